package org.gleaner.domain.travel;

/**
 * How far it is between two sites that the distance table does not list.
 *
 * @param method great circle x circuity, or the table alone (what it does not list is not
 *     connected)
 * @param circuity road over great-circle distance
 */
public record DistanceSettings(Method method, double circuity) {

  /** Where distances come from. */
  public enum Method {
    GREAT_CIRCLE,
    TABLE
  }
}
