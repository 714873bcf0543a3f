package org.gleaner.solver.routing.search;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Puts one client where it costs least, next to one of its neighbours or into an unused vehicle; in
 * a route that may reload also with a new reload on either side. A position is overlooked now and
 * then, a blink (Christiaens and Vanden Berghe 2020, section 5.2).
 */
final class Insertion {

  private static final double BLINK = 0.01;

  /** Locations among which every place may be tried for every alternative. */
  private static final int FEW = 1000;

  private final Solution solution;
  private final SearchData data;
  private final Neighbours neighbours;
  private final int granularity;

  /** How many neighbours to look at for those that are served. */
  private final int searched;

  private final SplittableRandom random;
  private final Evaluation price;
  private final Evaluation record;

  private boolean opensRoute;
  private final Placement place = new Placement();
  private Placement[] places = {};
  private Placement[] bestPlaces = {};

  Insertion(
      Solution solution,
      Neighbours neighbours,
      int granularity,
      Penalties penalties,
      SplittableRandom random) {
    this.solution = solution;
    data = solution.data;
    this.neighbours = neighbours;
    this.granularity = Math.min(granularity, neighbours.count);
    // Where many are left out, few of the nearest are served.
    searched = data.hasPrizes ? neighbours.count : this.granularity;
    this.random = random;
    price = new Evaluation(solution, penalties, false);
    record = new Evaluation(solution, penalties, true);
  }

  /**
   * Inserts a client or, of a choice, the cheapest alternative; optional ones only if that costs
   * less than {@code eagerness} times their prize: at a loss, later neighbours may still make the
   * route worth while.
   *
   * @param opens whether only unused vehicles will do, if there are any
   */
  void insert(int unit, double eagerness, boolean opens) {
    opensRoute = opens;
    if (unit < data.locations) {
      insertClient(unit, eagerness);
    } else {
      insertChoice(unit - data.locations, eagerness);
    }
  }

  private void insertClient(int client, double eagerness) {
    boolean required = data.required[client];
    find(client, required ? Long.MAX_VALUE : limit(eagerness, data.prize[client]), required);
    if (place.isFound()) {
      apply(place);
    }
  }

  /** Who opens a route cannot pay for it alone. */
  private long limit(double eagerness, long prize) {
    return opensRoute ? Long.MAX_VALUE : (long) (eagerness * prize);
  }

  /** Looks everywhere for every alternative, or with many places only if none has one near by. */
  private void insertChoice(int choice, double eagerness) {
    boolean required = data.choiceRequired[choice];
    long limit = required ? Long.MAX_VALUE : limit(eagerness, data.choicePrize[choice]);
    int size = findBest(choice, limit, required && data.locations <= FEW);
    if (size == 0 && required) {
      size = findBest(choice, limit, true);
    }
    for (int i = 0; i < size; i++) {
      apply(bestPlaces[i]);
    }
  }

  /**
   * Fills {@code bestPlaces} for the cheapest alternative; returns how many clients it has, 0 if
   * none costs less than the limit. Clients of an alternative ride in different vehicles, so the
   * prices of their places add up.
   */
  private int findBest(int choice, long limit, boolean everywhere) {
    long least = limit;
    int size = 0;
    for (int[] alternative : data.alternatives[choice]) {
      long delta = findAll(alternative, least, everywhere);
      if (delta < least) {
        least = delta;
        size = alternative.length;
        Placement[] found = places;
        places = bestPlaces;
        bestPlaces = found;
      }
    }
    return size;
  }

  /**
   * Fills {@code places}; returns what they cost together, {@code limit} or more if not all fit.
   */
  private long findAll(int[] clients, long limit, boolean everywhere) {
    ensurePlaces(clients.length);
    long total = 0;
    for (int i = 0; i < clients.length; i++) {
      find(clients[i], limit - total, everywhere);
      if (!place.isFound()) {
        return limit;
      }
      places[i].copy(place);
      total += place.delta;
    }
    return total;
  }

  private void ensurePlaces(int count) {
    if (places.length < count) {
      places = new Placement[count];
      Arrays.setAll(places, i -> new Placement());
    }
  }

