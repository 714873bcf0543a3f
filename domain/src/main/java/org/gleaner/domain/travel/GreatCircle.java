package org.gleaner.domain.travel;

import org.gleaner.domain.quantity.Distance;

/** Shortest distance over a sphere of the Earth's mean radius (IUGG), by the haversine formula. */
public final class GreatCircle {

  private static final double EARTH_RADIUS_KM = 6371.0088;

  private GreatCircle() {}

  public static Distance between(Location a, Location b) {
    double phi1 = Math.toRadians(a.latitude());
    double phi2 = Math.toRadians(b.latitude());
    double sinLat = Math.sin((phi2 - phi1) / 2);
    double sinLon = Math.sin(Math.toRadians(b.longitude() - a.longitude()) / 2);
    double h = sinLat * sinLat + Math.cos(phi1) * Math.cos(phi2) * sinLon * sinLon;
    return Distance.ofKilometres(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h))));
  }
}
