package org.gleaner.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.routing.Separation.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A depot at 0 of a line, four orders, a facility; everything is permitted that a permit is for.
 */
class RidingTogetherTest {
  private static final int FACILITY = 5;
  private static final VehicleType VEHICLE =
      VehicleType.of("v", 1, 99, 0)
          .withEquipment(
              Equipment.of(List.of(99.0))
                  .withHazardClasses(List.of("9A", "9A-damaged", "4.3", "8")))
          .withUnloading(List.of(FACILITY), 9, false);

  @Test
  void damagedBatteriesRideAlone() {
    RoutingCase routing = routing("9A-damaged", "9A", null, "9A-damaged");

    // Apart from sound ones, from harmless goods, and not from each other: two pairs of classes.
    assertBroken(check(routing, 1, 2, 3, 4), "separation", 2);
    assertBroken(check(routing, 2, 1, 4, FACILITY, 3), "separation", 1);
    assertThat(check(routing, 2, 3, FACILITY, 1, 4).isFeasible()).isTrue();
  }

  @Test
  void classesThatAreApartByCompartmentNeedTwoTripsInAVehicleWithoutAny() {
    RoutingCase routing = routing("4.3", "8", "8", "9A");

    // One pair, though two orders are of class 8.
    assertBroken(check(routing, 1, 2, 3, 4), "separation", 1);
    assertThat(check(routing, 1, 4, FACILITY, 2, 3).isFeasible()).isTrue();
  }

  @Test
  void whatIsSaidOfAPairWinsOverWhatIsSaidOfAllOthers() {
    HandlingRules rules =
        HandlingRules.SHIPPED.with(
            List.of(new Separation("9A", "9A-damaged", Scope.NONE, "")), List.of());

    assertThat(rules.scope("9A-damaged", "9A")).isEqualTo(Scope.NONE);
    assertThat(rules.scope("9A-damaged", "8")).isEqualTo(Scope.VEHICLE);
    assertThat(rules.scope(null, "9A-damaged")).isEqualTo(Scope.VEHICLE);
    assertThat(rules.scope("9A-damaged", "9A-damaged")).isEqualTo(Scope.NONE);
    assertThat(rules.scope("9A", null)).isEqualTo(Scope.NONE);
    assertThat(rules.scope("8", "4.3")).isEqualTo(Scope.COMPARTMENT);
  }

  @Test
  void aReplacedRuleLeavesNothingBehind() {
    HandlingRules lifted =
        HandlingRules.SHIPPED.with(
            List.of(new Separation("9A-damaged", "*", Scope.NONE, "")),
            List.of(new ReliefLimit("sp636", Double.POSITIVE_INFINITY, "")));

    assertThat(lifted.separations()).hasSize(HandlingRules.SHIPPED.separations().size() - 1);
    assertThat(lifted.mostKg("sp636")).isInfinite();
    assertThat(lifted.mostKg("sp670")).isEqualTo(333);
  }

  /** 200 and 133 are 333; 1 more is too much, for those that ride under the relief only. */
  @Test
  void aReliefLimitsWhatRidesUnderItOnOneTrip() {
    RoutingCase routing = routing(null, null, null, "9A");
    RoutingCase full = relieved(routing, 200, 133, 0);
    RoutingCase over = relieved(routing, 200, 133, 1);

    assertThat(check(full, 1, 2, 3, 4).isFeasible()).isTrue();
    assertBroken(check(over, 1, 2, 3, 4), "relief-limit", 1);
    assertThat(check(over, 1, FACILITY, 2, 3, 4).isFeasible()).isTrue();
  }

  @Test
  void anOrderThatAloneIsMoreThanItsReliefAllowsIsImpossible() {
    RoutingCase routing = relieved(routing(null, null, null, null), 334, 333, 1);

    assertThat(ImpossibleOrders.of(routing))
        .containsExactly(
            new ImpossibleOrder(
                0,
                ImpossibleOrder.Reason.RELIEF_LIMIT,
                "it alone is more than its relief allows: 334 kg, at most 333 kg under sp636"));
  }

  private static RoutingCase relieved(RoutingCase routing, double... kg) {
    List<Order> orders = new ArrayList<>(routing.orders());
    for (int i = 0; i < kg.length; i++) {
      Order order = orders.get(i);
      orders.set(i, order.withHandling(order.handling().withRelief(new Relief("sp636", kg[i]))));
    }
    return routing.withOrders(orders);
  }

  private static void assertBroken(RoutingCheck check, String constraint, double amount) {
    assertThat(check.brokenConstraints()).containsExactly(constraint);
    assertThat(check.violations().stream().mapToDouble(RoutingViolation::amount).sum())
        .isEqualTo(amount);
  }

  private static RoutingCheck check(RoutingCase routing, Integer... places) {
    VehicleRoute route = new VehicleRoute(0, 0, List.of(places));
    return RoutingSolutionCheck.check(routing, new RoutingSolution(List.of(route), null));
  }

  private static RoutingCase routing(@Nullable String... hazards) {
    List<Order> orders = new ArrayList<>();
    for (@Nullable String hazard : hazards) {
      Handling handling = new Handling(null, hazard, List.of());
      orders.add(Order.of("o" + orders.size(), new Point(1, 0), 1).withHandling(handling));
    }
    return new RoutingCase(
            "together",
            1,
            List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
            orders,
            List.of(new IntermediateFacility("f", new Point(2, 0), 0)),
            List.of(VEHICLE),
            new PlanarTravel(),
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0)
        .withRules(HandlingRules.SHIPPED);
  }
}
