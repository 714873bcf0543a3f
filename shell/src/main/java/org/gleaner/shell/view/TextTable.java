package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gleaner.shell.output.DisplayWidth;
import org.gleaner.shell.output.Printable;
import org.jspecify.annotations.Nullable;

/**
 * Lays a table out for a terminal: numbers right, text left, units below the headings. A table that
 * is too wide loses first the ends of its longest texts, then columns from the right, and says so.
 */
final class TextTable {

  private static final String GUTTER = "  ";
  private static final int LEAST_TEXT = 10;

  /** The first column names the row, often by an id that is to be typed. */
  private static final int LEAST_NAME = 32;

  private static final int LONGEST_CELL = 200;

  private final TableView table;
  private final Headings headings;
  private final NumberText numbers;
  private final int width;

  TextTable(TableView table, Headings headings, int width) {
    this.table = table;
    this.headings = headings;
    this.numbers = new NumberText(headings.locale());
    this.width = width;
  }

  /** How many of the lines are heading, including the rule below it. */
  int headingLines() {
    return hasUnits() ? 3 : 2;
  }

  List<String> lines() {
    List<List<String>> columns = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      columns.add(cells(c));
    }
    int shown = fitting(columns);
    List<Integer> widths = widths(columns.subList(0, shown));
    List<String> lines = new ArrayList<>();
    lines.add(line(widths, c -> headings.name(table.columns().get(c))));
    if (hasUnits()) {
      lines.add(line(widths, c -> headings.unit(table.columns().get(c))));
    }
    lines.add(line(widths, c -> "─".repeat(widths.get(c))));
    for (int r = 0; r < table.rows().size(); r++) {
      int row = r;
      lines.add(line(widths, c -> columns.get(c).get(row)));
    }
    if (shown < columns.size()) {
      lines.add(leftOut(shown));
    }
    return lines;
  }

  private String leftOut(int shown) {
    List<String> names =
        table.columns().subList(shown, table.columns().size()).stream()
            .map(headings::name)
            .toList();
    return DisplayWidth.cut(
        headings.text("columns_left_out") + " " + String.join(", ", names), width);
  }

  private boolean hasUnits() {
    return table.columns().stream().anyMatch(column -> !headings.unit(column).isEmpty());
  }

  private List<String> cells(int index) {
    Column column = table.columns().get(index);
    List<@Nullable Object> values = new ArrayList<>();
    table.rows().forEach(row -> values.add(row.get(index)));
    int decimals = decimals(column, values);
    return values.stream().map(value -> text(column, value, decimals)).toList();
  }

  private static int decimals(Column column, List<@Nullable Object> values) {
    if (column.decimals() != Column.AUTO) {
      return column.decimals();
    }
    boolean whole =
        values.stream().allMatch(v -> !(v instanceof Double number) || number == Math.rint(number));
    return whole
        ? 0
        : NumberText.decimalsFor(
            values.stream()
                .filter(Number.class::isInstance)
                .mapToDouble(v -> ((Number) v).doubleValue()));
  }

  private String text(Column column, @Nullable Object value, int decimals) {
    return cell(column, value, decimals, headings, numbers);
  }

  static String cell(
      Column column, @Nullable Object value, int decimals, Headings headings, NumberText numbers) {
    if (value == null) {
      return "";
    } else if (value instanceof Number number) {
      if (column.kind() != Column.Kind.NUMBER) {
        return number.toString();
      }
      if (column.decimals() == Column.EACH) {
        return numbers.of(number.doubleValue(), ownDecimals(number));
      }
      return column.decimals() == Column.AUTO
          ? numbers.of(number.doubleValue(), decimals)
          : numbers.rounded(number.doubleValue(), decimals);
    } else if (value instanceof Boolean truth) {
      return headings.text(truth ? "yes" : "no");
    }
    String text =
        value instanceof Phrase phrase ? phrase.text(headings, numbers) : value.toString();
    return Printable.shorten(
        column.kind() == Column.Kind.WORD ? headings.word(text) : text, LONGEST_CELL);
  }

  private static int ownDecimals(Number number) {
    double value = number.doubleValue();
    return value == Math.rint(value) ? 0 : NumberText.decimalsFor(DoubleStream.of(value));
  }

  /** Number of columns from the left that fit when every text is as short as may be. */
  private int fitting(List<List<String>> columns) {
    int used = 0;
    for (int c = 0; c < columns.size(); c++) {
      int least = natural(c, columns.get(c));
      if (!table.columns().get(c).isRightAligned()) {
        least = Math.min(least, leastText(c));
      }
      used += least + (c == 0 ? 0 : GUTTER.length());
      if (used > width && c > 0) {
        return c;
      }
    }
    return columns.size();
  }

  private List<Integer> widths(List<List<String>> columns) {
    List<Integer> widths = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      widths.add(natural(c, columns.get(c)));
    }
    long excess =
        widths.stream().mapToLong(Integer::longValue).sum()
            + (long) GUTTER.length() * (columns.size() - 1)
            - width;
    while (excess > 0) {
      int longest = longestText(widths);
      if (longest < 0) {
        return widths;
      }
      widths.set(longest, widths.get(longest) - 1);
      excess--;
    }
    return widths;
  }

  /** The widest text column that may still shrink; -1 if none may. */
  private int longestText(List<Integer> widths) {
    int longest = -1;
    for (int c = 0; c < widths.size(); c++) {
      if (!table.columns().get(c).isRightAligned()
          && widths.get(c) > leastText(c)
          && (longest < 0 || widths.get(c) > widths.get(longest))) {
        longest = c;
      }
    }
    return longest;
  }

  private static int leastText(int index) {
    return index == 0 ? LEAST_NAME : LEAST_TEXT;
  }

  private int natural(int index, List<String> cells) {
    Column column = table.columns().get(index);
    int heading =
        Math.max(DisplayWidth.of(headings.name(column)), DisplayWidth.of(headings.unit(column)));
    return Math.max(heading, cells.stream().mapToInt(DisplayWidth::of).max().orElse(0));
  }

  private String line(List<Integer> widths, IntFunction<String> cell) {
    List<String> parts =
        IntStream.range(0, widths.size())
            .mapToObj(
                c -> {
                  String text = DisplayWidth.cut(cell.apply(c), widths.get(c));
                  return table.columns().get(c).isRightAligned()
                      ? DisplayWidth.padLeft(text, widths.get(c))
                      : DisplayWidth.padRight(text, widths.get(c));
                })
            .toList();
    return String.join(GUTTER, parts).stripTrailing();
  }
}
