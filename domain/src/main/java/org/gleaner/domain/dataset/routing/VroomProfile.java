package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.RoadTravel;
import org.gleaner.domain.routing.SpeedProfile;
import org.gleaner.domain.routing.SquareTable;
import org.gleaner.domain.routing.Travel;

/**
 * How VROOM vehicles travel.
 *
 * @param name of the routing profile
 * @param speedFactor that divides durations, rounded as VROOM does
 */
record VroomProfile(String name, double speedFactor) {
  /** VROOM keeps two digits of what durations are multiplied by. */
  private static final double DURATION_FACTOR = 100;

  static final double CIRCUITY = 1.3;
  static final double METRES_PER_SECOND = 50_000.0 / 3600;

  /** Reports matrices that the vehicle needs and the file lacks, or that contradict its costs. */
  void check(JsonFields vehicle, VroomMatrices matrices, VroomCosts costs, boolean limitsDistance) {
    if (matrices.isEmpty()) {
      return;
    }
    VroomMatrices.Matrices own = matrices.byProfile().get(name);
    if (!matrices.profiles().contains(name)) {
      vehicle.error(
          "missing-matrix",
          "profile",
          "matrices must have the profile " + name,
          "Profiles of matrices: " + String.join(", ", matrices.profiles()));
    }
    if (own == null) {
      return;
    }
    if (own.costs() != null && costs.isByMetrics()) {
      vehicle.error(
          "contradicting-costs",
          "costs",
          "per_hour and per_km have no place beside the custom costs of the profile " + name,
          null);
    }
    if (own.distances() == null && (limitsDistance || costs.perKm() != 0)) {
      vehicle.error(
          "missing-matrix",
          limitsDistance ? "max_distance" : "costs",
          "needs distances in matrices for the profile " + name,
          null);
    }
  }

  boolean hasCosts(VroomMatrices matrices) {
    VroomMatrices.Matrices own = matrices.byProfile().get(name);
    return own != null && own.costs() != null;
  }

  /**
   * Cost of an hour as it is after the speed factor: VROOM rounds the factors of durations and of
   * their costs each by itself.
   */
  double hourFactor(double perHour) {
    return Math.rint(1 / speedFactor * DURATION_FACTOR * perHour)
        / Math.rint(1 / speedFactor * DURATION_FACTOR);
  }

  /** Ways between depots and jobs, which are at these rows of the matrices. */
  Travel travel(VroomMatrices matrices, List<Integer> depotRows, List<Integer> jobRows) {
    double factor = Math.rint(1 / speedFactor * DURATION_FACTOR) / DURATION_FACTOR;
    VroomMatrices.Matrices own = matrices.byProfile().get(name);
    if (own == null) {
      return new RoadTravel(CIRCUITY, SpeedProfile.constant(METRES_PER_SECOND / factor));
    }
    List<Integer> rows = new ArrayList<>(depotRows);
    rows.addAll(jobRows);
    SquareTable distances = own.distances();
    return new ListedTravel(
        rows,
        distances == null ? own.durations().times(0) : distances,
        own.durations().times(factor),
        own.costs());
  }
}
