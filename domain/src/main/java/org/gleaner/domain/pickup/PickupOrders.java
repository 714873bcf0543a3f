package org.gleaner.domain.pickup;

import java.util.List;
import org.gleaner.domain.routing.Order;

/**
 * Orders of a horizon.
 *
 * @param visits how often each stream is fetched, those not due in the horizon included
 * @param balances by material, in the order of its first flow
 * @param split streams of which more arises between two visits than any vehicle carries
 */
public record PickupOrders(
    List<Order> orders,
    List<StreamVisits> visits,
    List<MaterialBalance> balances,
    List<StreamVisits> split) {

  public PickupOrders {
    orders = List.copyOf(orders);
    visits = List.copyOf(visits);
    balances = List.copyOf(balances);
    split = List.copyOf(split);
  }
}
