package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.routing.Closure;
import org.gleaner.domain.routing.DayProgress;
import org.gleaner.domain.routing.DoneStop;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.TruckBan;
import org.gleaner.domain.routing.Unloading;
import org.gleaner.domain.routing.VehicleProgress;
import org.gleaner.domain.routing.VehicleProgress.Status;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;

/** Where each vehicle is on a day, and what it has done. */
final class ProgressOfDay {

  /** Times are read back from a plan, which has hundredths. */
  private static final double HUNDREDTHS = 0.02;

  private static final Set<RoutingConstraint> OF_LOAD =
      EnumSet.of(
          RoutingConstraint.CAPACITY,
          RoutingConstraint.COMPARTMENT,
          RoutingConstraint.RELIEF_LIMIT);

  private final RoutingCase routing;
  private final int vehiclesOfAllDays;
  private final int day;
  private final double now;
  private final List<TimedRoute> routes;
  private final EventLog log;
  private final List<Closure> closures;
  private final List<TruckBan> bans;
  private final Map<Integer, Integer> closedRoads;
  private final List<Integer> cancelled;
  private final boolean goesOn;

  /**
   * @param routing without facts
   * @param vehiclesOfAllDays how many there are but for those that have come on some day
   * @param routes of all days
   * @param log of the day
   * @param closures of facilities, and of orders that were skipped, on the day
   * @param bans from zones that have come up on the day
   * @param closedRoads by profile, that in which roads have closed on the day
   * @param cancelled places of orders: one that is not begun is not made any more
   * @param goesOn whether the last moment is not in the routes yet; else what is executed is known
   */
  ProgressOfDay(
      RoutingCase routing,
      int vehiclesOfAllDays,
      int day,
      List<TimedRoute> routes,
      EventLog log,
      List<Closure> closures,
      List<TruckBan> bans,
      Map<Integer, Integer> closedRoads,
      List<Integer> cancelled,
      boolean goesOn) {
    this.routing = routing;
    this.vehiclesOfAllDays = vehiclesOfAllDays;
    this.day = day;
    this.routes = routes;
    this.log = log;
    this.closures = closures;
    this.bans = bans;
    this.closedRoads = closedRoads;
    this.cancelled = cancelled;
    this.goesOn = goesOn;
    this.now = log.latest().moments().get(0).now();
  }

  DayProgress progress() {
    List<VehicleProgress> vehicles = new ArrayList<>();
    for (int vehicle = 0; vehicle < routing.vehicleCount(); vehicle++) {
      vehicles.add(vehicle(vehicle));
    }
    return new DayProgress(day, now, vehicles, closures, bans, closedRoads);
  }

  /**
   * Vehicles that go on later than their stops say, and when: they are late, or were before, or
   * have driven for nothing.
   */
  List<RoutePlan.Delayed> delayed() {
    return progress().vehicles().stream()
        .filter(vehicle -> vehicle.status() != Status.OUT)
        .filter(vehicle -> vehicle.hasLeft() ? isHeldUp(vehicle) : isKeptBack(vehicle))
        .map(vehicle -> new RoutePlan.Delayed(vehicle.vehicle() + 1, vehicle.available()))
        .toList();
  }

  private static boolean isHeldUp(VehicleProgress vehicle) {
    double end = vehicle.done().get(vehicle.done().size() - 1).end();
    return vehicle.available() > end + HUNDREDTHS;
  }

  private boolean isKeptBack(VehicleProgress vehicle) {
    boolean isLate = latest(vehicle.vehicle()).isPresent() || delayedUntil(vehicle.vehicle()) > now;
    return isLate && vehicle.available() > now;
  }

  /** As it was when the day was planned before: where it has gone on since, that is past. */
  private double delayedUntil(int vehicle) {
    return log.moments().stream()
        .flatMap(moment -> moment.delayed().stream())
        .filter(delayed -> delayed.vehicle() == vehicle + 1)
        .mapToDouble(RoutePlan.Delayed::until)
        .max()
        .orElse(0);
  }

