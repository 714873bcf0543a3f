package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Proves without any routes that facilities cannot take all that must be brought to them: for each
 * set of facilities that is all there is for some order, the orders for which it is, against what
 * the set takes on a day or on all days. What is not named may still not fit.
 */
public final class FacilityShortages {

  private final RoutingCase routing;

  /** By the numbers of the facilities that are all there is for them, the orders. */
  private final Map<String, Group> groups = new TreeMap<>();

  private FacilityShortages(RoutingCase routing) {
    this.routing = routing;
  }

  private record Group(List<Integer> facilities, List<Order> orders) {}

  /**
   * By facilities, then load dimension; for each of both all days together and then each day.
   *
   * @param impossible orders that need not be served
   */
  public static List<FacilityShortage> of(RoutingCase routing, List<ImpossibleOrder> impossible) {
    if (routing.facilities().stream().allMatch(f -> f.terms().dailyCapacities().isEmpty())) {
      return List.of();
    }
    FacilityShortages all = new FacilityShortages(routing);
    List<Integer> left = impossible.stream().map(ImpossibleOrder::order).toList();
    IntStream.range(0, routing.orders().size())
        .filter(i -> !left.contains(i))
        .mapToObj(i -> routing.orders().get(i))
        .filter(Order::isMandatory)
        .forEach(all::add);
    List<FacilityShortage> found = new ArrayList<>();
    all.groups.values().forEach(group -> all.compare(group, found));
    return found;
  }

  private void add(Order order) {
    TreeSet<Integer> facilities = new TreeSet<>();
    for (VehicleType type : routing.vehicleTypes()) {
      if (mayServe(type, order)) {
        if (!isBound(type, order)) {
          return;
        }
        type.unloadingPlaces().stream()
            .filter(place -> routing.facility(place).terms().accepts(order.handling()))
            .forEach(place -> facilities.add(place - routing.placeOfFacility(0)));
      }
    }
    String key = facilities.toString();
    groups
        .computeIfAbsent(key, k -> new Group(List.copyOf(facilities), new ArrayList<>()))
        .orders()
        .add(order);
  }

  private static boolean mayServe(VehicleType type, Order order) {
    String hazard = order.handling().hazardClass();
    return type.equipment().features().containsAll(order.handling().requiredFeatures())
        && (hazard == null || type.equipment().hazardClasses().contains(hazard));
  }

  /** Whether all that it may unload at are facilities with a daily capacity. */
  private boolean isBound(VehicleType type, Order order) {
    return type.emptyBeforeDepot()
        && type.unloadingPlaces().stream()
            .allMatch(
                place ->
                    routing.isFacility(place)
                        && (!routing.facility(place).terms().accepts(order.handling())
                            || !routing.facility(place).terms().dailyCapacities().isEmpty()));
  }

  private void compare(Group group, List<FacilityShortage> found) {
    List<Order> bound =
        groups.values().stream()
            .filter(other -> group.facilities().containsAll(other.facilities()))
            .flatMap(other -> other.orders().stream())
            .toList();
    int dimensions = routing.vehicleTypes().get(0).capacities().size();
    for (int d = 0; d < dimensions; d++) {
      int dimension = d;
      double most =
          group.facilities().stream()
              .mapToDouble(
                  f -> routing.facilities().get(f).terms().dailyCapacities().get(dimension))
              .sum();
      double all = bound.stream().mapToDouble(o -> o.loads().get(dimension) * visits(o)).sum();
      if (RouteViolations.isMore(all, most * routing.days())) {
        double inAll = most * routing.days();
        found.add(new FacilityShortage(ids(group), null, dimension, unit(d), all, inAll));
      }
      for (int day = 0; routing.days() > 1 && day < routing.days(); day++) {
        double load = load(bound, day, dimension);
        if (RouteViolations.isMore(load, most)) {
          found.add(new FacilityShortage(ids(group), day, dimension, unit(d), load, most));
        }
      }
    }
  }

  private String unit(int dimension) {
    List<String> units = routing.terms().loadUnits();
    return dimension < units.size() ? units.get(dimension) : "";
  }

  private List<String> ids(Group group) {
    return group.facilities().stream().map(f -> routing.facilities().get(f).id()).toList();
  }

  /** That an order has at least; days beyond the horizon are none. */
  private int visits(Order order) {
    return order.dayPatterns().stream()
        .mapToInt(p -> (int) p.days().stream().filter(day -> day < routing.days()).count())
        .min()
        .orElse(0);
  }

  /** Of the orders that are visited on a day whatever their pattern. */
  private static double load(List<Order> orders, int day, int dimension) {
    return orders.stream()
        .filter(order -> !order.dayPatterns().isEmpty())
        .filter(order -> order.dayPatterns().stream().allMatch(p -> p.days().contains(day)))
        .mapToDouble(order -> order.loads().get(dimension))
        .sum();
  }
}
