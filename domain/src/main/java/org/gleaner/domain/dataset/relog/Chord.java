package org.gleaner.domain.dataset.relog;

import org.gleaner.domain.dataset.relog.RelogInstance.Place;

/**
 * RELOG's "Euclidean" distance: the straight chord through the Earth between two points of the
 * WGS84 ellipsoid at height 0, in kilometres, rounded to metres.
 */
final class Chord {

  private static final double SEMI_MAJOR_AXIS_M = 6378137;
  private static final double FLATTENING = 1 / 298.257223563;
  private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
  private static final double METRES_PER_KM = 1000;

  private Chord() {}

  static double kilometres(Place a, Place b) {
    double[] p = earthCentred(a);
    double[] q = earthCentred(b);
    double metres =
        Math.sqrt(
            (p[0] - q[0]) * (p[0] - q[0])
                + (p[1] - q[1]) * (p[1] - q[1])
                + (p[2] - q[2]) * (p[2] - q[2]));
    return Math.rint(metres) / METRES_PER_KM;
  }

  /** Earth-centred Cartesian coordinates in metres; defined for impossible latitudes, too. */
  private static double[] earthCentred(Place place) {
    double latitude = Math.toRadians(place.latitude());
    double longitude = Math.toRadians(place.longitude());
    double sine = Math.sin(latitude);
    double normal = SEMI_MAJOR_AXIS_M / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
    return new double[] {
      normal * Math.cos(latitude) * Math.cos(longitude),
      normal * Math.cos(latitude) * Math.sin(longitude),
      normal * (1 - ECCENTRICITY_SQUARED) * sine
    };
  }
}
