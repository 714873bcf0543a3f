package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.DrivingWeeks;
import org.gleaner.domain.routing.Equipment;
import org.gleaner.domain.routing.ExtendedDays;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RouteLimits;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Unloading;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleProgress;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitTerms;
import org.gleaner.domain.routing.WorkingHours;
import org.jspecify.annotations.Nullable;

/** Vehicles of the rest of a day: what their limits leave them, and what they have aboard. */
final class RestVehicles {

  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  private final RoutingCase whole;
  private final RestPlaces places;
  private final int day;
  private final List<VehicleRoute> routes;

  /**
   * @param routes of all days
   */
  RestVehicles(RoutingCase whole, RestPlaces places, int day, List<VehicleRoute> routes) {
    this.whole = whole;
    this.places = places;
    this.day = day;
    this.routes = routes;
  }

  static String mark(VehicleProgress vehicle) {
    return "vehicle-" + (vehicle.vehicle() + 1);
  }

  /** In whole units of time, so that no rounding can make it late for itself. */
  private static double goesOn(VehicleProgress vehicle) {
    return Math.ceil(vehicle.available());
  }

  RestGoods goods(VehicleProgress vehicle) {
    return new RestGoods(whole, vehicle, mark(vehicle));
  }

  /**
   * @param left orders to collect
   */
  VehicleType type(VehicleProgress vehicle, List<Order> left) {
    VehicleType terms = vehicle.terms();
    Equipment equipment = terms.equipment();
    List<String> features = new ArrayList<>(equipment.features());
    features.add(mark(vehicle));
    return new VehicleType(
        mark(vehicle),
        1,
        new RestCompartments(goods(vehicle), left)
            .of(equipment.withFeatures(features).withProfile(ahead(vehicle))),
        new RouteEnds(places.start(vehicle), places.end(vehicle)),
        vehicle.hasLeft() ? goingOn(vehicle) : terms.costs(),
        hours(vehicle),
        vehicle.hasLeft() ? limits(vehicle) : terms.limits(),
        unloading(vehicle));
  }

  /** Of the way to a stop, of which the first after the start is 1. */
  private int profile(VehicleProgress vehicle, int way) {
    VehicleRoute route = new VehicleRoute(vehicle.vehicle(), day, vehicle.placesDone());
    return whole.profile(route, vehicle.terms(), way);
  }

  /** Of the ways that are still to be driven: roads may have closed. */
  private int ahead(VehicleProgress vehicle) {
    return profile(vehicle, vehicle.done().size());
  }

  /** It has left, and what it has worked already is part of its share. */
  private static VehicleCosts goingOn(VehicleProgress vehicle) {
    VehicleCosts costs = vehicle.terms().costs();
    return new VehicleCosts(
        0,
        costs.perDistance(),
        costs.perTravelTime(),
        costs.perServiceTime(),
        costs.perDuration(),
        costs.perOvertime(),
        costs.fairWork().after(spent(vehicle)));
  }

  private static double spent(VehicleProgress vehicle) {
    return goesOn(vehicle) - vehicle.done().get(0).start();
  }

  private WorkingHours hours(VehicleProgress vehicle) {
    WorkingHours hours = vehicle.terms().hours();
    double open = vehicle.hasLeft() ? goesOn(vehicle) : hours.shift().open();
    double close = Math.max(open, hours.shift().close());
    double end = Math.max(Math.max(hours.latestEnd(), vehicle.latestHome() + 1), close);
    double overtime = Double.isInfinite(close) ? hours.overtime() : end - close;
    boolean isKept = vehicle.latestHome() == 0 && close == hours.shift().close();
    return new WorkingHours(
        new TimeWindow(open, close),
        isKept ? hours.overtime() : overtime,
        hours.breaks(),
        crew(vehicle));
  }

  /** What the day and the weeks leave of driving; the way home is always left. */
  private CrewHours crew(VehicleProgress vehicle) {
    DrivingRules rules = vehicle.terms().hours().crew().rules();
    double driven = driven(vehicle);
    double ofWeeks = DrivingWeeks.mostOn(whole, routes, vehicle.vehicle(), day);
    double home = vehicle.hasLeft() ? driven + wayHome(vehicle) : 0;
    double ofDay =
        rules.extendedDays().perWeek() == 0
            ? rules.daily()
            : Math.max(home, DrivingWeeks.dailyOn(whole, routes, vehicle.vehicle(), day));
    double most = Math.min(ofDay, Math.max(ofWeeks, home));
    return new CrewHours(
        new DrivingRules(
            rules.continuous(),
            rules.rest(),
            vehicle.hasLeft() ? 0 : rules.restPart(),
            most,
            ExtendedDays.NONE,
            NO_LIMIT,
            NO_LIMIT),
        0,
        0,
        driven,
        0);
  }

