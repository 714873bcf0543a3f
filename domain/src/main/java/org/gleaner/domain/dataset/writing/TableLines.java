package org.gleaner.domain.dataset.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.TableFormat;

/** A table that is too long to be kept: each row is written when it is made. */
public final class TableLines implements Closeable {
  private final TableFormat format;
  private final List<String> columns;
  private final CsvWriter csv;

  /**
   * Writes the header.
   *
   * @param filled columns that some row fills; the others are left out unless they must be there
   * @param out stays open when the table is closed
   */
  public TableLines(TableFormat format, Set<String> filled, Writer out) {
    this.format = format;
    this.columns =
        format.columns().stream()
            .filter(column -> column.required() || filled.contains(column.name()))
            .map(Column::name)
            .toList();
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new KeptOpen(out));
    csv.writeRecord(columns);
  }

  /** A row to be filled. */
  public RowText row() {
    return new RowText(format);
  }

  public void write(RowText row) {
    csv.writeRecord(columns.stream().map(row::cell).toList());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private static final class KeptOpen extends FilterWriter {
    KeptOpen(Writer out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
