package org.gleaner.domain.dataset.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.quantity.RangedSeries;
import org.gleaner.domain.quantity.Series;
import org.jspecify.annotations.Nullable;

/** Rows of one table on their way to its file. */
public final class TableText {
  private final TableFormat format;
  private final @Nullable Horizon horizon;
  private final List<RowText> rows = new ArrayList<>();

  TableText(TableFormat format, Horizon horizon) {
    this.format = format;
    this.horizon = horizon;
  }

  /** A table of which no column changes over the periods of a horizon. */
  public TableText(TableFormat format) {
    this.format = format;
    this.horizon = null;
  }

  public TableFormat format() {
    return format;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Adds a row. */
  public RowText row() {
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
    for (Period period : Objects.requireNonNull(horizon).periods()) {
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
  public String text() {
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