  private double driven(VehicleProgress vehicle) {
    double driven = 0;
    for (int i = 1; i < vehicle.done().size(); i++) {
      int from = vehicle.done().get(i - 1).place();
      driven += whole.duration(profile(vehicle, i), from, vehicle.done().get(i).place());
    }
    return driven;
  }

  private double wayHome(VehicleProgress vehicle) {
    int from = RestPlaces.last(vehicle).place();
    return whole.duration(ahead(vehicle), from, vehicle.terms().endDepot());
  }

  private RouteLimits limits(VehicleProgress vehicle) {
    RouteLimits limits = vehicle.terms().limits();
    double distance = 0;
    double travel = driven(vehicle);
    for (int i = 1; i < vehicle.done().size(); i++) {
      int from = vehicle.done().get(i - 1).place();
      int to = vehicle.done().get(i).place();
      distance += whole.distance(profile(vehicle, i), from, to);
    }
    long orders = vehicle.placesDone().stream().filter(whole::isOrder).count();
    int most = limits.maxOrders();
    return new RouteLimits(
        Math.max(0, limits.maxDuration() - spent(vehicle)),
        Math.max(0, limits.maxDistance() - distance),
        Math.max(0, limits.maxTravelTime() - travel),
        // What is aboard counts as one more.
        most == Integer.MAX_VALUE ? most : Math.max(1, most - (int) orders + 1));
  }

  private Unloading unloading(VehicleProgress vehicle) {
    Unloading unloading = vehicle.terms().unloading();
    long made = vehicle.placesDone().stream().filter(place -> !whole.isOrder(place)).count();
    int most = unloading.most();
    return new Unloading(
        unloading.places().stream()
            .flatMap(place -> places.unloading(place).stream())
            .distinct()
            .toList(),
        most == Integer.MAX_VALUE ? most : Math.max(0, most - (int) made),
        unloading.emptyBeforeDepot());
  }

  /**
   * What a vehicle has aboard, to be taken at once where it is. A vehicle that is empty and must
   * come home so need not take its nothing, else it would have to unload it: not taking it costs as
   * much as coming home at once does.
   *
   * @param left orders left
   */
  Order aboard(VehicleProgress vehicle, List<Order> left) {
    List<Double> loads = loads(vehicle);
    double at = goesOn(vehicle);
    VisitTerms now =
        new VisitTerms(0, 0, List.of(new TimeWindow(at, at)), 0, List.of(DayPattern.FIRST_DAY));
    boolean isEmpty = loads.stream().allMatch(load -> load == 0);
    // Without a straight way home there is no price of coming home at once: it unloads its nothing.
    boolean mayStay = isEmpty && vehicle.terms().emptyBeforeDepot();
    Double price = mayStay && Double.isFinite(home(vehicle)) ? home(vehicle) : null;
    return new Order(
        mark(vehicle),
        "",
        whole.point(RestPlaces.last(vehicle).place()),
        loads,
        now,
        new Handling(
            material(vehicle, left),
            goods(vehicle).hazardClass(),
            List.of(mark(vehicle)),
            goods(vehicle).relief()),
        price);
  }

  private List<Double> loads(VehicleProgress vehicle) {
    List<Double> nothing = vehicle.terms().capacities().stream().map(capacity -> 0.0).toList();
    List<Double> loads = nothing;
    for (int place : vehicle.placesDone()) {
      loads = whole.isOrder(place) ? RestPlaces.sum(loads, whole.order(place).loads()) : nothing;
    }
    return loads;
  }

  private double home(VehicleProgress vehicle) {
    VehicleCosts costs = vehicle.terms().costs();
    int profile = ahead(vehicle);
    int from = RestPlaces.last(vehicle).place();
    int to = vehicle.terms().endDepot();
    double time = wayHome(vehicle);
    return whole.distance(profile, from, to) * costs.perDistance()
        + time * (costs.perTravelTime() + costs.perDuration())
        + costs.fairWork().after(spent(vehicle)).cost(time, whole.rounding())
        + whole.charge(profile, from, to);
  }

  /** One that facilities take for this vehicle like all else that it may carry. */
  private @Nullable String material(VehicleProgress vehicle, List<Order> left) {
    Equipment equipment = vehicle.terms().equipment();
    for (Order order : left) {
      String hazard = order.handling().hazardClass();
      if (equipment.features().containsAll(order.handling().requiredFeatures())
          && (hazard == null || equipment.hazardClasses().contains(hazard))) {
        return order.handling().material();
      }
    }
    return null;
  }
}
