package org.gleaner.shell.output;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Columns that text takes on a terminal: a combining mark takes none, a wide character two. */
public final class DisplayWidth {

  /** Narrower than this a text is no longer readable, and may as well run over. */
  private static final int LEAST_ROOM = 20;

  private DisplayWidth() {}

  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** The text, or its beginning and an ellipsis if it takes more columns. */
  public static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 1;
    for (int codePoint : text.codePoints().toArray()) {
      used += of(codePoint);
      if (used > columns) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept.toString().stripTrailing() + "…";
  }

  public static String padRight(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  public static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - of(text))) + text;
  }

  /** Lines of at most this many columns, broken at blanks; a longer word keeps its line. */
  public static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && of(line.toString()) + 1 + of(word) > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * As {@link #wrap(String, int)}, the first line behind one text and the others behind another.
   */
  public static List<String> wrap(String text, int columns, String first, String rest) {
    int room = Math.max(LEAST_ROOM, columns - Math.max(of(first), of(rest)));
    List<String> lines = new ArrayList<>();
    for (String line : wrap(text, room)) {
      lines.add(((lines.isEmpty() ? first : rest) + line).stripTrailing());
    }
    return lines;
  }

  private static int of(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }
}
