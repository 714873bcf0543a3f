package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gleaner.domain.routing.ClosedTravel;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.RoadTable;
import org.gleaner.domain.routing.RoadTerms;
import org.gleaner.domain.routing.RoadTravel;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.Unloading;
import org.gleaner.domain.routing.VehicleType;

/** A case with more orders. They come after the others, so that facilities move up in number. */
final class MoreOrders {

  private final RoutingCase routing;
  private final int firstMoved;
  private final int by;

  private MoreOrders(RoutingCase routing, int by) {
    this.routing = routing;
    this.firstMoved = routing.depots().size() + routing.orders().size();
    this.by = by;
  }

  /**
   * A case of which nothing has been driven, with more orders.
   *
   * @throws IllegalArgumentException if its ways come from tables of its own places
   */
  static RoutingCase added(RoutingCase routing, List<RouteEvent.OrderAdded> more) {
    return more.isEmpty() ? routing : new MoreOrders(routing, more.size()).with(more);
  }

  private RoutingCase with(List<RouteEvent.OrderAdded> more) {
    List<Order> orders = new ArrayList<>(routing.orders());
    more.forEach(added -> orders.add(added.order()));
    return new RoutingCase(
        routing.name(),
        routing.days(),
        routing.depots(),
        orders,
        routing.facilities(),
        routing.vehicleTypes().stream().map(this::moved).toList(),
        routing.travels().stream().map(this::moved).toList(),
        routing.terms().withRoads(roads(more)));
  }

  private RoadTerms roads(List<RouteEvent.OrderAdded> more) {
    RoadTerms roads = routing.terms().roads();
    List<List<String>> zones = new ArrayList<>();
    for (int place = 0; place < routing.placeCount(); place++) {
      if (place == firstMoved) {
        addZones(more, zones);
      }
      zones.add(roads.zonesOf(place));
    }
    if (firstMoved == routing.placeCount()) {
      addZones(more, zones);
    }
    return roads.withZones(zones);
  }

  private void addZones(List<RouteEvent.OrderAdded> more, List<List<String>> zones) {
    RoadTerms roads = routing.terms().roads();
    more.forEach(added -> zones.add(roads.zonesAt(added.order().at(), added.zones())));
  }

  private int moved(int place) {
    return place >= firstMoved ? place + by : place;
  }

  private VehicleType moved(VehicleType type) {
    Unloading unloading = type.unloading();
    return type.withUnloading(
        new Unloading(
            unloading.places().stream().map(this::moved).toList(),
            unloading.most(),
            unloading.emptyBeforeDepot()));
  }

  private Travel moved(Travel travel) {
    if (travel instanceof ClosedTravel closed) {
      return new ClosedTravel(moved(closed.usual()), closed.closures());
    }
    if (travel instanceof RoadTravel || travel instanceof PlanarTravel) {
      // By where places are, whatever their numbers.
      return travel;
    }
    if (!(travel instanceof RoadTable table)) {
      throw new IllegalArgumentException(
          "knows no ways to places that are added: " + travel.getClass().getSimpleName());
    }
    Map<RoadTable.Way, RoadTable.Length> listed = new TreeMap<>();
    table
        .listed()
        .forEach(
            (way, length) ->
                listed.put(new RoadTable.Way(moved(way.from()), moved(way.to())), length));
    return new RoadTable(table.roads(), listed, table.listedOnly());
  }
}
