package org.gleaner.domain.routing;

import java.util.Arrays;

/**
 * Least times of travel, or distances, from a place to all others, over any places in between:
 * where ways are listed, the straight one need not be the shortest.
 */
final class ShortestWays {

  /** What a way between two places measures. */
  @FunctionalInterface
  interface Measure {
    double of(int from, int to);
  }

  private final Measure measure;
  private final boolean isReversed;
  private final double[] lengths;

  private ShortestWays(int places, Measure measure, boolean isReversed) {
    this.measure = measure;
    this.isReversed = isReversed;
    this.lengths = new double[places];
  }

  /** By place; infinite where no way leads to. From an open end nothing is far. */
  static double[] from(int place, int places, Measure measure) {
    return new ShortestWays(places, measure, false).of(place);
  }

  /** Likewise, of the ways to the place. */
  static double[] to(int place, int places, Measure measure) {
    return new ShortestWays(places, measure, true).of(place);
  }

  private double[] of(int place) {
    if (place == RouteEnds.OPEN) {
      return lengths;
    }
    Arrays.fill(lengths, Double.POSITIVE_INFINITY);
    lengths[place] = 0;
    boolean[] isDone = new boolean[lengths.length];
    for (int at = place; at >= 0; at = nearest(isDone)) {
      isDone[at] = true;
      for (int other = 0; other < lengths.length; other++) {
        if (!isDone[other]) {
          lengths[other] = Math.min(lengths[other], lengths[at] + way(at, other));
        }
      }
    }
    return lengths;
  }

  private double way(int at, int other) {
    return isReversed ? measure.of(other, at) : measure.of(at, other);
  }

  private int nearest(boolean[] isDone) {
    int nearest = -1;
    for (int i = 0; i < lengths.length; i++) {
      boolean isNearer = nearest < 0 || lengths[i] < lengths[nearest];
      if (!isDone[i] && Double.isFinite(lengths[i]) && isNearer) {
        nearest = i;
      }
    }
    return nearest;
  }
}
