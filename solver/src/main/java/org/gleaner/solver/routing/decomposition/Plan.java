package org.gleaner.solver.routing.decomposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;

/** The routes so far, each within all limits, and what they leave out. */
final class Plan {

  static final int NO_CHOICE = -1;

  private final RoutingProblem problem;
  private final Embedding embedding;
  private final int[] choiceOf;
  private List<PlannedRoute> routes = List.of();

  Plan(RoutingProblem problem, Embedding embedding) {
    this.problem = problem;
    this.embedding = embedding;
    choiceOf = new int[problem.locations()];
    Arrays.fill(choiceOf, NO_CHOICE);
    for (int c = 0; c < problem.choices().size(); c++) {
      for (int client : problem.choices().get(c).locations()) {
        choiceOf[client] = c;
      }
    }
  }

  RoutingProblem problem() {
    return problem;
  }

  List<PlannedRoute> routes() {
    return routes;
  }

  void replace(List<PlannedRoute> old, List<PlannedRoute> now) {
    Set<PlannedRoute> gone = new HashSet<>(old);
    List<PlannedRoute> kept = new ArrayList<>();
    routes.stream().filter(route -> !gone.contains(route)).forEach(kept::add);
    kept.addAll(now);
    routes = List.copyOf(kept);
  }

  /** Required clients and choices that no route visits. */
  int missing() {
    return (int) pieces().stream().filter(piece -> piece.isMissing(problem)).count();
  }

  /** Clients of pieces. */
  static int weight(List<Piece> pieces) {
    return pieces.stream().mapToInt(Piece::weight).sum();
  }

  int choiceOf(int client) {
    return choiceOf[client];
  }

  /** How many clients of each choice are visited. */
  int[] presentByChoice() {
    int[] present = new int[problem.choices().size()];
    for (PlannedRoute route : routes) {
      for (int visit : route.visits()) {
        if (choiceOf[visit] != NO_CHOICE) {
          present[choiceOf[visit]]++;
        }
      }
    }
    return present;
  }

  /** Vehicles by type that no route uses. */
  int[] unused() {
    int[] unused = problem.vehicleTypes().stream().mapToInt(type -> type.count()).toArray();
    routes.forEach(route -> unused[route.vehicleType()]--);
    return unused;
  }

  /** Everything, in pieces. */
  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    boolean[] isVisited = new boolean[problem.locations()];
    for (PlannedRoute route : routes) {
      pieces.add(Piece.of(route, problem, embedding));
      route.visits().forEach(visit -> isVisited[visit] = true);
    }
    for (int client = problem.depots(); client < problem.locations(); client++) {
      if (!isVisited[client] && choiceOf[client] == NO_CHOICE) {
        pieces.add(Piece.of(client, embedding));
      }
    }
    int[] present = presentByChoice();
    for (int c = 0; c < present.length; c++) {
      if (present[c] == 0) {
        pieces.add(Piece.of(problem.choices().get(c), embedding));
      }
    }
    return pieces;
  }

  static List<PlannedRoute> routes(List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> piece.route() != null)
        .map(piece -> Objects.requireNonNull(piece.route()))
        .toList();
  }
}
