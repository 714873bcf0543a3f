package org.gleaner.solver.routing.search;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Re-inserts clients and choices one by one, in an order drawn anew each time: at random, largest
 * first, farthest or nearest first (Christiaens and Vanden Berghe 2020, section 5.2, with its
 * weights 4, 4, 2, 1), where time matters shortest window, earliest or latest first, and where
 * clients compete for the vehicles dearest first, by their prize or by prize per load.
 */
final class Recreate {

  private static final int UNTIMED_WEIGHTS = 11;
  private static final int TIMED_WEIGHTS = 17;

  /** More often than all other orders together: a greedy insertion takes who comes first. */
  private static final int PRIZE_WEIGHTS = 20;

  /** How often optional clients are taken at a loss, and up to which multiple of their prize. */
  private static final double EAGER_SHARE = 0.2;

  private static final double EAGERNESS = 3;

  /**
   * How often the first one gets an unused vehicle where a longer trip, or none, would do as well:
   * it pays only once others join. Elsewhere this does harm.
   */
  private static final double OPENING_SHARE = 0.2;

  /** So that prizes smaller than loads still differ. */
  private static final double SCALE = 1000;

  /** Insertions between two looks at the time. */
  private static final int PATIENCE = 256;

  private final SearchData data;
  private final Insertion insertion;
  private final SplittableRandom random;
  private long[] keys = new long[64];

  Recreate(SearchData data, Insertion insertion, SplittableRandom random) {
    this.data = data;
    this.insertion = insertion;
    this.random = random;
  }

  void apply(IntStack units) {
    apply(units, () -> false);
  }

  /** As long as there is time: units that are not reached stay out. */
  void apply(IntStack units, BooleanSupplier isOver) {
    sort(units);
    double eagerness = random.nextDouble() < EAGER_SHARE ? EAGERNESS : 1;
    boolean opens = data.isElastic && random.nextDouble() < OPENING_SHARE;
    for (int i = 0; i < units.size; i++) {
      if (i % PATIENCE == PATIENCE - 1 && isOver.getAsBoolean()) {
        break;
      }
      insertion.insert(units.items[i], eagerness, opens && i == 0);
    }
    units.clear();
  }

  /** Insertion sort: the lists are short, and ties keep the order they came in. */
  private void sort(IntStack units) {
    if (keys.length < units.size) {
      keys = new long[2 * units.size];
    }
    int weights = data.isTimed ? TIMED_WEIGHTS : UNTIMED_WEIGHTS;
    int draw = random.nextInt(weights + (data.hasPrizes ? PRIZE_WEIGHTS : 0));
    for (int i = 0; i < units.size; i++) {
      int unit = units.items[i];
      long key = draw < weights ? key(draw, data.oneOf(unit)) : prizeKey(draw, unit);
      int j = i;
      while (j > 0 && keys[j - 1] > key) {
        keys[j] = keys[j - 1];
        units.items[j] = units.items[j - 1];
        j--;
      }
      keys[j] = key;
      units.items[j] = unit;
    }
  }

  private long key(int draw, int client) {
    if (draw < 4) {
      return random.nextInt();
    }
    if (draw < 8) {
      return -(data.dimensions == 0 ? 0 : data.load[client * data.dimensions]);
    }
    if (draw < 10) {
      return -data.remoteness[client];
    }
    if (draw < 11) {
      return data.remoteness[client];
    }
    if (draw < 13) {
      return data.latest[client] - data.earliest[client];
    }
    return draw < 15 ? data.earliest[client] : -data.latest[client];
  }

  private long prizeKey(int draw, int unit) {
    double prize = data.prizeOf(unit);
    int client = data.oneOf(unit);
    boolean perLoad = draw % 2 == 0 && data.dimensions > 0;
    return -(long) (perLoad ? SCALE * prize / (1 + data.load[client * data.dimensions]) : prize);
  }
}
