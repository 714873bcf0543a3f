package org.gleaner.solver.milp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChildEngineTest {
  private static final MilpModel HARD =
      NetworkInstance.medium().model(NetworkInstance.Goal.RECOVERY, true);

  @AfterEach
  void noChildIsLeft() {
    assertThat(EngineChild.alive()).isEmpty();
  }

  private static MilpResult solve(MilpEngine engine, MilpModel model, MilpListener listener) {
    return new MilpSolver(EngineRace.inOrder(List.of(engine)))
        .solve(model, MilpLimits.exact(), Optional.empty(), listener, () -> false);
  }

  @Test
  void aChildThatDiesIsAFailureThatKeepsWhatItFound() {
    MilpListener murderer =
        new MilpListener() {
          @Override
          public void incumbent(Incumbent incumbent, double bound) {
            EngineChild.alive().forEach(Process::destroyForcibly);
          }
        };
    MilpResult result = solve(new ChildEngine(EngineKind.HIGHS), HARD, murderer);
    assertThat(result.reports().get(0).end()).isEqualTo(EngineReport.End.FAILED);
    assertThat(result.status()).isEqualTo(MilpStatus.FEASIBLE);
    assertThat(Violation.of(HARD, result.x()).isFeasible()).isTrue();
  }

  @Test
  void anOptionTheEngineDoesNotKnowIsAFailureInItsWords() {
    MilpResult result =
        solve(
            new ChildEngine(EngineKind.HIGHS, Map.of("no_such_option", "1")),
            HARD,
            MilpListener.SILENT);
    assertThat(result.status()).isEqualTo(MilpStatus.FAILED);
    assertThat(result.reports().get(0).detail()).contains("no_such_option");
  }

  @Test
  void aRaceEndsWhenOneEngineHasTheOptimum() {
    MilpModel model = NetworkInstance.tiny().model(NetworkInstance.Goal.VALUE, true);
    EngineRace race =
        EngineRace.concurrent(
            List.of(new ChildEngine(EngineKind.HIGHS), new ChildEngine(EngineKind.SCIP)));
    MilpResult result = new MilpSolver(race).solve(model, MilpLimits.exact().withGap(1e-4));
    assertThat(result.status()).isEqualTo(MilpStatus.OPTIMAL);
    assertThat(result.gap()).isLessThanOrEqualTo(1e-4);
    assertThat(result.reports()).hasSize(2);
  }
}
