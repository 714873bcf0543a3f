package org.gleaner.domain.dataset.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.Horizon;
import org.jspecify.annotations.Nullable;

/** Reads one table: header, cells, and what each row says on its own. */
public final class TableReader {
  /** A cell is read into memory whole. */
  static final int LARGEST_CELL = 1 << 20;

  private static final int MOST_ROWS = 1_000_000;

  private final TableFormat format;
  private final Findings findings;
  private final CellParser cells;
  private final Consumer<Row> rows;
  private final int mostRows;
  private int count;
  private boolean complete = true;

  private TableReader(
      TableFormat format,
      @Nullable Horizon horizon,
      Findings findings,
      Consumer<Row> rows,
      int mostRows) {
    this.format = format;
    this.findings = findings;
    this.cells = new CellParser(horizon, findings);
    this.rows = rows;
    this.mostRows = mostRows;
  }

  /**
   * @param horizon null if unknown: then periods are not checked
   */
  public static Table read(
      TextFile file, TableFormat format, @Nullable Horizon horizon, Findings findings) {
    List<Row> rows = new ArrayList<>();
    TableReader reader = new TableReader(format, horizon, findings, rows::add, MOST_ROWS);
    if (!reader.read(file)) {
      return Table.lost(format);
    }
    Table table = new Table(format, rows, reader.complete);
    RowChecks.check(table, findings);
    return table;
  }

  /**
   * Hands on each row of a table that is too long to be kept. That keys differ is not checked.
   *
   * @param mostRows that it may have
   */
  public static void stream(
      TextFile file, TableFormat format, int mostRows, Findings findings, Consumer<Row> rows) {
    new TableReader(format, null, findings, rows, mostRows).read(file);
  }

  /** Whether the file could be read. */
  private boolean read(TextFile file) {
    try (Reader text = file.open()) {
      read(text);
      return true;
    } catch (IOException | UncheckedIOException e) {
      findings.error(
          "unreadable-file",
          SourceLocation.ofFile(format.file()),
          null,
          "cannot be read: " + e.getMessage());
      return false;
    }
  }

  private void read(Reader text) {
    RawRecordHandler handler = new RawRecordHandler();
    Iterator<RawRecord> records =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.NONE)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .allowUnclosedQuote(false)
            .maxBufferSize(LARGEST_CELL)
            .build(handler, text)
            .iterator();
    try {
      if (!records.hasNext()) {
        findings.error(
            "no-header", SourceLocation.ofFile(format.file()), null, "the table has no header row");
        complete = false;
        return;
      }
      Header header = Header.check(format, records.next(), findings);
      complete = header.hasKey(format);
      while (records.hasNext()) {
        RawRecord record = records.next();
        if (count == mostRows) {
          tooManyRows(record.line());
          return;
        }
        if (!record.isBlank()) {
          add(header, record);
        }
      }
    } catch (CsvParseException e) {
      report(e, handler);
    }
  }

  private void tooManyRows(long line) {
    findings.error(
        "too-many-rows",
        SourceLocation.ofLine(format.file(), line),
        null,
        "the table has at most " + mostRows + " rows");
    complete = false;
  }

  private void report(CsvParseException e, RawRecordHandler handler) {
    complete = false;
    String message = String.valueOf(e.getMessage()) + e.getCause();
    SourceLocation where = SourceLocation.ofLine(format.file(), handler.line());
    if (message.toLowerCase(Locale.ROOT).contains("quote")) {
      findings.error(
          "broken-quotes",
          where,
          null,
          "a quoted cell must end with a quote that a comma or the line's end follows",
          "Maybe a quote inside the cell is not doubled.");
    } else {
      findings.error(
          "cell-too-large",
          where,
          null,
          "a cell has at most " + LARGEST_CELL + " characters; the rest of the table was not read",
          "Maybe a quote is not closed.");
    }
  }

  private void add(Header header, RawRecord record) {
    int count = record.cells().size();
    if (count != header.width()) {
      complete = false;
      findings.error(
          "ragged-row",
          SourceLocation.ofLine(format.file(), record.line()),
          null,
          "has " + count + " cells, but the header has " + header.width(),
          count > header.width() ? "Maybe a text with a comma is not quoted." : null);
      return;
    }
    @Nullable Object[] values = new Object[format.columns().size()];
    Row row = new Row(format, record.line(), values);
    if (!header.sound()) {
      row.spoil();
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = value(header, record, row, i);
    }
    for (int i : header.unnamed()) {
      if (!record.cells().get(i).isBlank()) {
        String text = record.cells().get(i);
        findings.error("cell-without-column", row.fault(""), text, "the header has no name for it");
      }
    }
    rows.accept(row);
    count++;
  }

  private @Nullable Object value(Header header, RawRecord record, Row row, int index) {
    Column column = format.columns().get(index);
    int position = header.positions()[index];
    String text = position < 0 ? "" : record.cells().get(position);
    if (text.isBlank()) {
      if (column.required() && position >= 0) {
        findings.error("missing-value", row.fault(column.name()), null, "must not be empty");
      }
      return null;
    }
    SourceLocation where = row.at(column.name());
    Object value = cells.parse(column, text, where);
    if (value == null) {
      row.spoil();
    }
    return value;
  }
}
