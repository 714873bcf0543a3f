package org.gleaner.solver.run;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What Linux says of a process in {@code /proc/PID/stat}, in seconds (proc(5)).
 *
 * @param cpu user and system, of the process with all threads and of its children that have ended
 * @param start since boot
 */
record ProcessTimes(double cpu, double start) {

  /** USER_HZ: what the kernel shows is in hundredths whatever it counts in. */
  private static final double TICKS_PER_SECOND = 100;

  /** Fields after the name: the state is the first, utime to cstime these. */
  private static final int FIRST_CPU_FIELD = 11;

  private static final int LAST_CPU_FIELD = 14;
  private static final int START_FIELD = 19;

  /** Empty if the text is no such line. The name of a process may hold blanks and parentheses. */
  static Optional<ProcessTimes> parse(byte[] line, int length) {
    String text = new String(line, 0, length, StandardCharsets.ISO_8859_1);
    String[] fields = text.substring(text.lastIndexOf(')') + 1).strip().split(" ");
    if (fields.length <= START_FIELD) {
      return Optional.empty();
    }
    try {
      long ticks = 0;
      for (int i = FIRST_CPU_FIELD; i <= LAST_CPU_FIELD; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      double start = Long.parseLong(fields[START_FIELD]) / TICKS_PER_SECOND;
      return Optional.of(new ProcessTimes(ticks / TICKS_PER_SECOND, start));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
