package org.gleaner.solver.routing.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Lets vehicles of different types drive each other's routes, or an unused one take a route over,
 * the most saving change first. Insertion fills the vehicles as they stand; with a mixed fleet or
 * several depots the right one for a route is known only when it is filled (Penna, Subramanian and
 * Ochi 2013 keep that for their perturbation; here it follows every step).
 */
final class VehicleExchange {

  /** Types times visits of a route for which it pays in every step; with more, more seldom. */
  private static final double ALWAYS = 100;

  private final Solution solution;
  private final SearchData data;
  private final SplittableRandom random;
  private final Evaluation price;

  /** By route and type, what the route would cost in such a vehicle, and its version then. */
  private final long[] costs;

  private final long[] versions;

  private long bestDelta;
  private @Nullable Route best;

  VehicleExchange(Solution solution, Penalties penalties, SplittableRandom random) {
    this.solution = solution;
    data = solution.data;
    this.random = random;
    price = new Evaluation(data, penalties, false);
    costs = new long[data.types.length > 1 ? solution.routes.length * data.types.length : 0];
    versions = new long[costs.length];
    Arrays.fill(versions, Route.NO_VERSION);
  }

  /** Improves the routes changed in the current step. */
  void improveTouched() {
    if (costs.length == 0
        || random.nextDouble() * solution.meanRouteSize() * data.types.length > ALWAYS) {
      return;
    }
    for (int i = 0; i < solution.touched().size(); i++) {
      Route route = solution.touched().get(i);
      if (!route.isEmpty()) {
        findBest(route);
        if (best != null) {
          exchange(route, best);
        }
      }
    }
  }

  private void findBest(Route route) {
    bestDelta = 0;
    best = null;
    for (int type = 0; type < data.types.length; type++) {
      if (type != route.type && data.mayStop[type][route.visits[1]]) {
        considerType(route, type);
      }
    }
  }

  private void considerType(Route route, int type) {
    long delta = cost(route, type) - route.cost;
    Route unused = solution.emptyRoute(type);
    if (unused != null) {
      offer(unused, delta);
    }
    for (int i = solution.firstOfType[type]; i < solution.firstOfType[type + 1]; i++) {
      Route other = solution.routes[i];
      // The other route costs at least nothing: too dear already without it.
      if (!other.isEmpty() && delta - other.cost < bestDelta) {
        offer(other, delta + cost(other, route.type) - other.cost);
      }
    }
  }

  private void offer(Route other, long delta) {
    if (delta < bestDelta) {
      bestDelta = delta;
      best = other;
    }
  }

  /** Of the visits of a route, all of them, in a vehicle of a type. */
  private long cost(Route route, int type) {
    int at = route.index * data.types.length + type;
    if (versions[at] != route.version) {
      Route vehicle = solution.routes[solution.firstOfType[type]];
      costs[at] = price.start(vehicle, 0).add(route, 1, route.size).finish();
      versions[at] = route.version;
    }
    return costs[at];
  }

  /** Unless facilities would take too much: routes are priced by themselves. */
  private void exchange(Route route, Route other) {
    long before = solution.cost();
    swap(route, other);
    if (solution.cost() > before) {
      swap(route, other);
    }
  }

  private void swap(Route route, Route other) {
    int[] visits = Arrays.copyOfRange(route.visits, 1, route.size + 1);
    int[] others = Arrays.copyOfRange(other.visits, 1, other.size + 1);
    solution.set(other, visits, visits.length);
    solution.set(route, others, others.length);
  }
}
