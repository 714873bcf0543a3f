package org.gleaner.solver.routing.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gleaner.solver.routing.PlannedRoute;
import org.jspecify.annotations.Nullable;

/**
 * The plan the search works on: one route per vehicle, used or not, and where each client is. Every
 * change of a step can be undone together by {@link #rollback}.
 */
final class Solution {

  static final int ABSENT = -1;

  final SearchData data;
  final Route[] routes;

  /** Vehicles of type {@code t} are at {@code firstOfType[t]} up to {@code firstOfType[t + 1]}. */
  final int[] firstOfType;

  /** Index of the route of each client, or {@link #ABSENT}. */
  final int[] routeOf;

  final int[] positionOf;

  /** The stops before and after each client that is served, and the way to it and from it. */
  final int[] previous;

  final int[] next;
  final int[] wayTo;
  final int[] wayFrom;

  /** How many clients of each choice are visited. */
  private final int[] present;

  /** What facilities take on each day, and too much of it. */
  final DailyUnloading unloading;

  private final Evaluation evaluation;
  private final List<Route> touched = new ArrayList<>();

  private long routeCost;
  private long lostPrizes;
  private int used;
  private int visits;
  private int missing;
  private int overloaded;
  private int late;
  private int tooFar;

  Solution(SearchData data, Penalties penalties) {
    this.data = data;
    evaluation = new Evaluation(data, penalties, false);
    unloading = new DailyUnloading(data, penalties);
    firstOfType = new int[data.types.length + 1];
    List<Route> all = new ArrayList<>();
    for (int t = 0; t < data.types.length; t++) {
      // No plan uses more vehicles than there are clients.
      int count = Math.min(data.types[t].count(), data.locations - data.depots);
      for (int i = 0; i < count; i++) {
        all.add(new Route(data, all.size(), t));
      }
      firstOfType[t + 1] = all.size();
    }
    routes = all.toArray(Route[]::new);
    routeOf = new int[data.locations];
    Arrays.fill(routeOf, ABSENT);
    positionOf = new int[data.locations];
    previous = new int[data.locations];
    next = new int[data.locations];
    wayTo = new int[data.locations];
    wayFrom = new int[data.locations];
    present = new int[data.choiceClients.length];
    for (int i = data.depots; i < data.locations; i++) {
      lostPrizes += data.prize[i];
      missing += data.required[i] ? 1 : 0;
    }
    for (int c = 0; c < present.length; c++) {
      lostPrizes += data.choicePrize[c];
      missing += data.choiceRequired[c] ? 1 : 0;
    }
  }

  /** Null if the client is left out. */
  @Nullable Route routeOf(int client) {
    int index = routeOf[client];
    return index == ABSENT ? null : routes[index];
  }

  /** Whether neither the client is visited nor any other of its choice. */
  boolean isAbsent(int client) {
    int choice = data.choiceOf[client];
    return choice == SearchData.NO_CHOICE ? routeOf[client] == ABSENT : present[choice] == 0;
  }

  /** Mean visits of the routes in use. */
  double meanRouteSize() {
    return used == 0 ? 1 : (double) visits / used;
  }

  int positionOf(int client) {
    return positionOf[client];
  }

  /** An unused vehicle of the type, the first one; null if all are in use. */
  @Nullable Route emptyRoute(int type) {
    for (int i = firstOfType[type]; i < firstOfType[type + 1]; i++) {
      if (routes[i].isEmpty()) {
        return routes[i];
      }
    }
    return null;
  }

  /**
   * The routes given, and no others; what they leave out is absent.
   *
   * @throws IllegalArgumentException if there are more of a type than vehicles
   */
  void assign(List<PlannedRoute> plan) {
    int[] used = new int[data.types.length];
    for (PlannedRoute planned : plan) {
      int type = planned.vehicleType();
      if (firstOfType[type] + used[type] >= firstOfType[type + 1]) {
        throw new IllegalArgumentException("the plan has too many vehicles of type " + type);
      }
      int[] stops = planned.visits().stream().mapToInt(Integer::intValue).toArray();
      set(routes[firstOfType[type] + used[type]++], stops, stops.length);
    }
    for (int type = 0; type < used.length; type++) {
      for (int i = firstOfType[type] + used[type]; i < firstOfType[type + 1]; i++) {
        if (!routes[i].isEmpty()) {
          set(routes[i], routes[i].saved, 0);
        }
      }
    }
  }

  /** What a visit costs on average, penalties and lost prizes apart. */
  double meanCostPerVisit() {
    double total = 0;
    for (Route route : routes) {
      total += route.cost - route.penalty;
    }
    return Math.max(1, total / Math.max(1, visits));
  }

  /** Penalised. */
  long cost() {
    return routeCost + lostPrizes + unloading.penalty();
  }

  boolean isFeasible() {
    return missing == 0
        && isWithinLoad()
        && isInTime()
        && isWithinDistance()
        && unloading.isWithin();
  }

