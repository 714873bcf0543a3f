package org.gleaner.shell.view;

import java.util.List;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.output.Style;
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
    output.print(CsvText.header(table.columns()));
    table.rows().forEach(row -> output.print(CsvText.row(row)));
  }

  /** Rows of one table as they come, each out before the next is made. */
  public RowStream stream(TableView widest) {
    return new RowStream(output, widest);
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
