package org.gleaner.domain.routing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Other orders, and as many as there are, for the vehicles and facilities of a case.
 *
 * @param days of the horizon
 * @param start date of the first day; null if it is not known
 */
public record OrderBook(List<Order> orders, int days, @Nullable LocalDate start) {

  public OrderBook {
    orders = List.copyOf(orders);
  }

  /**
   * The case with these orders for its own. Places behind the orders get other numbers; ways that
   * are listed stay where both their places do, by id.
   */
  public RoutingCase in(RoutingCase frame) {
    int[] places = places(frame);
    RoutingTerms terms = frame.terms();
    return new RoutingCase(
        frame.name(),
        days,
        frame.depots(),
        orders,
        frame.facilities(),
        frame.vehicleTypes().stream().map(type -> renumbered(type, places)).toList(),
        frame.travels().stream().map(travel -> renumbered(travel, places)).toList(),
        terms.startingOn(start));
  }

  /** New number of each place; -1 for an order that is no more. */
  private int[] places(RoutingCase frame) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < orders.size(); i++) {
      numbers.put(orders.get(i).id(), frame.depots().size() + i);
    }
    int[] places = new int[frame.placeCount()];
    for (int place = 0; place < places.length; place++) {
      int shifted = frame.isDepot(place) ? place : place + orders.size() - frame.orders().size();
      places[place] =
          frame.isOrder(place) ? numbers.getOrDefault(frame.order(place).id(), -1) : shifted;
    }
    return places;
  }

  private static VehicleType renumbered(VehicleType type, int[] places) {
    Unloading old = type.unloading();
    List<Integer> unloading = old.places().stream().map(place -> places[place]).toList();
    return type.withUnloading(new Unloading(unloading, old.most(), old.emptyBeforeDepot()));
  }

  private static Travel renumbered(Travel travel, int[] places) {
    if (!(travel instanceof RoadTable table)) {
      return travel;
    }
    Map<RoadTable.Way, RoadTable.Length> listed = new TreeMap<>();
    table
        .listed()
        .forEach(
            (way, length) -> {
              int from = places[way.from()];
              int to = places[way.to()];
              if (from >= 0 && to >= 0) {
                listed.put(new RoadTable.Way(from, to), length);
              }
            });
    return new RoadTable(table.roads(), listed, table.listedOnly());
  }
}
