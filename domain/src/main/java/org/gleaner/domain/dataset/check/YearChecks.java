package org.gleaner.domain.dataset.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Years of sales and stocks: none is left out, and what came in a year is stated by one of them. A
 * year without sales may be meant, a year without a stock cannot be.
 */
final class YearChecks {
  private final CaseTables tables;
  private final Findings findings;

  YearChecks(CaseTables tables, Findings findings) {
    this.tables = tables;
    this.findings = findings;
  }

  void check() {
    if (tables.isSound(ProductFormats.SALES)) {
      reportGaps(ProductFormats.SALES, Severity.WARNING, "units", "nothing is sold in ");
    }
    if (tables.isSound(ProductFormats.STOCKS)) {
      reportGaps(ProductFormats.STOCKS, Severity.ERROR, "units", "no stock is stated for ");
    }
    if (tables.isSound(ProductFormats.SALES) && tables.isSound(ProductFormats.STOCKS)) {
      series(ProductFormats.STOCKS).forEach(this::checkBeside);
    }
    if (tables.isSound(ProductFormats.STOCKS) && tables.isSound(ProductFormats.PUT_ON_MARKET)) {
      reportStale();
    }
  }

  /** The table is built again if stocks change, so it is no mistake that keeps a case from it. */
  private void reportStale() {
    Map<Key, TreeMap<Integer, Row>> stocks = series(ProductFormats.STOCKS);
    for (Map.Entry<Key, TreeMap<Integer, Row>> built :
        series(ProductFormats.PUT_ON_MARKET).entrySet()) {
      for (Map.Entry<Integer, Row> year : built.getValue().entrySet()) {
        if (!stocks.getOrDefault(built.getKey(), new TreeMap<>()).containsKey(year.getKey())) {
          Row row = year.getValue();
          findings.add(
              Finding.warning(
                      "built-without-stock",
                      row.at("year"),
                      row.text("year"),
                      "counts for nothing: no stock of "
                          + row.text("product")
                          + " is stated that this could follow from")
                  .withHint("Run case build with --to the folder of the case."));
          break;
        }
      }
    }
  }

  private record Key(String product, @Nullable String region) {}

  private Map<Key, TreeMap<Integer, Row>> series(TableFormat format) {
    Map<Key, TreeMap<Integer, Row>> series = new LinkedHashMap<>();
    for (Row row : tables.get(format).rows()) {
      Key key = new Key(row.text("product"), row.textOrNull("region"));
      series.computeIfAbsent(key, k -> new TreeMap<>()).put(row.integer("year"), row);
    }
    return series;
  }

  private void reportGaps(TableFormat format, Severity severity, String column, String message) {
    for (TreeMap<Integer, Row> years : series(format).values()) {
      List<String> missing = new ArrayList<>();
      Row after = null;
      int last = years.firstKey();
      for (Map.Entry<Integer, Row> year : years.entrySet()) {
        if (year.getKey() > last + 1) {
          missing.add(span(last + 1, year.getKey() - 1));
          after = after == null ? year.getValue() : after;
        }
        last = year.getKey();
      }
      if (after != null) {
        findings.add(
            new Finding(
                severity,
                "year-gap",
                severity == Severity.ERROR ? after.fault("year") : after.at("year"),
                after.text("year"),
                message + String.join(", ", missing) + ", years within those of the product",
                severity == Severity.ERROR
                    ? "State every year from the first to the last."
                    : "If that is meant, state 0 " + column + "."));
      }
    }
  }

  private static String span(int first, int last) {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }

  /** What else is stated of the product beside its stock. */
  private void checkBeside(Key key, TreeMap<Integer, Row> stocks) {
    boolean soldBefore = false;
    for (Row sale : tables.get(ProductFormats.SALES).rows()) {
      String region = sale.textOrNull("region");
      boolean same = region == null || key.region() == null || region.equals(key.region());
      if (!sale.text("product").equals(key.product()) || !same) {
        continue;
      }
      int year = sale.integer("year");
      soldBefore |= year < stocks.firstKey();
      Row stock = stocks.get(year);
      if (stock != null) {
        findings.error(
            "sales-and-stock",
            stock.fault("year"),
            stock.text("year"),
            "line "
                + sale.line()
                + " of sales.csv states what is sold in the year, which the stock says already");
      }
    }
    Row first = stocks.firstEntry().getValue();
    if (!soldBefore && first.number("units") > 0) {
      findings.add(
          Finding.warning(
                  "initial-stock",
                  first.at("units"),
                  first.text("units"),
                  "counts as new in " + first.text("year") + ", as nothing is known before")
              .withHint("State the sales of the years before, or stocks from the beginning."));
    }
  }
}
