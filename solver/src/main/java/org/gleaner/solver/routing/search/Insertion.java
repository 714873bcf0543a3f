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

  private final TripOverloads overloads;
  private final AddedLateness lateness;
  private final SplittableRandom random;
  private final Evaluation price;
  private final Evaluation record;

  /** Whether a reload may help against more than loads. */
  private final boolean reloadsLiftMore;

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
    overloads = new TripOverloads(data, penalties);
    lateness = new AddedLateness(data, penalties);
    this.random = random;
    reloadsLiftMore = data.hasGoods || data.hasReleases || data.mayReloadLast;
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
      find(clients[i], left(limit, total), everywhere);
      if (!place.isFound()) {
        return limit;
      }
      places[i].copy(place);
      total += place.delta;
    }
    return total;
  }

  /** No limit stays none: a place that lifts an overload costs less than nothing. */
  private static long left(long limit, long spent) {
    return limit == Long.MAX_VALUE ? limit : limit - spent;
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
        if (data.mayStop[route.type][client]) {
          scanBeside(route, near, client);
        }
      }
    }
  }

  private void scanBeside(Route route, int near, int client) {
    int row = client * data.locations;
    LegTable distances = route.ways;
    long toNear = distances.from[row + near];
    long fromNear = distances.to[row + near];
    int next = solution.next[near];
    int previous = solution.previous[near];
    long behind = fromNear + distances.from[row + next] - solution.wayFrom[near];
    long ahead = distances.to[row + previous] + toNear - solution.wayTo[near];
    if (mayPay(route, behind)) {
      tryPosition(route, solution.positionOf[near], client, behind);
    }
    if (mayPay(route, ahead)) {
      tryPosition(route, solution.positionOf[near] - 1, client, ahead);
    }
  }

  /**
   * A visit more lifts no penalty, so the longer way bounds the cost from below. (It may, where
   * travel times break the triangle inequality; then a place is missed.)
   */
  private boolean mayPay(Route route, long longer) {
    return isCheaper(route, longer, 0) && random.nextDouble() >= BLINK;
  }

  private boolean isCheaper(Route route, long longer, long penalty) {
    return route.unitDistanceCost * longer + penalty < place.delta;
  }

  private void scanUnusedVehicles(int client) {
    for (int type : data.typesAt[client]) {
      Route route = solution.emptyRoute(type);
      if (route != null) {
        considerUnused(route, client);
      }
    }
  }

  /** No neighbour is served and no vehicle is free, or all were overlooked. */
  private void scanEverywhere(int client) {
    for (Route route : solution.routes) {
      LegTable distances = route.ways;
      int row = client * data.locations;
      for (int i = 0; i <= route.size; i++) {
        int before = route.visits[i];
        int behind = route.visits[i + 1];
        long spared = distances.from[before * data.locations + behind];
        long longer = -spared + distances.to[row + before] + distances.from[row + behind];
        if (isCheaper(route, longer, 0)) {
          tryPosition(route, i, client, longer);
        }
      }
    }
  }

  private void considerUnused(Route route, int client) {
    LegTable distances = route.ways;
    int row = client * data.locations;
    long way =
        distances.to[row + route.vehicle.startDepot()]
            + distances.from[row + route.vehicle.endDepot()];
    long least = route.vehicle.fixedCost() + route.unitDistanceCost * way;
    if (least < place.delta && random.nextDouble() >= BLINK) {
      tryPosition(route, 0, client, 0);
    }
  }

  private void tryPosition(Route route, int position, int client, long longer) {
    long overload = overloads.with(client, route, position);
    if (isCheaper(route, longer, overload)
        && isCheaper(route, longer, overload + lateness.with(client, route, position))) {
      long cost = price.start(route, position).add(client).finish(route, position + 1);
      place.offer(cost - route.cost, route, position, Placement.NO_RELOAD, false);
    }
    boolean mayHelp = overload > 0 || reloadsLiftMore;
    if (mayHelp && route.reloadCount() < route.reloadLimit) {
      tryReloads(route, position, client);
    }
  }

  private void tryReloads(Route route, int position, int client) {
    long lifted = reloadsLiftMore ? route.penalty : 0;
    long reloadFirst = overloads.afterReload(client, route, position) - lifted;
    long reloadLast = overloads.beforeReload(client, route, position) - lifted;
    int[] legs = route.ways.from;
    int previous = route.visits[position] * data.locations;
    int own = client * data.locations;
    int next = route.visits[position + 1];
    long spared = legs[previous + next];
    for (int depot : data.reloadDepots[route.type]) {
      int row = depot * data.locations;
      long longer = -spared + legs[previous + depot] + legs[row + client] + legs[own + next];
      if (position > 0 && isCheaper(route, longer, reloadFirst)) {
        long cost = price.start(route, position).add(depot).add(client).finish(route, position + 1);
        place.offer(cost - route.cost, route, position, depot, true);
      }
      longer = -spared + legs[previous + client] + legs[own + depot] + legs[row + next];
      // At the end it may spare the facility that a way home leads over, or wait less at another.
      boolean isUseful = position < route.size || data.mayReloadLast;
      if (isUseful && isCheaper(route, longer, reloadLast)) {
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
