package org.gleaner.domain.routing;

/**
 * Where a place is: planar coordinates, or longitude (x) and latitude (y) in degrees where the case
 * travels on the Earth.
 */
public record Point(double x, double y) {

  public Point {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("no such point: " + x + ", " + y);
    }
  }
}
