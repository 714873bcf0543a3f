package org.gleaner.solver.routing.search;

import java.util.SplittableRandom;

/**
 * Makes a plan keep all limits, where everybody may be left out: takes out those without whom
 * routes break least, then inserts whoever still fits, one by one. A search passes through plans
 * that break limits, and of few iterations it may meet no other but that without any visit.
 *
 * <p>Weights must be the highest while it works.
 */
final class LimitKeeping {

  private final Solution solution;
  private final SearchData data;
  private final Insertion insertion;
  private final Evaluation price;
  private int[] kept = new int[64];

  /**
   * @param random of its own, so that a search draws the same numbers with it and without
   */
  LimitKeeping(
      Solution solution,
      Neighbours neighbours,
      int granularity,
      Penalties penalties,
      SplittableRandom random) {
    this.solution = solution;
    data = solution.data;
    insertion = new Insertion(solution, neighbours, granularity, penalties, random);
    price = new Evaluation(solution, penalties, false);
  }

  void apply() {
    for (Route route : solution.routes) {
      while (!isWithin(route)) {
        takeOut(route, positionBrokenLeastWithout(route));
      }
    }
    for (Route route : solution.routes) {
      relieveDay(route);
    }
    solution.commit();
    for (int client = data.depots; client < data.locations; client++) {
      if (solution.isAbsent(client) && data.oneOf(data.unitOf(client)) == client) {
        insert(data.unitOf(client));
      }
    }
  }

  private static boolean isWithin(Route route) {
    return route.isInTime && route.isWithinLoad && route.isWithinDistance;
  }

  /** Ties go to the one that costs most, what it is worth to visit it taken off. */
  private int positionBrokenLeastWithout(Route route) {
    int best = 0;
    long least = Long.MAX_VALUE;
    long cheapest = Long.MAX_VALUE;
    for (int i = 1; i <= route.size; i++) {
      if (route.visits[i] >= data.depots) {
        long cost = price.start(route, i - 1).finish(route, i + 1);
        cost += data.prizeOf(data.unitOf(route.visits[i]));
        if (price.penalty < least || (price.penalty == least && cost < cheapest)) {
          best = i;
          least = price.penalty;
          cheapest = cost;
        }
      }
    }
    return best;
  }

  /** Of what facilities take too much of on its day the route keeps what does not add to that. */
  private void relieveDay(Route route) {
    while (!solution.unloading.isWithin() && !route.isEmpty()) {
      int best = 0;
      long most = 0;
      for (int i = 1; i <= route.size; i++) {
        if (route.visits[i] >= data.depots) {
          price.start(route, i - 1).finish(route, i + 1);
          long change = solution.unloading.change(route, price.unloading.amounts);
          if (change < most) {
            most = change;
            best = i;
          }
        }
      }
      if (best == 0) {
        return;
      }
      takeOut(route, best);
    }
  }

  /** With the others of its alternative. */
  private void takeOut(Route route, int position) {
    int client = route.visits[position];
    int choice = data.choiceOf[client];
    if (choice == SearchData.NO_CHOICE) {
      remove(route, position);
      return;
    }
    for (int sibling : data.choiceClients[choice]) {
      Route other = solution.routeOf(sibling);
      if (other != null) {
        remove(other, solution.positionOf(sibling));
      }
    }
  }

  /** Reloads of emptied trips go too. */
  private void remove(Route route, int position) {
    if (kept.length < route.size) {
      kept = new int[2 * route.size];
    }
    int size = 0;
    for (int i = 1; i <= route.size; i++) {
      boolean follows = size > 0 && kept[size - 1] >= data.depots;
      if (route.visits[i] >= data.depots ? i != position : follows) {
        kept[size++] = route.visits[i];
      }
    }
    if (size > 0 && kept[size - 1] < data.depots) {
      size--;
    }
    solution.set(route, kept, size);
  }

  private void insert(int unit) {
    insertion.insert(unit, 1, false);
    if (solution.isFeasible()) {
      solution.commit();
    } else {
      solution.rollback();
    }
  }
}
