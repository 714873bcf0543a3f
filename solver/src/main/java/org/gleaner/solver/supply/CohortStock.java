package org.gleaner.solver.supply;

/**
 * A stock by cohort: what came in each year, and how much of it is still there when a year ends.
 * Outflow is what a cohort loses, so that mass closes by construction: what comes and is not there
 * when its first year ends has left in that year.
 */
final class CohortStock {

  private final SurvivalTable survival;
  private final double[] inflow;

  /** By year and cohort. */
  private final double[][] stock;

  private final double[][] outflow;

  /** What is left of each cohort beside its survival, where more was taken out. */
  private final double[] kept;

  CohortStock(SurvivalTable survival) {
    this.survival = survival;
    int years = survival.years();
    inflow = new double[years];
    stock = new double[years][years];
    outflow = new double[years][years];
    kept = new double[years];
  }

  /** Lets the cohorts of earlier years grow a year older; years follow each other from 0. */
  void age(int year) {
    for (int cohort = 0; cohort < year; cohort++) {
      stock[year][cohort] = inflow[cohort] * survival.share(year, cohort) * kept[cohort];
      outflow[year][cohort] = stock[year - 1][cohort] - stock[year][cohort];
    }
  }

  void add(int year, double amount) {
    inflow[year] = amount;
    kept[year] = 1;
    stock[year][year] = amount * survival.share(year, year);
    outflow[year][year] = amount - stock[year][year];
  }

  /** Takes the same fraction of every cohort out of the stock, in that year. */
  void takeOut(int year, double fraction) {
    for (int cohort = 0; cohort < year; cohort++) {
      double taken = stock[year][cohort] * fraction;
      kept[cohort] *= 1 - fraction;
      stock[year][cohort] -= taken;
      outflow[year][cohort] += taken;
    }
  }

  /** When the year ends. */
  double total(int year) {
    double total = 0;
    for (int cohort = 0; cohort <= year; cohort++) {
      total += stock[year][cohort];
    }
    return total;
  }

  double outflow(int year) {
    double total = 0;
    for (int cohort = 0; cohort <= year; cohort++) {
      total += outflow[year][cohort];
    }
    return total;
  }

  double inflow(int year) {
    return inflow[year];
  }

  double[] stockByCohort(int year) {
    return stock[year].clone();
  }

  double[] outflowByCohort(int year) {
    return outflow[year].clone();
  }
}
