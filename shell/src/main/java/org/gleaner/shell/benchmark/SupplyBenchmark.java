package org.gleaner.shell.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.gleaner.domain.supply.SupplyRanges;
import org.gleaner.shell.session.SizedCase;
import org.gleaner.solver.run.ProcessCpu;
import org.gleaner.solver.supply.sizing.DrawSettings;
import org.gleaner.solver.supply.sizing.SupplyDraws;

/** Runs draws and says what they cost. */
public final class SupplyBenchmark {

  private static final int SINGLE_DRAWS = 8;
  private static final double BYTES_PER_MB = 1 << 20;

  private final SizedCase sized;
  private final DrawSettings settings;
  private final ProcessCpu cpu = ProcessCpu.ofThisProcess(System::nanoTime);

  /**
   * One run.
   *
   * @param peakMegabytes most that the heap's pools held, each at its own time
   */
  public record Run(
      long draws, double cpuSeconds, double seconds, double peakMegabytes, SupplyRanges ranges) {}

  public SupplyBenchmark(SizedCase sized, DrawSettings settings) {
    this.sized = sized;
    this.settings = settings;
  }

  /** A single draw as a sizing, after the model has been set up: the least of some. */
  public double secondsOfOneDraw() {
    SupplyDraws draws = sized.draws(settings);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < SINGLE_DRAWS; i++) {
      long start = System.nanoTime();
      draws.sizing(i % settings.draws());
      least = Math.min(least, seconds(start));
    }
    return least;
  }

  /** That many draws. */
  public Run run(long draws, LongConsumer progress) {
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    double before = cpu.seconds();
    long start = System.nanoTime();
    SupplyRanges ranges = sized.draws(settings.with(draws)).ranges(progress, () -> false);
    double spent = cpu.seconds() - before;
    double peak = pools.stream().mapToDouble(pool -> pool.getPeakUsage().getUsed()).sum();
    return new Run(draws, spent, seconds(start), peak / BYTES_PER_MB, ranges);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
