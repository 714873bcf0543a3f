package org.gleaner.solver.milp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChildEngineTest {
  private static final MilpModel HARD =
      NetworkInstance.medium().model(NetworkInstance.Goal.RECOVERY, true);

  private final ChildPool children = new ChildPool();

  @AfterEach
  void noChildIsLeft() {
    children.close();
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
    MilpResult result = solve(new ChildEngine(EngineKind.HIGHS, children), HARD, murderer);
    assertThat(result.reports().get(0).end()).isEqualTo(EngineReport.End.FAILED);
    assertThat(result.status()).isEqualTo(MilpStatus.FEASIBLE);
    assertThat(Violation.of(HARD, result.x()).isFeasible()).isTrue();
  }

  @Test
  void anOptionTheEngineDoesNotKnowIsAFailureInItsWords() {
    MilpResult result =
        solve(
            new ChildEngine(EngineKind.HIGHS, Map.of("no_such_option", "1"), children),
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
            List.of(
                new ChildEngine(EngineKind.HIGHS, children),
                new ChildEngine(EngineKind.SCIP, children)));
    MilpResult result = new MilpSolver(race).solve(model, MilpLimits.exact().withGap(1e-4));
    assertThat(result.status()).isEqualTo(MilpStatus.OPTIMAL);
    assertThat(result.gap()).isLessThanOrEqualTo(1e-4);
    assertThat(result.reports()).hasSize(2);
  }

  @Test
  void oneChildDoesJobAfterJob() {
    MilpModel model = NetworkInstance.tiny().model(NetworkInstance.Goal.VALUE, true);
    MilpEngine engine = new ChildEngine(EngineKind.HIGHS, children);
    MilpResult first = solve(engine, model, MilpListener.SILENT);
    Set<Process> workers = EngineChild.alive();
    MilpResult second = solve(engine, model, MilpListener.SILENT);
    assertThat(workers).hasSize(1);
    assertThat(EngineChild.alive()).isEqualTo(workers);
    assertThat(second.objective()).isEqualTo(first.objective());
    assertThat(second.bound()).isEqualTo(first.bound());
  }

  @Test
  void aChildThatWasStoppedTakesTheNextJobWhole() {
    MilpEngine engine = new ChildEngine(EngineKind.HIGHS, children);
    AtomicBoolean stop = new AtomicBoolean();
    MilpListener stopper =
        new MilpListener() {
          @Override
          public void incumbent(Incumbent incumbent, double bound) {
            stop.set(true);
          }
        };
    MilpResult stopped =
        new MilpSolver(EngineRace.inOrder(List.of(engine)))
            .solve(HARD, MilpLimits.exact(), Optional.empty(), stopper, stop::get);
    assertThat(stopped.status()).isEqualTo(MilpStatus.FEASIBLE);
    MilpModel model = NetworkInstance.tiny().model(NetworkInstance.Goal.VALUE, true);
    assertThat(solve(engine, model, MilpListener.SILENT).status()).isEqualTo(MilpStatus.OPTIMAL);
  }

  @Test
  void aChildThatDiedWhileItWaitedIsReplaced() {
    MilpModel model = NetworkInstance.tiny().model(NetworkInstance.Goal.VALUE, true);
    MilpEngine engine = new ChildEngine(EngineKind.HIGHS, children);
    solve(engine, model, MilpListener.SILENT);
    EngineChild.alive().forEach(child -> child.destroyForcibly().onExit().join());
    assertThat(solve(engine, model, MilpListener.SILENT).status()).isEqualTo(MilpStatus.OPTIMAL);
  }
}
