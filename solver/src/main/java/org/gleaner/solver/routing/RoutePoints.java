package org.gleaner.solver.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.solver.routing.RouteSchedule.Point;

/** A route as the points that its {@link RouteSchedule} drives through. */
final class RoutePoints {

  private final RoutingProblem problem;
  private final VehicleType type;
  private final List<Integer> visits;
  private final List<Integer> stops;
  private final long[] moved;
  private final List<Point> points = new ArrayList<>();
  private long driven;

  /**
   * @param moved what is added to the time of each way, where rests are taken in parts
   */
  RoutePoints(RoutingProblem problem, VehicleType type, List<Integer> visits, long[] moved) {
    this.problem = problem;
    this.type = type;
    this.visits = visits;
    this.stops = stops(problem, type, visits);
    this.moved = moved;
  }

  /** Time at the wheel on each way. */
  static long[] driving(RoutingProblem problem, VehicleType type, List<Integer> visits) {
    List<Integer> stops = stops(problem, type, visits);
    long[] driving = new long[stops.size() + 1];
    for (int way = 0; way < driving.length; way++) {
      int from = way == 0 ? type.startDepot() : stops.get(way - 1);
      int to = way < stops.size() ? stops.get(way) : type.endDepot();
      driving[way] = problem.driving(type.profile(), from, to);
    }
    return driving;
  }

  /** The visits and, if there is one on the way to the end, the last stop. */
  private static List<Integer> stops(
      RoutingProblem problem, VehicleType type, List<Integer> visits) {
    List<Integer> doors = doors(problem, type, visits);
    return doors.isEmpty()
        ? visits
        : Stream.concat(visits.stream(), doors.stream().limit(1)).toList();
  }

  private static List<Integer> doors(
      RoutingProblem problem, VehicleType type, List<Integer> visits) {
    int last = visits.isEmpty() ? type.startDepot() : visits.get(visits.size() - 1);
    return problem.lastStops().doors(type.endDepot(), last);
  }

  List<Point> all() {
    addShift(type.startDepot());
    addDeparture(type.startDepot(), 0);
    for (int i = 0; i < stops.size(); i++) {
      int at = stops.get(i);
      if (problem.isDepot(at)) {
        addReload(at, i == visits.size() ? doors(problem, type, visits) : List.of(at), i + 1);
        addDeparture(at, i + 1);
      } else {
        addVisit(at, problem.client(at), i + 1);
      }
    }
    addShift(type.endDepot());
    return points;
  }

  private void addShift(int depot) {
    Window shift = new Window(type.earliest(), type.latest());
    points.add(new Point(RoutingConstraint.DEPOT_HOURS, depot, List.of(shift), 0, 0, false));
  }

  /** A break may be taken while waiting for the release of what the next trip collects. */
  private void addReload(int at, List<Integer> doors, int next) {
    points.add(
        new Point(
            RoutingConstraint.DEPOT_HOURS,
            at,
            problem.hours(doors),
            problem.depot(at).service(),
            0,
            release(next) > 0));
  }

  private void addVisit(int at, Client client, int next) {
    Window window = new Window(client.earliest(), client.latest());
    points.add(
        new Point(
            RoutingConstraint.TIME_WINDOW,
            at,
            List.of(window),
            client.service(),
            way(at, next),
            true));
  }

  /** Leaving for a trip waits until all its clients are released. */
  private void addDeparture(int depot, int next) {
    Window released = new Window(release(next), Quantities.UNLIMITED);
    points.add(
        new Point(
            RoutingConstraint.DEPOT_HOURS, depot, List.of(released), 0, way(depot, next), true));
  }

  /** The latest of the clients of a trip. */
  private long release(int next) {
    long release = 0;
    for (int i = next; i < stops.size() && !problem.isDepot(stops.get(i)); i++) {
      release = Math.max(release, problem.client(stops.get(i)).release());
    }
    return release;
  }

  /** With the rests that fall due on it. */
  private long way(int from, int next) {
    int to = next < stops.size() ? stops.get(next) : type.endDepot();
    long before = driven;
    driven += problem.driving(type.profile(), from, to);
    long rests = type.hours().rests().between(before, driven) + moved[next];
    return problem.duration(type.profile(), from, to) + rests;
  }
}
