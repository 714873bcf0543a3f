package org.gleaner.domain.routing;

import java.time.LocalDate;
import java.util.ArrayList;
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
    RoadTerms roads = frame.terms().roads();
    List<VehicleType> types =
        frame.vehicleTypes().stream().map(type -> renumbered(type, places)).toList();
    List<Travel> usual =
        frame.travels().stream()
            .filter(travel -> !(travel instanceof ClosedTravel))
            .map(travel -> renumbered(travel, places))
            .toList();
    // Which closures hold on which day follows from when these orders begin.
    DayProfiles profiles =
        DayProfiles.of(start, days, roads.classes(), roads.closures(), usual, types);
    return new RoutingCase(
        frame.name(),
        days,
        frame.depots(),
        orders,
        frame.facilities(),
        types,
        profiles.travels(),
        frame
            .terms()
            .startingOn(start)
            .withRoads(roads.withZones(zones(frame, places)).withProfiles(profiles.byType())));
  }

  /** By place: new orders lie in the zones of their area, others where they lay. */
  private List<List<String>> zones(RoutingCase frame, int[] places) {
    RoadTerms roads = frame.terms().roads();
    List<List<String>> zones = new ArrayList<>();
    int count = frame.placeCount() - frame.orders().size() + orders.size();
    for (int place = 0; place < count; place++) {
      zones.add(List.of());
    }
    for (int i = 0; i < orders.size(); i++) {
      zones.set(frame.depots().size() + i, roads.zonesAt(orders.get(i).at(), List.of()));
    }
    for (int place = 0; place < places.length; place++) {
      if (places[place] >= 0) {
        List<String> before = roads.zonesOf(place);
        zones.set(
            places[place],
            frame.isOrder(place)
                ? roads.zonesAt(orders.get(places[place] - frame.depots().size()).at(), before)
                : before);
      }
    }
    return zones;
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
