package org.gleaner.solver.run;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What a run has spent since its begin. CPU time is looked up no more often than matters, so that a
 * search may ask all the time. Thread-safe.
 */
public final class RunMeter {

  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final double NANOS_PER_SECOND = 1e9;

  private final CpuMeter cpu;
  private final LongSupplier nanoClock;
  private final double cpuBefore;
  private final double wallBefore;
  private final long begin;
  private long lookedAt;
  private double lastCpu;

  private RunMeter(CpuMeter cpu, LongSupplier nanoClock, double cpuBefore, double wallBefore) {
    this.cpu = cpu;
    this.nanoClock = nanoClock;
    this.cpuBefore = cpuBefore;
    this.wallBefore = wallBefore;
    this.begin = nanoClock.getAsLong();
    this.lookedAt = begin;
    this.lastCpu = cpu.seconds();
  }

  /** Of a run that begins now. */
  public static RunMeter fromNow(CpuMeter cpu, LongSupplier nanoClock) {
    return new RunMeter(cpu, nanoClock, cpu.seconds(), 0);
  }

  /**
   * Of a run that began earlier.
   *
   * @param cpuBefore reading of the CPU meter at the begin
   * @param wallBefore seconds that have passed since
   */
  public static RunMeter since(
      CpuMeter cpu, LongSupplier nanoClock, double cpuBefore, double wallBefore) {
    return new RunMeter(cpu, nanoClock, cpuBefore, wallBefore);
  }

  /** CPU seconds since the begin, a few hundredths of a second old at most. */
  public synchronized double cpuSeconds() {
    long now = nanoClock.getAsLong();
    if (now - lookedAt >= LOOK_AGAIN_NANOS) {
      lookedAt = now;
      lastCpu = cpu.seconds();
    }
    return lastCpu - cpuBefore;
  }

  public double wallSeconds() {
    return wallBefore + (nanoClock.getAsLong() - begin) / NANOS_PER_SECOND;
  }
}
