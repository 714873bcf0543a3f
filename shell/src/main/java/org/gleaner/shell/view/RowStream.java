package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.output.OutputFormat;
import org.gleaner.shell.output.Style;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows take long to make: each is written and flushed as soon as it is there. JSON is
 * one object and therefore waits for the end.
 */
public final class RowStream implements AutoCloseable {

  private final Output output;
  private final TableView widest;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();
  private boolean isBegun;

  /**
   * @param widest its one row is as wide as the rows to come; where one is wider after all, its
   *     line is out of step
   */
  RowStream(Output output, TableView widest) {
    this.output = output;
    this.widest = widest;
  }

  public void row(@Nullable Object... cells) {
    List<@Nullable Object> row = Collections.unmodifiableList(Arrays.asList(cells.clone()));
    rows.add(row);
    begin();
    switch (output.format()) {
      case CSV -> output.print(CsvText.row(row));
      case TABLE -> output.println(lines(row).get(headingLines() + 1));
      case JSON -> {}
    }
    output.flush();
  }

  private void begin() {
    if (isBegun) {
      return;
    }
    isBegun = true;
    if (output.format() == OutputFormat.CSV) {
      output.print(CsvText.header(widest.columns()));
    } else if (output.format() == OutputFormat.TABLE) {
      List<String> heading = lines(widest.rows().get(0)).subList(0, headingLines());
      heading.forEach(line -> output.println(output.styled(line, Style.DIM)));
    }
  }

  private List<String> lines(List<@Nullable Object> row) {
    return text(List.of(widest.rows().get(0), row)).lines();
  }

  private int headingLines() {
    return text(widest.rows()).headingLines();
  }

  private TextTable text(List<List<@Nullable Object>> shown) {
    return new TextTable(
        new TableView(widest.key(), widest.columns(), shown),
        new Headings(output.language()),
        output.width());
  }

  /** Ends the table, also one without rows. */
  @Override
  public void close() {
    begin();
    if (output.format() == OutputFormat.JSON) {
      TableView all = new TableView(widest.key(), widest.columns(), rows);
      output.print(JsonText.of(Map.of(widest.key(), Answer.objects(all))));
    }
    output.flush();
  }
}
