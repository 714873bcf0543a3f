package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.junit.jupiter.api.Test;

class PresentRouteTest {

  /** At 10 from 40, so at 15 from 45: that is too late for its first window, until 30. */
  @Test
  void unloadsInTheWindowInWhichItIsThere() {
    TimeWindow day = new TimeWindow(0, 100);
    FacilityTerms hours =
        new FacilityTerms(
            List.of(new TimeWindow(0, 30), new TimeWindow(50, 100)), List.of(), List.of());
    RoutingCase routing =
        new RoutingCase(
            "present",
            1,
            List.of(new Depot("d", new Point(0, 0), day)),
            List.of(
                Order.of("a", new Point(10, 0), 1).withWindows(List.of(new TimeWindow(40, 60))),
                Order.of("b", new Point(20, 0), 1)),
            List.of(new IntermediateFacility("f", new Point(15, 0), 0, hours)),
            List.of(
                VehicleType.of("van", 1, 1, 0).withShift(day).withUnloading(List.of(3), 1, false)),
            new PlanarTravel(),
            RoundingConvention.NEAREST_INTEGER,
            VisitNumbers.PLACES_FROM_0);
    RoutingSolution plan =
        new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1, 3, 2))), null);
    CompiledRouting compiled = CompiledRouting.of(routing);

    List<PlannedRoute> present = compiled.planned(plan);

    assertThat(RoutingSolutionCheck.check(routing, plan).violations()).isEmpty();
    assertThat(CostEvaluator.evaluate(compiled.problem(), present).violations()).isEmpty();
    assertThat(compiled.solution(present).routes()).isEqualTo(plan.routes());
  }
}