  boolean isWithinLoad() {
    return overloaded == 0;
  }

  boolean isInTime() {
    return late == 0;
  }

  boolean isWithinDistance() {
    return tooFar == 0;
  }

  void set(Route route, int[] visits, int size) {
    if (!route.isTouched) {
      route.isTouched = true;
      route.save();
      touched.add(route);
    }
    replace(route, visits, size);
  }

  List<Route> touched() {
    return touched;
  }

  void commit() {
    for (Route route : touched) {
      route.isTouched = false;
    }
    touched.clear();
  }

  void rollback() {
    for (Route route : touched) {
      replace(route, route.saved, route.savedSize);
    }
    commit();
  }

  /** After the weights have changed. */
  void reprice() {
    for (Route route : routes) {
      account(route, -1);
      price(route);
      account(route, 1);
    }
    unloading.reprice();
  }

  List<PlannedRoute> toRoutes() {
    List<PlannedRoute> planned = new ArrayList<>();
    for (Route route : routes) {
      if (!route.isEmpty()) {
        List<Integer> visits = Arrays.stream(route.visits, 1, route.size + 1).boxed().toList();
        planned.add(new PlannedRoute(route.type, visits));
      }
    }
    return planned;
  }

  /**
   * Routes that exchange clients may be replaced in any order: a client stays with the route that
   * took it last.
   */
  private void replace(Route route, int[] visits, int size) {
    account(route, -1);
    int same = sameBegin(route, visits, size);
    int sameAtEnd = sameEnd(route, visits, size, same);
    for (int i = same + 1; i <= route.size - sameAtEnd; i++) {
      release(route, route.visits[i]);
    }
    route.set(visits, size, same, sameAtEnd);
    for (int i = same + 1; i <= size - sameAtEnd; i++) {
      occupy(route, route.visits[i]);
    }
    for (int i = same + 1; i <= size; i++) {
      positionOf[route.visits[i]] = i;
    }
    link(route, same, size - sameAtEnd + 1);
    price(route);
    account(route, 1);
  }

  private static int sameBegin(Route route, int[] visits, int size) {
    int most = Math.min(route.size, size);
    int same = 0;
    while (same < most && route.visits[same + 1] == visits[same]) {
      same++;
    }
    return same;
  }

  private static int sameEnd(Route route, int[] visits, int size, int same) {
    int most = Math.min(route.size, size) - same;
    int sameAtEnd = 0;
    while (sameAtEnd < most
        && route.visits[route.size - sameAtEnd] == visits[size - sameAtEnd - 1]) {
      sameAtEnd++;
    }
    return sameAtEnd;
  }

  private void release(Route route, int visit) {
    if (visit >= data.depots && routeOf[visit] == route.index) {
      routeOf[visit] = ABSENT;
      countAbsent(visit, 1);
    }
  }

  private void occupy(Route route, int visit) {
    if (visit >= data.depots) {
      if (routeOf[visit] == ABSENT) {
        countAbsent(visit, -1);
      }
      routeOf[visit] = route.index;
    }
  }

  /** Renews what is known of the legs between the given positions. */
  private void link(Route route, int from, int to) {
    int[] distances = route.ways.from;
    for (int i = from; i < to; i++) {
      int stop = route.visits[i];
      int following = route.visits[i + 1];
      int way = distances[stop * data.locations + following];
      next[stop] = following;
      wayFrom[stop] = way;
      previous[following] = stop;
      wayTo[following] = way;
    }
  }

  private void countAbsent(int client, int sign) {
    lostPrizes += sign * data.prize[client];
    missing += data.required[client] ? sign : 0;
    int choice = data.choiceOf[client];
    if (choice != SearchData.NO_CHOICE) {
      countChoice(choice, sign);
    }
  }

  /** The search visits all clients of an alternative or none. */
  private void countChoice(int choice, int sign) {
    boolean wasAbsent = present[choice] == 0;
    present[choice] -= sign;
    if (wasAbsent != (present[choice] == 0)) {
      lostPrizes += sign * data.choicePrize[choice];
      missing += data.choiceRequired[choice] ? sign : 0;
    }
  }

  private void price(Route route) {
    route.version++;
    route.cost = evaluation.start(route, route.size).finish(route, route.size + 1);
    route.penalty = evaluation.penalty;
    route.isInTime = evaluation.isInTime;
    route.isWithinLoad = evaluation.isWithinLoad;
    route.isWithinDistance = evaluation.isWithinDistance;
    if (data.limitsUnloading) {
      evaluation.unloading.copyTo(route);
    }
  }

  private void account(Route route, int sign) {
    routeCost += sign * route.cost;
    used += route.isEmpty() ? 0 : sign;
    visits += sign * route.size;
    overloaded += route.isWithinLoad ? 0 : sign;
    late += route.isInTime ? 0 : sign;
    tooFar += route.isWithinDistance ? 0 : sign;
    if (data.limitsUnloading) {
      unloading.account(route, sign);
    }
  }
}
