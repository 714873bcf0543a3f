package org.gleaner.domain.routing;

import java.util.List;
import java.util.OptionalInt;

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
 * @param homeProfile by which it is on its way home, if roads had closed when it set out; else
 *     {@link DoneStop#USUAL}
 */
public record VehicleProgress(
    int vehicle,
    Status status,
    VehicleType terms,
    List<DoneStop> done,
    double available,
    double latestHome,
    int homeProfile) {

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

  /** On its way by the roads that are open now, or the usual ones. */
  public VehicleProgress(
      int vehicle,
      Status status,
      VehicleType terms,
      List<DoneStop> done,
      double available,
      double latestHome) {
    this(vehicle, status, terms, done, available, latestHome, DoneStop.USUAL);
  }

  /** The same vehicle, which goes on under other terms. */
  public VehicleProgress withTerms(VehicleType others, double latest) {
    return new VehicleProgress(vehicle, status, others, done, available, latest, homeProfile);
  }

  /** The same vehicle, which has set out for home by other roads. */
  public VehicleProgress homeBy(int profile) {
    return new VehicleProgress(vehicle, status, terms, done, available, latestHome, profile);
  }

  /**
   * The profile of a way that it has driven or is driving.
   *
   * @param way to the stop at this position, of which the first after the start is 1
   * @param usual that of the day
   * @return empty if it has not set out
   */
  OptionalInt drivenBy(int way, int usual) {
    if (way > done.size() || way == done.size() && status != Status.HOME) {
      return OptionalInt.empty();
    }
    int profile = way == done.size() ? homeProfile : done.get(way).profile();
    return OptionalInt.of(profile == DoneStop.USUAL ? usual : profile);
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
