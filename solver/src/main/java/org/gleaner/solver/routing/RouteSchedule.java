package org.gleaner.solver.routing;

import java.util.ArrayList;
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

  /** A point of the route: a window, a stay, and the way to the next point. */
  private record Point(
      RoutingConstraint constraint,
      int location,
      long earliest,
      long latest,
      long stay,
      long way) {}

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
    List<Point> points = points(problem, type, route.visits());
    List<Lateness> lateness = new ArrayList<>();
    List<Long> arrivals = new ArrayList<>();
    long time = points.get(0).earliest();
    for (Point point : points) {
      arrivals.add(time);
      long begin = Math.max(time, point.earliest());
      if (begin > point.latest()) {
        lateness.add(new Lateness(point.constraint(), point.location(), begin - point.latest()));
        begin = point.latest();
      }
      time = begin + point.stay() + point.way();
    }
    return new RouteSchedule(lateness, time - latestDeparture(points, arrivals, time), time);
  }

  /**
   * Backwards: when each point must be reached for the route to end by {@code end} and be no later
   * anywhere. A late point must not be reached any later.
   */
  private static long latestDeparture(List<Point> points, List<Long> arrivals, long end) {
    long time = end;
    for (int i = points.size() - 1; i >= 0; i--) {
      Point point = points.get(i);
      boolean late = arrivals.get(i) > point.latest();
      time = late ? arrivals.get(i) : Math.min(point.latest(), time - point.stay() - point.way());
    }
    return time;
  }

  private static List<Point> points(
      RoutingProblem problem, VehicleType type, List<Integer> visits) {
    List<Point> points = new ArrayList<>();
    points.add(shift(type, type.startDepot()));
    points.add(departure(problem, type, type.startDepot(), visits, 0));
    for (int i = 0; i < visits.size(); i++) {
      int at = visits.get(i);
      if (problem.isDepot(at)) {
        Depot depot = problem.depot(at);
        points.add(
            new Point(
                RoutingConstraint.DEPOT_HOURS,
                at,
                depot.earliest(),
                depot.latest(),
                depot.service(),
                0));
        points.add(departure(problem, type, at, visits, i + 1));
      } else {
        Client client = problem.client(at);
        points.add(
            new Point(
                RoutingConstraint.TIME_WINDOW,
                at,
                client.earliest(),
                client.latest(),
                client.service(),
                way(problem, type, at, visits, i + 1)));
      }
    }
    points.add(shift(type, type.endDepot()));
    return points;
  }

  private static Point shift(VehicleType type, int depot) {
    return new Point(RoutingConstraint.DEPOT_HOURS, depot, type.earliest(), type.latest(), 0, 0);
  }

  /** Leaving for a trip waits until all its clients are released. */
  private static Point departure(
      RoutingProblem problem, VehicleType type, int depot, List<Integer> visits, int next) {
    long release = 0;
    for (int i = next; i < visits.size() && !problem.isDepot(visits.get(i)); i++) {
      release = Math.max(release, problem.client(visits.get(i)).release());
    }
    return new Point(
        RoutingConstraint.DEPOT_HOURS,
        depot,
        release,
        Long.MAX_VALUE / 4,
        0,
        way(problem, type, depot, visits, next));
  }

  private static long way(
      RoutingProblem problem, VehicleType type, int from, List<Integer> visits, int next) {
    int to = next < visits.size() ? visits.get(next) : type.endDepot();
    return problem.duration(type.profile(), from, to);
  }
}
