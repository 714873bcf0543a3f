package org.gleaner.solver.routing;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.solver.routing.RouteSchedule.Point;

/** A route as the points that its {@link RouteSchedule} drives through. */
final class RoutePoints {

  private final RoutingProblem problem;
  private final VehicleType type;
  private final List<Integer> visits;
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
    this.moved = moved;
  }

  /** Time at the wheel on each way. */
  static long[] driving(RoutingProblem problem, VehicleType type, List<Integer> visits) {
    long[] driving = new long[visits.size() + 1];
    for (int way = 0; way < driving.length; way++) {
      int from = way == 0 ? type.startDepot() : visits.get(way - 1);
      int to = way < visits.size() ? visits.get(way) : type.endDepot();
      driving[way] = problem.driving(type.profile(), from, to);
    }
    return driving;
  }

  List<Point> all() {
    addShift(type.startDepot());
    addDeparture(type.startDepot(), 0);
    for (int i = 0; i < visits.size(); i++) {
      int at = visits.get(i);
      if (problem.isDepot(at)) {
        addReload(at, problem.depot(at));
        addDeparture(at, i + 1);
      } else {
        addVisit(at, problem.client(at), i + 1);
      }
    }
    addShift(type.endDepot());
    return points;
  }

  private void addShift(int depot) {
    points.add(
        new Point(
            RoutingConstraint.DEPOT_HOURS, depot, type.earliest(), type.latest(), 0, 0, false));
  }

  private void addReload(int at, Depot depot) {
    points.add(
        new Point(
            RoutingConstraint.DEPOT_HOURS,
            at,
            depot.earliest(),
            depot.latest(),
            depot.service(),
            0,
            false));
  }

  private void addVisit(int at, Client client, int next) {
    points.add(
        new Point(
            RoutingConstraint.TIME_WINDOW,
            at,
            client.earliest(),
            client.latest(),
            client.service(),
            way(at, next),
            true));
  }

  /** Leaving for a trip waits until all its clients are released. */
  private void addDeparture(int depot, int next) {
    long release = 0;
    for (int i = next; i < visits.size() && !problem.isDepot(visits.get(i)); i++) {
      release = Math.max(release, problem.client(visits.get(i)).release());
    }
    points.add(
        new Point(
            RoutingConstraint.DEPOT_HOURS,
            depot,
            release,
            Long.MAX_VALUE / 4,
            0,
            way(depot, next),
            true));
  }

  /** With the rests that fall due on it. */
  private long way(int from, int next) {
    int to = next < visits.size() ? visits.get(next) : type.endDepot();
    long before = driven;
    driven += problem.driving(type.profile(), from, to);
    long rests = type.hours().rests().between(before, driven) + moved[next];
    return problem.duration(type.profile(), from, to) + rests;
  }
}
