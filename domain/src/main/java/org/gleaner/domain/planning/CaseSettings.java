package org.gleaner.domain.planning;

import org.gleaner.domain.travel.DistanceSettings;

/**
 * The scalars of a case.
 *
 * @param currency ISO 4217 code of every amount of money in the case
 * @param priceYear the year whose money it is
 * @param homeCountry ISO 3166 alpha-2; markets elsewhere are export
 * @param residualValue plants keep a straight-line residual value at the end of the horizon
 */
public record CaseSettings(
    String name,
    String title,
    String description,
    String currency,
    int priceYear,
    String homeCountry,
    Horizon horizon,
    double discountRate,
    boolean residualValue,
    Objective objective,
    DistanceSettings distance) {

  public Discounting discounting() {
    return new Discounting(discountRate, horizon);
  }
}
