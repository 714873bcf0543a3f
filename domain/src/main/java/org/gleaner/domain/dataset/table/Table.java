package org.gleaner.domain.dataset.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.dataset.format.TableFormat;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table.
 *
 * @param complete false if rows or key columns were lost to errors: then a name that is missing
 *     here may well be there, and nobody should complain of it
 */
public record Table(TableFormat format, List<Row> rows, boolean complete) {

  public Table {
    rows = List.copyOf(rows);
  }

  public static Table empty(TableFormat format) {
    return new Table(format, List.of(), true);
  }

  /** A table that is there but could not be read. */
  public static Table lost(TableFormat format) {
    return new Table(format, List.of(), false);
  }

  /** Distinct texts of a column, in the order of the table. */
  public Set<String> texts(String column) {
    Set<String> texts = new LinkedHashSet<>();
    for (Row row : rows) {
      String text = row.textOrNull(column);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Rows that agree in the columns, groups and rows in the order of the table. */
  public Map<List<@Nullable Object>, List<Row>> groupedBy(String... columns) {
    Map<List<@Nullable Object>, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      List<@Nullable Object> key = new ArrayList<>();
      for (String column : columns) {
        key.add(row.value(column));
      }
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  public Table with(List<Row> more) {
    List<Row> all = new ArrayList<>(rows);
    all.addAll(more);
    return new Table(format, all, complete);
  }
}
