package org.gleaner.domain.routing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Routes as people drive them, with all that is to be known on the way; it speaks for itself,
 * without the case. Figures are in the units of the case.
 *
 * @param origin the case that it was made of; null if nobody said where that is
 * @param startDate of the first day; null if the case does not say
 * @param isOnClock whether times are seconds after midnight and distances metres
 * @param currency null if costs are plain numbers
 * @param loadUnits of loads, by dimension, as {@code kg}; empty if they are plain numbers
 * @param orders of the case
 * @param costs that add up to the cost before it is rounded
 * @param co2eKg that all routes emit; null if the case says of no vehicle what it emits
 * @param violations found by the independent check, for people; none if the plan is sound
 * @param sharedWork types of vehicles whose work beyond a fair share is priced
 * @param replans what has happened since the plan was first made, and when; in that order
 */
public record RoutePlan(
    String caseName,
    @Nullable CaseReference origin,
    int days,
    @Nullable LocalDate startDate,
    boolean isOnClock,
    @Nullable String currency,
    List<String> loadUnits,
    int orders,
    double cost,
    RoutingCost costs,
    @Nullable Double co2eKg,
    List<Route> routes,
    List<Unserved> unserved,
    List<String> violations,
    List<SharedWork> sharedWork,
    List<Replan> replans) {

  public RoutePlan {
    loadUnits = List.copyOf(loadUnits);
    routes = List.copyOf(routes);
    unserved = List.copyOf(unserved);
    violations = List.copyOf(violations);
    sharedWork = List.copyOf(sharedWork);
    replans = List.copyOf(replans);
  }

  /**
   * Vehicles that are to share the work, those that do not drive included.
   *
   * @param firstVehicle number of the first of them, from 1
   * @param count how many there are
   */
  public record SharedWork(String vehicleType, int firstVehicle, int count) {}

  /**
   * The rest of a day was planned anew.
   *
   * @param day from 1
   * @param now when; what had been driven by then stayed
   * @param events for which reason, as they are written
   * @param delayed vehicles that could go on later than their stops say
   */
  public record Replan(int day, double now, List<String> events, List<Delayed> delayed) {

    public Replan {
      events = List.copyOf(events);
      delayed = List.copyOf(delayed);
    }
  }

  /**
   * A vehicle that is late, or has driven for nothing, goes on no sooner.
   *
   * @param vehicle from 1
   * @param until when it can leave the place where it is; of the day, like {@link Replan#now}
   */
  public record Delayed(int vehicle, double until) {}

  public RoutePlan withReplans(List<Replan> all) {
    return with(origin, unserved, all);
  }

  /** The same plan that names these as left out. */
  public RoutePlan withUnserved(List<Unserved> all) {
    return with(origin, all, replans);
  }

  /** The same plan of a case that is there. */
  public RoutePlan of(@Nullable CaseReference reference) {
    return with(reference, unserved, replans);
  }

  private RoutePlan with(
      @Nullable CaseReference reference, List<Unserved> left, List<Replan> happened) {
    return new RoutePlan(
        caseName,
        reference,
        days,
        startDate,
        isOnClock,
        currency,
        loadUnits,
        orders,
        cost,
        costs,
        co2eKg,
        routes,
        left,
        violations,
        sharedWork,
        happened);
  }

  /**
   * What a vehicle does on a day.
   *
   * @param vehicle numbered from 1 through the types
   * @param day from 1
   * @param duration from start to end, waiting included
   * @param cost without prizes
   * @param costs that add up to it before it is rounded; null in plans that were written before
   *     routes told them
   * @param co2eKg emitted; null if the case says of no vehicle what it emits
   * @param executed how many of the stops have been made, or are being driven to, since the rest of
   *     the day was planned anew
   * @param stops with the start and end, unless they are open
   */
  public record Route(
      int vehicle,
      String vehicleType,
      int day,
      double distance,
      double duration,
      double cost,
      @Nullable RoutingCost costs,
      @Nullable Double co2eKg,
      int executed,
      List<Stop> stops) {

    public Route {
      stops = List.copyOf(stops);
    }

    /** Visits of orders. */
    public long visits() {
      return stops.stream().filter(stop -> stop.kind().equals("order")).count();
    }

    /** Stops between start and end where the vehicle empties. */
    public long unloadings() {
      return stops.stream().filter(Stop::isUnloading).count();
    }
  }

  /**
   * A place on a route.
   *
   * @param kind {@code depot}, {@code order} or {@code facility}
   * @param name for people; empty if it has none
   * @param isUnloading whether the vehicle empties there on its way
   * @param start of service, after waiting
   * @param departure after it
   * @param loads aboard then, one per load dimension of the case
   * @param breaks of the driver taken on the way to it, of those that have windows
   * @param pauses these breaks and the rests that are due on the way to it, in the order of the
   *     clock; none of a way that has been driven, nor in plans that were written before stops told
   *     them
   * @param compartment that what is picked up there rides in; null if nothing is, or the vehicle
   *     has none
   * @param compartments and what is in them then; none if the vehicle has none
   */
  public record Stop(
      String kind,
      String id,
      String name,
      boolean isUnloading,
      double arrival,
      double start,
      double departure,
      List<Double> loads,
      int breaks,
      List<DriverPause> pauses,
      @Nullable String compartment,
      List<CompartmentLoad> compartments) {

    public Stop {
      loads = List.copyOf(loads);
      pauses = List.copyOf(pauses);
      compartments = List.copyOf(compartments);
    }

    public double waiting() {
      return start - arrival;
    }
  }

  /**
   * What is in a compartment.
   *
   * @param loads one per load dimension of the case
   */
  public record CompartmentLoad(String id, List<Double> loads) {

    public CompartmentLoad {
      loads = List.copyOf(loads);
    }
  }

  /** Whether a driver takes a break or a rest that is known by its time. */
  public boolean hasPauses() {
    return routes.stream()
        .flatMap(route -> route.stops().stream())
        .anyMatch(stop -> !stop.pauses().isEmpty());
  }

  /** Whether any of its vehicles has compartments. */
  public boolean hasCompartments() {
    return routes.stream()
        .flatMap(route -> route.stops().stream())
        .anyMatch(stop -> !stop.compartments().isEmpty());
  }

  /**
   * An order that no route visits, or of which a visit was left out on a day planned anew.
   *
   * @param prize lost; null if it is mandatory, or is visited on other days
   * @param reason id of why it is impossible, or {@code not-planned}
   * @param message for people
   */
  public record Unserved(
      String id, String name, @Nullable Double prize, String reason, String message) {}

  public int served() {
    return orders - unserved.size();
  }
}
