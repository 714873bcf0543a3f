package org.gleaner.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.routing.Separation.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A vehicle of 20 with compartments, a depot at 0, orders at 1, a facility at 2. */
class CompartmentCheckTest {
  private static final double ANY = Double.POSITIVE_INFINITY;
  private static final Compartment HOLD = Compartment.of("hold", List.of(6.0));
  private static final Compartment BOX = Compartment.of("box", List.of(5.0));

  /** 4 + 4 is more than 6 or 5, but one order of 4 fits in each. */
  @Test
  void anOrderRidesWholeInOneCompartment() {
    List<Order> two = List.of(order("a", 4, null), order("b", 4, null));
    List<Order> three = List.of(order("a", 4, null), order("b", 4, null), order("c", 3, null));

    assertThat(broken(List.of(HOLD, BOX), two)).isEmpty();
    // 11 in all is just what both hold, but 3 beside 4 is 7.
    assertThat(broken(List.of(HOLD, BOX), three)).containsExactly("compartment 1.0");
    // Without compartments 11 of 20.
    assertThat(broken(List.of(), three)).isEmpty();
  }

  /** Heaviest first is 3 and 3 in the first hold of 7; exact is 3 + 2 + 2 and 3 + 3. */
  @Test
  void firstFitIsNotTheLastWord() {
    List<Compartment> holds =
        List.of(Compartment.of("a", List.of(7.0)), Compartment.of("b", List.of(6.0)));
    List<Order> orders =
        List.of(
            order("a", 3, null),
            order("b", 3, null),
            order("c", 3, null),
            order("d", 2, null),
            order("e", 2, null));

    assertThat(broken(holds, orders)).isEmpty();
    Optional<List<Integer>> found = Stowage.of(holds, orders, HandlingRules.NONE);
    assertThat(found.orElseThrow().get(3)).isZero();
    assertThat(found.orElseThrow().get(4)).isZero();
  }

  @Test
  void aCompartmentTakesOnlyWhatItNames() {
    Compartment box = BOX.forHazardClasses(List.of("8"));
    Compartment harmless = HOLD.forHazardClasses(List.of(Compartment.HARMLESS));

    assertThat(broken(List.of(box), List.of(order("a", 1, "8")))).isEmpty();
    assertThat(broken(List.of(box), List.of(order("a", 1, null))))
        .containsExactly("compartment 1.0");
    assertThat(broken(List.of(harmless), List.of(order("a", 1, "8"), order("b", 1, null))))
        .containsExactly("compartment 1.0");
    Compartment hdd = HOLD.forMaterials(List.of("hdd"));
    assertThat(hdd.accepts(new Handling("hdd", "8", List.of()))).isTrue();
    assertThat(hdd.accepts(new Handling("motors", null, List.of()))).isFalse();
    assertThat(hdd.accepts(Handling.NONE)).isFalse();
  }

  @Test
  void whatIsApartByCompartmentRidesInTwoOfThem() {
    List<Order> orders = List.of(order("a", 1, "8"), order("b", 1, "4.3"), order("c", 1, "8"));

    assertThat(broken(List.of(HOLD, BOX), orders)).isEmpty();
    assertThat(broken(List.of(HOLD), orders)).containsExactly("compartment 1.0");
    assertThat(broken(List.of(), orders)).containsExactly("separation 1.0");
  }

  @Test
  void whatIsApartByVehicleIsSoInCompartmentsToo() {
    List<Order> orders = List.of(order("a", 1, "8"), order("b", 1, "3"));

    assertThat(broken(List.of(HOLD, BOX), orders)).containsExactly("separation 1.0");
  }

  /** 3 + 3 is more than 5, but not on two trips. */
  @Test
  void compartmentsAreEmptyAfterUnloading() {
    RoutingCase routing = routing(List.of(BOX), List.of(order("a", 3, null), order("b", 3, null)));

    assertThat(check(routing, 1, 3, 2).isFeasible()).isTrue();
    assertThat(check(routing, 1, 2, 3).brokenConstraints()).containsExactly("compartment");
  }

  @Test
  void anOrderThatNoCompartmentHoldsIsImpossible() {
    RoutingCase routing = routing(List.of(HOLD, BOX), List.of(order("a", 7, null)));

    assertThat(ImpossibleOrders.of(routing))
        .extracting(ImpossibleOrder::reason)
        .containsExactly(ImpossibleOrder.Reason.COMPARTMENT);
  }

  private static List<String> broken(List<Compartment> compartments, List<Order> orders) {
    RoutingCase routing = routing(compartments, orders);
    Integer[] places = new Integer[orders.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i + 1;
    }
    return check(routing, places).violations().stream()
        .map(v -> v.constraint().id() + " " + v.amount())
        .toList();
  }

  private static RoutingCheck check(RoutingCase routing, Integer... places) {
    VehicleRoute route = new VehicleRoute(0, 0, List.of(places));
    return RoutingSolutionCheck.check(routing, new RoutingSolution(List.of(route), null));
  }

  private static Order order(String id, double load, @Nullable String hazard) {
    return Order.of(id, new Point(1, 0), load).withHandling(new Handling(null, hazard, List.of()));
  }

  private static RoutingCase routing(List<Compartment> compartments, List<Order> orders) {
    VehicleType vehicle =
        VehicleType.of("v", 1, 20, 0)
            .withEquipment(
                Equipment.of(List.of(20.0))
                    .withHazardClasses(List.of("3", "8", "4.3"))
                    .withCompartments(compartments))
            .withUnloading(List.of(orders.size() + 1), 9, false)
            .withLimits(ANY, ANY);
    return new RoutingCase(
            "compartments",
            1,
            List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
            new ArrayList<>(orders),
            List.of(new IntermediateFacility("f", new Point(2, 0), 0)),
            List.of(vehicle),
            new PlanarTravel(),
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0)
        .withRules(
            HandlingRules.SHIPPED.with(
                List.of(new Separation("3", "8", Scope.VEHICLE, "")), List.of()));
  }
}