  private VehicleProgress vehicle(int vehicle) {
    TimedRoute route =
        routes.stream()
            .filter(r -> r.day() == day && r.vehicle() == vehicle && r.stops().size() > 1)
            .findFirst()
            .orElse(new TimedRoute(vehicle, day, List.of(), 0));
    Optional<RouteEvent.VehicleOut> out = out(vehicle);
    if (out.isPresent()) {
      return out(route, out.get().from());
    } else if (vehicle >= vehiclesOfAllDays && comes(vehicle).isEmpty()) {
      // It has come on another day.
      return out(route, 0);
    }
    VehicleType type = ofDay(vehicle);
    double by = goesOn ? latest(vehicle).map(RouteEvent.VehicleLate::by).orElse(0.0) : 0;
    double at = latest(vehicle).map(RouteEvent.VehicleLate::at).orElse(now);
    Reached reached = goesOn ? reached(route, by, at) : known(route);
    if (reached.done().size() < 2 && !routing.drives(routing.typeOf(vehicle), day)) {
      // It is not its weekday. If it drives all the same, it goes on.
      return out(route, 0);
    } else if (reached.done().size() < 2) {
      double from = Math.max(now, held(route, by, at));
      VehicleType later = type.withHours(HoursLeft.from(type.hours(), from));
      return new VehicleProgress(vehicle, Status.IN_SERVICE, later, List.of(), from, 0);
    }
    boolean isHome = reached.isAll() && reached.available() <= now;
    return new VehicleProgress(
        vehicle,
        isHome ? Status.HOME : Status.IN_SERVICE,
        type.withHours(HoursLeft.after(type.hours(), reached.done())),
        reached.done(),
        reached.available(),
        0);
  }

  /** The terms of a vehicle for the day, for which weekdays are settled. */
  private VehicleType ofDay(int vehicle) {
    VehicleType type = routing.typeOf(vehicle);
    return type.withHours(type.hours().onWeekdays(List.of()));
  }

  private Optional<RouteEvent.VehicleOut> out(int vehicle) {
    return log.of(RouteEvent.VehicleOut.class).stream()
        .filter(event -> event.vehicle() == vehicle)
        .findFirst();
  }

  /** When a vehicle comes that the case does not have; the day need not be this one. */
  private Optional<RouteEvent.VehicleAdded> comes(int vehicle) {
    String type = routing.typeOf(vehicle).id();
    return log.of(RouteEvent.VehicleAdded.class).stream()
        .filter(event -> event.id().equals(type))
        .findFirst();
  }

  private Optional<RouteEvent.VehicleLate> latest(int vehicle) {
    return log.latest().of(RouteEvent.VehicleLate.class).stream()
        .filter(event -> event.vehicle() == vehicle)
        .findFirst();
  }

  /** Whether a visit has turned out not to have been made, or not to be possible now. */
  private boolean isSkipped(int place) {
    return goesOn
        && routing.isOrder(place)
        && log.latest().of(RouteEvent.OrderSkipped.class).stream()
            .anyMatch(event -> event.order().equals(routing.idOf(place)));
  }

  private boolean isChanged(int place) {
    return routing.isOrder(place)
        && log.latest().of(RouteEvent.OrderLoadChanged.class).stream()
            .anyMatch(event -> event.order().equals(routing.idOf(place)));
  }

  /** It has made the stops that it had finished, and stays at the last of them. */
  private VehicleProgress out(TimedRoute route, double from) {
    List<DoneStop> done = new ArrayList<>();
    for (DoneStop stop : route.stops()) {
      if (stop.end() > from) {
        break;
      } else if (!isSkipped(stop.place())) {
        done.add(stop);
      }
    }
    VehicleType type = ofDay(route.vehicle());
    Unloading unloading = type.unloading();
    VehicleType stays =
        type.withEnds(new RouteEnds(type.startDepot(), RouteEnds.OPEN))
            .withHours(type.hours().withBreaks(List.of()))
            .withUnloading(new Unloading(unloading.places(), unloading.most(), false));
    boolean hasLeft = done.size() > 1;
    double end = hasLeft ? done.get(done.size() - 1).end() : from;
    return new VehicleProgress(
        route.vehicle(), Status.OUT, stays, hasLeft ? done : List.of(), end, end);
  }

  /**
   * What a vehicle has done, and when it goes on.
   *
   * @param isAll whether no stop is left
   */
  private record Reached(List<DoneStop> done, double available, boolean isAll) {}

  private Reached known(TimedRoute route) {
    List<DoneStop> done = route.stops().subList(0, route.executed());
    double end = done.isEmpty() ? 0 : done.get(done.size() - 1).end();
    double next =
        route.executed() > 0 && route.executed() < route.stops().size()
            ? leaves(route, route.executed())
            : delayedUntil(route.vehicle());
    boolean isAll = route.executed() == route.stops().size();
    return new Reached(done, Math.max(end, next), isAll);
  }

  /** When it leaves for a stop according to the plan: a delay shows as a longer way. */
  private double leaves(TimedRoute route, int stop) {
    DoneStop before = route.stops().get(stop - 1);
    DoneStop after = route.stops().get(stop);
    boolean isMade = stop < route.executed();
    double ready = isMade ? before.end() : Math.max(before.end(), delayedUntil(route.vehicle()));
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
    int profile = routing.profile(routing.typeOf(route.vehicle()), day);
    double driven = 0;
    for (int i = 1; i <= stop; i++) {
      driven +=
          routing.duration(profile, route.stops().get(i - 1).place(), route.stops().get(i).place());
    }
    return driven;
  }

