package org.gleaner.shell.output;

/** Makes text of unknown origin fit to be shown: a cell may hold 50 MB or terminal commands. */
public final class Printable {

  private Printable() {}

  /** At most {@code limit} characters, control characters as {@code ?}, one line. */
  public static String shorten(String text, int limit) {
    boolean cut = text.length() > limit;
    StringBuilder shown = new StringBuilder(Math.min(text.length(), limit) + 1);
    int end = cut ? limit - 1 : text.length();
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\t') {
        shown.append(' ');
      } else {
        shown.append(Character.isISOControl(c) ? '?' : c);
      }
    }
    return cut ? shown.append('…').toString() : shown.toString();
  }
}
