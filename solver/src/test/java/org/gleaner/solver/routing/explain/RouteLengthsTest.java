package org.gleaner.solver.routing.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RouteLimits;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.SquareTable;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.junit.jupiter.api.Test;

/**
 * A depot and two orders: ways of 5,000 m and 600 s to each, 3,000 m and 400 s between them. A
 * round is 13,000 m and 1,600 s; without either order it is 10,000 m and 1,200 s.
 */
class RouteLengthsTest {

  private static final double[] METRES = {0, 5000, 5000, 5000, 0, 3000, 5000, 3000, 0};
  private static final double[] SECONDS = {0, 600, 600, 600, 0, 400, 600, 400, 0};

  private static RouteExplainer explainer(VehicleCosts costs, RouteLimits limits) {
    ListedTravel travel =
        new ListedTravel(
            List.of(0, 1, 2), SquareTable.of(3, METRES), SquareTable.of(3, SECONDS), null);
    RoutingCase routing =
        new RoutingCase(
            "lengths",
            1,
            List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
            List.of(Order.of("a", new Point(0, 0), 1), Order.of("b", new Point(0, 0), 1)),
            List.of(),
            List.of(VehicleType.of("van", 2, 9, 0).withCosts(costs).withLimits(limits)),
            travel,
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0);
    return RouteExplainer.of(
        CompiledRouting.of(routing),
        new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1, 2))), null));
  }

  private static RouteLimits limits(double distance, double travelTime) {
    return new RouteLimits(Double.POSITIVE_INFINITY, distance, travelTime, Integer.MAX_VALUE);
  }

  @Test
  void aDetourIsADistanceWhereTimeIsPriced() {
    OrderExplanation.Visit visit =
        explainer(VehicleCosts.of(0, 0).withTimes(1, 0), RouteLimits.NONE).order(0).visits().get(0);

    assertThat(visit.detour()).isEqualTo(3000);
    assertThat(visit.time()).isEqualTo(400);
    assertThat(visit.added()).isEqualTo(400);
  }

  /** A metre costs 2, a second 3: 6,000 and 1,200 are priced. */
  @Test
  void aDetourIsADistanceWhereBothArePriced() {
    OrderExplanation.Visit visit =
        explainer(VehicleCosts.of(0, 2).withTimes(3, 0), RouteLimits.NONE).order(0).visits().get(0);

    assertThat(visit.detour()).isEqualTo(3000);
    assertThat(visit.added()).isEqualTo(7200);
  }

  @Test
  void aLimitOfTravelTimeIsNoneOfTheDistance() {
    VehicleCosts byTime = VehicleCosts.of(0, 0).withTimes(1, 0);
    RouteExplainer explainer = explainer(byTime, limits(Double.POSITIVE_INFINITY, 1500));

    assertThat(explainer.route(0, 0).orElseThrow().limits())
        .containsEntry("max-travel-time", new RouteExplanation.Use(1600, 1500))
        .doesNotContainKey("max-distance");
  }

  @Test
  void aLimitOfTheDistanceIsHeldAgainstIt() {
    RouteExplainer explainer =
        explainer(VehicleCosts.of(0, 1), limits(14000, Double.POSITIVE_INFINITY));

    assertThat(explainer.route(0, 0).orElseThrow().limits())
        .containsEntry("max-distance", new RouteExplanation.Use(13000, 14000));
  }

  /** A van of its own would be on the road for 1,200 s. */
  @Test
  void namesALimitOfTravelTimeThatAPlaceBreaks() {
    VehicleCosts byTime = VehicleCosts.of(0, 0).withTimes(1, 0);
    RouteExplainer explainer = explainer(byTime, limits(Double.POSITIVE_INFINITY, 1000));

    assertThat(explainer.order(0).others().get(0).broken())
        .containsExactly(entry("max-travel-time", 200.0));
  }
}
