package org.gleaner.domain.routing;

import java.util.List;

/**
 * What a vehicle has done of its route of a day, and on what terms it goes on.
 *
 * @param vehicle numbered as in the case, from 0
 * @param terms its type for this day: in service from now on, or with an open end if it is out
 * @param done the start of the route and the stops made, or being driven to; empty if it has not
 *     left
 * @param available when it can go on from the last of them
 * @param latestHome by which it may come home though its shift is over before, since nothing can
 *     change that any more; 0 if its terms can be kept
 */
public record VehicleProgress(
    int vehicle,
    Status status,
    VehicleType terms,
    List<DoneStop> done,
    double available,
    double latestHome) {

  /** Whether a vehicle can do anything more. */
  public enum Status {
    /** At its depot, or on its route. */
    IN_SERVICE,
    /** Its route is driven, or it is on its way home. */
    HOME,
    /** Broken down, where its last stop has left it. */
    OUT
  }

  public VehicleProgress {
    done = List.copyOf(done);
    if (done.size() == 1) {
      throw new IllegalArgumentException("vehicle " + vehicle + " has left for nowhere");
    }
  }

  /** Whether it has left its depot. */
  public boolean hasLeft() {
    return !done.isEmpty();
  }

  public boolean isOver() {
    return status != Status.IN_SERVICE;
  }

  /** Places between the ends of the route. */
  public int stopsDone() {
    return Math.max(0, done.size() - 1);
  }

  /** The places of a route that are done, without its start. */
  public List<Integer> placesDone() {
    return done.stream().skip(1).map(DoneStop::place).toList();
  }

  /** When it may come home: in the hours given, or as late as it must. */
  TimeWindow homeWithin(TimeWindow hours) {
    return new TimeWindow(hours.open(), Math.max(hours.close(), latestHome));
  }
}
