package org.gleaner.solver.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * One route driven through on the clock, for {@link CostEvaluator}: a plain simulation, so that it
 * can disagree with the search's segment algebra.
 *
 * @param late total lateness at clients, reloads and the end of the shift when leaving as soon as
 *     possible and serving late visits when they are reached
 * @param duration shortest between leaving and ending, over all departures that reach every visit
 *     in time; of the earliest departure if it is late
 */
record RouteSchedule(long late, long duration) {

  /** A point of the route: a window, a stay, and the way to the next point. */
  private record Point(long earliest, long latest, long stay, long way) {}

  static RouteSchedule of(RoutingProblem problem, PlannedRoute route) {
    VehicleType type = problem.vehicleTypes().get(route.vehicleType());
    List<Point> points = points(problem, type, route.visits());
    long departure = points.get(0).earliest();
    long time = departure;
    long late = 0;
    for (Point point : points) {
      time = Math.max(time, point.earliest());
      late += Math.max(0, time - point.latest());
      time += point.stay() + point.way();
    }
    return new RouteSchedule(late, time - (late > 0 ? departure : latestDeparture(points, time)));
  }

  /** Backwards: when each point must be reached for the route to end by {@code end} in time. */
  private static long latestDeparture(List<Point> points, long end) {
    long time = end;
    for (int i = points.size() - 1; i >= 0; i--) {
      Point point = points.get(i);
      time = Math.min(point.latest(), time - point.stay() - point.way());
    }
    return time;
  }

  private static List<Point> points(
      RoutingProblem problem, VehicleType type, List<Integer> visits) {
    List<Point> points = new ArrayList<>();
    points.add(new Point(type.earliest(), type.latest(), 0, 0));
    int from = type.startDepot();
    points.add(departure(problem, visits, 0, way(problem, type, from, visits, 0)));
    for (int i = 0; i < visits.size(); i++) {
      int at = visits.get(i);
      long way = way(problem, type, at, visits, i + 1);
      if (problem.isDepot(at)) {
        Depot depot = problem.depot(at);
        points.add(new Point(depot.earliest(), depot.latest(), depot.service(), 0));
        points.add(departure(problem, visits, i + 1, way));
      } else {
        Client client = problem.client(at);
        points.add(new Point(client.earliest(), client.latest(), client.service(), way));
      }
    }
    points.add(new Point(type.earliest(), type.latest(), 0, 0));
    return points;
  }

  /** Leaving for a trip waits until all its clients are released. */
  private static Point departure(RoutingProblem problem, List<Integer> visits, int next, long way) {
    long release = 0;
    for (int i = next; i < visits.size() && !problem.isDepot(visits.get(i)); i++) {
      release = Math.max(release, problem.client(visits.get(i)).release());
    }
    return new Point(release, Long.MAX_VALUE / 4, 0, way);
  }

  private static long way(
      RoutingProblem problem, VehicleType type, int from, List<Integer> visits, int next) {
    int to = next < visits.size() ? visits.get(next) : type.endDepot();
    return problem.duration(type.profile(), from, to);
  }
}
