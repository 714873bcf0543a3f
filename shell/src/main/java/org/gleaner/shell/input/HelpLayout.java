package org.gleaner.shell.input;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.shell.output.DisplayWidth;

/** Lines of help that fit the terminal: what runs over goes on below, indented. */
final class HelpLayout {

  private static final String INDENT = "  ";

  /** Longer lines are hard to read, however wide the terminal. */
  private static final int WIDEST = 100;

  private final int columns;
  private final List<String> lines = new ArrayList<>();

  HelpLayout(int columns) {
    this.columns = Math.min(columns, WIDEST);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  void blank() {
    lines.add("");
  }

  /** A line whose continuation is indented by as much as its first word takes. */
  void hanging(String text) {
    String rest = " ".repeat(text.indexOf(' ') + 1);
    List<String> wrapped = DisplayWidth.wrap(text, columns - rest.length());
    lines.add(wrapped.get(0));
    wrapped.stream().skip(1).forEach(line -> lines.add(rest + line));
  }

  void paragraph(String text) {
    lines.addAll(DisplayWidth.wrap(text, columns, "", ""));
  }

  /** Two columns, of which the left one takes at most two fifths; longer heads have own lines. */
  void rows(List<Row> rows) {
    int most = Math.max(1, columns * 2 / 5);
    int heads = rows.stream().mapToInt(row -> DisplayWidth.of(row.head())).max().orElse(0);
    if (heads > most) {
      heads =
          rows.stream()
              .mapToInt(row -> DisplayWidth.of(row.head()))
              .filter(head -> head <= most)
              .max()
              .orElse(INDENT.length());
    }
    for (Row row : rows) {
      add(row, heads);
    }
  }

  private void add(Row row, int heads) {
    String rest = INDENT + " ".repeat(heads) + INDENT;
    if (DisplayWidth.of(row.head()) > heads) {
      lines.addAll(DisplayWidth.wrap(row.head(), columns, INDENT, INDENT + INDENT));
      lines.addAll(DisplayWidth.wrap(row.text(), columns, rest, rest));
    } else {
      String head = INDENT + DisplayWidth.padRight(row.head(), heads) + INDENT;
      lines.addAll(DisplayWidth.wrap(row.text(), columns, head, rest));
    }
  }

  /**
   * Text of several lines: those at the margin are joined to paragraphs, up to one that ends with a
   * colon; indented ones, such as examples, stay as they are, fit to be copied.
   */
  void text(String text) {
    StringBuilder paragraph = new StringBuilder();
    for (String line : text.lines().toList()) {
      boolean isVerbatim = line.isBlank() || line.startsWith(" ");
      if (!isVerbatim && !line.endsWith(":")) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
        continue;
      }
      flush(paragraph);
      lines.add(line.stripTrailing());
    }
    flush(paragraph);
  }

  private void flush(StringBuilder paragraph) {
    if (!paragraph.isEmpty()) {
      paragraph(paragraph.toString());
      paragraph.setLength(0);
    }
  }

  /** One entry of a list. */
  record Row(String head, String text) {}
}
