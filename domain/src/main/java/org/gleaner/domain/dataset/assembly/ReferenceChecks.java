package org.gleaner.domain.dataset.assembly;

import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.Target;
import org.gleaner.domain.dataset.format.ValueType;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;

/** Every id in every table must be stated somewhere, and a site must be of a kind that fits. */
public record ReferenceChecks(Names names, Findings findings) {

  public void check(CaseTables tables) {
    for (Table table : tables.byName().values()) {
      for (Column column : table.format().columns()) {
        if (column.type().kind() == ValueType.Kind.REFERENCE) {
          table.rows().forEach(row -> check(row, column));
        }
      }
    }
  }

  private void check(Row row, Column column) {
    String id = row.textOrNull(column.name());
    Target target = column.type().target();
    if (id == null || target == null) {
      return;
    }
    if (!names.has(target, id)) {
      findings.error(
          "unknown-id",
          row.fault(column.name()),
          id,
          Names.complaint(target),
          NearestName.hint(id, names.ids(target)));
      return;
    }
    if (!column.type().siteKinds().isEmpty()) {
      checkKind(row, column, id);
    }
  }

  private void checkKind(Row row, Column column, String site) {
    names
        .kindOfSite(site)
        .filter(kind -> !column.type().siteKinds().contains(kind))
        .ifPresent(
            kind ->
                findings.error(
                    "site-kind",
                    row.fault(column.name()),
                    site,
                    "is a site of kind "
                        + ValueType.word(kind)
                        + "; here it must be "
                        + Names.words(column.type().siteKinds())));
  }
}
