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

  final SearchData data;
  final Route[] routes;

  /** Vehicles of type {@code t} are at {@code firstOfType[t]} up to {@code firstOfType[t + 1]}. */
  private final int[] firstOfType;

  private final @Nullable Route[] routeOf;
  private final int[] positionOf;
  private final Evaluation evaluation;
  private final List<Route> touched = new ArrayList<>();

  private long routeCost;
  private long lostPrizes;
  private int missing;
  private int overloaded;
  private int late;
  private int tooFar;

  Solution(SearchData data, Penalties penalties) {
    this.data = data;
    evaluation = new Evaluation(data, penalties, false);
    firstOfType = new int[data.types.length + 1];
    List<Route> all = new ArrayList<>();
    for (int t = 0; t < data.types.length; t++) {
      // No plan uses more vehicles than there are clients.
      int count = Math.min(data.types[t].count(), data.locations - data.depots);
      for (int i = 0; i < count; i++) {
        all.add(new Route(data, t));
      }
      firstOfType[t + 1] = all.size();
    }
    routes = all.toArray(Route[]::new);
    routeOf = new Route[data.locations];
    positionOf = new int[data.locations];
    for (int i = data.depots; i < data.locations; i++) {
      countAbsent(i, 1);
    }
  }

  /** Null if the client is left out. */
  @Nullable Route routeOf(int client) {
    return routeOf[client];
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

  /** Penalised. */
  long cost() {
    return routeCost + lostPrizes;
  }

  boolean isFeasible() {
    return missing == 0 && isWithinLoad() && isInTime() && isWithinDistance();
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
    release(route);
    occupy(route, visits, size);
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
      release(route);
    }
    for (Route route : touched) {
      occupy(route, route.saved, route.savedSize);
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

  private void release(Route route) {
    account(route, -1);
    for (int i = 1; i <= route.size; i++) {
      int client = route.visits[i];
      if (client >= data.depots && routeOf[client] == route) {
        routeOf[client] = null;
        countAbsent(client, 1);
      }
    }
  }

  private void occupy(Route route, int[] visits, int size) {
    route.set(visits, size);
    for (int i = 1; i <= size; i++) {
      int client = route.visits[i];
      if (client >= data.depots) {
        if (routeOf[client] == null) {
          countAbsent(client, -1);
        }
        routeOf[client] = route;
        positionOf[client] = i;
      }
    }
    price(route);
    account(route, 1);
  }

  private void countAbsent(int client, int sign) {
    lostPrizes += sign * data.prize[client];
    missing += data.required[client] ? sign : 0;
  }

  private void price(Route route) {
    route.cost = evaluation.start(route, route.size).finish(route, route.size + 1);
    route.penalty = evaluation.penalty;
    route.isInTime = evaluation.isInTime;
    route.isWithinLoad = evaluation.isWithinLoad;
    route.isWithinDistance = evaluation.isWithinDistance;
  }

  private void account(Route route, int sign) {
    routeCost += sign * route.cost;
    overloaded += route.isWithinLoad ? 0 : sign;
    late += route.isInTime ? 0 : sign;
    tooFar += route.isWithinDistance ? 0 : sign;
  }
}
