package org.gleaner.solver.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.gleaner.solver.supply.survival.Survival;

/**
 * What becomes of a year's sales. Of the units sold in year x the share S(y - x) - S(y + 1 - x) is
 * discarded in year y, S being the survival: the interval convention, in which
 * every unit ever sold is either discarded or still in use, to the last digit. (Others take the
 * density at mid-year, or let nothing be discarded in the year of sale: totals differ by up to some
 * 2 %.)
 */
public record CohortModel(Survival survival) {

  /** Units of one year. Stock is that of the year's end. */
  public record CohortYear(int year, double inflow, double outflow, double stock) {}

  /** Share of a cohort that is discarded in the year. */
  public double discardedShare(int cohort, int year) {
    int age = year - cohort;
    return age < 0 ? 0 : survival.at(age) - survival.at(age + 1.0);
  }

  /** Share of a cohort that is still in use when the year ends. */
  public double inUseShare(int cohort, int year) {
    return year < cohort ? 0 : survival.at(year + 1.0 - cohort);
  }

  /**
   * Inflow, outflow and stock of each year from the first sale to {@code lastYear}.
   *
   * @param sales units by year
   */
  public List<CohortYear> run(NavigableMap<Integer, Double> sales, int lastYear) {
    List<CohortYear> years = new ArrayList<>();
    if (sales.isEmpty()) {
      return years;
    }
    for (int year = sales.firstKey(); year <= lastYear; year++) {
      double outflow = 0;
      double stock = 0;
      for (Map.Entry<Integer, Double> cohort : sales.headMap(year, true).entrySet()) {
        outflow += cohort.getValue() * discardedShare(cohort.getKey(), year);
        stock += cohort.getValue() * inUseShare(cohort.getKey(), year);
      }
      years.add(new CohortYear(year, sales.getOrDefault(year, 0.0), outflow, stock));
    }
    return years;
  }
}
