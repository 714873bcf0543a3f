package org.gleaner.solver.routing.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;

/**
 * Pieces that are planned anew together. Clients whose choice is also visited elsewhere stay
 * visited; what none of the vehicles may visit is left as it is.
 */
final class Part {

  private final RoutingProblem whole;
  private final int[] vehicles;
  private final int[] presentInWhole;
  private final boolean[] isVisited;
  private final boolean[] isIn;
  private final boolean[] fixed;
  private final List<Choice> choices = new ArrayList<>();
  private final List<PlannedRoute> routes;
  private int missing;

  private Part(Plan plan, List<Piece> pieces, int[] vehicles) {
    whole = plan.problem();
    this.vehicles = vehicles;
    presentInWhole = plan.presentByChoice();
    isVisited = new boolean[whole.locations()];
    isIn = new boolean[whole.locations()];
    fixed = new boolean[whole.locations()];
    routes = Plan.routes(pieces);
    routes.forEach(route -> route.visits().forEach(this::addVisited));
    addVisitedChoices(plan);
    for (Piece piece : pieces) {
      if (piece.route() == null && addAbsent(piece)) {
        missing += piece.isMissing(whole) ? 1 : 0;
      }
    }
  }

  /**
   * @param vehicles by type, those of the routes among the pieces included
   */
  static Part of(Plan plan, List<Piece> pieces, int[] vehicles) {
    return new Part(plan, pieces, vehicles);
  }

  List<PlannedRoute> routes() {
    return routes;
  }

  /** Required clients and choices that are not visited. */
  int missing() {
    return missing;
  }

  boolean isEmpty() {
    for (boolean in : isIn) {
      if (in) {
        return false;
      }
    }
    return true;
  }

  SubProblem problem() {
    int[] locations =
        IntStream.range(0, whole.locations())
            .filter(location -> whole.isDepot(location) || isIn[location])
            .toArray();
    return SubProblem.of(whole, new SubProblem.Content(locations, fixed, choices), vehicles);
  }

  private void addVisited(int visit) {
    if (!whole.isDepot(visit)) {
      isVisited[visit] = true;
      isIn[visit] = true;
    }
  }

  private void addVisitedChoices(Plan plan) {
    for (int location = whole.depots(); location < whole.locations(); location++) {
      int choice = plan.choiceOf(location);
      if (isVisited[location] && choice != Plan.NO_CHOICE) {
        fixed[location] = true;
      }
    }
    for (int c = 0; c < presentInWhole.length; c++) {
      Choice choice = whole.choices().get(c);
      List<Integer> clients = choice.locations();
      long here = clients.stream().filter(client -> isVisited[client]).count();
      if (here > 0 && here == presentInWhole[c]) {
        clients.forEach(client -> fixed[client] = false);
        add(choice);
      }
    }
  }

  private boolean addAbsent(Piece piece) {
    if (piece.choice() != null) {
      return add(piece.choice());
    }
    isIn[piece.client()] = mayBeVisited(piece.client());
    return isIn[piece.client()];
  }

  /** The alternatives for which there are vehicles, if there is one. */
  private boolean add(Choice choice) {
    List<List<Integer>> possible =
        choice.alternatives().stream()
            .filter(alternative -> alternative.stream().allMatch(this::mayBeVisited))
            .toList();
    if (possible.isEmpty()) {
      return false;
    }
    possible.forEach(alternative -> alternative.forEach(client -> isIn[client] = true));
    choices.add(new Choice(possible, choice.prize(), choice.required()));
    return true;
  }

  private boolean mayBeVisited(int client) {
    List<Integer> types = whole.client(client).vehicleTypes();
    return IntStream.range(0, vehicles.length)
        .anyMatch(type -> vehicles[type] > 0 && (types.isEmpty() || types.contains(type)));
  }
}
