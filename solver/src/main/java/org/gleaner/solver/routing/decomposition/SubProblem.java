package org.gleaner.solver.routing.decomposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.Stability;
import org.jspecify.annotations.Nullable;

/** Some clients and vehicles of a problem as a problem of its own, with its legs in tables. */
final class SubProblem {

  private static final int NONE = -1;

  private final RoutingProblem whole;
  private final int[] locations;
  private final int[] inPart;
  private final int[] types;
  private final int[] typeInPart;
  private final RoutingProblem problem;

  private SubProblem(RoutingProblem whole, Content content, int[] vehicles) {
    this.whole = whole;
    locations = content.locations();
    inPart = new int[whole.locations()];
    Arrays.fill(inPart, NONE);
    for (int i = 0; i < locations.length; i++) {
      inPart[locations[i]] = i;
    }
    types = typesWith(vehicles);
    typeInPart = new int[vehicles.length];
    Arrays.fill(typeInPart, NONE);
    for (int t = 0; t < types.length; t++) {
      typeInPart[types[t]] = t;
    }
    problem = build(content, vehicles);
  }

  /**
   * What a part is made of.
   *
   * @param locations all depots of the whole, then clients, ascending
   * @param fixed whether a client must stay visited, though its choice is not in the part
   */
  record Content(int[] locations, boolean[] fixed, List<Choice> choices) {}

  /**
   * @param vehicles by type, one at least of some type; every client may be visited by one of them
   */
  static SubProblem of(RoutingProblem whole, Content content, int[] vehicles) {
    return new SubProblem(whole, content, vehicles);
  }

  RoutingProblem problem() {
    return problem;
  }

  List<PlannedRoute> toPart(List<PlannedRoute> routes) {
    return routes.stream().map(r -> mapped(r, typeInPart, inPart)).toList();
  }

  List<PlannedRoute> toWhole(List<PlannedRoute> routes) {
    return routes.stream().map(r -> mapped(r, types, locations)).toList();
  }

  private static PlannedRoute mapped(PlannedRoute route, int[] types, int[] locations) {
    return new PlannedRoute(
        types[route.vehicleType()], route.visits().stream().map(v -> locations[v]).toList());
  }

  private static int[] typesWith(int[] vehicles) {
    return IntStream.range(0, vehicles.length).filter(t -> vehicles[t] > 0).toArray();
  }

  private RoutingProblem build(Content content, int[] vehicles) {
    RoutingProblem.Builder builder = RoutingProblem.builder().separations(whole.separations());
    for (int location : locations) {
      if (whole.isDepot(location)) {
        builder.depot(whole.depot(location));
      } else {
        builder.client(client(location, content.fixed()[location]));
      }
    }
    content.choices().forEach(choice -> builder.choice(mapped(choice)));
    for (int type : types) {
      builder.vehicles(whole.vehicleTypes().get(type).withCount(vehicles[type]));
    }
    for (int profile = 0; profile < whole.profiles(); profile++) {
      Legs distances = table(whole.distances(profile));
      boolean isSame = whole.durations(profile) == whole.distances(profile);
      Legs durations = isSame ? distances : table(whole.durations(profile));
      boolean isAllDriving = whole.driving(profile) == whole.durations(profile);
      builder.profile(
          distances, durations, isAllDriving ? durations : table(whole.driving(profile)));
    }
    List<Integer> clients =
        Arrays.stream(locations)
            .filter(location -> !whole.isDepot(location))
            .mapToObj(location -> location - whole.depots())
            .toList();
    List<Integer> ofWhole = Arrays.stream(types).boxed().toList();
    return builder
        .stability(stability())
        .dailyCapacities(whole.dailyCapacities().among(ofWhole, clients))
        .lastStops(whole.lastStops().among(clients))
        .build();
  }

  private @Nullable Stability stability() {
    Stability price = whole.stability();
    if (price == null) {
      return null;
    }
    List<Integer> usual = new ArrayList<>();
    for (int location : locations) {
      if (!whole.isDepot(location)) {
        int type = price.types().get(location - whole.depots());
        boolean isElsewhere = type >= 0 && typeInPart[type] == NONE;
        usual.add(isElsewhere ? Stability.NONE : type >= 0 ? typeInPart[type] : type);
      }
    }
    return new Stability(usual, price.price());
  }

  private Client client(int location, boolean fixed) {
    Client client = whole.client(location);
    List<Integer> allowed =
        client.vehicleTypes().stream().map(t -> typeInPart[t]).filter(t -> t != NONE).toList();
    Client mapped = client.visitedBy(allowed);
    return fixed ? mapped.asRequired() : mapped;
  }

  private Choice mapped(Choice choice) {
    List<List<Integer>> alternatives = new ArrayList<>();
    for (List<Integer> alternative : choice.alternatives()) {
      if (alternative.stream().allMatch(client -> inPart[client] != NONE)) {
        alternatives.add(alternative.stream().map(client -> inPart[client]).toList());
      }
    }
    return new Choice(alternatives, choice.prize(), choice.required());
  }

  private Legs table(Legs legs) {
    int[] rowByRow = new int[locations.length * locations.length];
    int next = 0;
    for (int from : locations) {
      for (int to : locations) {
        rowByRow[next++] = legs.get(from, to);
      }
    }
    return Legs.matrix(locations.length, rowByRow);
  }
}
