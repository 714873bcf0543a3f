package org.gleaner.domain.routing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ways between a zone and another, in both directions, that are closed or take longer on some days:
 * a bridge, a ferry, a flooded road.
 *
 * @param otherZone null for all that is outside the zone
 * @param classes of vehicles that it holds for; empty for all vehicles
 * @param firstDate on which it holds
 * @param lastDate on which it holds
 * @param detour in place of the closed way; null if there is none
 */
public record RoadClosure(
    String zone,
    @Nullable String otherZone,
    List<String> classes,
    LocalDate firstDate,
    LocalDate lastDate,
    @Nullable Detour detour) {

  public RoadClosure {
    classes = List.copyOf(classes);
    if (lastDate.isBefore(firstDate)) {
      throw new IllegalArgumentException("a closure that ends before it begins");
    }
  }

  /** What a way is longer by, in the units of the case. */
  public record Detour(double distance, double duration) {}

  /** Whether it holds for a class of vehicles on a date. */
  public boolean holds(@Nullable String vehicleClass, LocalDate date) {
    boolean isMeant = classes.isEmpty() || (vehicleClass != null && classes.contains(vehicleClass));
    return isMeant && !date.isBefore(firstDate) && !date.isAfter(lastDate);
  }

  /** Whether a way between places in these zones is meant, in either direction. */
  boolean isOnWay(List<String> from, List<String> to) {
    return leads(from, to) || leads(to, from);
  }

  private boolean leads(List<String> from, List<String> to) {
    return from.contains(zone) && (otherZone == null ? !to.contains(zone) : to.contains(otherZone));
  }
}
