package org.gleaner.domain.routing;

import java.util.Locale;

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
    REST;

    /** As files name it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
