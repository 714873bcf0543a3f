package org.gleaner.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunMeterTest {

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger looks = new AtomicInteger();

  /** Half a CPU second per second on the wall, after 7 before. */
  private final CpuMeter cpu =
      () -> {
        looks.incrementAndGet();
        return 7 + nanos.get() / 2e9;
      };

  @Test
  void countsFromItsBegin() {
    RunMeter meter = RunMeter.fromNow(cpu, nanos::get);
    nanos.set(4_000_000_000L);
    assertThat(meter.wallSeconds()).isEqualTo(4);
    assertThat(meter.cpuSeconds()).isEqualTo(2);
  }

  @Test
  void mayHaveBegunEarlier() {
    RunMeter meter = RunMeter.since(cpu, nanos::get, 0, 3);
    nanos.set(1_000_000_000L);
    assertThat(meter.wallSeconds()).isEqualTo(4);
    assertThat(meter.cpuSeconds()).isEqualTo(7.5);
  }

  @Test
  void looksAtTheProcessNoMoreOftenThanMatters() {
    RunMeter meter = RunMeter.fromNow(cpu, nanos::get);
    int before = looks.get();
    for (int i = 1; i <= 1000; i++) {
      nanos.set(i * 100_000L);
      assertThat(meter.cpuSeconds()).isCloseTo(i * 100_000L / 2e9, within(0.0101));
    }
    // A tenth of a second, one look each 20 ms.
    assertThat(looks.get() - before).isEqualTo(5);
  }
}
