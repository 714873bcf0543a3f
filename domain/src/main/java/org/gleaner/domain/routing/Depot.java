package org.gleaner.domain.routing;

/**
 * Where vehicles start and end.
 *
 * @param hours when a vehicle may leave and arrive
 */
public record Depot(String id, Point at, TimeWindow hours) {}
