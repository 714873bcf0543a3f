package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a day has been driven when its rest is planned anew. A plan of the whole day goes on from
 * here: what is done stays as it is.
 *
 * @param day from 0
 * @param now when that is
 * @param vehicles those of which anything is said, ascending
 * @param closures of facilities on that day
 * @param bans from zones on that day, for what is still to be done
 */
public record DayProgress(
    int day,
    double now,
    List<VehicleProgress> vehicles,
    List<Closure> closures,
    List<TruckBan> bans) {

  /** Hours in which nobody comes. */
  private static final TimeWindow NEVER = new TimeWindow(-1, -1);

  public DayProgress {
    vehicles = List.copyOf(vehicles);
    closures = List.copyOf(closures);
    bans = List.copyOf(bans);
  }

  /** A day on which no zone is closed. */
  public DayProgress(int day, double now, List<VehicleProgress> vehicles, List<Closure> closures) {
    this(day, now, vehicles, closures, List.of());
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
    return open.isEmpty() ? List.of(NEVER) : open;
  }
}
