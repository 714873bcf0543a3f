package org.gleaner.solver.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.run.CpuMeter;
import org.gleaner.solver.run.RunMeter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RoutingSolverTest {

  private static final RoutingProblem PROBLEM = RandomProblems.capacitated(3, 20, 30);

  private final AtomicLong nanos = new AtomicLong();

  /** A millisecond passes with each look at the clock, and half of one is worked. */
  private final RunMeter meter =
      RunMeter.fromNow((CpuMeter) () -> nanos.get() / 2e9, () -> nanos.addAndGet(1_000_000));

  private RoutingOutcome solve(RoutingLimit limit) {
    RoutingRequest request = new RoutingRequest(RoutingEngineKind.KERNEL, limit, 1, 1);
    return RoutingSolver.solve(PROBLEM, request, meter, () -> false, ImprovementListener.SILENT);
  }

  @Test
  void itsHistoryFallsToTheCostOfTheResult() {
    RoutingOutcome outcome = solve(new RoutingLimit.Iterations(2000));

    assertThat(outcome.history()).isNotEmpty();
    for (int i = 1; i < outcome.history().size(); i++) {
      Improvement last = outcome.history().get(i - 1);
      Improvement next = outcome.history().get(i);
      assertThat(next.cost()).isLessThan(last.cost());
      assertThat(next.cpuSeconds()).isGreaterThanOrEqualTo(last.cpuSeconds());
      assertThat(next.wallSeconds()).isGreaterThan(last.wallSeconds());
    }
    assertThat(outcome.history().get(outcome.history().size() - 1).cost())
        .isEqualTo(outcome.result().cost());
    assertThat(outcome.result().iterations()).isEqualTo(2000);
  }

  /** No search would end by itself: each has more iterations than anybody waits for. */
  @Test
  @Timeout(60)
  void aSearchThatFailsEndsTheOthers() {
    RoutingRequest request =
        new RoutingRequest(
            RoutingEngineKind.FULL, new RoutingLimit.Iterations(Long.MAX_VALUE / 2), 1, 2);
    AtomicBoolean hasFailed = new AtomicBoolean();
    ImprovementListener failing =
        improvement -> {
          if (!hasFailed.getAndSet(true)) {
            throw new IllegalArgumentException("no");
          }
        };

    assertThatThrownBy(() -> RoutingSolver.solve(PROBLEM, request, meter, () -> false, failing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no");
  }

  private RoutingOutcome together(int threads) {
    RoutingRequest request =
        new RoutingRequest(RoutingEngineKind.FULL, new RoutingLimit.Iterations(2000), 1, threads);
    return RoutingSolver.solve(
        RandomProblems.capacitated(8, 50, 40),
        request,
        meter,
        () -> false,
        ImprovementListener.SILENT);
  }

  @Test
  void severalThreadsSearchFromAsManySeedsAndKeepTheBest() {
    RoutingOutcome together = together(3);

    assertThat(together.result()).isEqualTo(together(3).result());
    assertThat(together.result().iterations()).isEqualTo(3 * 2000);
    // The first of them is the search of one thread.
    assertThat(together.result().cost()).isLessThanOrEqualTo(together(1).result().cost());
    List<Long> costs = together.history().stream().map(Improvement::cost).toList();
    assertThat(costs).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
  }

  private RoutingOutcome improved(List<PlannedRoute> plan, int threads) {
    RoutingRequest request =
        new RoutingRequest(RoutingEngineKind.KERNEL, new RoutingLimit.Iterations(500), 1, threads);
    return RoutingSolver.improve(
        PROBLEM, plan, request, meter, () -> false, ImprovementListener.SILENT);
  }

  @Test
  void severalThreadsGoOnFromTheSamePlan() {
    List<PlannedRoute> plan = solve(new RoutingLimit.Iterations(20)).result().routes();
    RoutingOutcome together = improved(plan, 3);

    assertThat(together.result()).isEqualTo(improved(plan, 3).result());
    assertThat(together.result().iterations()).isEqualTo(3 * 500);
    // The first of them is the search of one thread.
    assertThat(together.result().cost()).isLessThanOrEqualTo(improved(plan, 1).result().cost());
  }

  @Test
  void endsWithinALimitOfWallTime() {
    solve(new RoutingLimit.WallSeconds(2));
    // A twentieth is kept back for what follows.
    assertThat(meter.wallSeconds()).isBetween(1.9, 1.95);
  }

  @Test
  void endsWithinALimitOfCpuTime() {
    solve(new RoutingLimit.CpuSeconds(2));
    assertThat(meter.cpuSeconds()).isBetween(1.9, 1.95);
  }

  @Test
  void returnsTheBestPlanSoFarWhenItIsStopped() {
    AtomicBoolean stop = new AtomicBoolean();
    RoutingOutcome outcome =
        RoutingSolver.solve(
            PROBLEM,
            new RoutingRequest(RoutingEngineKind.KERNEL, new RoutingLimit.CpuSeconds(1e6), 1, 1),
            meter,
            stop::get,
            improvement -> stop.set(true));

    assertThat(outcome.isStopped()).isTrue();
    assertThat(outcome.result().isFeasible()).isTrue();
    assertThat(meter.cpuSeconds()).isLessThan(1000);
  }
}
