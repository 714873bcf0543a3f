package org.gleaner.solver.supply;

import java.util.function.DoubleUnaryOperator;
import org.gleaner.domain.cohort.InflowAt;
import org.gleaner.domain.cohort.Lifetimes;
import org.gleaner.domain.cohort.SurvivalAt;
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
    SurvivalTable table = new SurvivalTable(years);
    for (int cohort = 0; cohort < years; cohort++) {
      DoubleUnaryOperator share = share(Survivals.of(lifetimes, cohort), survivalAt, inflowAt);
      for (int year = cohort; year < years; year++) {
        table.shares[at(year, cohort)] = share.applyAsDouble(year - cohort);
      }
    }
    return table;
  }

  /** By the years that have ended since the one in which the cohort came. */
  private static DoubleUnaryOperator share(
      Survival survival, SurvivalAt survivalAt, InflowAt inflowAt) {
    return switch (survivalAt) {
      case WHOLE_AGES -> inflowAt == InflowAt.START ? a -> survival.at(a + 1) : survival::at;
      case MID_YEAR -> a -> survival.at(a + 0.5);
      case INTERVAL -> survival::overYear;
    };
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
