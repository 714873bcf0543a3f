package org.gleaner.domain.planning;

/**
 * Present values at the start of the first period. Yearly cash flows fall at each year's end,
 * capital expenditure at a period's start.
 */
public record Discounting(double rate, Horizon horizon) {

  /** Value of one unit paid at the start of {@code year}. */
  public double atStartOf(int year) {
    return Math.pow(1 + rate, horizon.startYear() - (double) year);
  }

  /** Value of one unit paid at the end of every year of the period. */
  public double yearlyIn(Period period) {
    double sum = 0;
    for (int year = period.firstYear(); year < period.endYear(); year++) {
      sum += atStartOf(year + 1);
    }
    return sum;
  }
}
