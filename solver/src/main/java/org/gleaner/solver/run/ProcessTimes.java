package org.gleaner.solver.run;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What Linux says of a process in {@code /proc/PID/stat}, in seconds (proc(5)).
 *
 * @param own CPU time, user and system, of the process with all threads
 * @param ended CPU time of its children that have ended
 * @param start since boot
 */
record ProcessTimes(double own, double ended, double start) {

  /** USER_HZ: what the kernel shows is in hundredths whatever it counts in. */
  private static final double TICKS_PER_SECOND = 100;

  /** Fields after the name, of which the state is the first. */
  private static final int UTIME = 11;

  private static final int CUTIME = 13;
  private static final int START = 19;

  /** Empty if the text is no such line. The name of a process may hold blanks and parentheses. */
  static Optional<ProcessTimes> parse(byte[] line, int length) {
    String text = new String(line, 0, length, StandardCharsets.ISO_8859_1);
    String[] fields = text.substring(text.lastIndexOf(')') + 1).strip().split(" ");
    if (fields.length <= START) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ProcessTimes(
              (ticks(fields, UTIME) + ticks(fields, UTIME + 1)) / TICKS_PER_SECOND,
              (ticks(fields, CUTIME) + ticks(fields, CUTIME + 1)) / TICKS_PER_SECOND,
              ticks(fields, START) / TICKS_PER_SECOND));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static long ticks(String[] fields, int index) {
    return Long.parseLong(fields[index]);
  }
}
