package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.ReliefLimit;
import org.gleaner.domain.routing.Separation;

/** What may ride together: what is shipped, changed by the rows that are sound. */
record RulesAssembly(Findings findings) {

  HandlingRules rules(RoutingTables tables) {
    return HandlingRules.SHIPPED.with(
        separations(tables.of(RoutingFormat.SEPARATIONS)),
        reliefs(tables.of(RoutingFormat.RELIEFS)));
  }

  private List<Separation> separations(Table table) {
    List<Separation> separations = new ArrayList<>();
    for (Row row : table.rows()) {
      if (row.isSound() && isSound(row, separations)) {
        separations.add(
            new Separation(
                row.text("hazard_class"),
                row.text("other"),
                row.choice("apart", Separation.Scope.class),
                row.text(TableFormat.SOURCE)));
      }
    }
    return separations;
  }

  private boolean isSound(Row row, List<Separation> before) {
    String one = row.text("hazard_class");
    String other = row.text("other");
    if (one.equals(Separation.ANY_OTHER)) {
      findings.error(
          "not-a-class", row.fault("hazard_class"), one, "must be a class; `other` may be *");
    } else if (one.equals(other)) {
      findings.error("same-class", row.fault("other"), other, "must differ from hazard_class");
    } else if (before.stream().anyMatch(rule -> rule.isAbout(one, other))) {
      findings.error(
          "duplicate-pair", row.fault("other"), other, "an earlier row is about the same pair");
    }
    return row.isSound();
  }

  static List<ReliefLimit> reliefs(Table table) {
    return table.rows().stream()
        .filter(Row::isSound)
        .map(
            row ->
                new ReliefLimit(row.text("id"), row.number("max_kg"), row.text(TableFormat.SOURCE)))
        .toList();
  }
}
