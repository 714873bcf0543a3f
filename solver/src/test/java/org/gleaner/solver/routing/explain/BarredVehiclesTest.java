package org.gleaner.solver.routing.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Two vans that carry 3 and a truck with a lift that carries 5; all bring what they have to a plant
 * that takes scrap only.
 */
class BarredVehiclesTest {

  private static final FacilityTerms SCRAP =
      new FacilityTerms(List.of(TimeWindow.ALWAYS), List.of("scrap"), List.of());

  /** Explains an order that nobody visits, as the second of two. */
  private static OrderExplanation explain(String material, double load, String... features) {
    VehicleType van = VehicleType.of("van", 2, 3, 0).withUnloading(List.of(3), 2, true);
    VehicleType truck = VehicleType.of("truck", 1, 5, 0).withUnloading(List.of(3), 2, true);
    RoutingCase routing =
        new RoutingCase(
            "barred",
            1,
            List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
            List.of(order("plain", "scrap", 1), order("left", material, load, features)),
            List.of(new IntermediateFacility("plant", new Point(0, 0), 0, SCRAP)),
            List.of(van, truck.withEquipment(truck.equipment().withFeatures(List.of("lift")))),
            new PlanarTravel(),
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0);
    return RouteExplainer.of(CompiledRouting.of(routing), new RoutingSolution(List.of(), null))
        .order(1);
  }

  private static Order order(String id, @Nullable String material, double load, String... needs) {
    return Order.of(id, new Point(4, 0), load)
        .withHandling(new Handling(material, null, List.of(needs)))
        .withPrize(1.0);
  }

  /** The truck drives 8 for it. */
  @Test
  void namesWhatTheVehiclesLackThatMayNotServeAnOrder() {
    assertThat(explain("scrap", 1, "lift").others())
        .extracting(
            OrderExplanation.Place::vehicle,
            OrderExplanation.Place::delta,
            OrderExplanation.Place::broken)
        .containsExactly(tuple(2, 8.0, Map.of()), tuple(0, 0.0, Map.of("vehicle-feature", 1.0)));
  }

  /** Nor is there room for 6. */
  @Test
  void namesAllThatForbidsAnOrderThatNobodyMayServe() {
    OrderExplanation left = explain("scrap", 6, "lift", "crane");

    assertThat(left.others())
        .extracting(OrderExplanation.Place::vehicle, OrderExplanation.Place::broken)
        .containsExactly(
            tuple(0, Map.of("vehicle-feature", 2.0, "capacity", 3.0)),
            tuple(2, Map.of("vehicle-feature", 1.0, "capacity", 1.0)));
  }

  @Test
  void namesTheMaterialThatNoFacilityTakes() {
    assertThat(explain("ash", 1).others())
        .extracting(OrderExplanation.Place::vehicle, OrderExplanation.Place::broken)
        .containsExactly(
            tuple(0, Map.of("facility-material", 1.0)), tuple(2, Map.of("facility-material", 1.0)));
  }
}
