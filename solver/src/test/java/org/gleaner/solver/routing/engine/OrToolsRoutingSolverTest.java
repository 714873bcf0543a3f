package org.gleaner.solver.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.DailyCapacities;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.gleaner.solver.routing.VehicleType;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.run.ProcessCpu;
import org.gleaner.solver.run.RunMeter;
import org.junit.jupiter.api.Test;

class OrToolsRoutingSolverTest extends RoutingSolverContract {

  OrToolsRoutingSolverTest() {
    super(RoutingEngineKind.ORTOOLS);
  }

  @Test
  void refusesWhatItCannotPlanByName() {
    Client client = Client.required(1, 0);
    assertThat(refused(with(client.releasedAt(5)).build())).isEqualTo(RoutingFeature.RELEASE_TIMES);
    assertThat(refused(RandomProblems.rich(1, 8, false))).isEqualTo(RoutingFeature.DRIVER_BREAKS);
    RoutingProblem coupled =
        with(client)
            .dailyCapacities(
                new DailyCapacities(
                    1, List.of(0), List.of(DailyCapacities.Outlet.at(0)), List.of(List.of(1L))))
            .build();
    assertThat(refused(coupled)).isEqualTo(RoutingFeature.FACILITY_CAPACITY);
    RoutingProblem lenient = RandomProblems.lenient(RandomProblems.rich(1, 8, false));
    assertThat(refused(RandomProblems.withLastStops(lenient, 1)))
        .isEqualTo(RoutingFeature.FACILITY_HOURS);
    assertThat(refused(RandomProblems.lenient(RandomProblems.strict(1, 8, false))))
        .isEqualTo(RoutingFeature.CHOICES);
  }

  private RoutingFeature refused(RoutingProblem problem) {
    return catchThrowableOfType(UnsupportedRoutingException.class, () -> solve(problem)).feature();
  }

  private static RoutingProblem.Builder with(Client client) {
    return RoutingProblem.builder()
        .depot(Depot.open())
        .client(client)
        .vehicles(VehicleType.simple(1, 1))
        .profile((from, to) -> 1, (from, to) -> 1);
  }

  @Test
  void plansWithReloadsWindowsPrizesAndTwoTypesAtOnce() {
    for (long seed = 1; seed <= 4; seed++) {
      RoutingResult result = solve(RandomProblems.lenient(RandomProblems.rich(seed, 12, false)));
      assertThat(result.isFeasible()).as("seed %d", seed).isTrue();
    }
  }

  @Test
  void endsWithinALimitOfCpuTime() {
    RunMeter meter = RunMeter.fromNow(ProcessCpu.ofThisProcess(System::nanoTime), System::nanoTime);
    RoutingSolver.solve(
        RandomProblems.capacitated(3, 60, 40),
        new RoutingRequest(RoutingEngineKind.ORTOOLS, new RoutingLimit.CpuSeconds(1.5), 1, 1),
        meter,
        () -> false,
        ImprovementListener.SILENT);
    assertThat(meter.cpuSeconds()).isBetween(1.3, 1.5);
  }

  @Test
  void returnsTheBestPlanSoFarWhenItIsStopped() {
    boolean[] stop = {false};
    RunMeter meter = RunMeter.fromNow(() -> 0, () -> 0);
    RoutingOutcome outcome =
        RoutingSolver.solve(
            RandomProblems.capacitated(3, 60, 40),
            new RoutingRequest(RoutingEngineKind.ORTOOLS, new RoutingLimit.CpuSeconds(1000), 1, 1),
            meter,
            () -> stop[0],
            improvement -> stop[0] = true);
    assertThat(outcome.isStopped()).isTrue();
    assertThat(outcome.result().isFeasible()).isTrue();
  }
}
