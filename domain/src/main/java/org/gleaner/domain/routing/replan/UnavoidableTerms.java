package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DayProgress;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.RouteLimits;
import org.gleaner.domain.routing.RouteSchedule;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingViolation;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Unloading;
import org.gleaner.domain.routing.VehicleProgress;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.WorkingHours;

/**
 * A vehicle on its way comes home, whatever has happened. Where not even going home at once keeps
 * its limits, they give way by as much as that takes, and no more.
 */
final class UnavoidableTerms {

  /** Those that say where and how a vehicle may empty. */
  private static final Set<RoutingConstraint> OF_UNLOADING =
      EnumSet.of(
          RoutingConstraint.EMPTY_BEFORE_DEPOT,
          RoutingConstraint.FACILITY_HOURS,
          RoutingConstraint.FACILITY_MATERIAL,
          RoutingConstraint.MAX_UNLOADINGS);

  private static final double NO_LIMIT = 1e12;

  private final RoutingCase routing;
  private final DayProgress day;

  private UnavoidableTerms(RoutingCase routing, DayProgress day) {
    this.routing = routing;
    this.day = day;
  }

  static RoutingCase in(RoutingCase routing) {
    List<DayProgress> days = new ArrayList<>();
    for (DayProgress day : routing.progress()) {
      UnavoidableTerms terms = new UnavoidableTerms(routing, day);
      List<VehicleProgress> vehicles = day.vehicles().stream().map(terms::relaxed).toList();
      days.add(day.withVehicles(vehicles));
    }
    return routing.withProgress(days);
  }

  /** A way home, and what it breaks even without limits of time and distance. */
  private record Way(VehicleRoute route, List<RoutingViolation> left, double end) {}

  private VehicleProgress relaxed(VehicleProgress vehicle) {
    if (!vehicle.hasLeft() || vehicle.status() == VehicleProgress.Status.OUT) {
      return vehicle;
    }
    List<VehicleRoute> ways = connected(waysHome(vehicle));
    if (ways.isEmpty()) {
      return vehicle;
    }
    if (ways.stream().anyMatch(way -> isFree(RoutingSolutionCheck.checkRoute(routing, way)))) {
      return vehicle;
    }
    VehicleType timely = vehicle.terms().withHours(inTime(vehicle));
    VehicleProgress loose = vehicle.withTerms(unlimited(timely), NO_LIMIT);
    RoutingCase looser = routing.withProgress(List.of(replaced(loose)));
    Way best =
        ways.stream()
            .map(way -> way(looser, way))
            .min(
                Comparator.comparingInt((Way way) -> way.left().size())
                    .thenComparingDouble(Way::end))
            .orElseThrow();
    VehicleType terms = timely;
    if (!best.left().isEmpty()) {
      best = way(looser, ways.get(0));
      Unloading unloading = terms.unloading();
      terms = terms.withUnloading(new Unloading(unloading.places(), unloading.most(), false));
    }
    return vehicle.withTerms(reached(terms, looser, best), Math.ceil(best.end()));
  }

  /** Whether a vehicle can come home, straight or over a place where it unloads. */
  static boolean hasWayHome(RoutingCase routing, DayProgress day, VehicleProgress vehicle) {
    UnavoidableTerms terms = new UnavoidableTerms(routing, day);
    return !terms.connected(terms.waysHome(vehicle)).isEmpty();
  }

  private List<VehicleRoute> connected(List<VehicleRoute> ways) {
    return day.closedRoads().isEmpty()
        ? ways
        : ways.stream()
            .filter(
                way ->
                    RoutingSolutionCheck.checkRoute(routing, way).stream()
                        .noneMatch(v -> v.constraint() == RoutingConstraint.NO_WAY))
            .toList();
  }

