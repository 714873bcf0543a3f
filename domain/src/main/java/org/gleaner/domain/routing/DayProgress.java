package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How far a day has been driven when its rest is planned anew. A plan of the whole day goes on from
 * here: what is done stays as it is.
 *
 * @param day from 0
 * @param now when that is
 * @param vehicles those of which anything is said, ascending
 * @param closures of facilities on that day, and of orders that were found closed
 * @param bans from zones on that day, for what is still to be done
 * @param closedRoads by profile, the one in which roads are closed for what is still to be driven
 */
public record DayProgress(
    int day,
    double now,
    List<VehicleProgress> vehicles,
    List<Closure> closures,
    List<TruckBan> bans,
    Map<Integer, Integer> closedRoads) {

  public DayProgress {
    vehicles = List.copyOf(vehicles);
    closures = List.copyOf(closures);
    bans = List.copyOf(bans);
    closedRoads = Collections.unmodifiableMap(new TreeMap<>(closedRoads));
  }

  /** A day on which no zone is closed. */
  public DayProgress(int day, double now, List<VehicleProgress> vehicles, List<Closure> closures) {
    this(day, now, vehicles, closures, List.of(), Map.of());
  }

  /** The same day with other vehicles. */
  public DayProgress withVehicles(List<VehicleProgress> others) {
    return new DayProgress(day, now, others, closures, bans, closedRoads);
  }

  /** The profile of a way to a stop of a vehicle, of which the first after the start is 1. */
  int profile(int vehicle, int usual, int way) {
    OptionalInt driven =
        of(vehicle).map(one -> one.drivenBy(way, usual)).orElseGet(OptionalInt::empty);
    return driven.orElseGet(() -> closedRoads.getOrDefault(usual, usual));
  }

  /** What is said of a vehicle, from 0. */
  public Optional<VehicleProgress> of(int vehicle) {
    return vehicles.stream().filter(one -> one.vehicle() == vehicle).findFirst();
  }

  /** Hours of a place without its closures; one window at least, though perhaps never met. */
  public List<TimeWindow> open(int place, List<TimeWindow> hours) {
    List<TimeWindow> open = hours;
    for (Closure closure : closures) {
      if (closure.place() == place) {
        List<TimeWindow> left = new ArrayList<>();
        open.forEach(window -> left.addAll(List.of(closure.of(window))));
        open = left;
      }
    }
    return open.isEmpty() ? List.of(TimeWindow.NEVER) : open;
  }
}
