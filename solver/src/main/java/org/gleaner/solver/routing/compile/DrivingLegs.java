package org.gleaner.solver.routing.compile;

import org.gleaner.solver.routing.Legs;

/** Durations less the unloading on the way home. */
final class DrivingLegs implements Legs {

  private final Legs durations;
  private final int firstWayHome;
  private final int firstClient;

  /** By way home and client. */
  private final int[][] unloading;

  private DrivingLegs(Legs durations, Locations locations, Units units) {
    this.durations = durations;
    firstWayHome = locations.firstWayHome();
    firstClient = locations.firstClient();
    unloading = new int[locations.waysHome().size()][locations.count() - firstClient];
    for (int home = 0; home < unloading.length; home++) {
      LastUnloading wayHome = locations.waysHome().get(home);
      int at = locations.of(wayHome) - firstWayHome;
      for (int client = firstClient; client < locations.count(); client++) {
        int place = wayHome.placeAfter(locations.routing(), locations.placeOf(client));
        long stay = units.up(LastUnloading.unloadingTime(locations.routing(), place));
        unloading[at][client - firstClient] = Units.leg(stay);
      }
    }
  }

  /** The durations themselves where nobody unloads on the way home or none of it matters. */
  static Legs of(Legs durations, Locations locations, Units units) {
    boolean isLimited =
        locations.routing().vehicleTypes().stream()
            .anyMatch(type -> Units.limitsDriving(type.hours().crew().rules()));
    return isLimited && !locations.waysHome().isEmpty()
        ? new DrivingLegs(durations, locations, units)
        : durations;
  }

  @Override
  public int get(int from, int to) {
    int home = to - firstWayHome;
    int duration = durations.get(from, to);
    boolean unloads =
        from >= firstClient && home >= 0 && home < unloading.length && duration != Units.NO_WAY;
    return unloads ? duration - unloading[home][from - firstClient] : duration;
  }
}
