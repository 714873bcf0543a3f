package org.gleaner.domain.routing;

/**
 * Where routes of a vehicle start and end, as positions in the case's depots.
 *
 * @param start {@link #OPEN} if a route starts at its first stop
 * @param end {@link #OPEN} if a route ends at its last stop
 */
public record RouteEnds(int start, int end) {

  /** No depot. As a place it is nowhere: no distance and no time from any other. */
  public static final int OPEN = -1;

  public RouteEnds {
    if (start < OPEN || end < OPEN) {
      throw new IllegalArgumentException("no depots: " + start + ", " + end);
    }
  }
}
