package org.gleaner.domain.routing;

import java.util.Arrays;

/**
 * Least times of travel from a place to all others, over any places in between: where ways are
 * listed, the straight one need not be the fastest.
 */
final class ShortestTimes {

  private final RoutingCase routing;
  private final int profile;
  private final boolean isReversed;
  private final double[] times;

  private ShortestTimes(RoutingCase routing, int profile, boolean isReversed) {
    this.routing = routing;
    this.profile = profile;
    this.isReversed = isReversed;
    this.times = new double[routing.placeCount()];
  }

  /** By place; infinite where no way leads to. From an open end nothing is far. */
  static double[] from(RoutingCase routing, int profile, int place) {
    return new ShortestTimes(routing, profile, false).of(place);
  }

  /** Likewise, of the ways to the place. */
  static double[] to(RoutingCase routing, int profile, int place) {
    return new ShortestTimes(routing, profile, true).of(place);
  }

  private double[] of(int place) {
    if (place == RouteEnds.OPEN) {
      return times;
    }
    Arrays.fill(times, Double.POSITIVE_INFINITY);
    times[place] = 0;
    boolean[] isDone = new boolean[times.length];
    for (int at = place; at >= 0; at = nearest(isDone)) {
      isDone[at] = true;
      for (int other = 0; other < times.length; other++) {
        if (!isDone[other]) {
          times[other] = Math.min(times[other], times[at] + way(at, other));
        }
      }
    }
    return times;
  }

  private double way(int at, int other) {
    return isReversed ? routing.duration(profile, other, at) : routing.duration(profile, at, other);
  }

  private int nearest(boolean[] isDone) {
    int nearest = -1;
    for (int i = 0; i < times.length; i++) {
      boolean isNearer = nearest < 0 || times[i] < times[nearest];
      if (!isDone[i] && Double.isFinite(times[i]) && isNearer) {
        nearest = i;
      }
    }
    return nearest;
  }
}