  private List<VehicleRoute> waysHome(VehicleProgress vehicle) {
    List<VehicleRoute> ways = new ArrayList<>();
    List<Integer> done = vehicle.placesDone();
    ways.add(new VehicleRoute(vehicle.vehicle(), day.day(), done));
    boolean isLoaded = routing.isOrder(done.get(done.size() - 1));
    if (isLoaded && vehicle.status() == VehicleProgress.Status.IN_SERVICE) {
      for (int place : vehicle.terms().unloadingPlaces()) {
        List<Integer> places = new ArrayList<>(done);
        places.add(place);
        ways.add(new VehicleRoute(vehicle.vehicle(), day.day(), places));
      }
    }
    return ways;
  }

  /** Loads and handling are facts of what is done. */
  private static boolean isFree(List<RoutingViolation> violations) {
    return violations.isEmpty();
  }

  private static Way way(RoutingCase looser, VehicleRoute route) {
    List<RoutingViolation> left =
        RoutingSolutionCheck.checkRoute(looser, route).stream()
            .filter(violation -> OF_UNLOADING.contains(violation.constraint()))
            .toList();
    List<RouteSchedule.Stop> stops = RouteSchedule.of(looser, route).stops();
    return new Way(route, left, stops.get(stops.size() - 1).arrival());
  }

  private static VehicleType unlimited(VehicleType type) {
    int orders = type.limits().maxOrders();
    double none = Double.POSITIVE_INFINITY;
    WorkingHours hours = type.hours();
    CrewHours crew = withDaily(hours.crew(), none);
    return type.withLimits(new RouteLimits(none, none, none, orders))
        .withHours(hours.withCrew(crew));
  }

  private static CrewHours withDaily(CrewHours crew, double daily) {
    return crew.withRules(crew.rules().withDaily(daily));
  }

  /** Breaks that are late even if they are all taken at once may be taken as late as that. */
  private static WorkingHours inTime(VehicleProgress vehicle) {
    List<DriverBreak> breaks = new ArrayList<>();
    double time = vehicle.available();
    for (DriverBreak one : vehicle.terms().hours().breaks()) {
      List<TimeWindow> windows = new ArrayList<>(one.windows());
      TimeWindow last = windows.get(windows.size() - 1);
      if (time > last.close()) {
        windows.set(windows.size() - 1, new TimeWindow(last.open(), Math.ceil(time)));
      }
      double begin = time;
      for (TimeWindow window : windows) {
        if (time <= window.close()) {
          begin = Math.max(time, window.open());
          break;
        }
      }
      breaks.add(new DriverBreak(one.id(), windows, one.duration()));
      time = begin + one.duration();
    }
    return vehicle.terms().hours().withBreaks(breaks);
  }

  private static VehicleType reached(VehicleType type, RoutingCase looser, Way way) {
    List<RouteSchedule.Stop> stops = RouteSchedule.of(looser, way.route()).stops();
    double distance = 0;
    double travel = 0;
    for (int i = 1; i < stops.size(); i++) {
      int profile = looser.profile(way.route(), type, i);
      distance += looser.distance(profile, stops.get(i - 1).place(), stops.get(i).place());
      travel += looser.duration(profile, stops.get(i - 1).place(), stops.get(i).place());
    }
    double duration = stops.get(stops.size() - 1).start() - stops.get(0).start();
    RouteLimits limits = type.limits();
    CrewHours crew = type.hours().crew();
    double driven = travel + crew.drivenToday();
    boolean isLonger = driven > crew.rules().longestDay();
    CrewHours longer = isLonger ? withDaily(crew, Math.ceil(driven)) : crew;
    return type.withHours(type.hours().withCrew(longer))
        .withLimits(
            new RouteLimits(
                atLeast(limits.maxDuration(), duration),
                atLeast(limits.maxDistance(), distance),
                atLeast(limits.maxTravelTime(), travel),
                limits.maxOrders()));
  }

  private static double atLeast(double limit, double needed) {
    return needed > limit ? Math.ceil(needed) : limit;
  }

  private DayProgress replaced(VehicleProgress vehicle) {
    return day.withVehicles(
        day.vehicles().stream()
            .map(one -> one.vehicle() == vehicle.vehicle() ? vehicle : one)
            .toList());
  }
}
