package org.gleaner.solver.routing.compile;

import java.util.stream.IntStream;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/** Terms that a case can state, the check of solutions knows, and no problem says yet. */
final class RicherTerms {
  private final RoutingCase routing;

  private RicherTerms(RoutingCase routing) {
    this.routing = routing;
  }

  /**
   * Refuses a case for the first of these terms that makes a difference to it.
   *
   * @throws UnsupportedRoutingException naming it
   */
  static void refuse(RoutingCase routing) {
    RicherTerms terms = new RicherTerms(routing);
    routing.vehicleTypes().forEach(terms::vehicle);
    IntStream.range(0, routing.orders().size()).forEach(terms::order);
  }

  private static void unless(boolean plannable, RoutingFeature feature, String message) {
    if (!plannable) {
      throw new UnsupportedRoutingException(feature, message);
    }
  }

  private void vehicle(VehicleType type) {
    String who = "vehicles of type " + type.id();
    boolean isTold = OrderLimits.isOneTrip(type) || !OrderLimits.isBinding(routing, type);
    unless(isTold, RoutingFeature.ORDER_LIMIT, who + " have a limit of orders over several trips");
  }

  private void order(int index) {
    Order order = routing.orders().get(index);
    int place = routing.placeOfOrder(index);
    boolean isAlone = order.setupTime() == 0;
    if (!isAlone) {
      isAlone =
          routing.travels().stream()
              .allMatch(
                  travel ->
                      IntStream.range(0, routing.placeCount())
                          .noneMatch(p -> p != place && travel.isSameLocation(routing, p, place)));
    }
    unless(
        isAlone,
        RoutingFeature.SETUP_TIMES,
        "order " + order.id() + " has a setup time and shares its location");
  }
}
