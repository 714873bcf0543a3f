package org.gleaner.shell.input;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into words as a POSIX shell does: single quotes keep all, double quotes keep blanks
 * and allow {@code \"} and {@code \\}, a backslash keeps the next character, and {@code #} at the
 * start of a word makes the rest a comment.
 */
public final class Words {

  private final String line;
  private final List<List<String>> commands = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;

  private Words(String line) {
    this.line = line;
  }

  /**
   * @throws UsageException if a quote is not closed
   */
  public static List<String> of(String line) {
    return new Words(line).split().stream().flatMap(List::stream).toList();
  }

  /**
   * The commands of a text of several lines, such as one that is pasted. Quotes may go over lines,
   * and a backslash at the end of a line continues it.
   *
   * @throws UsageException if a quote is not closed
   */
  public static List<List<String>> commands(String text) {
    return new Words(text).split();
  }

  private List<List<String>> split() {
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == '#' && !inWord) {
        int end = line.indexOf('\n', i);
        i = end < 0 ? line.length() : end;
      } else if (c == '\n') {
        endCommand();
        i++;
      } else if (Character.isWhitespace(c) || line.startsWith("\\\n", i)) {
        endWord();
        i += c == '\\' ? 2 : 1;
      } else if (c == '\'' || c == '"') {
        inWord = true;
        i = quoted(i + 1, c);
      } else {
        inWord = true;
        // A backslash at the very end stands for itself.
        int at = c == '\\' && i + 1 < line.length() ? i + 1 : i;
        word.append(line.charAt(at));
        i = at + 1;
      }
    }
    endCommand();
    return commands;
  }

  /** Takes characters up to the closing quote and returns the place behind it. */
  private int quoted(int start, char quote) {
    int i = start;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == quote) {
        return i + 1;
      }
      if (c == '\\' && quote == '"' && i + 1 < line.length() && isEscapable(line.charAt(i + 1))) {
        i++;
      }
      word.append(line.charAt(i));
      i++;
    }
    throw new UsageException("a quote (" + quote + ") is not closed");
  }

  private static boolean isEscapable(char c) {
    return c == '"' || c == '\\';
  }

  private void endCommand() {
    endWord();
    if (!words.isEmpty()) {
      commands.add(words);
      words = new ArrayList<>();
    }
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
