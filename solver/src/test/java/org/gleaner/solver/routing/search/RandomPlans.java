package org.gleaner.solver.routing.search;

import java.util.SplittableRandom;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RoutingProblem;

/** A rich problem with its clients thrown into vehicles at random, reloads between them. */
final class RandomPlans {

  final SearchData data;
  final Penalties penalties;
  final Solution solution;

  RandomPlans(long seed, boolean releases) {
    this(seed, RandomProblems.rich(seed, 14, releases));
  }

  /** Of a problem with two types of vehicles and two depots. */
  RandomPlans(long seed, RoutingProblem problem) {
    SplittableRandom random = new SplittableRandom(seed);
    data = new SearchData(problem);
    penalties = new Penalties(data);
    solution = new Solution(data, penalties);
    IntStack[] visits = new IntStack[4];
    for (int i = 0; i < visits.length; i++) {
      visits[i] = new IntStack();
    }
    for (int client = data.depots; client < data.locations; client++) {
      IntStack route = visits[random.nextInt(visits.length)];
      route.push(client);
      if (random.nextInt(8) == 0 && route.size < 4) {
        route.push(random.nextInt(2));
      }
    }
    for (int i = 0; i < visits.length; i++) {
      Route route = solution.emptyRoute(i % 2);
      if (route != null) {
        solution.set(route, visits[i].items, visits[i].size);
      }
    }
    solution.commit();
  }

  /** Penalised cost of the plan rebuilt visit by visit, without any segment data. */
  long recomputed() {
    long cost = 0;
    for (Route route : solution.routes) {
      cost += NaiveCost.of(data, penalties, route);
    }
    for (int client = data.depots; client < data.locations; client++) {
      cost += solution.routeOf(client) == null ? data.prize[client] : 0;
    }
    return cost;
  }
}
