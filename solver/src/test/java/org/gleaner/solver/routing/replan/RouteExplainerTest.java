package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.FairWork;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.junit.jupiter.api.Test;

/** Two vans, two days: on the first the second van fetches "mon", on the other the first "tue". */
class RouteExplainerTest {

  private static final VehicleType VAN =
      VehicleType.of("van", 2, 9, 0)
          .withCosts(VehicleCosts.of(0, 1).withFairWork(new FairWork(14, 3)));

  private static final RoutingCase CASE =
      new RoutingCase(
          "days",
          2,
          List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
          List.of(order("mon", 10, 0), order("tue", 5, 1)),
          List.of(),
          List.of(VAN),
          List.of(new PlanarTravel()),
          new RoutingTerms(
              RoundingConvention.DOUBLE_TO_HUNDREDTHS, VisitNumbers.PLACES_FROM_0, null, null));

  private static Order order(String id, double x, int day) {
    return Order.of(id, new Point(x, 0), 1).withDayPatterns(List.of(new DayPattern(List.of(day))));
  }

  private static RouteExplainer explainer() {
    List<VehicleRoute> routes =
        List.of(new VehicleRoute(1, 0, List.of(1)), new VehicleRoute(0, 1, List.of(2)));
    return RouteExplainer.of(CompiledRouting.of(CASE), new RoutingSolution(routes, null));
  }

  @Test
  void aVehicleThatDrivesOnOtherDaysIsFreeOnThisOne() {
    assertThat(explainer().order(0, 0).others())
        .extracting(OrderExplanation.Place::vehicle, OrderExplanation.Place::after)
        .containsExactly(tuple(0, -1));
  }

  @Test
  void workBeyondAFairShareIsPartOfWhatAnOrderCosts() {
    // 20 there and back, 6 more than is fair, at 3 each.
    assertThat(explainer().order(0, 0).cost())
        .containsEntry("distance-cost", 20L)
        .containsEntry("uneven-work", 18L);
  }
}
