package org.gleaner.solver.routing.compile;

import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.Legs;

/**
 * Durations less the unloading on the way home. The first leg of a vehicle that is on its way
 * already has what it has driven since its last rest in it: driving and rests are then counted as
 * if the route began there, though the clock starts now.
 */
final class DrivingLegs implements Legs {

  private final Legs durations;
  private final int firstWayHome;
  private final int firstClient;

  /** By way home and client. */
  private final int[][] unloading;

  /** By the depot that a vehicle starts at. */
  private final int[] before;

  private DrivingLegs(Legs durations, Locations locations, Units units) {
    this.durations = durations;
    firstWayHome = locations.firstWayHome();
    firstClient = locations.firstClient();
    before = before(locations.routing(), units);
    unloading = new int[locations.waysHome().size()][locations.count() - firstClient];
    for (int home = 0; home < unloading.length; home++) {
      LastUnloading wayHome = locations.waysHome().get(home);
      int at = locations.of(wayHome) - firstWayHome;
      for (int client = firstClient; client < locations.count(); client++) {
        int place = wayHome.placeAfter(locations.routing(), locations.placeOf(client));
        long stay = units.up(locations.routing().unloadingTime(place));
        unloading[at][client - firstClient] = Units.leg(stay);
      }
    }
  }

  /** The durations themselves where nobody unloads on the way home or none of it matters. */
  static Legs of(Legs durations, Locations locations, Units units) {
    RoutingCase routing = locations.routing();
    boolean isLimited =
        routing.vehicleTypes().stream()
            .anyMatch(
                type ->
                    Units.limitsDriving(type.hours().crew().rules())
                        || Double.isFinite(type.limits().maxTravelTime()));
    boolean isOnItsWay =
        routing.vehicleTypes().stream().anyMatch(type -> type.hours().crew().drivenToday() > 0);
    return isLimited && (isOnItsWay || !locations.waysHome().isEmpty())
        ? new DrivingLegs(durations, locations, units)
        : durations;
  }

  /** Driving of a vehicle since its last rest when its route begins; as the convention counts. */
  static double sinceRest(RoutingCase routing, VehicleType type) {
    CrewHours crew = type.hours().crew();
    double driven = routing.rounding().scaled(crew.drivenToday());
    return crew.rules().scaled(routing.rounding()).sinceRest(driven);
  }

  private static int[] before(RoutingCase routing, Units units) {
    int[] before = new int[routing.depots().size()];
    for (VehicleType type : routing.vehicleTypes()) {
      if (type.hours().crew().drivenToday() > 0) {
        long users =
            routing.vehicleTypes().stream()
                .filter(other -> other.startDepot() == type.startDepot())
                .mapToInt(VehicleType::count)
                .sum();
        if (users > 1) {
          throw new IllegalArgumentException(
              "vehicles that are on their way start where each of them is");
        }
        before[type.startDepot()] = Units.leg(firstLeg(routing, type, units));
      }
    }
    return before;
  }

  /** No more than may be driven without a rest, so that none falls due in no time. */
  private static long firstLeg(RoutingCase routing, VehicleType type, Units units) {
    double continuous = routing.rounding().scaled(type.hours().crew().rules().continuous());
    return Math.min(units.up(sinceRest(routing, type)), units.down(continuous));
  }

  @Override
  public int get(int from, int to) {
    int home = to - firstWayHome;
    int duration = durations.get(from, to);
    if (duration == Units.NO_WAY) {
      return duration;
    }
    if (from < before.length) {
      return duration + before[from];
    }
    boolean unloads = from >= firstClient && home >= 0 && home < unloading.length;
    return unloads ? duration - unloading[home][from - firstClient] : duration;
  }
}
