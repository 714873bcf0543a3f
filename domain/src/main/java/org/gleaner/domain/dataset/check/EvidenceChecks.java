package org.gleaner.domain.dataset.check;

import java.util.List;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.CaseFormat;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.ValueType;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;

/** Counts figures without a source (a warning per table) and assumptions (one note). */
public record EvidenceChecks(CaseTables tables, Findings findings) {

  /** Counts, and reports the counts. */
  public EvidenceCount count() {
    EvidenceCount total = EvidenceCount.NONE;
    for (Table table : tables.byName().values()) {
      if (table.format().hasEvidence()) {
        EvidenceCount count = count(table);
        report(table.format(), count);
        total = total.plus(count);
      }
    }
    if (total.assumptions() > 0) {
      findings.info(
          "assumptions",
          SourceLocation.ofFile(CaseFormat.CASE_FILE),
          total.assumptions() + " of " + total.figures() + " figures are assumptions");
    }
    return total;
  }

  private void report(TableFormat format, EvidenceCount count) {
    if (count.withoutSource() > 0) {
      findings.warning(
          "no-source",
          SourceLocation.ofFile(format.file()),
          null,
          count.withoutSource() + " of " + count.figures() + " figures have no source");
    }
  }

  private static EvidenceCount count(Table table) {
    EvidenceCount count = EvidenceCount.NONE;
    for (List<Row> rows : table.groupedBy(ownerOf(table.format())).values()) {
      if (rows.stream().anyMatch(EvidenceChecks::statesFigure)) {
        boolean sourced = rows.stream().anyMatch(r -> r.states(TableFormat.SOURCE));
        boolean assumed = rows.stream().anyMatch(r -> r.text(TableFormat.CONFIDENCE).equals("C"));
        count = count.plus(new EvidenceCount(1, sourced ? 0 : 1, assumed ? 1 : 0));
      }
    }
    return count;
  }

  /** Columns whose rows share one source; every row on its own where the key says so. */
  private static String[] ownerOf(TableFormat format) {
    if (format.key().isEmpty()) {
      return format.has("recipe") ? new String[] {"recipe"} : new String[] {"parent", "component"};
    }
    return format.key().stream()
        .filter(c -> !List.of(TableFormat.PERIOD, "level", "step").contains(c))
        .toArray(String[]::new);
  }

  private static boolean statesFigure(Row row) {
    for (Column column : row.format().columns()) {
      boolean figure = column.type().kind() == ValueType.Kind.NUMBER;
      if (figure && row.states(column.name())) {
        return true;
      }
    }
    return false;
  }
}
