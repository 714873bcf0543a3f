package org.gleaner.domain.pickup;

/**
 * How often a stream is fetched.
 *
 * @param kgPerYear as received
 * @param interval working days between visits
 * @param kgPerVisit before it is rounded and split
 * @param visits in the horizon
 */
public record StreamVisits(
    PointStream stream,
    HandlingTerms terms,
    double kgPerYear,
    int interval,
    double kgPerVisit,
    int visits) {

  StreamVisits due(int number) {
    return new StreamVisits(stream, terms, kgPerYear, interval, kgPerVisit, number);
  }
}
