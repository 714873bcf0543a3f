package org.gleaner.solver.routing.polish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;

/**
 * The routes met, for each set of clients, vehicle type and amounts brought to facilities with a
 * daily capacity the cheapest. When it is full, those not met for the longest time go.
 */
final class RoutePool {

  /**
   * A route.
   *
   * @param cost of the route alone
   */
  record Column(PlannedRoute route, long cost) {}

  private final RoutingProblem problem;
  private final int capacity;
  private final long[] signature;
  private final Map<Long, Column> columns = new LinkedHashMap<>();

  RoutePool(RoutingProblem problem, int capacity) {
    this.problem = problem;
    this.capacity = capacity;
    SplittableRandom random = new SplittableRandom(1);
    signature = new long[problem.locations() + problem.vehicleTypes().size()];
    for (int i = 0; i < signature.length; i++) {
      signature[i] = random.nextLong();
    }
  }

  void add(int type, int[] visits, int size, long cost) {
    long key = signature[problem.locations() + type];
    for (int i = 1; i <= size; i++) {
      key += signature(visits[i]);
    }
    key += unloaded(type, visits, size);
    Column known = columns.remove(key);
    if (known == null || cost < known.cost()) {
      List<Integer> stops = IntStream.rangeClosed(1, size).mapToObj(i -> visits[i]).toList();
      known = new Column(new PlannedRoute(type, stops), cost);
    }
    columns.put(key, known);
    if (columns.size() > capacity) {
      columns.remove(columns.keySet().iterator().next());
    }
  }

  /** Where facilities are full a dearer route may be the better one, for what it brings them. */
  private long unloaded(int type, int[] visits, int size) {
    if (problem.dailyCapacities().isEmpty()) {
      return 0;
    }
    List<Integer> stops = IntStream.rangeClosed(1, size).mapToObj(i -> visits[i]).toList();
    return unloaded(new PlannedRoute(type, stops));
  }

  private long unloaded(PlannedRoute route) {
    if (problem.dailyCapacities().isEmpty()) {
      return 0;
    }
    return new SplittableRandom(
            Arrays.deepHashCode(problem.dailyCapacities().unloaded(problem, route)))
        .nextLong();
  }

  private long signature(int visit) {
    return problem.isDepot(visit) ? 0 : signature[visit];
  }

  /** Those that visit what the routes of a plan visit, where the pool has them. */
  Set<Column> columnsOf(List<PlannedRoute> plan) {
    Set<Column> found = new HashSet<>();
    for (PlannedRoute route : plan) {
      long key = signature[problem.locations() + route.vehicleType()];
      for (int visit : route.visits()) {
        key += signature(visit);
      }
      key += unloaded(route);
      Column column = columns.get(key);
      if (column != null) {
        found.add(column);
      }
    }
    return found;
  }

  void add(Column column) {
    List<Integer> visits = column.route().visits();
    int[] fromOne = new int[visits.size() + 1];
    for (int i = 0; i < visits.size(); i++) {
      fromOne[i + 1] = visits.get(i);
    }
    add(column.route().vehicleType(), fromOne, visits.size(), column.cost());
  }

  List<Column> columns() {
    return new ArrayList<>(columns.values());
  }
}
