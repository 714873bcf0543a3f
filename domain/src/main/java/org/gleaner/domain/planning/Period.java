package org.gleaner.domain.planning;

/**
 * A span of whole years in which every rate is constant. Its id is its first year.
 *
 * @param index position in the horizon, from 0
 */
public record Period(int index, int firstYear, int years) {

  public Period {
    if (years < 1) {
      throw new IllegalArgumentException("a period lasts at least one year: " + years);
    }
  }

  public String id() {
    return Integer.toString(firstYear);
  }

  /** The year after the period's last. */
  public int endYear() {
    return firstYear + years;
  }

  public boolean contains(int year) {
    return firstYear <= year && year < endYear();
  }
}
