package org.gleaner.solver.supply;

import org.gleaner.domain.cohort.InflowAt;
import org.gleaner.domain.cohort.Lifetimes;
import org.gleaner.domain.cohort.SurvivalAt;
import org.gleaner.solver.supply.life.Convention;
import org.gleaner.solver.supply.survival.Survival;
import org.gleaner.solver.supply.survival.Survivals;

/**
 * The share of every cohort that is in stock when a year ends, computed once for any number of
 * inflows: row after row, cohorts 0 to <i>t</i> of year <i>t</i>.
 */
public final class SurvivalTable {

  private final double[] shares;
  private final int years;

  private SurvivalTable(int years) {
    this.years = years;
    shares = new double[years * (years + 1) / 2];
  }

  /** Of lifetimes that are stated for at least as many cohorts as there are years. */
  public static SurvivalTable of(
      Lifetimes lifetimes, SurvivalAt survivalAt, InflowAt inflowAt, int years) {
    Convention convention = new Convention(survivalAt, inflowAt);
    SurvivalTable table = new SurvivalTable(years);
    for (int cohort = 0; cohort < years; cohort++) {
      Survival survival = Survivals.of(lifetimes, cohort);
      double before = 1;
      for (int year = cohort; year < years; year++) {
        // Rounding must not let a share rise: nobody enters a cohort by growing older.
        before = Math.min(before, convention.share(survival, year - cohort));
        table.shares[at(year, cohort)] = before;
      }
    }
    return table;
  }

  public int years() {
    return years;
  }

  /** Of a cohort that has come by the end of the year. */
  public double share(int year, int cohort) {
    return shares[at(year, cohort)];
  }

  private static int at(int year, int cohort) {
    return year * (year + 1) / 2 + cohort;
  }
}
