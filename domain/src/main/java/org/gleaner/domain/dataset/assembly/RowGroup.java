package org.gleaner.domain.dataset.assembly;

import java.util.List;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.TableFormat.Range;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.quantity.RangedSeries;
import org.gleaner.domain.quantity.Series;
import org.jspecify.annotations.Nullable;

/**
 * The rows that together state one thing, a row for each period or one for all. What a row with a
 * period states wins over the row without one; what neither states is the column's default.
 */
record RowGroup(List<Row> rows, Horizon horizon, Findings findings) {

  Row first() {
    return rows.get(0);
  }

  boolean isSound() {
    return rows.stream().allMatch(Row::isSound);
  }

  RowGroup of(List<Row> some) {
    return new RowGroup(some, horizon, findings);
  }

  Series series(String column) {
    double[] values = new double[horizon.size()];
    for (int t = 0; t < values.length; t++) {
      Row row = rowFor(column, t);
      values[t] = row == null ? first().defaultNumber(column) : row.number(column);
    }
    return Series.of(values);
  }

  /** Best, low and high of each period; low and high come from the row that states the best. */
  RangedSeries ranged(Range range) {
    double[] best = new double[horizon.size()];
    double[] low = new double[best.length];
    double[] high = new double[best.length];
    for (int t = 0; t < best.length; t++) {
      Row row = rowFor(range.best(), t);
      Ranged value = row == null ? Ranged.exactly(0) : ranged(row, range);
      best[t] = value.best();
      low[t] = value.low();
      high[t] = value.high();
    }
    return new RangedSeries(Series.of(best), Series.of(low), Series.of(high));
  }

  /** The range that one row states around its best value. */
  static Ranged ranged(Row row, Range range) {
    double best = row.number(range.best());
    Double low = row.numberOrNull(range.low());
    Double high = row.numberOrNull(range.high());
    return new Ranged(best, low == null ? best : low, high == null ? best : high);
  }

  /** The first row that states the column; rows that state something else are an error. */
  Row once(String column) {
    Row stated = first();
    for (Row row : rows) {
      if (!row.states(column)) {
        continue;
      }
      if (!stated.states(column)) {
        stated = row;
      }
      Object value = stated.value(column);
      if (value != null && !value.equals(row.value(column))) {
        findings.error(
            "contradicting-rows",
            row.fault(column),
            row.text(column),
            "must be the same in all rows of the same thing; line "
                + stated.line()
                + " says "
                + stated.text(column));
      }
    }
    return stated;
  }

  double number(String column) {
    return once(column).number(column);
  }

  boolean flag(String column) {
    return once(column).flag(column);
  }

  @Nullable String textOrNull(String column) {
    return once(column).textOrNull(column);
  }

  /** Evidence of the first row that has any. */
  Evidence evidence() {
    return rows.stream()
        .map(Row::evidence)
        .filter(e -> !e.equals(Evidence.NONE))
        .findFirst()
        .orElse(Evidence.NONE);
  }

  private @Nullable Row rowFor(String column, int period) {
    Row general = null;
    for (Row row : rows) {
      if (!row.states(column)) {
        continue;
      }
      Object stated = row.value(TableFormat.PERIOD);
      if (Integer.valueOf(period).equals(stated)) {
        return row;
      }
      if (stated == null && general == null) {
        general = row;
      }
    }
    return general;
  }
}
