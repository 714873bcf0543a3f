package org.gleaner.domain.finding;

import org.jspecify.annotations.Nullable;

/**
 * Where a finding is: a cell of a table, a place in a JSON document, a line of text, or a whole
 * file.
 *
 * @param file name inside the case folder; {@code book.xlsx/plants} for a sheet of a workbook
 * @param line of the file (row of the sheet), from 1, the header being line 1; 0 if it has none
 * @param column name of the table's column; null if none
 * @param pointer JSON pointer (RFC 6901); null if none
 */
public record SourceLocation(
    String file, long line, @Nullable String column, @Nullable String pointer) {

  public static SourceLocation ofFile(String file) {
    return new SourceLocation(file, 0, null, null);
  }

  public static SourceLocation ofLine(String file, long line) {
    return new SourceLocation(file, line, null, null);
  }

  public static SourceLocation ofCell(String file, long line, String column) {
    return new SourceLocation(file, line, column, null);
  }

  public static SourceLocation ofPointer(String file, String pointer) {
    return new SourceLocation(file, 0, null, pointer);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (column != null) {
      text.append(" [").append(column).append(']');
    }
    if (pointer != null) {
      text.append('#').append(pointer);
    }
    return text.toString();
  }
}
