package org.gleaner.solver.routing.search;

/**
 * Exchanges {@code u} for {@code v}, a client of another route, and puts each where the way grows
 * least in the other's route, which need not be where the other was (SWAP*; Vidal 2022, section
 * 3.4). Of the pairs of two routes it looks at near clients only, as every other move here.
 */
final class SwapStar extends Move {

  /** Positions in the present routes behind which {@code u} and {@code v} go. */
  private int behindInSecond;

  private int behindInFirst;

  private long added;

  SwapStar(Solution solution, Penalties penalties) {
    super(solution, penalties);
  }

  /**
   * Finds the places. A pair whose ways grow by more than the penalties that it could lift is not
   * priced, nor one that would only change places, which is an {@link Exchange}.
   */
  @Override
  boolean isPossible(int u, int v) {
    Route first = route(u);
    Route second = route(v);
    if (first == second) {
      return false;
    }
    behindInFirst = cheapestPlace(v, first, position(u));
    long dearer = added * first.unitDistanceCost;
    behindInSecond = cheapestPlace(u, second, position(v));
    dearer += added * second.unitDistanceCost;
    boolean isExchange = behindInFirst == position(u) - 1 && behindInSecond == position(v) - 1;
    return !isExchange && dearer < first.penalty + second.penalty;
  }

  /**
   * The position behind which a client is best put in a route without the visit at {@code leaving};
   * sets by how much the route grows.
   */
  private int cheapestPlace(int client, Route route, int leaving) {
    int[] ways = route.ways.from;
    int[] visits = route.visits;
    int left = visits[leaving];
    int own = client * data.locations;
    int before = visits[leaving - 1] * data.locations;
    int after = visits[leaving + 1];
    long shortcut = ways[before + after];
    int best = leaving - 1;
    long least = (long) ways[before + client] + ways[own + after] - shortcut;
    for (int i = 0; i <= route.size; i++) {
      if (i != leaving && i != leaving - 1) {
        int row = visits[i] * data.locations;
        int next = visits[i + 1];
        long longer = (long) ways[row + client] + ways[own + next] - ways[row + next];
        if (longer < least) {
          least = longer;
          best = i;
        }
      }
    }
    added = least + shortcut - ways[before + left] - ways[left * data.locations + after];
    return best;
  }

  @Override
  long composeFirst(Composition composition, int u, int v) {
    return replace(composition, route(u), position(u), v, behindInFirst);
  }

  @Override
  long composeSecond(Composition composition, int u, int v) {
    return replace(composition, route(v), position(v), u, behindInSecond);
  }

  private static long replace(
      Composition composition, Route route, int leaving, int client, int behind) {
    if (behind < leaving) {
      return composition
          .start(route, behind)
          .add(client)
          .add(route, behind + 1, leaving - 1)
          .finish(route, leaving + 1);
    }
    return composition
        .start(route, leaving - 1)
        .add(route, leaving + 1, behind)
        .add(client)
        .finish(route, behind + 1);
  }
}
