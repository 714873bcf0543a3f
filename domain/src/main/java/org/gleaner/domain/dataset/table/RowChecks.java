package org.gleaner.domain.dataset.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.TableFormat.Range;
import org.gleaner.domain.finding.Findings;
import org.jspecify.annotations.Nullable;

/** What every table must keep whatever it is about: keys differ, ranges hold their best value. */
final class RowChecks {
  private RowChecks() {}

  static void check(Table table, Findings findings) {
    for (Row row : table.rows()) {
      for (Range range : table.format().ranges()) {
        checkRange(row, range, findings);
      }
    }
    if (!table.format().key().isEmpty() && table.complete()) {
      checkKeys(table, findings);
    }
  }

  private static void checkRange(Row row, Range range, Findings findings) {
    Double best = row.numberOrNull(range.best());
    if (best == null) {
      return;
    }
    Double low = row.numberOrNull(range.low());
    Double high = row.numberOrNull(range.high());
    if (low != null && low > best) {
      String message = "must not be above " + range.best() + " (" + row.text(range.best()) + ")";
      findings.error("range-order", row.fault(range.low()), row.text(range.low()), message);
    }
    if (high != null && high < best) {
      String message = "must not be below " + range.best() + " (" + row.text(range.best()) + ")";
      findings.error("range-order", row.fault(range.high()), row.text(range.high()), message);
    }
  }

  private static void checkKeys(Table table, Findings findings) {
    TableFormat format = table.format();
    Map<List<@Nullable Object>, Long> lines = new HashMap<>();
    for (Row row : table.rows()) {
      List<@Nullable Object> key = key(format, row);
      if (key.isEmpty()) {
        continue;
      }
      Long first = lines.putIfAbsent(key, row.line());
      if (first == null) {
        continue;
      }
      boolean id = format.key().size() == 1;
      String column = format.key().get(0);
      findings.error(
          id ? "duplicate-id" : "duplicate-row",
          id ? row.fault(column) : row.spoiled(),
          id ? row.text(column) : null,
          id
              ? "is already the id of line " + first
              : "says again what line " + first + " says: same " + String.join(", ", format.key()));
    }
  }

  /** Values of the key; empty if a part of it is missing, which is another finding. */
  private static List<@Nullable Object> key(TableFormat format, Row row) {
    List<@Nullable Object> key = new ArrayList<>();
    for (String name : format.key()) {
      Object value = row.value(name);
      Column column = format.columns().get(format.indexOf(name));
      boolean lost = value == null && (column.required() || !row.isSound());
      if (lost) {
        return List.of();
      }
      // An empty cell is the same as its default stated.
      key.add(value == null ? otherwise(column) : value);
    }
    return key;
  }

  private static @Nullable Object otherwise(Column column) {
    return switch (column.type().kind()) {
      case INTEGER -> column.defaultNumber().<@Nullable Object>map(Double::intValue).orElse(null);
      case CHOICE -> column.defaultText().isEmpty() ? null : column.defaultText();
      default -> null;
    };
  }
}
