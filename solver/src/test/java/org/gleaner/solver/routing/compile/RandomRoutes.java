package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;

/**
 * Routes of a problem, in the order of a random stream: few of them keep all limits.
 *
 * @param areStrangers whether a client, by location, is one of the day of a type that no vehicle of
 *     it may serve, in no window and no compartment; one visit in ten is such a client, if there
 *     are any
 */
record RandomRoutes(SplittableRandom random, BiPredicate<Integer, Integer> areStrangers) {

  /** Of clients that the vehicles may serve. */
  RandomRoutes(SplittableRandom random) {
    this(random, (client, type) -> false);
  }

  /** Also of others, of the day of the route. */
  static RandomRoutes ofAnybody(SplittableRandom random, CompiledRouting compiled) {
    RoutingProblem problem = compiled.problem();
    return new RandomRoutes(
        random,
        (client, type) ->
            compiled.dayOf(client) == compiled.dayOfType(type)
                && compiled.clientsOf(compiled.orderOf(client)).stream()
                    .filter(twin -> compiled.dayOf(twin) == compiled.dayOf(client))
                    .noneMatch(twin -> problem.client(twin).vehicleTypes().contains(type)));
  }

  /** Routes that visit clients at most once and use no more vehicles than there are. */
  List<PlannedRoute> of(RoutingProblem problem) {
    List<Integer> clients = new ArrayList<>();
    for (int i = problem.depots(); i < problem.locations(); i++) {
      clients.add(i);
    }
    // Most of the plans visit only one alternative, and the others are refused.
    for (Choice choice : problem.choices()) {
      if (random.nextInt(8) > 0) {
        clients.removeAll(choice.locations());
        clients.addAll(choice.alternatives().get(random.nextInt(choice.alternatives().size())));
      }
    }
    List<PlannedRoute> routes = new ArrayList<>();
    for (int type = 0; type < problem.vehicleTypes().size(); type++) {
      for (int i = random.nextInt(problem.vehicleTypes().get(type).count() + 1); i > 0; i--) {
        routes.add(route(problem, type, clients));
      }
    }
    return routes;
  }

  private PlannedRoute route(RoutingProblem problem, int type, List<Integer> clients) {
    List<Integer> depots = problem.vehicleTypes().get(type).reloadDepots();
    List<Integer> visits = new ArrayList<>();
    List<Integer> own =
        new ArrayList<>(
            clients.stream()
                .filter(at -> problem.client(at).vehicleTypes().contains(type))
                .toList());
    List<Integer> strangers =
        new ArrayList<>(clients.stream().filter(at -> areStrangers.test(at, type)).toList());
    for (int i = random.nextInt(4); i > 0 && !own.isEmpty(); i--) {
      List<Integer> left = !strangers.isEmpty() && random.nextInt(10) == 0 ? strangers : own;
      Integer client = left.remove(random.nextInt(left.size()));
      clients.remove(client);
      visits.add(client);
      if (random.nextInt(4) == 0 && !depots.isEmpty()) {
        visits.add(depots.get(random.nextInt(depots.size())));
      }
    }
    // A reload before the way home that unloads is one more unloading only for the problem.
    while (!visits.isEmpty() && problem.isDepot(visits.get(visits.size() - 1))) {
      visits.remove(visits.size() - 1);
    }
    return new PlannedRoute(type, visits);
  }
}
