package org.gleaner.domain.routing;

/**
 * Where a place is: planar coordinates, or longitude (x) and latitude (y) in degrees where the case
 * travels on the Earth.
 */
public record Point(double x, double y) {

  /** Of a place whose travel is listed and whose coordinates are not stated. */
  public static final Point UNKNOWN = new Point(Double.NaN, Double.NaN);

  public Point {
    boolean unknown = Double.isNaN(x) && Double.isNaN(y);
    if (!unknown && (!Double.isFinite(x) || !Double.isFinite(y))) {
      throw new IllegalArgumentException("no such point: " + x + ", " + y);
    }
  }

  public boolean isKnown() {
    return !Double.isNaN(x);
  }
}
