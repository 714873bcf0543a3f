package org.gleaner.shell.view;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.output.Style;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes an answer to stdout in the format and language asked for. */
@Component
public final class AnswerWriter {

  private final Output output;

  public AnswerWriter(Output output) {
    this.output = output;
  }

  public void write(Answer answer) {
    switch (output.format()) {
      case JSON -> writeJson(answer);
      case CSV -> writeCsv(answer.csv());
      case TABLE -> writeTables(answer);
    }
  }

  private void writeJson(Answer answer) {
    output.print(JsonText.of(answer.json()));
  }

  private void writeCsv(TableView table) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(table.columns().stream().map(Column::key).toList());
      for (List<@Nullable Object> row : table.rows()) {
        csv.writeRecord(row.stream().map(AnswerWriter::csvCell).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    output.print(text.toString());
  }

  private static String csvCell(@Nullable Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? shortest(number) : "";
    }
    return value == null ? "" : value.toString();
  }

  private static String shortest(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  private void writeTables(Answer answer) {
    Headings headings = new Headings(output.language());
    boolean first = true;
    for (Section section : answer.sections()) {
      if (!first) {
        output.println("");
      }
      first = false;
      if (section instanceof TableView table) {
        write(table, headings);
      } else if (section instanceof Facts facts) {
        new FactLines(facts, headings, output.width()).lines().forEach(output::println);
      } else if (section instanceof Text text) {
        text.lines().forEach(output::println);
      }
    }
  }

  private void write(TableView table, Headings headings) {
    TextTable text = new TextTable(table, headings, output.width());
    String title = headings.text("table." + table.key());
    if (!title.startsWith("table.")) {
      output.println(output.styled(title, Style.BOLD));
    }
    if (table.rows().isEmpty()) {
      output.println(headings.text("none"));
      return;
    }
    List<String> lines = text.lines();
    for (int i = 0; i < lines.size(); i++) {
      boolean isHeading = i < text.headingLines();
      output.println(isHeading ? output.styled(lines.get(i), Style.DIM) : lines.get(i));
    }
  }
}
