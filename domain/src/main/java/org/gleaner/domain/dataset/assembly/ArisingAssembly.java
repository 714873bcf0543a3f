package org.gleaner.domain.dataset.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionStep;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.dataset.format.SiteFormats;
import org.gleaner.domain.dataset.format.TableFormat.Range;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.planning.Horizon;

/** What arises, and the terms of its collection. */
record ArisingAssembly(CaseTables tables, Horizon horizon, Findings findings) {
  private static final double ROUNDING = 1e-9;
  private static final String MANDATE = "mandate_share";
  private static final Range TONNES = new Range("tonnes_per_year", "low", "high");

  List<Arising> arisings() {
    List<Arising> arisings = new ArrayList<>();
    for (List<Row> rows : tables.get(SiteFormats.ARISINGS).groupedBy("site", "material").values()) {
      RowGroup group = new RowGroup(rows, horizon, findings);
      if (group.isSound()) {
        arisings.add(
            new Arising(
                group.first().text("site"),
                group.first().text("material"),
                group.ranged(TONNES),
                group.evidence()));
      }
    }
    return arisings;
  }

  List<CollectionTerms> collection() {
    List<CollectionTerms> terms = new ArrayList<>();
    for (List<Row> rows :
        tables.get(SiteFormats.COLLECTION_TERMS).groupedBy("site", "material").values()) {
      RowGroup group = new RowGroup(rows, horizon, findings);
      if (group.isSound()) {
        CollectionTerms read = terms(group);
        if (group.isSound()) {
          terms.add(read);
        }
      }
    }
    return terms;
  }

  private CollectionTerms terms(RowGroup group) {
    Map<Integer, List<Row>> bySteps = StepRows.of(group.rows());
    List<CollectionStep> steps = new ArrayList<>();
    int number = 0;
    for (List<Row> rows : bySteps.values()) {
      RowGroup step = group.of(rows);
      steps.add(new CollectionStep(step.series("cost_per_tonne"), step.series("max_share")));
      if (number++ > 0) {
        rows.stream().filter(r -> r.states(MANDATE)).forEach(this::misplacedMandate);
      }
    }
    RowGroup first = group.of(bySteps.values().iterator().next());
    CollectionTerms terms =
        new CollectionTerms(
            group.first().textOrNull("site"),
            group.first().textOrNull("material"),
            steps,
            first.series(MANDATE));
    checkShares(group, terms);
    return terms;
  }

  private void misplacedMandate(Row row) {
    findings.error(
        "misplaced-value",
        row.fault(MANDATE),
        row.text(MANDATE),
        "is stated on the first step only");
  }

  private void checkShares(RowGroup group, CollectionTerms terms) {
    for (int t = 0; t < horizon.size(); t++) {
      int period = t;
      double sum = terms.steps().stream().mapToDouble(s -> s.maxShare().at(period)).sum();
      if (sum > 1 + ROUNDING) {
        findings.error(
            "shares-above-one",
            group.first().fault("max_share"),
            Double.toString(sum),
            "the collection steps together cannot take more than all of the arising");
        return;
      }
      double mandate = terms.mandateShare().at(t);
      if (mandate > sum + ROUNDING) {
        findings.error(
            "mandate-above-collectable",
            group.first().fault(MANDATE),
            Double.toString(mandate),
            "the steps allow only " + sum + " of the arising to be collected");
        return;
      }
    }
  }

  /** Rows by step number, ascending. */
  static final class StepRows {
    private StepRows() {}

    static Map<Integer, List<Row>> of(List<Row> rows) {
      Map<Integer, List<Row>> steps = new TreeMap<>(Comparator.naturalOrder());
      for (Row row : rows) {
        steps.computeIfAbsent(row.integer("step"), s -> new ArrayList<>()).add(row);
      }
      return new LinkedHashMap<>(steps);
    }
  }
}