  /**
   * Drives the planned route up to now. A vehicle that has left a stop makes the next one too; if
   * that can no longer be, it counts as standing at the stop that it has left.
   */
  private Reached reached(TimedRoute route, double by, double at) {
    List<DoneStop> done = new ArrayList<>();
    double heldUp = by;
    double behind = 0;
    double available = 0;
    for (int i = 0; i < route.stops().size(); i++) {
      DoneStop stop = route.stops().get(i);
      if (i > 0) {
        double leaves = leaves(route, i) + behind;
        boolean isKnown = i < route.executed();
        if (!isKnown && leaves > now) {
          return new Reached(done, leaves, false);
        }
        DoneStop made = made(route.vehicle(), stop, behind);
        if (isSkipped(stop.place())) {
          // Breaks on the way to it have been taken.
          done.set(done.size() - 1, done.get(done.size() - 1).withMoreBreaks(made.breaks()));
          if (made.end() > now) {
            return new Reached(done, Math.max(leaves, now) + heldUp, false);
          }
          // It has gone on without what was to be collected.
          available = made.end();
          continue;
        }
        boolean isCancelled = cancelled.contains(stop.place()) && made.start() > now;
        boolean isPossible = behind == 0 ? isOpen(made) : isInTime(route.vehicle(), made);
        boolean canStill =
            !isCancelled && (isKnown || isPossible) && isLight(route.vehicle(), done, made);
        if (!canStill) {
          return new Reached(done, Math.max(leaves, now), false);
        }
        // Where it would have waited it is less late than before.
        behind = made.start() - stop.start();
        stop = made;
      }
      done.add(stop);
      available = stop.end();
      if (i == route.stops().size() - 1 || route.stops().get(i + 1).start() > at) {
        // What it does when it is held up takes longer; later stops follow.
        available += heldUp;
        behind += heldUp;
        heldUp = 0;
      }
    }
    return new Reached(done, Math.max(available, delayedUntil(route.vehicle())), true);
  }

  /** Whether what it is on its way to still fits, if that turns out to be another load. */
  private boolean isLight(int vehicle, List<DoneStop> done, DoneStop next) {
    if (next.start() <= now || !isChanged(next.place())) {
      return true;
    }
    List<Integer> places = new ArrayList<>(done.stream().skip(1).map(DoneStop::place).toList());
    places.add(next.place());
    VehicleRoute route = new VehicleRoute(vehicle, day, places);
    return RoutingSolutionCheck.checkRoute(routing, route).stream()
        .noneMatch(violation -> OF_LOAD.contains(violation.constraint()));
  }

  private DoneStop made(int vehicle, DoneStop planned, double behind) {
    if (behind == 0) {
      return planned;
    }
    double arrival = planned.arrival() + behind;
    double start = Math.max(arrival, planned.start());
    for (TimeWindow window : windows(vehicle, planned.place())) {
      if (start <= window.close()) {
        start = Math.max(start, window.open());
        break;
      }
    }
    double end = start + planned.end() - planned.start();
    return new DoneStop(planned.place(), arrival, start, end, planned.breaks());
  }

  private boolean isInTime(int vehicle, DoneStop made) {
    return windows(vehicle, made.place()).stream()
        .anyMatch(window -> made.start() >= window.open() && made.start() <= window.close());
  }

  /** The place has not been closed by the time that the vehicle is there. */
  private boolean isOpen(DoneStop made) {
    return made.start() <= now || !(isClosed(made) || isBanned(made));
  }

  private boolean isClosed(DoneStop made) {
    return closures.stream()
        .anyMatch(
            c -> c.place() == made.place() && made.start() > c.from() && made.start() < c.to());
  }

  private boolean isBanned(DoneStop made) {
    List<String> zones = routing.terms().roads().zonesOf(made.place());
    return routing.isOrder(made.place())
        && bans.stream()
            .anyMatch(
                ban -> zones.contains(ban.zone()) && ban.isBrokenBy(made.start(), made.end()));
  }

  private List<TimeWindow> windows(int vehicle, int place) {
    if (routing.isOrder(place)) {
      DayProgress today = new DayProgress(day, now, List.of(), closures, bans, Map.of());
      return routing.withProgress(List.of(today)).windows(place, routing.typeOf(vehicle), day);
    }
    return routing.isFacility(place)
        ? new DayProgress(day, now, List.of(), closures).open(place, routing.hours(place, day))
        : List.of(TimeWindow.ALWAYS);
  }

  /** When a vehicle that has not left can leave at last; it may be late once more. */
  private double held(TimedRoute route, double by, double at) {
    double comes = comes(route.vehicle()).map(RouteEvent.VehicleAdded::from).orElse(0.0);
    double ready = Math.max(comes, delayedUntil(route.vehicle()));
    double leaves = route.stops().isEmpty() ? at : route.stops().get(0).end();
    return by == 0 ? ready : by + Math.max(ready, leaves);
  }
}
