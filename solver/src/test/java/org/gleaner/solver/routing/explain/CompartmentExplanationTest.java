package org.gleaner.solver.routing.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two vans of a hold of 6 and a box of 5. */
class CompartmentExplanationTest {

  /** One 4 is in the hold of the first van, another in its box: a third fits in neither. */
  @Test
  void namesTheCompartmentsAnOrderDoesNotFitIn() {
    RouteExplainer explainer =
        explainer(List.of(List.of(1, 2), List.of(3)), order("a", 4), order("b", 4), order("c", 4));

    assertThat(explainer.order(2).others())
        .extracting(OrderExplanation.Place::vehicle, OrderExplanation.Place::broken)
        .containsExactly(tuple(0, Map.of("compartment", 1.0)));
    assertThat(explainer.route(0, 0).orElseThrow().limits())
        .contains(
            entry("capacity 1", new RouteExplanation.Use(8, 20)),
            entry("compartment hold 1", new RouteExplanation.Use(4, 6)),
            entry("compartment box 1", new RouteExplanation.Use(4, 5)));
  }

  /** The 6 fits in the hold with nothing else in it, so what is there goes to the box. */
  @Test
  void othersMakeRoomForAnOrder() {
    RouteExplainer explainer =
        explainer(List.of(List.of(1), List.of(2, 3)), order("a", 4), order("b", 4), order("c", 6));

    assertThat(explainer.order(2).others())
        .extracting(OrderExplanation.Place::vehicle, OrderExplanation.Place::isPossible)
        .containsExactly(tuple(0, true));
  }

  /** 9A-damaged is apart from all by vehicle, whatever compartments there are. */
  @Test
  void whatIsApartByVehicleIsSoInCompartments() {
    RouteExplainer explainer =
        explainer(List.of(List.of(1), List.of(2)), order("a", 4), order("b", 4, "9A-damaged"));

    assertThat(explainer.order(1).others())
        .extracting(OrderExplanation.Place::vehicle, OrderExplanation.Place::broken)
        .containsExactly(tuple(0, Map.of("separation", 1.0)));
  }

  private static RouteExplainer explainer(List<List<Integer>> routes, Order... orders) {
    VehicleType van = VehicleType.of("van", 2, 20, 0);
    RoutingCase routing =
        new RoutingCase(
                "compartments",
                1,
                List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
                List.of(orders),
                List.of(),
                List.of(
                    van.withEquipment(
                        van.equipment()
                            .withHazardClasses(List.of("9A-damaged"))
                            .withCompartments(
                                List.of(
                                    Compartment.of("hold", List.of(6.0)),
                                    Compartment.of("box", List.of(5.0)))))),
                new PlanarTravel(),
                RoundingConvention.NEAREST_INTEGER,
                VisitNumbers.PLACES_FROM_0)
            .withRules(HandlingRules.SHIPPED);
    return RouteExplainer.of(
        CompiledRouting.of(routing),
        new RoutingSolution(
            List.of(new VehicleRoute(0, 0, routes.get(0)), new VehicleRoute(1, 0, routes.get(1))),
            null));
  }

  private static Order order(String id, double load) {
    return order(id, load, null);
  }

  private static Order order(String id, double load, @Nullable String hazard) {
    return Order.of(id, new Point(1, 0), load).withHandling(new Handling(null, hazard, List.of()));
  }
}
