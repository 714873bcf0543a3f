package org.gleaner.domain.routing;

/**
 * Where a vehicle empties on its way.
 *
 * @param unloadingTime at each visit, in the time unit of the case
 */
public record IntermediateFacility(String id, Point at, double unloadingTime, FacilityTerms terms) {

  /** A facility that takes everything at any time. */
  public IntermediateFacility(String id, Point at, double unloadingTime) {
    this(id, at, unloadingTime, FacilityTerms.OPEN);
  }
}
