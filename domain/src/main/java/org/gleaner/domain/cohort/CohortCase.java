package org.gleaner.domain.cohort;

import java.util.List;

/**
 * A stock of one thing and what is known of it, year by year. Units are the caller's.
 *
 * @param series of the kind, a value for every year; by cohort for a back-cast
 * @param initialStock by cohort, of the first years, at the end of the last of them; those years'
 *     inflow follows from it, and the series counts from the next year on. Empty if none is known
 */
public record CohortCase(
    CohortKind kind,
    List<Double> series,
    List<Double> initialStock,
    Lifetimes lifetimes,
    SurvivalAt survivalAt,
    InflowAt inflowAt,
    NegativeInflow negativeInflow) {

  public CohortCase {
    series = List.copyOf(series);
    initialStock = List.copyOf(initialStock);
  }

  public int years() {
    return series.size();
  }
}
