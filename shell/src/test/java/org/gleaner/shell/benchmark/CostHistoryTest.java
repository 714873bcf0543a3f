package org.gleaner.shell.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.solver.routing.engine.Improvement;
import org.gleaner.solver.routing.engine.RoutingLimit;
import org.gleaner.solver.routing.engine.RoutingOutcome;
import org.gleaner.solver.routing.search.RoutingResult;
import org.junit.jupiter.api.Test;

/** Plans at 2, 9 and 20 CPU seconds, each after twice as long on the clock; tenths are reported. */
class CostHistoryTest {

  private static final List<Improvement> FOUND =
      List.of(
          new Improvement(2, 4, 300), new Improvement(9, 18, 250), new Improvement(20, 40, 200));

  private static CostHistory history(RoutingLimit limit, double spent, boolean isStopped) {
    RoutingResult result = new RoutingResult(List.of(), true, 200, 0);
    return new CostHistory(
        new RoutingOutcome(result, FOUND, isStopped), limit, spent, c -> c / 10.0, 19.9);
  }

  @Test
  void theBestPlanByThenCounts() {
    CostHistory history = history(new RoutingLimit.CpuSeconds(60), 59.8, false);
    assertThat(history.at(1)).isNull();
    assertThat(history.at(10)).isEqualTo(25);
    // The last plan costs what the check says.
    assertThat(history.at(30)).isEqualTo(19.9);
  }

  @Test
  void underALimitOfWallTimeItIsTheClockThatCounts() {
    CostHistory history = history(new RoutingLimit.WallSeconds(60), 59.8, false);
    assertThat(history.at(10)).isEqualTo(30);
    assertThat(history.at(30)).isEqualTo(25);
  }

  @Test
  void aRunThatWasGivenTheTimeIsAsLongAsIt() {
    assertThat(history(new RoutingLimit.CpuSeconds(30), 29.8, false).at(30)).isEqualTo(19.9);
    assertThat(history(new RoutingLimit.CpuSeconds(29), 28.8, false).at(30)).isNull();
    assertThat(history(new RoutingLimit.CpuSeconds(60), 25, true).at(30)).isNull();
    assertThat(history(new RoutingLimit.Iterations(9), 25, false).at(30)).isNull();
  }
}
