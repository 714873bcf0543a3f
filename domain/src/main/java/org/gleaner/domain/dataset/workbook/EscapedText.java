package org.gleaner.domain.dataset.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that XML cannot hold, as spreadsheets write them: {@code _x000D_} is a carriage
 * return, and an underscore that would begin such a code is itself written {@code _x005F_}.
 */
final class EscapedText {
  private static final Pattern CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private EscapedText() {}

  static String encode(String text) {
    String safe = CODE.matcher(text).replaceAll("_x005F$0");
    StringBuilder encoded = new StringBuilder(safe.length());
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      boolean control = (c < ' ' && c != '\n' && c != '\t') || c == '\uFFFE' || c == '\uFFFF';
      encoded.append(control ? String.format("_x%04X_", (int) c) : String.valueOf(c));
    }
    return encoded.toString();
  }

  static String decode(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return CODE.matcher(text)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(code.group(1), 16))));
  }
}
