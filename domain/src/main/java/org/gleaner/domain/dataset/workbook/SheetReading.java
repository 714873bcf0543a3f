package org.gleaner.domain.dataset.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one sheet into text. */
final class SheetReading {
  /** A string that many cells share is small on disk only. */
  private static final long MOST_CHARACTERS = 128L << 20;

  private record Line(int row, List<String> cells) {}

  private final String shown;
  private final Findings findings;
  private final List<Line> lines = new ArrayList<>();
  private final Set<List<Object>> faults = new HashSet<>();
  private List<String> header = List.of();
  private long characters;

  /**
   * @param shown how findings name the sheet
   */
  SheetReading(String shown, Findings findings) {
    this.shown = shown;
    this.findings = findings;
  }

  /** The sheet's table as CSV; every record is as wide as the widest row. */
  SheetText table(Sheet sheet) throws IOException {
    read(sheet, true);
    int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    requireRoom(characters + (long) width * lines.size());
    SheetText.Builder text = new SheetText.Builder();
    for (Line line : lines) {
      String padding = ",".repeat(width - line.cells().size());
      String cells =
          line.cells().stream().map(SheetReading::quoted).collect(Collectors.joining(","));
      text.record(line.row(), cells + padding);
    }
    return text.build(faults);
  }

  /** The sheet's lines; a line too long for one cell goes on in the next. */
  SheetText document(Sheet sheet) throws IOException {
    read(sheet, false);
    SheetText.Builder text = new SheetText.Builder();
    lines.forEach(line -> text.record(line.row(), String.join("", line.cells())));
    return text.build(faults);
  }

  private void read(Sheet sheet, boolean hasHeader) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      rows.forEach(row -> add(row, hasHeader));
    }
  }

  private void add(Row row, boolean hasHeader) {
    List<String> cells = new ArrayList<>();
    boolean blank = true;
    for (Cell cell : row.stream().filter(Objects::nonNull).toList()) {
      CellText value = CellText.of(cell);
      int column = cell.getColumnIndex();
      report(value.fault(), row.getRowNum(), column);
      blank &= value.text().isBlank() && value.fault() == null;
      if (!value.text().isEmpty()) {
        while (cells.size() < column) {
          cells.add("");
        }
        cells.add(value.text());
        requireRoom(characters += value.text().length() + 8L + column / 8);
      }
    }
    if (!blank) {
      lines.add(new Line(row.getRowNum(), cells));
      if (hasHeader && lines.size() == 1) {
        header = cells;
      }
    }
  }

  private void report(CellText.@Nullable Fault fault, int row, int column) {
    if (fault == null) {
      return;
    }
    String name = column < header.size() ? header.get(column).strip() : "";
    String said = name.isEmpty() ? letters(column) : name;
    faults.add(List.of((long) row, said));
    findings.error(
        fault.code(),
        SourceLocation.ofCell(shown, row, said),
        fault.value(),
        fault.message(),
        fault.hint());
  }

  private static void requireRoom(long characters) {
    if (characters > MOST_CHARACTERS) {
      throw new SheetTooLargeException();
    }
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** The name of a column as spreadsheets show it: A to Z, AA, AB, ... */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  /** The sheet's text would not fit into memory. */
  static final class SheetTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SheetTooLargeException() {
      super("more than " + (MOST_CHARACTERS >> 20) + " million characters");
    }
  }
}
