package org.gleaner.domain.routing;

/**
 * When a driver pauses, in the time of whoever states it.
 *
 * @param id of the break; empty for a rest
 * @param end when the vehicle drives or waits on
 */
public record DriverPause(Kind kind, String id, double start, double end) {

  /** Why there is a pause. */
  public enum Kind {
    /** One that has windows, by {@link DriverBreak}. */
    BREAK,
    /** One that is due because of driving, by {@link DrivingRules}. */
    REST
  }
}
