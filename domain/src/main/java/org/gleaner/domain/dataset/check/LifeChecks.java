package org.gleaner.domain.dataset.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gleaner.domain.cohort.LifetimeFamily;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.LifeStage;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.product.Product;
import org.gleaner.domain.product.ProductData;
import org.jspecify.annotations.Nullable;

/**
 * Lifetimes of the stages of each product: every cohort has one and only one, curves fall from 1 to
 * 0, and a stage has a lifetime if and only if a fate leads to it.
 */
final class LifeChecks {
  private final ProductData products;
  private final CaseTables tables;
  private final Findings findings;

  LifeChecks(PlanningCase planningCase, CaseTables tables, Findings findings) {
    this.products = planningCase.products();
    this.tables = tables;
    this.findings = findings;
  }

  void check() {
    if (!tables.isSound(ProductFormats.LIFETIMES) || !tables.isSound(ProductFormats.SURVIVAL)) {
      return;
    }
    boolean fatesKnown = tables.isSound(ProductFormats.FATES);
    for (Product product : products.products()) {
      for (LifeStage stage : LifeStage.values()) {
        checkWindows(products.lifetimes(product.id(), stage));
        checkCurve(product.id(), stage);
        if (fatesKnown) {
          checkNeed(product.id(), stage);
        }
      }
    }
  }

  private void checkWindows(List<Lifetime> lifetimes) {
    for (int i = 0; i < lifetimes.size(); i++) {
      for (int j = 0; j < i; j++) {
        Lifetime later = lifetimes.get(i);
        if (first(later) <= last(lifetimes.get(j)) && first(lifetimes.get(j)) <= last(later)) {
          findings.error(
              "overlapping-windows",
              at(later, "from_year"),
              later.fromYear() == null ? null : later.fromYear().toString(),
              "the years of sale overlap those of another row for the same stage");
          return;
        }
      }
    }
  }

  private static int first(Lifetime lifetime) {
    return lifetime.fromYear() == null ? Integer.MIN_VALUE : lifetime.fromYear();
  }

  private static int last(Lifetime lifetime) {
    return lifetime.toYear() == null ? Integer.MAX_VALUE : lifetime.toYear();
  }

  private void checkNeed(String product, LifeStage stage) {
    List<Lifetime> lifetimes = products.lifetimes(product, stage);
    Row fate = stage == LifeStage.USE ? null : row(ProductFormats.FATES, product, "fate", stage);
    if (stage == LifeStage.USE) {
      if (lifetimes.isEmpty()) {
        reportUnused(product);
      } else {
        checkCoverage(lifetimes, product);
      }
    } else if (fate != null && lifetimes.isEmpty()) {
      findings.error(
          "no-stage-lifetime",
          fate.fault("fate"),
          fate.text("fate"),
          "needs rows of " + product + " with the stage " + stage.id() + " in lifetimes.csv");
    } else if (fate != null) {
      checkCoverage(lifetimes, product);
    } else if (!lifetimes.isEmpty()) {
      findings.warning(
          "stage-without-fate",
          row(lifetimes.get(0)).at("stage"),
          stage.id(),
          "is never reached: fates.csv has no such fate of " + product);
    }
  }

  /** What only counts as put on the market has no fate. */
  private void reportUnused(String product) {
    Row fate = row(ProductFormats.FATES, product, null, LifeStage.USE);
    if (fate != null) {
      findings.warning(
          "fate-without-lifetime",
          fate.at("product"),
          product,
          "never leaves use, as it has no lifetime of that stage");
    }
  }

  private void checkCoverage(List<Lifetime> lifetimes, String product) {
    TreeSet<Integer> years = new TreeSet<>();
    products.sales().stream()
        .filter(s -> s.product().equals(product))
        .forEach(s -> years.add(s.year()));
    products.stocks().stream()
        .filter(s -> s.product().equals(product))
        .forEach(s -> years.add(s.year()));
    years.removeIf(year -> lifetimes.stream().anyMatch(l -> l.covers(year)));
    if (!years.isEmpty()) {
      findings.error(
          "lifetime-gap",
          at(lifetimes.get(0), "from_year"),
          years.first().toString(),
          "no row holds for what of "
              + product
              + " is sold in "
              + years.first()
              + (years.size() == 1 ? "" : " and " + (years.size() - 1) + " other years"));
    }
  }

  private void checkCurve(String product, LifeStage stage) {
    TreeMap<Double, Row> points = new TreeMap<>();
    for (Row row : tables.get(ProductFormats.SURVIVAL).rows()) {
      if (row.text("product").equals(product) && row.text("stage").equals(stage.id())) {
        points.put(row.number("age_years"), row);
      }
    }
    Lifetime empirical =
        products.lifetimes(product, stage).stream()
            .filter(l -> l.family() == LifetimeFamily.EMPIRICAL)
            .findFirst()
            .orElse(null);
    if (empirical == null) {
      if (!points.isEmpty()) {
        Row first = points.firstEntry().getValue();
        findings.warning(
            "unused-curve",
            first.at("product"),
            product,
            "has no lifetime of the family empirical for the stage " + stage.id());
      }
    } else if (points.isEmpty()) {
      findings.error(
          "no-curve",
          at(empirical, "family"),
          empirical.family().id(),
          "needs rows of " + product + " with the stage " + stage.id() + " in survival.csv");
    } else {
      checkPoints(points);
    }
  }

  private void checkPoints(TreeMap<Double, Row> points) {
    double before = 1;
    for (Map.Entry<Double, Row> point : points.entrySet()) {
      double share = point.getValue().number("survival");
      boolean isBorn = point.getKey() == 0;
      if (share > before || (isBorn && share < 1)) {
        findings.error(
            "survival-curve",
            point.getValue().fault("survival"),
            point.getValue().text("survival"),
            isBorn ? "must be 1 at age 0" : "must not rise: it was " + before + " before");
        return;
      }
      before = share;
    }
    if (before > 0) {
      Row last = points.lastEntry().getValue();
      findings.add(
          Finding.error(
                  "survival-curve",
                  last.fault("survival"),
                  last.text("survival"),
                  "must come down to 0: what is left would never leave")
              .withHint("Add a row with the age at which the last are gone."));
    }
  }

  private @Nullable Row row(
      TableFormat format, String product, @Nullable String column, LifeStage stage) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("product", product);
    if (column != null) {
      values.put(column, stage.id());
    }
    return tables.find(format, values).orElse(null);
  }

  private SourceLocation at(Lifetime lifetime, String column) {
    return row(lifetime).fault(column);
  }

  private Row row(Lifetime lifetime) {
    return tables.get(ProductFormats.LIFETIMES).rows().stream()
        .filter(
            row ->
                row.text("product").equals(lifetime.product())
                    && row.text("stage").equals(lifetime.stage().id())
                    && Objects.equals(row.integerOrNull("from_year"), lifetime.fromYear()))
        .findFirst()
        .orElseThrow();
  }
}
