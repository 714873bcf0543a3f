package org.gleaner.domain.dataset.workbook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A sheet as the text of the file it stands for, with the way back from lines to rows. */
final class SheetText {
  private final byte[] bytes;
  private final int[] rowOfLine;
  private final Set<List<Object>> faults;

  private SheetText(byte[] bytes, int[] rowOfLine, Set<List<Object>> faults) {
    this.bytes = bytes;
    this.rowOfLine = rowOfLine;
    this.faults = faults;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The row of the sheet, from 1, that a line of the text was made of. */
  long row(long line) {
    return line >= 1 && line <= rowOfLine.length ? rowOfLine[(int) line - 1] : line;
  }

  /** Whether the cell was reported as unreadable, so that its emptiness is no second mistake. */
  boolean isFaulty(long row, String column) {
    return faults.contains(List.<Object>of(row, column));
  }

  /** Gathers records; blank rows need no line, for each line knows its row. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final IntStream.Builder rows = IntStream.builder();

    Builder record(int row, String record) {
      text.append(record).append('\n');
      rows.add(row);
      for (int i = 0; i < record.length(); i++) {
        char c = record.charAt(i);
        boolean second = c == '\n' && i > 0 && record.charAt(i - 1) == '\r';
        if ((c == '\n' || c == '\r') && !second) {
          rows.add(row);
        }
      }
      return this;
    }

    SheetText build(Set<List<Object>> faults) {
      return new SheetText(
          text.toString().getBytes(StandardCharsets.UTF_8),
          rows.build().toArray(),
          Set.copyOf(faults));
    }
  }
}
