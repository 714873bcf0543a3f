package org.gleaner.solver.routing.decomposition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;

/** What is left of an infeasible plan when routes that break a limit are taken out. */
final class Salvage {

  private final RoutingProblem problem;
  private List<PlannedRoute> routes;

  private Salvage(RoutingProblem problem, List<PlannedRoute> routes) {
    this.problem = problem;
    this.routes = routes;
  }

  /** Routes within all limits that visit of each choice one alternative or nothing. */
  static List<PlannedRoute> of(RoutingProblem problem, List<PlannedRoute> routes) {
    Salvage salvage = new Salvage(problem, routes);
    do {
      salvage.routes = salvage.routes.stream().filter(salvage::isSound).toList();
    } while (salvage.dropBrokenChoices());
    return salvage.routes;
  }

  private boolean isSound(PlannedRoute route) {
    int[] locations =
        IntStream.range(0, problem.locations())
            .filter(at -> problem.isDepot(at) || route.visits().contains(at))
            .toArray();
    boolean[] fixed = new boolean[problem.locations()];
    route.visits().forEach(visit -> fixed[visit] = true);
    int[] vehicles = new int[problem.vehicleTypes().size()];
    vehicles[route.vehicleType()] = 1;
    SubProblem alone =
        SubProblem.of(problem, new SubProblem.Content(locations, fixed, List.of()), vehicles);
    return CostEvaluator.evaluate(alone.problem(), alone.toPart(List.of(route))).isFeasible();
  }

  /** Takes visits of parts of an alternative out; tells whether there were any. */
  private boolean dropBrokenChoices() {
    Set<Integer> visited =
        routes.stream().flatMap(r -> r.visits().stream()).collect(Collectors.toSet());
    Set<Integer> broken = new HashSet<>();
    for (Choice choice : problem.choices()) {
      List<Integer> here = choice.locations().stream().filter(visited::contains).toList();
      if (choice.alternatives().stream()
          .noneMatch(a -> here.equals(a.stream().sorted().toList()))) {
        broken.addAll(here);
      }
    }
    if (!broken.isEmpty()) {
      routes =
          routes.stream()
              .map(route -> without(route, broken))
              .filter(route -> !route.visits().isEmpty())
              .toList();
    }
    return !broken.isEmpty();
  }

  /** Reloads go with the clients around them, so that no trip is empty. */
  private PlannedRoute without(PlannedRoute route, Set<Integer> clients) {
    List<Integer> kept = new ArrayList<>();
    for (int visit : route.visits()) {
      boolean follows = !kept.isEmpty() && !problem.isDepot(kept.get(kept.size() - 1));
      if (problem.isDepot(visit) ? follows : !clients.contains(visit)) {
        kept.add(visit);
      }
    }
    if (!kept.isEmpty() && problem.isDepot(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    return new PlannedRoute(route.vehicleType(), kept);
  }
}
