package org.gleaner.solver.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * CPU time of this process since its start, start-up, compilation and garbage collection included,
 * and of all processes that it has started. On Linux children that have ended count too; elsewhere
 * only while they live, for the JDK does not say what they took. Resolution 10 ms. Thread-safe.
 */
public final class ProcessCpu implements CpuMeter {

  /** Looking for new children means looking at every process of the machine. */
  private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final double NANOS_PER_SECOND = 1e9;
  private static final int LONGEST_LINE = 1024;

  private final Path processes;
  private final LongSupplier nanoClock;
  private List<ProcessHandle> descendants = List.of();
  private long lookedAt;
  private boolean hasLooked;
  private double most;

  private ProcessCpu(Path processes, LongSupplier nanoClock) {
    this.processes = processes;
    this.nanoClock = nanoClock;
  }

  public static ProcessCpu ofThisProcess(LongSupplier nanoClock) {
    return new ProcessCpu(Path.of("/proc"), nanoClock);
  }

  /** As {@link #ofThisProcess}, by what the JDK knows alone. */
  static ProcessCpu ofTheJdk(LongSupplier nanoClock) {
    return new ProcessCpu(Path.of("/no/such/folder"), nanoClock);
  }

  @Override
  public synchronized double seconds() {
    long now = nanoClock.getAsLong();
    if (!hasLooked || now - lookedAt >= LOOK_AGAIN_NANOS) {
      descendants = ProcessHandle.current().descendants().toList();
      lookedAt = now;
      hasLooked = true;
    }
    // This process first: a child that ends in between is missed once, never counted twice.
    double seconds = cpu(ProcessHandle.current(), "self");
    for (ProcessHandle descendant : descendants) {
      seconds += cpu(descendant, Long.toString(descendant.pid()));
    }
    most = Math.max(most, seconds);
    return most;
  }

  private double cpu(ProcessHandle process, String folder) {
    return times(folder)
        .map(times -> times.own() + times.ended())
        .or(() -> process.info().totalCpuDuration().map(d -> d.toNanos() / NANOS_PER_SECOND))
        .orElse(0.0);
  }

  /** The part of {@link #seconds} that children took which have ended; 0 where nobody knows. */
  public double endedChildren() {
    return times("self").map(ProcessTimes::ended).orElse(0.0);
  }

  /** Wall time since this process was started; 0 if nobody knows. */
  public double age() {
    try {
      String uptime = Files.readString(processes.resolve("uptime"));
      Optional<ProcessTimes> times = times("self");
      if (times.isPresent()) {
        return Double.parseDouble(uptime.substring(0, uptime.indexOf(' '))) - times.get().start();
      }
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException notLinux) {
      // The JDK knows too, to a second.
    }
    return ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Duration.between(start, Clock.systemUTC().instant()))
        .map(age -> Math.max(0, age.toNanos() / NANOS_PER_SECOND))
        .orElse(0.0);
  }

  private Optional<ProcessTimes> times(String process) {
    byte[] line = new byte[LONGEST_LINE];
    try (InputStream in = Files.newInputStream(processes.resolve(process).resolve("stat"))) {
      int length = in.read(line);
      return length <= 0 ? Optional.empty() : ProcessTimes.parse(line, length);
    } catch (IOException ended) {
      return Optional.empty();
    }
  }
}
