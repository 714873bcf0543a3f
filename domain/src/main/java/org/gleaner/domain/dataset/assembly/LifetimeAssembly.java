package org.gleaner.domain.dataset.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gleaner.domain.cohort.Known;
import org.gleaner.domain.cohort.LifetimeFamily;
import org.gleaner.domain.dataset.format.LifetimeColumns;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.format.TableFormat.Range;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.product.LifeStage;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.quantity.Ranged;

/** Lifetimes, each stated by one of the sets of parameters of its family. */
record LifetimeAssembly(CaseTables tables, Findings findings) {

  /**
   * Deviations in means that a Weibull distribution can have: its shape then is between 0.05 and
   * 60,000, which is more than any figure of a lifetime means.
   */
  private static final double LEAST_SPREAD = 2e-5;

  private static final double MOST_SPREAD = 1e5;

  List<Lifetime> lifetimes() {
    List<Lifetime> lifetimes = new ArrayList<>();
    for (Row row : tables.get(ProductFormats.LIFETIMES).rows()) {
      if (row.isSound()) {
        Lifetime lifetime = lifetime(row);
        check(row, lifetime);
        if (row.isSound()) {
          lifetimes.add(lifetime);
        }
      }
    }
    return lifetimes;
  }

  private static Lifetime lifetime(Row row) {
    Map<String, Ranged> parameters = new TreeMap<>();
    LifetimeColumns.RANGES.forEach(
        (parameter, range) -> {
          if (row.states(range.best())) {
            parameters.put(parameter, ranged(row, range));
          }
        });
    return new Lifetime(
        row.text("product"),
        Known.of(LifeStage.class, row.text("stage")),
        row.integerOrNull("from_year"),
        row.integerOrNull("to_year"),
        Known.of(LifetimeFamily.class, row.text("family")),
        parameters,
        row.evidence());
  }

  private static Ranged ranged(Row row, Range range) {
    return range.low().isEmpty()
        ? Ranged.exactly(row.number(range.best()))
        : RowGroup.ranged(row, range);
  }

  private void check(Row row, Lifetime lifetime) {
    Map<String, Ranged> stated = lifetime.parameters();
    if (!lifetime.family().parameters().contains(stated.keySet())) {
      reportParameters(row, lifetime.family(), stated.keySet());
      return;
    }
    reportLoneRanges(row);
    Ranged half = stated.get("t50");
    Ranged most = stated.get("t90");
    if (half != null && most != null && most.best() <= half.best()) {
      findings.error(
          "lifetime-parameters",
          row.fault("t90_years"),
          row.text("t90_years"),
          "must be above t50_years, which is " + row.text("t50_years"));
    }
    checkSpread(row, lifetime);
    Integer from = lifetime.fromYear();
    Integer to = lifetime.toYear();
    if (from != null && to != null && to < from) {
      findings.error(
          "window-order", row.fault("to_year"), to.toString(), "must not be before from_year");
    }
  }

  private void reportParameters(Row row, LifetimeFamily family, Set<String> stated) {
    String sets =
        family.parameters().stream()
            .map(LifetimeAssembly::columns)
            .map(columns -> columns.isEmpty() ? "points in survival.csv alone" : columns)
            .sorted()
            .collect(Collectors.joining(", or by "));
    String column = stated.isEmpty() ? "family" : LifetimeColumns.of(stated.iterator().next());
    findings.error(
        "lifetime-parameters",
        row.fault(column),
        stated.isEmpty() ? null : columns(stated),
        "a lifetime that is " + family.id() + " is stated by " + sets);
  }

  private static String columns(Set<String> parameters) {
    return new TreeSet<>(parameters)
        .stream().map(LifetimeColumns::of).collect(Collectors.joining(" and "));
  }

  /** A low or high of a parameter that is not stated would count for nothing. */
  private void reportLoneRanges(Row row) {
    for (Range range : LifetimeColumns.RANGES.values()) {
      for (String bound : List.of(range.low(), range.high())) {
        if (!bound.isEmpty() && row.states(bound) && !row.states(range.best())) {
          findings.error(
              "missing-value",
              row.fault(bound),
              row.text(bound),
              "is a bound of " + range.best() + ", which is not stated");
        }
      }
    }
  }

  private void checkSpread(Row row, Lifetime lifetime) {
    Ranged mean = lifetime.parameters().get("mean");
    Ranged std = lifetime.parameters().get("std");
    boolean isWeibull = lifetime.family() == LifetimeFamily.WEIBULL;
    if (!isWeibull || mean == null || std == null || mean.best() == 0) {
      return;
    }
    double least = std.best() / mean.high();
    double most = std.best() / Math.max(mean.low(), Double.MIN_NORMAL);
    if (least < LEAST_SPREAD || most > MOST_SPREAD) {
      findings.error(
          "lifetime-parameters",
          row.fault("std_years"),
          row.text("std_years"),
          "no Weibull distribution has that deviation with mean_years " + row.text("mean_years"));
    }
  }
}
