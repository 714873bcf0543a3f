package org.gleaner.domain.routing.replan;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.gleaner.domain.routing.DoneStop;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;

/**
 * Ways of the routes of a day as they were planned: when a vehicle leaves for a stop, and by which
 * roads. A plan tells neither, but when the vehicle is at each stop.
 */
final class DrivenWays {

  /** Times are read back from a plan, which has hundredths. */
  static final double HUNDREDTHS = 0.02;

  private final RoutingCase routing;
  private final int day;
  private final List<ClosedRoads.Twins> planned;
  private final IntToDoubleFunction delayedUntil;

  /**
   * @param planned twins by which some rest of the day has been planned
   * @param delayedUntil when a vehicle could go on where it was when the day was planned before
   */
  DrivenWays(
      RoutingCase routing,
      int day,
      List<ClosedRoads.Twins> planned,
      IntToDoubleFunction delayedUntil) {
    this.routing = routing;
    this.day = day;
    this.planned = planned;
    this.delayedUntil = delayedUntil;
  }

  /** The route with the profiles by which its stops are reached. */
  TimedRoute byRoads(TimedRoute route) {
    if (planned.isEmpty() || route.stops().isEmpty()) {
      return route;
    }
    TimedRoute told = route.withStops(route.stops().subList(0, 1));
    for (DoneStop stop : route.stops().subList(1, route.stops().size())) {
      told = byRoads(told, stop);
    }
    return told;
  }

  /** One stop further: whoever set out before roads closed went on by those of before. */
  private TimedRoute byRoads(TimedRoute told, DoneStop stop) {
    int way = told.stops().size();
    int usual = usual(told);
    TimedRoute next = told.and(stop);
    for (ClosedRoads.Twins twins : planned) {
      if (way < told.executed() && leaves(next, way) <= twins.from() + HUNDREDTHS) {
        break;
      }
      next = told.and(stop.withProfile(twins.profiles().getOrDefault(usual, DoneStop.USUAL)));
    }
    return next;
  }

  /** The profile by which a vehicle drives home that leaves its last stop at a time. */
  int home(TimedRoute route, double leaves) {
    int profile = DoneStop.USUAL;
    for (ClosedRoads.Twins twins : planned) {
      if (leaves > twins.from() + HUNDREDTHS) {
        profile = twins.profiles().getOrDefault(usual(route), DoneStop.USUAL);
      }
    }
    return profile;
  }

  /** When it leaves for a stop according to the plan: a delay shows as a longer way. */
  double leaves(TimedRoute route, int stop) {
    DoneStop before = route.stops().get(stop - 1);
    DoneStop after = route.stops().get(stop);
    boolean isMade = stop < route.executed();
    double ready =
        isMade ? before.end() : Math.max(before.end(), delayedUntil.applyAsDouble(route.vehicle()));
    if (after.breaks() > 0) {
      // How long it waited for the break to begin is not known: it has driven on meanwhile.
      return ready;
    }
    VehicleType type = routing.typeOf(route.vehicle());
    DrivingRules rules = type.hours().crew().rules().scaled(routing.rounding());
    double driven = driven(route, stop - 1);
    double then = driven(route, stop);
    double way = then - driven + rules.restsBetween(driven, then);
    return Math.max(ready, after.arrival() - way);
  }

  /** Driving up to a stop. */
  private double driven(TimedRoute route, int stop) {
    List<DoneStop> stops = route.stops();
    double driven = 0;
    for (int i = 1; i <= stop; i++) {
      int profile = stops.get(i).profile();
      driven +=
          routing.duration(
              profile == DoneStop.USUAL ? usual(route) : profile,
              stops.get(i - 1).place(),
              stops.get(i).place());
    }
    return driven;
  }

  private int usual(TimedRoute route) {
    return routing.profile(routing.typeOf(route.vehicle()), day);
  }
}
