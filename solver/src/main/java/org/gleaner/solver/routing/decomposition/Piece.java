package org.gleaner.solver.routing.decomposition;

import java.util.List;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.jspecify.annotations.Nullable;

/**
 * What stays together when a plan is divided: a route, a client that is left out, or a choice of
 * which nothing is visited.
 *
 * @param route null if it is none
 * @param client 0, a depot, if it is none
 * @param choice null if it is none
 * @param weight clients
 */
record Piece(
    @Nullable PlannedRoute route,
    int client,
    @Nullable Choice choice,
    double x,
    double y,
    int weight) {

  static Piece of(PlannedRoute route, RoutingProblem problem, Embedding at) {
    List<Integer> clients = route.visits().stream().filter(v -> !problem.isDepot(v)).toList();
    return new Piece(
        route, 0, null, middle(clients, at, true), middle(clients, at, false), clients.size());
  }

  static Piece of(int client, Embedding at) {
    return new Piece(null, client, null, at.x(client), at.y(client), 1);
  }

  static Piece of(Choice choice, Embedding at) {
    List<Integer> clients = choice.locations();
    return new Piece(
        null, 0, choice, middle(clients, at, true), middle(clients, at, false), clients.size());
  }

  private static double middle(List<Integer> clients, Embedding at, boolean isX) {
    return clients.stream().mapToDouble(c -> isX ? at.x(c) : at.y(c)).average().orElse(0);
  }

  /** Whether no plan without it is feasible. */
  boolean isMissing(RoutingProblem problem) {
    if (choice != null) {
      return choice.required();
    }
    return route == null && problem.client(client).required();
  }
}
