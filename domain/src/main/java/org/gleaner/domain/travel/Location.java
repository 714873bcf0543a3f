package org.gleaner.domain.travel;

/** WGS84, degrees. */
public record Location(double latitude, double longitude) {

  public Location {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("no such place: " + latitude + ", " + longitude);
    }
  }
}
