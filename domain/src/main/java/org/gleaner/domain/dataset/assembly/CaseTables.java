package org.gleaner.domain.dataset.assembly;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.SourceLocation;

/**
 * The tables of one case; a table that the case does not have is empty.
 *
 * @param byName table name to table
 */
public record CaseTables(Map<String, Table> byName) {

  public CaseTables {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  public Table get(TableFormat format) {
    Table table = byName.get(format.name());
    return table == null ? Table.empty(format) : table;
  }

  /** The first row that holds these values. */
  public Optional<Row> find(TableFormat format, Map<String, Object> values) {
    return get(format).rows().stream()
        .filter(
            row ->
                values.entrySet().stream()
                    .allMatch(v -> v.getValue().equals(row.value(v.getKey()))))
        .findFirst();
  }

  /** Place of a column in the first row that holds these values; the whole table if none does. */
  public SourceLocation at(TableFormat format, String column, Map<String, Object> values) {
    return find(format, values)
        .map(row -> row.at(column))
        .orElse(SourceLocation.ofFile(format.file()));
  }

  /** Whether the table was read whole and nothing in it is wrong so far. */
  public boolean isSound(TableFormat format) {
    Table table = get(format);
    return table.complete() && table.rows().stream().allMatch(Row::isSound);
  }
}
