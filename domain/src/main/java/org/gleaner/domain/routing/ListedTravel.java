package org.gleaner.domain.routing;

import java.util.Arrays;

/** Times of travel from a table, which need not be symmetric; a unit of time is one of distance. */
public final class ListedTravel implements Travel {
  private final int size;
  private final double[] times;

  private ListedTravel(int size, double[] times) {
    this.size = size;
    this.times = times;
  }

  /**
   * @param times of all pairs of places, row by row
   * @throws IllegalArgumentException if they are not {@code size * size}
   */
  public static ListedTravel of(int size, double[] times) {
    if (times.length != (long) size * size) {
      throw new IllegalArgumentException(times.length + " times for " + size + " places");
    }
    return new ListedTravel(size, times.clone());
  }

  @Override
  public double distance(RoutingCase routing, int from, int to) {
    return times[from * size + to];
  }

  @Override
  public double duration(RoutingCase routing, int from, int to) {
    return times[from * size + to];
  }

  @Override
  public double durationOver(RoutingCase routing, int from, int to, double distance) {
    return distance;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ListedTravel listed && Arrays.equals(times, listed.times);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(times);
  }
}
