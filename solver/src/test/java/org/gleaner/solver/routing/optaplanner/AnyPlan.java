package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RoutingProblem;

/** A rich problem and routes through it that may break anything but visit nobody twice. */
record AnyPlan(RoutingProblem problem, List<PlannedRoute> routes) {

  static AnyPlan of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RoutingProblem problem = RandomProblems.strict(seed, 10, random.nextBoolean());
    List<List<Integer>> visits = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      visits.add(new ArrayList<>());
    }
    for (int client = problem.depots(); client < problem.locations(); client++) {
      int r = random.nextInt(visits.size() + 1);
      if (r < visits.size()) {
        visits.get(r).add(client);
        if (random.nextInt(3) == 0) {
          visits.get(r).add(random.nextInt(problem.depots()));
        }
      }
    }
    List<PlannedRoute> routes = new ArrayList<>();
    for (List<Integer> route : visits) {
      if (!route.isEmpty()) {
        routes.add(new PlannedRoute(random.nextInt(2), route));
      }
    }
    return new AnyPlan(problem, routes);
  }

  AnyPlan withDailyCapacities(long seed) {
    return new AnyPlan(RandomProblems.withDailyCapacities(problem, seed), routes);
  }

  AnyPlan withSplitRests(long seed) {
    return new AnyPlan(RandomProblems.withSplitRests(problem, seed), routes);
  }

  /** Of which the clients have other numbers. */
  AnyPlan withLastStops(long seed) {
    List<PlannedRoute> renumbered =
        routes.stream()
            .map(
                route ->
                    new PlannedRoute(
                        route.vehicleType(),
                        route.visits().stream()
                            .map(at -> problem.isDepot(at) ? at : at + 2)
                            .toList()))
            .toList();
    return new AnyPlan(RandomProblems.withLastStops(problem, seed), renumbered);
  }

  AnyPlan withBreaks(long seed) {
    return new AnyPlan(RandomProblems.withBreaks(problem, seed), routes);
  }
}