  /** The cheapest place of a client, if it costs less than the limit. */
  private void find(int client, long limit, boolean everywhere) {
    place.reset(client, limit);
    if (opensRoute) {
      scanUnusedVehicles(client);
    }
    if (!place.isFound()) {
      scanNeighbours(client);
      scanUnusedVehicles(client);
    }
    if (!place.isFound() && everywhere) {
      scanEverywhere(client);
    }
  }

  private void scanNeighbours(int client) {
    int left = granularity;
    for (int k = 0; k < searched && left > 0; k++) {
      int near = neighbours.get(client, k);
      int index = solution.routeOf[near];
      if (index != Solution.ABSENT) {
        left--;
        Route route = solution.routes[index];
        int row = client * data.locations;
        LegTable distances = data.distances[route.vehicle.profile()];
        long toNear = distances.from[row + near];
        long fromNear = distances.to[row + near];
        long behind = fromNear + distances.from[row + solution.next[near]] - solution.wayFrom[near];
        long ahead = distances.to[row + solution.previous[near]] + toNear - solution.wayTo[near];
        if (!data.mayStop[route.type][client]) {
          continue;
        }
        if (mayPay(route, behind)) {
          tryPosition(route, solution.positionOf[near], client);
        }
        if (mayPay(route, ahead)) {
          tryPosition(route, solution.positionOf[near] - 1, client);
        }
      }
    }
  }

  /** The longer way, less every penalty that the change might lift, bounds the cost from below. */
  private boolean mayPay(Route route, long longer) {
    return route.vehicle.unitDistanceCost() * longer - route.penalty < place.delta
        && random.nextDouble() >= BLINK;
  }

  private void scanUnusedVehicles(int client) {
    for (int type = 0; type < data.types.length; type++) {
      Route route = solution.emptyRoute(type);
      if (route != null && data.mayStop[type][client]) {
        considerUnused(route, client);
      }
    }
  }

  /** No neighbour is served and no vehicle is free, or all were overlooked. */
  private void scanEverywhere(int client) {
    for (Route route : solution.routes) {
      for (int i = 0; i <= route.size; i++) {
        tryPosition(route, i, client);
      }
    }
  }

  private void considerUnused(Route route, int client) {
    LegTable distances = data.distances[route.vehicle.profile()];
    int row = client * data.locations;
    long way =
        distances.to[row + route.vehicle.startDepot()]
            + distances.from[row + route.vehicle.endDepot()];
    long least = route.vehicle.fixedCost() + route.vehicle.unitDistanceCost() * way;
    if (least < place.delta && random.nextDouble() >= BLINK) {
      tryPosition(route, 0, client);
    }
  }

  private void tryPosition(Route route, int position, int client) {
    long cost = price.start(route, position).add(client).finish(route, position + 1);
    place.offer(cost - route.cost, route, position, Placement.NO_RELOAD, false);
    if (route.reloadCount() < route.vehicle.reloadLimit()) {
      tryReloads(route, position, client);
    }
  }

  private void tryReloads(Route route, int position, int client) {
    for (int depot : data.reloadDepots[route.type]) {
      if (position > 0) {
        long cost = price.start(route, position).add(depot).add(client).finish(route, position + 1);
        place.offer(cost - route.cost, route, position, depot, true);
      }
      // At the end it may spare the facility that a way home leads over.
      if (position < route.size || data.limitsUnloading) {
        long cost = price.start(route, position).add(client).add(depot).finish(route, position + 1);
        place.offer(cost - route.cost, route, position, depot, false);
      }
    }
  }

  private void apply(Placement at) {
    Route route = Objects.requireNonNull(at.route);
    record.start(route, at.position);
    if (at.reload != Placement.NO_RELOAD && at.reloadFirst) {
      record.add(at.reload);
    }
    record.add(at.client);
    if (at.reload != Placement.NO_RELOAD && !at.reloadFirst) {
      record.add(at.reload);
    }
    record.finish(route, at.position + 1);
    solution.set(route, record.visits, record.size);
  }
}
