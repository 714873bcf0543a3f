package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.routing.Closure;
import org.gleaner.domain.routing.DayProgress;
import org.gleaner.domain.routing.DoneStop;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.TruckBan;
import org.gleaner.domain.routing.Unloading;
import org.gleaner.domain.routing.VehicleProgress;
import org.gleaner.domain.routing.VehicleProgress.Status;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;

/** Where each vehicle is on a day, and what it has done. */
final class ProgressOfDay {

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
  private final List<ClosedRoads.Twins> closedRoads;
  private final List<Integer> cancelled;
  private final boolean goesOn;
  private final DrivenWays ways;
  private final StopHours hours;

  /**
   * @param routing without facts
   * @param vehiclesOfAllDays how many there are but for those that have come on some day
   * @param routes of all days
   * @param log of the day
   * @param closures of facilities, and of orders that were skipped, on the day
   * @param bans from zones that have come up on the day
   * @param closedRoads profiles without roads that have closed on the day
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
      List<ClosedRoads.Twins> closedRoads,
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
    this.ways = new DrivenWays(routing, day, plannedBy(), this::delayedUntil);
    this.hours = new StopHours(routing, day, now, closures, bans);
  }

  /** Roads that close only now are in no plan yet. */
  private List<ClosedRoads.Twins> plannedBy() {
    boolean closesNow = goesOn && !log.latest().of(RouteEvent.RoadClosed.class).isEmpty();
    return closesNow ? closedRoads.subList(0, closedRoads.size() - 1) : closedRoads;
  }

  DayProgress progress() {
    List<VehicleProgress> vehicles = new ArrayList<>();
    for (int vehicle = 0; vehicle < routing.vehicleCount(); vehicle++) {
      vehicles.add(vehicle(vehicle));
    }
    Map<Integer, Integer> ahead =
        closedRoads.isEmpty() ? Map.of() : closedRoads.get(closedRoads.size() - 1).profiles();
    return new DayProgress(day, now, vehicles, closures, bans, ahead);
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
    return vehicle.available() > end + DrivenWays.HUNDREDTHS;
  }

  private boolean isKeptBack(VehicleProgress vehicle) {
    boolean isLate = !lates(vehicle.vehicle()).isEmpty() || delayedUntil(vehicle.vehicle()) > now;
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
    TimedRoute route = ways.byRoads(planned(vehicle));
    Optional<RouteEvent.VehicleOut> out = out(vehicle);
    if (out.isPresent()) {
      return out(route, out.get().from());
    } else if (vehicle >= vehiclesOfAllDays && comes(vehicle).isEmpty()) {
      // It has come on another day.
      return out(route, 0);
    }
    VehicleType type = ofDay(vehicle);
    Reached reached = goesOn ? reached(route) : known(route);
    if (reached.done().size() < 2 && !routing.drives(routing.typeOf(vehicle), day)) {
      // It is not its weekday. If it drives all the same, it goes on.
      return out(route, 0);
    } else if (reached.done().size() < 2) {
      double from = Math.max(now, held(route));
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
            0)
        .homeBy(isHome ? ways.home(route, reached.available()) : DoneStop.USUAL);
  }

  private TimedRoute planned(int vehicle) {
    return routes.stream()
        .filter(r -> r.day() == day && r.vehicle() == vehicle && r.stops().size() > 1)
        .findFirst()
        .orElse(new TimedRoute(vehicle, day, List.of(), 0));
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

  /** Delays that no plan knows yet, ascending by time. */
  private List<RouteEvent.VehicleLate> lates(int vehicle) {
    return log.latest().of(RouteEvent.VehicleLate.class).stream()
        .filter(event -> goesOn && event.vehicle() == vehicle)
        .sorted(Comparator.comparingDouble(RouteEvent.VehicleLate::at))
        .toList();
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
    List<DoneStop> done = finished(route, from);
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

  /** What it gets done by a time; it may have been late before it broke down. */
  private List<DoneStop> finished(TimedRoute route, double by) {
    Delays delays = new Delays(hours, route.vehicle(), lates(route.vehicle()));
    List<DoneStop> done = new ArrayList<>();
    for (int i = 0; i < route.stops().size(); i++) {
      DoneStop stop = route.stops().get(i);
      DoneStop made = i == 0 ? stop : delays.made(stop);
      boolean isAhead = i > 0 && made.start() > now;
      if (made.end() > by || isAhead && !delays.allow(made)) {
        break;
      } else if (!isSkipped(stop.place()) && !(isAhead && cancelled.contains(stop.place()))) {
        delays.reached(stop, made);
        done.add(made);
      }
      delays.heldUpBefore(route, i + 1);
    }
    return done;
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
            ? ways.leaves(route, route.executed())
            : delayedUntil(route.vehicle());
    boolean isAll = route.executed() == route.stops().size();
    return new Reached(done, Math.max(end, next), isAll);
  }

  /**
   * Drives the planned route up to now. A vehicle that has left a stop makes the next one too; if
   * that can no longer be, it counts as standing at the stop that it has left.
   */
  private Reached reached(TimedRoute route) {
    List<DoneStop> done = new ArrayList<>();
    Delays delays = new Delays(hours, route.vehicle(), lates(route.vehicle()));
    double available = 0;
    for (int i = 0; i < route.stops().size(); i++) {
      DoneStop stop = route.stops().get(i);
      if (i > 0) {
        double leaves = ways.leaves(route, i) + delays.behind();
        boolean isKnown = i < route.executed();
        if (!isKnown && leaves > now) {
          return new Reached(done, leaves, false);
        }
        DoneStop made = delays.made(stop);
        if (isSkipped(stop.place())) {
          // Breaks on the way to it have been taken.
          done.set(done.size() - 1, done.get(done.size() - 1).withMoreBreaks(made.breaks()));
          if (made.end() > now) {
            return new Reached(done, Math.max(leaves, now) + delays.left(), false);
          }
          // It has gone on without what was to be collected.
          available = made.end();
          continue;
        }
        boolean isPast = made.start() <= now;
        boolean canStill =
            isPast
                ? isKnown || delays.allow(made)
                : !cancelled.contains(stop.place())
                    && delays.allow(made)
                    && isLight(route.vehicle(), done, made);
        if (!canStill) {
          return new Reached(done, Math.max(leaves, now), false);
        }
        delays.reached(stop, made);
        stop = made;
      }
      done.add(stop);
      boolean isLast = i == route.stops().size() - 1;
      available = isLast ? Math.max(stop.end(), delayedUntil(route.vehicle())) : stop.end();
      available += delays.heldUpBefore(route, i + 1);
    }
    return new Reached(done, available, true);
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

  /** When a vehicle that has not left can leave at last; it may be late once more. */
  private double held(TimedRoute route) {
    double comes = comes(route.vehicle()).map(RouteEvent.VehicleAdded::from).orElse(0.0);
    double ready = Math.max(comes, delayedUntil(route.vehicle()));
    for (RouteEvent.VehicleLate late : lates(route.vehicle())) {
      double leaves = route.stops().isEmpty() ? late.at() : route.stops().get(0).end();
      ready = late.by() + Math.max(ready, leaves);
    }
    return ready;
  }
}
