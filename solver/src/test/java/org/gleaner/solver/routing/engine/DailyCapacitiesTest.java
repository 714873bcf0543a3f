package org.gleaner.solver.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.DailyCapacities;
import org.gleaner.solver.routing.DailyCapacities.Outlet;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.LeavingOut;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.run.RunMeter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * On a line: the yard at 0, facility A at 10, facility B at 14, and loads of 5 at 8 and 9. Vehicles
 * must come home empty: from a client they do so over A. Without limits one of them drives to 9, on
 * to A and home, which is 20.
 */
class DailyCapacitiesTest {

  private static final long NONE = Quantities.UNLIMITED;
  private static final int YARD = 0;
  private static final int A = 1;
  private static final int B = 2;
  private static final int HOME = 3;
  private static final int FIRST_CLIENT = 4;
  private static final int[] PLACES = {0, 10, 14, 0, 8, 9};

  private static int way(int from, int to) {
    return from >= FIRST_CLIENT && to == HOME
        ? Math.abs(PLACES[from] - PLACES[A]) + PLACES[A]
        : Math.abs(PLACES[from] - PLACES[to]);
  }

  private static VehicleType vehicle(List<Integer> reloadDepots) {
    return VehicleType.builder(1, 10).depots(YARD, HOME).reloads(reloadDepots, 2).build();
  }

  private static RoutingProblem.Builder builder() {
    Legs ways = DailyCapacitiesTest::way;
    RoutingProblem.Builder builder = RoutingProblem.builder().profile(ways, ways);
    for (int depot = 0; depot < FIRST_CLIENT; depot++) {
      builder.depot(Depot.open());
    }
    return builder.client(Client.required(5, 0)).client(Client.required(5, 0));
  }

  private static DailyCapacities capacities(int facilities, List<Integer> days, Long... most) {
    return new DailyCapacities(
        facilities,
        days,
        List.of(
            Outlet.FREE,
            Outlet.at(0),
            facilities == 1 ? Outlet.FREE : Outlet.at(1),
            new Outlet(DailyCapacities.NONE, List.of(0, 0))),
        List.of(most).stream().map(List::of).toList());
  }

  private static void assertOptimum(RoutingEngineKind engine, RoutingProblem problem, long cost) {
    RunMeter meter = RunMeter.fromNow(() -> 0, () -> 0);
    RoutingRequest request = new RoutingRequest(engine, new RoutingLimit.Iterations(5_000), 1, 1);
    RoutingResult result =
        RoutingSolver.solve(problem, request, meter, () -> false, ImprovementListener.SILENT)
            .result();
    RouteCost checked = CostEvaluator.evaluate(problem, result.routes());
    assertThat(checked.violations()).isEmpty();
    assertThat(checked.cost()).isEqualTo(cost);
    assertThat(result.isFeasible()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"FULL", "KERNEL", "OPTAPLANNER"})
  void takesTheLoadToAnotherFacilityIfTheNearOneIsFull(RoutingEngineKind engine) {
    VehicleType vehicle = vehicle(List.of(A, B));
    RoutingProblem free = builder().vehicles(vehicle).build();
    assertOptimum(engine, free, 20);
    // A takes one of the two: both to B, 14 there and 14 back. By A first, to 9 and on to B is
    // 10 + 1 + 5 + 14 = 30.
    assertOptimum(engine, free.with(capacities(2, List.of(0), 5L, 10L)), 28);
    // B takes one of them only, so that each takes one.
    assertOptimum(engine, free.with(capacities(2, List.of(0), 5L, 5L)), 30);
  }

  @ParameterizedTest
  @EnumSource(names = {"FULL", "KERNEL", "OPTAPLANNER"})
  void takesTheLoadOnAnotherDayIfTheOnlyFacilityIsFull(RoutingEngineKind engine) {
    VehicleType vehicle = vehicle(List.of());
    RoutingProblem problem = builder().vehicles(vehicle).vehicles(vehicle).build();
    assertOptimum(engine, problem, 20);
    assertOptimum(engine, problem.with(capacities(1, List.of(0, 1), 5L, 5L)), 20 + 20);
  }

  /** One of two is left out, at eight times the 20 that it costs alone. */
  @ParameterizedTest
  @EnumSource(names = {"FULL", "KERNEL"})
  void leavesOutWhatNoFacilityTakes(RoutingEngineKind engine) {
    RoutingProblem problem = builder().vehicles(vehicle(List.of())).build();
    assertOptimum(engine, LeavingOut.of(problem.with(capacities(1, List.of(0), 9L))), 20 + 8 * 20);
  }
}
