package org.gleaner.solver.supply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.gleaner.domain.cohort.CohortCase;
import org.gleaner.domain.cohort.CohortKind;
import org.gleaner.domain.cohort.CohortResult;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.solver.supply.life.Convention;
import org.gleaner.solver.supply.life.StockEvent;
import org.gleaner.solver.supply.life.StockFilling;
import org.gleaner.solver.supply.survival.Survivals;

/**
 * Dynamic stocks by cohort (van der Voet et al. 2002; Müller 2006; in the conventions of Pauliuk
 * and Heeren 2020): inflow, stock and outflow from whichever is known. With <i>S(t, c)</i> of the
 * {@link SurvivalTable}, stock by cohort is <i>K(t, c) = I(c) · S(t, c)</i>.
 */
public final class CohortSolver {

  private final CohortCase cohorts;
  private final SourceLocation where;
  private final Findings findings;
  private final SurvivalTable survival;
  private final CohortStock stock;

  private CohortSolver(CohortCase cohorts, SourceLocation where, Findings findings) {
    this.cohorts = cohorts;
    this.where = where;
    this.findings = findings;
    survival =
        SurvivalTable.of(
            cohorts.lifetimes(), cohorts.survivalAt(), cohorts.inflowAt(), cohorts.years());
    stock = new CohortStock(survival);
  }

  /**
   * The flows and stocks of every year.
   *
   * @param where the case was read
   * @return with a warning for each year of negative inflow, or of a stock that nothing new can be
   *     part of; an error if a cohort is in stock of which nothing can have survived
   */
  public static CohortResult solve(CohortCase cohorts, SourceLocation where) {
    Findings findings = new Findings();
    requireLifetimes(cohorts, where, findings);
    if (findings.hasErrors()) {
      List<Double> none = List.of();
      return new CohortResult(none, none, none, List.of(), List.of(), findings.toList());
    }
    findings.info(
        "convention", where, new Convention(cohorts.survivalAt(), cohorts.inflowAt()).text());
    return new CohortSolver(cohorts, where, findings).result();
  }

  private static void requireLifetimes(
      CohortCase cohorts, SourceLocation where, Findings findings) {
    for (int cohort = 0; cohort < cohorts.years(); cohort++) {
      if (!Survivals.exists(cohorts.lifetimes(), cohort)) {
        findings.error(
            "lifetime-parameters",
            SourceLocation.ofPointer(where.file(), "/lifetime"),
            null,
            "no such distribution has mean "
                + cohorts.lifetimes().value("mean", cohort)
                + " and std "
                + cohorts.lifetimes().value("std", cohort)
                + ", as cohort "
                + cohort
                + " has");
        return;
      }
    }
  }

  private CohortResult result() {
    int known = cohorts.initialStock().size();
    for (int year = 0; year < cohorts.years(); year++) {
      stock.age(year);
      stock.add(year, year < known ? before(year) : inflow(year));
      requireFinite(year);
    }
    return new CohortResult(
        series(stock::inflow),
        series(stock::total),
        series(stock::outflow),
        matrix(stock::stockByCohort),
        matrix(stock::outflowByCohort),
        findings.toList());
  }

  private void requireFinite(int year) {
    double flows = stock.inflow(year) + stock.outflow(year) + stock.total(year);
    if (Double.isNaN(flows) && !findings.hasErrors()) {
      findings.error(
          "lifetime-parameters",
          at("/lifetime"),
          null,
          "has parameters of which survival cannot be computed, as they are too large or too small");
    } else if (!Double.isFinite(flows) && !findings.hasErrors()) {
      findings.error(
          "not-finite",
          at("/" + cohorts.kind().series() + "/" + year),
          Double.toString(cohorts.series().get(year)),
          "makes flows or stocks too large for a number");
    }
  }

  /** Of which the initial stock is left. */
  private double before(int cohort) {
    List<Double> left = cohorts.initialStock();
    return original(cohort, left.get(cohort), left.size() - 1, "/initial_stock_by_cohort/");
  }

  private double inflow(int year) {
    double given = cohorts.series().get(year);
    return switch (cohorts.kind()) {
      case INFLOW_DRIVEN -> given;
      case STOCK_DRIVEN -> filling(year, given);
      case BACK_CAST ->
          original(year, given, cohorts.years() - 1, "/" + CohortKind.BACK_CAST.series() + "/");
    };
  }

  /** How much came, for so much to be left when a year ends. */
  private double original(int cohort, double left, int year, String pointer) {
    if (left == 0 || isTooLarge(left, pointer + cohort)) {
      return 0;
    }
    double amount = left / survival.share(year, cohort);
    if (amount > StockFilling.MOST) {
      findings.error(
          "nothing-survives",
          at(pointer + cohort),
          Double.toString(left),
          "must be 0: by its lifetime nothing of this cohort is left after "
              + (year - cohort)
              + " years",
          "Maybe the lifetime is too short, or the list begins with the newest cohort.");
      return 0;
    }
    return amount;
  }

  /** How much must come, for the stock to be as much as it is. */
  private double filling(int year, double total) {
    if (isTooLarge(total, "/stock/" + year)) {
      return 0;
    }
    double older = stock.total(year);
    StockFilling filling =
        StockFilling.of(total, older, survival.share(year, year), cohorts.negativeInflow());
    if (filling.early() > 0) {
      stock.takeOut(year, filling.early());
    }
    if (filling.event() != null) {
      report(year, total, older, filling, filling.event());
    }
    return filling.inflow();
  }

  private void report(
      int year, double total, double older, StockFilling filling, StockEvent.Kind event) {
    String message =
        switch (event) {
          case NOT_REACHED ->
              "is not reached: what comes in this year leaves in it, so the stock is " + older;
          case EARLY_OUTFLOW ->
              "is less than survives, so " + filling.units() + " of all cohorts leave early";
          case NEGATIVE_INFLOW ->
              "is less than survives: an inflow of " + filling.units() + " makes up for it";
        };
    String code =
        switch (event) {
          case NOT_REACHED -> "stock-not-reached";
          case EARLY_OUTFLOW -> "early-outflow";
          case NEGATIVE_INFLOW -> "negative-inflow";
        };
    Finding warning = Finding.warning(code, at("/stock/" + year), Double.toString(total), message);
    findings.add(
        event == StockEvent.Kind.NEGATIVE_INFLOW
            ? warning.withHint("With negative_inflow correct cohorts leave early instead.")
            : warning);
  }

  private boolean isTooLarge(double value, String pointer) {
    if (value <= StockFilling.MOST) {
      return false;
    }
    findings.error(
        "not-finite",
        at(pointer),
        Double.toString(value),
        "must not be above " + StockFilling.MOST + ", to be added up over years");
    return true;
  }

  private SourceLocation at(String pointer) {
    return SourceLocation.ofPointer(where.file(), pointer);
  }

  private List<Double> series(IntToDoubleFunction ofYear) {
    return IntStream.range(0, cohorts.years()).mapToDouble(ofYear).boxed().toList();
  }

  private List<List<Double>> matrix(IntFunction<double[]> ofYear) {
    List<List<Double>> rows = new ArrayList<>();
    for (int year = 0; year < cohorts.years(); year++) {
      rows.add(Arrays.stream(ofYear.apply(year)).boxed().toList());
    }
    return rows;
  }
}
