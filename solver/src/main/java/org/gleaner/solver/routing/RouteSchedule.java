package org.gleaner.solver.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gleaner.domain.routing.RoutingConstraint;

/**
 * One route driven through on the clock, for {@link CostEvaluator}: a plain simulation, so that it
 * can disagree with the search's segment algebra. A vehicle that is late somewhere is taken to have
 * made it, so that a delay is counted once.
 *
 * @param lateness where it is late when it leaves as soon as possible, which is least late
 * @param span shortest between leaving and ending on that clock, over all departures that are not
 *     later anywhere
 * @param end on that clock, which no departure brings forward
 */
record RouteSchedule(List<Lateness> lateness, long span, long end) {

  /**
   * Service would begin too late.
   *
   * @param location where; the end depot for the end of the shift
   */
  record Lateness(RoutingConstraint constraint, int location, long amount) {}

  /**
   * A point of the route: its windows, a stay, and the way to the next point, rests included.
   *
   * @param windows in one of which the stay begins, ascending and apart
   * @param drives whether a break may be taken between the stay and the next point
   */
  record Point(
      RoutingConstraint constraint,
      int location,
      List<Window> windows,
      long stay,
      long way,
      boolean drives) {

    Window window(long time) {
      return Window.from(windows, time);
    }
  }

  RouteSchedule {
    lateness = List.copyOf(lateness);
  }

  /** Time on duty: the span and the time that the clock was set back at late visits. */
  long duration() {
    return span + late();
  }

  long late() {
    return lateness.stream().mapToLong(Lateness::amount).sum();
  }

  static RouteSchedule of(RoutingProblem problem, PlannedRoute route) {
    VehicleType type = problem.vehicleTypes().get(route.vehicleType());
    long[] driving = RoutePoints.driving(problem, type, route.visits());
    List<Point> points = points(problem, route, new long[driving.length]);
    if (!type.hours().breaks().isEmpty()) {
      return BreakSchedule.of(points, type.hours().breaks());
    }
    RouteSchedule best = driven(points);
    if (type.hours().maySplitRests(Arrays.stream(driving).sum())) {
      for (long[] moved : SplitRests.of(type.hours(), driving)) {
        RouteSchedule other = driven(points(problem, route, moved));
        best = other.isBetterThan(best, type) ? other : best;
      }
    }
    return best;
  }

  private static List<Point> points(RoutingProblem problem, PlannedRoute route, long[] moved) {
    VehicleType type = problem.vehicleTypes().get(route.vehicleType());
    return new RoutePoints(problem, type, route.visits(), moved).all();
  }

  /** Less late and too long, or as much and cheaper, or as cheap and less of it late. */
  private boolean isBetterThan(RouteSchedule other, VehicleType type) {
    long broken = late() + Math.max(0, span - type.maxDuration());
    long brokenByOther = other.late() + Math.max(0, other.span - type.maxDuration());
    if (broken != brokenByOther) {
      return broken < brokenByOther;
    }
    long cost = cost(type);
    long costOfOther = other.cost(type);
    return cost != costOfOther ? cost < costOfOther : late() < other.late();
  }

  private long cost(VehicleType type) {
    return type.unitDurationCost() * duration()
        + type.hours().overtime().cost(end)
        + type.hours().unfairWork().cost(duration());
  }

  private static RouteSchedule driven(List<Point> points) {
    List<Lateness> lateness = new ArrayList<>();
    List<Long> arrivals = new ArrayList<>();
    List<Window> met = new ArrayList<>();
    long time = points.get(0).window(0).earliest();
    for (Point point : points) {
      Window window = point.window(time);
      arrivals.add(time);
      met.add(window);
      if (time > window.latest()) {
        lateness.add(new Lateness(point.constraint(), point.location(), time - window.latest()));
      }
      time = window.begin(time) + point.stay() + point.way();
    }
    return new RouteSchedule(lateness, time - latestDeparture(points, met, arrivals, time), time);
  }

  /**
   * Backwards: when each point must be reached for the route to end by {@code end} and be no later
   * anywhere. A late point must not be reached any later.
   */
  private static long latestDeparture(
      List<Point> points, List<Window> met, List<Long> arrivals, long end) {
    long time = end;
    for (int i = points.size() - 1; i >= 0; i--) {
      Point point = points.get(i);
      long latest = met.get(i).latest();
      boolean late = arrivals.get(i) > latest;
      time = late ? arrivals.get(i) : Math.min(latest, time - point.stay() - point.way());
    }
    return time;
  }
}
