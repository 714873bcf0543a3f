package org.gleaner.domain.dataset.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.quantity.RangedSeries;
import org.gleaner.domain.quantity.Series;

/** Rows of one table on their way to its file. */
final class TableText {
  private final TableFormat format;
  private final Horizon horizon;
  private final List<RowText> rows = new ArrayList<>();

  TableText(TableFormat format, Horizon horizon) {
    this.format = format;
    this.horizon = horizon;
  }

  TableFormat format() {
    return format;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  RowText row() {
    RowText row = new RowText(format);
    rows.add(row);
    return row;
  }

  /** One row if nothing changes over time, else one for each period. */
  List<PeriodRow> rowsFor(List<Series> series) {
    if (series.stream().allMatch(Series::isConstant)) {
      return List.of(new PeriodRow(row(), 0));
    }
    List<PeriodRow> all = new ArrayList<>();
    for (Period period : horizon.periods()) {
      all.add(new PeriodRow(row().text(TableFormat.PERIOD, period.id()), period.index()));
    }
    return all;
  }

  static List<Series> seriesOf(RangedSeries series) {
    return List.of(series.best(), series.low(), series.high());
  }

  /** A row and the period whose values it states. */
  record PeriodRow(RowText row, int period) {

    PeriodRow number(String column, Series series) {
      row.number(column, series.at(period));
      return this;
    }

    PeriodRow figure(String column, Series series) {
      row.figure(column, series.at(period));
      return this;
    }
  }

  /** Header and rows; columns that no row fills are left out unless they must be there. */
  String text() {
    List<String> columns =
        format.columns().stream()
            .filter(c -> c.required() || rows.stream().anyMatch(r -> r.states(c.name())))
            .map(Column::name)
            .toList();
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(columns);
      rows.forEach(row -> csv.writeRecord(columns.stream().map(row::cell).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
