package org.gleaner.shell.view;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How loads of a plan are shown: a column of figures for each dimension whose unit is known, else
 * one of texts for all of them, as {@code 30 / 2}.
 *
 * @param units by dimension; empty if they are plain numbers
 */
public record LoadColumns(List<String> units) {

  private static final double THOUSANDTHS = 1000;

  public LoadColumns {
    units = List.copyOf(units);
  }

  /** Columns of one amount; their keys end in the units. */
  public List<Column> columns(String key) {
    return units.isEmpty()
        ? List.of(Column.text(key))
        : units.stream().map(unit -> Column.number(key + "_" + unit, 1)).toList();
  }

  /** Their cells. */
  public List<@Nullable Object> cells(List<Double> loads) {
    return units.isEmpty()
        ? List.of(text(loads))
        : List.copyOf(loads.subList(0, Math.min(units.size(), loads.size())));
  }

  static String text(List<Double> loads) {
    return String.join(" / ", loads.stream().map(LoadColumns::figure).toList());
  }

  /** Sums of decimals carry errors in their last digits. */
  static String figure(double value) {
    double rounded = Math.rint(value * THOUSANDTHS) / THOUSANDTHS;
    return rounded == Math.rint(rounded)
        ? String.format(Locale.ROOT, "%.0f", rounded)
        : String.valueOf(rounded);
  }
}
