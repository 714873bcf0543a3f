package org.gleaner.solver.routing.search;

import java.util.Arrays;

/**
 * What the vehicle and the way of a composed route cost, in constant time where the pieces are
 * measured in one table: the route costs no less. By that alone most moves are no better, and need
 * not be priced.
 */
final class WayCost implements Composition {

  private final SearchData data;
  private Route base;
  private int[] ways = {};
  private int last;
  private int size;
  private long distance;

  WayCost(SearchData data) {
    this.data = data;
    base = new Route(data, 0, 0);
  }

  /**
   * Whether it tells enough: where time is paid, too little; and a route that unloads less may
   * spare another one a penalty.
   */
  static boolean isTelling(SearchData data) {
    return !data.limitsUnloading
        && Arrays.stream(data.types).noneMatch(type -> type.unitDurationCost() > 0);
  }

  @Override
  public WayCost start(Route route, int position) {
    base = route;
    ways = route.ways.from;
    last = route.visits[position];
    size = position;
    distance = route.before[position * route.stride + Route.DISTANCE];
    return this;
  }

  @Override
  public WayCost add(int location) {
    distance += ways[last * data.locations + location];
    last = location;
    size++;
    return this;
  }

  @Override
  public WayCost add(Route route, int from, int to) {
    if (route.ways == base.ways && from < to) {
      join(route.visits[from], between(route, from, to), route.visits[to], to - from + 1);
      return this;
    }
    for (int i = from; i <= to; i++) {
      add(route.visits[i]);
    }
    return this;
  }

  @Override
  public WayCost addReversed(Route route, int from, int to) {
    if (route.ways == base.ways && route.ways.isSymmetric() && from < to) {
      join(route.visits[to], between(route, from, to), route.visits[from], to - from + 1);
      return this;
    }
    for (int i = to; i >= from; i--) {
      add(route.visits[i]);
    }
    return this;
  }

  private void join(int first, long way, int end, int visits) {
    distance += ways[last * data.locations + first] + way;
    last = end;
    size += visits;
  }

  private static long between(Route route, int from, int to) {
    return route.before[to * route.stride + Route.DISTANCE]
        - route.before[from * route.stride + Route.DISTANCE];
  }

  @Override
  public long finish(Route route, int position) {
    if (route.type == base.type) {
      long left = route.after[route.afterAt(position) + Route.DISTANCE];
      join(route.visits[position], left, base.vehicle.endDepot(), route.size + 1 - position);
    } else {
      add(route, position, route.size);
      distance += ways[last * data.locations + base.vehicle.endDepot()];
    }
    return size == 0 ? 0 : base.vehicle.fixedCost() + base.unitDistanceCost * distance;
  }
}
