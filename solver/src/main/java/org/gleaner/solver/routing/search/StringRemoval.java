package org.gleaner.solver.routing.search;

import java.util.SplittableRandom;

/**
 * Removes strings of consecutive visits from several routes near a random client, so that each
 * gains slack in the same place (Christiaens and Vanden Berghe 2020, section 5.1, whose symbols the
 * constants follow). Every second string keeps some visits in its middle.
 */
final class StringRemoval {

  /** {@code c-bar}: mean number of clients removed. */
  private static final int MEAN_REMOVED = 10;

  /** {@code L-max}: longest string. */
  private static final int LONGEST = 10;

  /**
   * Of a mean route, the share that the longest string takes, where that is more than {@link
   * #SHORT}. The paper takes short routes out whole: more routes ruined less found better plans
   * where routes have ten visits (decision 4).
   */
  private static final double LONGEST_SHARE = 0.5;

  /** Where clients choose their days shorter strings found no better plans. */
  private static final double LONGEST_SHARE_WITH_CHOICES = 1;

  /** How long the longest string is at least, if routes are. */
  private static final int SHORT = 4;

  /** {@code alpha}: share of split strings. */
  private static final double SPLIT_SHARE = 0.5;

  /** Share of strings that take the reloads within them along. */
  private static final double RELOAD_SHARE = 0.5;

  private final Solution solution;
  private final SearchData data;
  private final Neighbours neighbours;
  private final SplittableRandom random;
  private final IntStack siblings = new IntStack();
  private final int[] ruinedIn;
  private final double longestShare;
  private int step;
  private int[] kept = new int[64];

  StringRemoval(Solution solution, Neighbours neighbours, SplittableRandom random) {
    this.solution = solution;
    data = solution.data;
    this.neighbours = neighbours;
    this.random = random;
    ruinedIn = new int[solution.routes.length];
    boolean hasChoices = data.choiceClients.length > 0;
    longestShare = hasChoices ? LONGEST_SHARE_WITH_CHOICES : LONGEST_SHARE;
  }

  /**
   * Fills {@code removed} with clients and, as {@link SearchData#unit}, choices; returns the client
   * the strings lie around.
   */
  int apply(IntStack removed) {
    step++;
    int seed = data.depots + random.nextInt(data.locations - data.depots);
    double longest = longest();
    double mostStrings = 4.0 * MEAN_REMOVED / (1 + longest) - 1;
    int strings = (int) (random.nextDouble() * mostStrings + 1);
    int ruined = ruin(seed, longest, removed) ? 1 : 0;
    for (int k = 0; k < neighbours.count && ruined < strings; k++) {
      ruined += ruin(neighbours.get(seed, k), longest, removed) ? 1 : 0;
    }
    removeSiblings();
    return seed;
  }

  private double longest() {
    double mean = solution.meanRouteSize();
    return Math.min(LONGEST, Math.max(Math.min(SHORT, mean), longestShare * mean));
  }

  private boolean ruin(int client, double longest, IntStack removed) {
    Route route = solution.routeOf(client);
    if (route == null || ruinedIn[route.index] == step) {
      return false;
    }
    ruinedIn[route.index] = step;
    double most = Math.min(longest, route.size);
    int length = (int) (1 + random.nextDouble() * most);
    length = Math.min(length, route.size);
    int gap = length > 1 && random.nextDouble() < SPLIT_SHARE ? gap(length, route.size) : 0;
    int span = length + gap;
    int position = solution.positionOf(client);
    int lowest = Math.max(1, position - span + 1);
    int highest = Math.min(position, route.size - span + 1);
    int first = lowest + random.nextInt(highest - lowest + 1);
    int gapAt = gap == 0 ? first + span : first + 1 + random.nextInt(length - 1);
    for (int i = first; i < first + span; i++) {
      if (route.visits[i] >= data.depots && (i < gapAt || i >= gapAt + gap)) {
        takeOut(route.visits[i], removed);
      }
    }
    remove(route, first, first + span, gapAt, gapAt + gap);
    return true;
  }

  /**
   * Of any length: the paper's, which is 1 in 99 of 100, found worse plans with windows and fleets.
   */
  private int gap(int length, int size) {
    return length == size ? 0 : 1 + random.nextInt(size - length);
  }

  private void takeOut(int client, IntStack removed) {
    int choice = data.choiceOf[client];
    if (choice == SearchData.NO_CHOICE) {
      removed.push(client);
    } else if (!removed.contains(data.unit(choice))) {
      removed.push(data.unit(choice));
      for (int sibling : data.choiceClients[choice]) {
        siblings.push(sibling);
      }
    }
  }

  /** An alternative is visited as a whole or not at all. */
  private void removeSiblings() {
    for (int i = 0; i < siblings.size; i++) {
      Route route = solution.routeOf(siblings.items[i]);
      if (route != null) {
        int at = solution.positionOf(siblings.items[i]);
        remove(route, at, at + 1, at + 1, at + 1);
      }
    }
    siblings.clear();
  }

  /** Reloads of emptied trips go too: they would be detours for nothing. */
  private void remove(Route route, int from, int to, int gapFrom, int gapTo) {
    if (kept.length < route.size) {
      kept = new int[2 * route.size];
    }
    int size = 0;
    boolean keepsReloads = route.reloadLimit > 0 && random.nextDouble() >= RELOAD_SHARE;
    for (int i = 1; i <= route.size; i++) {
      int visit = route.visits[i];
      boolean keep = i < from || i >= to || (i >= gapFrom && i < gapTo);
      if (visit >= data.depots) {
        if (keep) {
          kept[size++] = visit;
        }
      } else if ((keep || keepsReloads) && size > 0 && kept[size - 1] >= data.depots) {
        kept[size++] = visit;
      }
    }
    if (size > 0 && kept[size - 1] < data.depots) {
      size--;
    }
    solution.set(route, kept, size);
  }
}
