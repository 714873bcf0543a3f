package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** When a route can be driven. */
final class RouteTimes {
  /** As if nothing but the duration were paid. */
  private static final VehicleCosts SHORTEST = new VehicleCosts(0, 0, 0, 0, 1, 0);

  private final RoutingCase routing;
  private final VehicleType type;
  private final List<RouteStop> stops;
  private final double shiftEnd;

  private RouteTimes(RoutingCase routing, VehicleType type, List<RouteStop> stops) {
    this.routing = routing;
    this.type = type;
    this.stops = stops;
    this.shiftEnd = routing.rounding().scaled(type.shift().close());
  }

  /** Of a route that may take rests in parts: in those that leave it least late, then cheapest. */
  static RouteTimes of(RoutingCase routing, VehicleRoute route, VehicleType type) {
    RouteTimes best = new RouteTimes(routing, type, RouteStop.of(routing, route, type));
    for (double[] moved : restParts(routing, route, type)) {
      RouteTimes other = new RouteTimes(routing, type, RouteStop.of(routing, route, type, moved));
      best = other.isBetterThan(best) ? other : best;
    }
    return best;
  }

  /** None but whole rests with breaks, and once the vehicle has left. */
  private static List<double[]> restParts(
      RoutingCase routing, VehicleRoute route, VehicleType type) {
    DrivingRules rules = type.hours().crew().rules().scaled(routing.rounding());
    boolean isWhole =
        rules.restPart() == 0
            || !type.hours().breaks().isEmpty()
            || type.hours().crew().drivenToday() > 0
            || routing.progressOf(route).map(VehicleProgress::hasLeft).orElse(false);
    if (isWhole) {
      return List.of();
    }
    double[] driving = new double[route.places().size() + 1];
    for (int way = 0; way < driving.length; way++) {
      int from = way == 0 ? type.startDepot() : route.places().get(way - 1);
      int to = way == driving.length - 1 ? type.endDepot() : route.places().get(way);
      driving[way] = routing.duration(routing.profile(route, type, way + 1), from, to);
    }
    return RestParts.of(rules, driving);
  }

  private boolean isBetterThan(RouteTimes other) {
    double broken = broken();
    double brokenByOther = other.broken();
    return broken != brokenByOther
        ? broken < brokenByOther
        : timeCost() + unevenWork() < other.timeCost() + other.unevenWork();
  }

  /** How late it is at least, and by how much too long. */
  private double broken() {
    double late = earliest().lateness().stream().mapToDouble(Drive.Lateness::amount).sum();
    double most = routing.rounding().scaled(type.maxDuration());
    return Double.isInfinite(most) ? late : late + Math.max(0, shortestDuration() - most);
  }

  List<RouteStop> stops() {
    return stops;
  }

  /** The drive that starts as early as it may: if it is late, all are. */
  Drive earliest() {
    return drive(stops.get(0).start(0));
  }

  private Drive drive(double start) {
    return Drive.from(start, stops, type.hours().breaks(), routing);
  }

  /** Least time from start to end, waiting included, over all times of departure. */
  double shortestDuration() {
    return cheapest(SHORTEST).duration();
  }

  /** What the vehicle is paid for the duration and overtime of its cheapest departure. */
  double timeCost() {
    VehicleCosts costs = type.costs();
    boolean isPaid = costs.perDuration() != 0 || costs.perOvertime() != 0;
    return isPaid ? timeCost(best(), costs) : 0;
  }

  /** What it is paid for work beyond a fair share, at that departure. */
  double unevenWork() {
    FairWork fair = type.costs().fairWork();
    return fair.isPriced() ? fair.cost(best().duration(), routing.rounding()) : 0;
  }

  /** The drive that costs least; where time is not paid the shortest one, with breaks the first. */
  Drive best() {
    VehicleCosts costs = type.costs();
    if (!type.hours().breaks().isEmpty() && !costs.payForTime()) {
      return earliest();
    }
    return cheapest(costs.payForTime() ? costs : SHORTEST);
  }

  private double timeCost(Drive drive, VehicleCosts costs) {
    double perOvertime = costs.perOvertime();
    double overtime = perOvertime == 0 ? 0 : perOvertime * Math.max(0, drive.end() - shiftEnd);
    return costs.perDuration() * drive.duration() + overtime;
  }

  private double cost(Drive drive, VehicleCosts costs) {
    return timeCost(drive, costs) + costs.fairWork().cost(drive.duration(), routing.rounding());
  }

  /**
   * The cheapest drive over all times of departure; if the route cannot be on time, the earliest.
   * Without breaks, the end is a function of the start that never falls and is either level (some
   * stop waits) or rises as fast as the start; so the cheapest drive starts where a level piece
   * ends: so late that some stop is reached just as it opens. Those starts are tried, and the
   * earliest one; with breaks the {@link BreakDepartures}. Of equally cheap drives, as there are
   * where only long ones are paid, it is the shortest.
   */
  private Drive cheapest(VehicleCosts costs) {
    Drive cheapest = earliest();
    if (!cheapest.lateness().isEmpty()) {
      return cheapest;
    }
    double least = cost(cheapest, costs);
    for (double start : starts()) {
      Drive drive = drive(start);
      double cost = cost(drive, costs);
      boolean isBetter = cost < least || (cost == least && drive.duration() < cheapest.duration());
      if (isBetter && drive.lateness().isEmpty()) {
        cheapest = drive;
        least = cost;
      }
    }
    return cheapest;
  }

  private List<Double> starts() {
    List<DriverBreak> breaks = type.hours().breaks();
    if (!breaks.isEmpty()) {
      return BreakDepartures.of(stops, breaks, routing.rounding());
    }
    List<Double> starts = new ArrayList<>();
    for (int i = 1; i < stops.size(); i++) {
      for (TimeWindow window : stops.get(i).windows()) {
        latestStart(i, window.open()).ifPresent(starts::add);
      }
    }
    return starts;
  }

  /** Latest start that reaches a stop no later than a time. */
  private OptionalDouble latestStart(int index, double time) {
    double limit = time;
    for (int i = index - 1; i >= 0; i--) {
      RouteStop stop = stops.get(i);
      OptionalDouble start = stop.latest(limit - stop.toNext() - stop.service());
      if (start.isEmpty()) {
        return start;
      }
      limit = start.getAsDouble();
    }
    return OptionalDouble.of(limit);
  }
}
