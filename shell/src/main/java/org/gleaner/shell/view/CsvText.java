package org.gleaner.shell.view;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.gleaner.domain.dataset.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Lines of CSV. */
final class CsvText {

  private CsvText() {}

  static String header(List<Column> columns) {
    return line(columns.stream().map(Column::key).toList());
  }

  static String row(List<@Nullable Object> cells) {
    return line(cells.stream().map(CsvText::cell).toList());
  }

  private static String line(List<String> cells) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String cell(@Nullable Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? shortest(number) : "";
    }
    return value == null ? "" : value.toString();
  }

  /** The fewest digits that read back as the same number; spreadsheets cut exponents short. */
  private static String shortest(double number) {
    return new BigDecimal(JsonText.number(number)).toPlainString();
  }
}
