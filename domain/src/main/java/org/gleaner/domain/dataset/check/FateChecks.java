package org.gleaner.domain.dataset.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.cohort.Known;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.product.FateKind;
import org.jspecify.annotations.Nullable;

/** Fates of a product take at most all of what leaves, in every year, and some leaves for good. */
record FateChecks(CaseTables tables, Findings findings) {
  private static final double ROUNDING = 1e-9;

  void check() {
    if (!tables.isSound(ProductFormats.FATES)) {
      return;
    }
    Map<String, List<Row>> byProduct = new LinkedHashMap<>();
    for (Row row : tables.get(ProductFormats.FATES).rows()) {
      byProduct.computeIfAbsent(row.text("product"), p -> new ArrayList<>()).add(row);
    }
    byProduct.values().forEach(this::checkSums);
  }

  /** The sum can only rise in a year in which a row begins. */
  private void checkSums(List<Row> rows) {
    for (Row began : rows) {
      Map<FateKind, Row> inForce = inForce(rows, began.integerOrNull("from_year"));
      double sum = inForce.values().stream().mapToDouble(r -> r.number("share")).sum();
      String year = began.states("from_year") ? " from " + began.text("from_year") + " on" : "";
      if (sum > 1 + ROUNDING) {
        findings.error(
            "shares-above-one",
            began.fault("share"),
            Double.toString(sum),
            "the fates of " + began.text("product") + " take more than all that leaves" + year);
        return;
      }
      Row again = inForce.get(FateKind.SECOND_USE);
      if (again == began && again.number("share") == 1) {
        findings.error(
            "never-discarded",
            began.fault("share"),
            began.text("share"),
            "must be below 1: all that leaves second use would be used again, for ever");
        return;
      }
    }
  }

  private static Map<FateKind, Row> inForce(List<Row> rows, @Nullable Integer year) {
    Map<FateKind, Row> inForce = new EnumMap<>(FateKind.class);
    for (Row row : rows) {
      Integer from = row.integerOrNull("from_year");
      FateKind kind = Known.of(FateKind.class, row.text("fate"));
      Row other = inForce.get(kind);
      boolean began = from == null || (year != null && from <= year);
      if (began && (other == null || start(other) < start(row))) {
        inForce.put(kind, row);
      }
    }
    return inForce;
  }

  private static int start(Row row) {
    Integer from = row.integerOrNull("from_year");
    return from == null ? Integer.MIN_VALUE : from;
  }
}
