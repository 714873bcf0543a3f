package org.gleaner.domain.dataset.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One table of a case.
 *
 * @param name of the file without {@code .csv}
 * @param purpose one sentence for the docs
 * @param key columns that tell rows apart; empty if rows are only grouped
 * @param ranges best values with their bounds
 */
public record TableFormat(
    String name, String purpose, List<Column> columns, List<String> key, List<Range> ranges) {

  /**
   * Columns of a best estimate and of its plausible range; empty low or high stand for the best.
   */
  public record Range(String best, String low, String high) {}

  public static final String SOURCE = "source";
  public static final String YEAR = "year";
  public static final String CONFIDENCE = "confidence";
  public static final String PERIOD = "period";

  public TableFormat {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    ranges = List.copyOf(ranges);
  }

  public static TableFormat of(String name, String purpose, List<Column> columns, String... key) {
    return new TableFormat(name, purpose, columns, List.of(key), List.of());
  }

  public TableFormat withRange(String best, String low, String high) {
    List<Range> more = new ArrayList<>(ranges);
    more.add(new Range(best, low, high));
    return new TableFormat(name, purpose, columns, key, more);
  }

  /** This table with the closing columns that say where its figures come from. */
  public TableFormat withEvidence() {
    return withEvidence(YEAR);
  }

  /** As {@link #withEvidence()}, for a table in which {@code year} means something else. */
  public TableFormat withEvidence(String yearColumn) {
    List<Column> all = new ArrayList<>(columns);
    all.add(Column.optional(SOURCE, ValueType.TEXT, "", "", "where the figures come from"));
    all.add(Column.optional(yearColumn, ValueType.YEAR, "", "", "year of the source"));
    all.add(
        Column.optional(
            CONFIDENCE,
            ValueType.choice("A", "B", "C"),
            "",
            "",
            "A source consulted, B literature not re-checked, C assumption"));
    return new TableFormat(name, purpose, all, key, ranges);
  }

  public String file() {
    return name + ".csv";
  }

  public Optional<Column> column(String columnName) {
    return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
  }

  /** Position of the column in {@link #columns()}. */
  public int indexOf(String columnName) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(columnName)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name + " has no column " + columnName);
  }

  public boolean has(String columnName) {
    return column(columnName).isPresent();
  }

  /** Whether rows state facts and so should name a source. */
  public boolean hasEvidence() {
    return has(SOURCE);
  }
}
