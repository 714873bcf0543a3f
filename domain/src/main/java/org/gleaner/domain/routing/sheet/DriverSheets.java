package org.gleaner.domain.routing.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RouteSchedule;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/** Makes the sheets of a plan that is on the clock. */
public final class DriverSheets {

  private final RoutingCase routing;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> visits = new HashMap<>();

  private DriverSheets(RoutingCase routing) {
    this.routing = routing;
    for (int place = 0; place < routing.placeCount(); place++) {
      places.put(kind(place) + " " + routing.idOf(place), place);
    }
  }

  /**
   * A sheet for each route, in the order of the plan.
   *
   * @throws IllegalArgumentException if a place or type of vehicles is not in the case
   */
  public static List<DriverSheet> of(RoutingCase routing, RoutePlan plan) {
    DriverSheets sheets = new DriverSheets(routing);
    return plan.routes().stream().map(sheets::sheet).toList();
  }

  private String kind(int place) {
    return routing.isOrder(place) ? "order" : routing.isDepot(place) ? "depot" : "facility";
  }

  private int place(RoutePlan.Stop stop) {
    Integer place = places.get(stop.kind() + " " + stop.id());
    if (place == null) {
      throw new IllegalArgumentException("the case has no " + stop.kind() + " " + stop.id());
    }
    return place;
  }

  private VehicleType type(RoutePlan.Route route) {
    return routing.vehicleTypes().stream()
        .filter(type -> type.id().equals(route.vehicleType()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("the case has no type " + route.vehicleType()));
  }

  private DriverSheet sheet(RoutePlan.Route route) {
    VehicleType type = type(route);
    LocalDate first = routing.terms().startDate();
    List<Double> rests = rests(route);
    Tally aboard = new Tally();
    Tally collected = new Tally();
    List<DriverSheet.Stop> stops = new ArrayList<>();
    for (int i = 0; i < route.stops().size(); i++) {
      RoutePlan.Stop stop = route.stops().get(i);
      int place = place(stop);
      Order order = routing.isOrder(place) ? routing.order(place) : null;
      List<DriverSheet.Amount> unloaded = List.of();
      if (order != null) {
        aboard.add(order);
        collected.add(order);
      } else {
        unloaded = aboard.amounts();
        aboard = new Tally();
      }
      stops.add(
          stop(stop, place, order, windows(place, type, route.day()), rests.get(i), unloaded));
    }
    return new DriverSheet(
        route.vehicle(),
        type,
        routing.terms().fleet().licenceOf(type),
        routing.terms().loadUnits(),
        route.day(),
        first == null ? null : first.plusDays(route.day() - 1L),
        route.distance(),
        stops,
        collected.amounts());
  }

  private DriverSheet.Stop stop(
      RoutePlan.Stop stop,
      int place,
      @Nullable Order order,
      List<TimeWindow> windows,
      double rest,
      List<DriverSheet.Amount> unloaded) {
    String manifest = "";
    if (order != null) {
      int visit = visits.merge(order.id(), 1, Integer::sum) - 1;
      manifest = order.handling().papers().manifest(visit);
    }
    return new DriverSheet.Stop(
        stop.kind(),
        stop.id(),
        stop.name(),
        routing.point(place),
        rest,
        stop.pauses(),
        stop.arrival(),
        stop.start(),
        stop.departure(),
        windows,
        order,
        stop.compartment(),
        manifest,
        unloaded);
  }

  /** As the check counts them: due when so much has been driven, or a part of them before. */
  private List<Double> rests(RoutePlan.Route route) {
    List<Integer> places = route.stops().stream().map(this::place).toList();
    VehicleRoute all = new VehicleRoute(route.vehicle() - 1, route.day() - 1, places);
    RouteEnds ends = routing.typeOf(all).ends();
    boolean hasStart = ends.start() != RouteEnds.OPEN;
    int end = places.size() - (ends.end() == RouteEnds.OPEN ? 0 : 1);
    VehicleRoute between =
        new VehicleRoute(all.vehicle(), all.day(), places.subList(hasStart ? 1 : 0, end));
    List<Double> rests = new ArrayList<>(hasStart ? List.of(0.0) : List.of());
    RouteSchedule.rests(routing, between).stream()
        .limit((long) places.size() - rests.size())
        .forEach(rest -> rests.add(routing.rounding().reported(rest)));
    return rests;
  }

  private List<TimeWindow> windows(int place, VehicleType type, int day) {
    List<TimeWindow> windows = List.of();
    if (routing.isOrder(place)) {
      windows = routing.windows(place, type, day - 1);
    } else if (routing.isFacility(place)) {
      windows = routing.hours(place, day - 1);
    }
    if (windows.equals(List.of(TimeWindow.ALWAYS))) {
      return List.of();
    }
    // The morning before a night shift is no concern of its driver.
    List<TimeWindow> met = windows.stream().filter(type.hours()::meet).toList();
    return met.isEmpty() ? windows : met;
  }

  /** What is aboard, by material. */
  private static final class Tally {

    private final Map<String, double[]> loads = new TreeMap<>();

    void add(Order order) {
      String material = Objects.requireNonNullElse(order.handling().material(), "");
      double[] sum = loads.computeIfAbsent(material, name -> new double[order.loads().size()]);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += order.loads().get(i);
      }
    }

    List<DriverSheet.Amount> amounts() {
      List<DriverSheet.Amount> amounts = new ArrayList<>();
      loads.forEach(
          (material, sum) ->
              amounts.add(new DriverSheet.Amount(material, Arrays.stream(sum).boxed().toList())));
      return amounts;
    }
  }
}
