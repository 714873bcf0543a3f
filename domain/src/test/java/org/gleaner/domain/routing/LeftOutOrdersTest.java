package org.gleaner.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.domain.routing.ImpossibleOrder.Reason;
import org.junit.jupiter.api.Test;

/** A depot at 0 of a line, orders of 6 at 3, 4 and 5; one vehicle of 11 that visits the first. */
class LeftOutOrdersTest {
  private static final Order FIRST = Order.of("first", new Point(3, 0), 6);
  private static final Order SECOND = Order.of("second", new Point(4, 0), 6);
  private static final Order THIRD = Order.of("third", new Point(5, 0), 6);

  /** 6 + 6 = 12 of 11, wherever it is put in. */
  @Test
  void namesTheLimitThatTheNearestRouteWouldBreak() {
    assertThat(leftOut(VehicleType.of("v", 1, 11, 0), FIRST, SECOND))
        .containsExactly(
            new ImpossibleOrder(
                1,
                Reason.DOES_NOT_FIT,
                "does not fit with the others: vehicle 1 on day 1 comes nearest and would break"
                    + " capacity"));
  }

  @Test
  void optionalOrdersAndThoseThatAreNotAskedForAreNotAmongThem() {
    VehicleType vehicle = VehicleType.of("v", 1, 11, 0);
    RoutingCase routing = routing(vehicle, FIRST, SECOND.withPrize(5.0), THIRD);
    ImpossibleOrder known = new ImpossibleOrder(2, Reason.CAPACITY, "");

    assertThat(LeftOutOrders.of(routing, firstOnly(), List.of(known))).isEmpty();
  }

  /** A second vehicle has room but may be out for 7, and the way there and back is 8. */
  @Test
  void unusedVehiclesAreTriedToo() {
    VehicleType full = VehicleType.of("v", 1, 6, 0).withLimits(6, 6);
    VehicleType slow = VehicleType.of("w", 1, 99, 0).withLimits(7, Double.POSITIVE_INFINITY);

    assertThat(
            LeftOutOrders.of(routing(List.of(full, slow), FIRST, SECOND), firstOnly(), List.of()))
        .extracting(ImpossibleOrder::message)
        .containsExactly(
            "does not fit with the others: vehicle 2 on day 1 comes nearest and would break"
                + " max-duration");
  }

  private static List<ImpossibleOrder> leftOut(VehicleType vehicle, Order... orders) {
    return LeftOutOrders.of(routing(vehicle, orders), firstOnly(), List.of());
  }

  private static RoutingSolution firstOnly() {
    return new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1))), null);
  }

  private static RoutingCase routing(VehicleType vehicle, Order... orders) {
    return routing(List.of(vehicle), orders);
  }

  private static RoutingCase routing(List<VehicleType> vehicles, Order... orders) {
    return new RoutingCase(
        "line",
        1,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        List.of(orders),
        List.of(),
        vehicles,
        new PlanarTravel(),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }
}
