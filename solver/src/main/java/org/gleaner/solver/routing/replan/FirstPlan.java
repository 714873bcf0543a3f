package org.gleaner.solver.routing.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RouteViolation;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.replan.Placements.Placement;

/**
 * A plan at once: the present one without the stops that make routes break limits, and then each
 * client that is left out where it costs least, if it fits anywhere.
 */
final class FirstPlan {

  private final RoutingProblem problem;

  private FirstPlan(RoutingProblem problem) {
    this.problem = problem;
  }

  /**
   * @param present routes that may break limits; those of what vehicles carry stay in any case
   */
  static List<PlannedRoute> of(RoutingProblem problem, List<PlannedRoute> present) {
    FirstPlan plan = new FirstPlan(problem);
    List<PlannedRoute> kept =
        present.stream()
            .map(plan::withinLimits)
            .filter(route -> !route.visits().isEmpty())
            .toList();
    return plan.completed(plan.withinDays(kept));
  }

  /** Stops go, one by one, each time the one without which least is broken. */
  private PlannedRoute withinLimits(PlannedRoute route) {
    PlannedRoute current = route;
    while (!isFeasible(current)) {
      PlannedRoute least = null;
      long broken = Long.MAX_VALUE;
      for (int at = 0; at < current.visits().size(); at++) {
        if (!isRequired(current.visits().get(at))) {
          PlannedRoute shorter = without(current, at);
          long left = broken(shorter);
          if (left < broken) {
            broken = left;
            least = shorter;
          }
        }
      }
      if (least == null) {
        return current;
      }
      current = least;
    }
    return current;
  }

  /** Likewise of what all vehicles together bring to facilities that take no more on a day. */
  private List<PlannedRoute> withinDays(List<PlannedRoute> routes) {
    List<PlannedRoute> current = routes;
    long excess = excess(current);
    while (excess > 0) {
      List<PlannedRoute> least = current;
      for (int r = 0; r < current.size(); r++) {
        for (int at = 0; at < current.get(r).visits().size(); at++) {
          int stop = current.get(r).visits().get(at);
          if (!problem.isDepot(stop) && !isRequired(stop)) {
            List<PlannedRoute> fewer = with(current, r, without(current.get(r), at));
            if (excess(fewer) < excess) {
              excess = excess(fewer);
              least = fewer;
            }
          }
        }
      }
      if (least == current) {
        return current;
      }
      current = least;
    }
    return current.stream().filter(route -> !route.visits().isEmpty()).toList();
  }

  private long excess(List<PlannedRoute> routes) {
    return problem.dailyCapacities().excess(problem, routes);
  }

  private static List<PlannedRoute> with(
      List<PlannedRoute> routes, int index, PlannedRoute instead) {
    List<PlannedRoute> changed = new ArrayList<>(routes);
    if (index == Placements.NEW_ROUTE) {
      changed.add(instead);
    } else {
      changed.set(index, instead);
    }
    return changed;
  }

  private boolean isRequired(int location) {
    return !problem.isDepot(location) && problem.client(location).required();
  }

  private boolean isFeasible(PlannedRoute route) {
    return CostEvaluator.evaluateRoute(problem, route).isFeasible();
  }

  private long broken(PlannedRoute route) {
    RouteCost cost = CostEvaluator.evaluateRoute(problem, route);
    return cost.violations().stream().mapToLong(RouteViolation::amount).sum();
  }

  private static PlannedRoute without(PlannedRoute route, int at) {
    List<Integer> visits = new ArrayList<>(route.visits());
    visits.remove(at);
    return new PlannedRoute(route.vehicleType(), visits);
  }

  private List<PlannedRoute> completed(List<PlannedRoute> routes) {
    Placements placements = new Placements(problem, routes);
    for (List<Integer> alternatives : absent(routes)) {
      Best best = new Best(worth(alternatives), placements.routes());
      alternatives.forEach(client -> placements.nearestFirst(client, best::least, best::offer));
      best.placement.forEach(placements::apply);
    }
    return placements.routes();
  }

  /** The cheapest feasible place, if it costs less than leaving the client out. */
  private final class Best {

    private final List<Placement> placement = new ArrayList<>();
    private final List<PlannedRoute> routes;
    private long least;

    Best(long worth, List<PlannedRoute> routes) {
      least = worth;
      this.routes = routes;
    }

    long least() {
      return least;
    }

    void offer(Placement offered) {
      if (offered.delta() < least && offered.isFeasible() && hasRoom(offered)) {
        least = offered.delta();
        placement.clear();
        placement.add(offered);
      }
    }

    private boolean hasRoom(Placement offered) {
      return problem.dailyCapacities().isEmpty()
          || excess(with(routes, offered.index(), offered.route())) <= excess(routes);
    }
  }

  private long worth(List<Integer> alternatives) {
    int first = alternatives.get(0);
    for (Choice choice : problem.choices()) {
      if (choice.locations().contains(first)) {
        return choice.required() ? Long.MAX_VALUE : choice.prize();
      }
    }
    Client client = problem.client(first);
    return client.required() ? Long.MAX_VALUE : client.prize();
  }

  /** Who is left out: clients, or of choices the clients one of which will do; dearest first. */
  private List<List<Integer>> absent(List<PlannedRoute> routes) {
    Set<Integer> visited = new HashSet<>();
    routes.forEach(route -> visited.addAll(route.visits()));
    Set<Integer> chosen = new HashSet<>();
    List<List<Integer>> absent = new ArrayList<>();
    for (Choice choice : problem.choices()) {
      chosen.addAll(choice.locations());
      boolean isAbsent = choice.locations().stream().noneMatch(visited::contains);
      List<Integer> single =
          choice.alternatives().stream()
              .filter(alternative -> alternative.size() == 1)
              .map(alternative -> alternative.get(0))
              .toList();
      if (isAbsent && !single.isEmpty()) {
        absent.add(single);
      }
    }
    for (int client = problem.depots(); client < problem.locations(); client++) {
      if (!visited.contains(client) && !chosen.contains(client)) {
        absent.add(List.of(client));
      }
    }
    absent.sort(
        Comparator.comparingLong((List<Integer> one) -> -worth(one))
            .thenComparingLong(one -> problem.client(one.get(0)).latest())
            .thenComparing(one -> one.get(0)));
    return absent;
  }
}
