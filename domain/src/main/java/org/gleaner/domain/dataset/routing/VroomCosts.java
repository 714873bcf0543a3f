package org.gleaner.domain.dataset.routing;

import java.util.Optional;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.routing.VehicleCosts;

/** Costs of a VROOM vehicle: integers for its use, an hour on the road or at tasks, a kilometre. */
record VroomCosts(double fixed, double perHour, double perTaskHour, double perKm) {
  private static final double SECONDS_PER_HOUR = 3600;
  private static final double METRES_PER_KM = 1000;

  /** A second on the road costs 1, so that costs are durations. */
  private static final VroomCosts DEFAULT = new VroomCosts(0, SECONDS_PER_HOUR, 0, 0);

  static VroomCosts read(JsonFields vehicle) {
    Optional<JsonFields> costs = vehicle.object("costs");
    if (costs.isEmpty()) {
      return DEFAULT;
    }
    JsonFields fields = costs.get();
    VroomCosts read =
        new VroomCosts(
            VroomValues.unsigned(fields, "fixed").orElse(DEFAULT.fixed),
            VroomValues.unsigned(fields, "per_hour").orElse(DEFAULT.perHour),
            VroomValues.unsigned(fields, "per_task_hour").orElse(DEFAULT.perTaskHour),
            VroomValues.unsigned(fields, "per_km").orElse(DEFAULT.perKm));
    fields.reportUnknown();
    return read;
  }

  /** Whether the way is paid by something else than its duration alone, as by default. */
  boolean isByMetrics() {
    return perHour != SECONDS_PER_HOUR || perKm != 0;
  }

  /** Costs by time and distance. */
  VehicleCosts of(VroomProfile profile) {
    double perSecond = profile.hourFactor(perHour) / SECONDS_PER_HOUR;
    return VehicleCosts.of(fixed, perKm / METRES_PER_KM)
        .withTimes(perSecond, perTaskHour / SECONDS_PER_HOUR);
  }

  /** Costs beside a matrix of costs, which are charges of the ways. */
  VehicleCosts besideCustom() {
    return VehicleCosts.of(fixed, 0).withTimes(0, perTaskHour / SECONDS_PER_HOUR);
  }
}
