package org.gleaner.domain.dataset.table;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it in a file: decimal point, optional exponent, nothing else. Java's own
 * parser takes more (hexadecimal, {@code 1d}, {@code NaN}) than a spreadsheet would.
 *
 * @param value the number; null if the text is none, and then the rest says why
 * @param code of the finding
 * @param message what is wrong
 * @param hint what was meant, if there is a guess
 */
public record NumberText(
    @Nullable Double value, String code, String message, @Nullable String hint) {
  private static final int LONGEST = 400;
  private static final String NOT_FINITE_CODE = "not-finite";
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern COMMA_DECIMAL = Pattern.compile("[+-]?\\d+,\\d+");
  private static final Pattern THOUSANDS =
      Pattern.compile("[+-]?\\d{1,3}([,' \\u00A0\\u202F]\\d{3})+(\\.\\d+)?");
  private static final Pattern THOUSANDS_POINTS = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3}){2,}");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[+-]?(nan|inf|infinity|\u221E)", Pattern.CASE_INSENSITIVE);

  public static NumberText parse(String text) {
    if (text.length() > LONGEST) {
      return wrong("not-a-number", "must be a number", null);
    }
    if (!NUMBER.matcher(text).matches()) {
      return refuse(text);
    }
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      return wrong(NOT_FINITE_CODE, "is too large for a number", null);
    }
    return new NumberText(value == 0 ? 0.0 : value, "", "", null);
  }

  /** Whether it is written as a number that is none, or too large for one. */
  public boolean isNotFinite() {
    return code.equals(NOT_FINITE_CODE);
  }

  private static NumberText refuse(String text) {
    if (NOT_FINITE.matcher(text).matches()) {
      return wrong(
          NOT_FINITE_CODE,
          "must be a finite number",
          "Leave the cell empty where nothing is known.");
    }
    if (THOUSANDS.matcher(text).matches()) {
      String digits = text.replaceAll("[,' \\u00A0\\u202F]", "");
      return wrong(
          "not-a-number",
          "must be a number without thousands separators",
          "Maybe " + digits + decimalGuess(text));
    }
    if (COMMA_DECIMAL.matcher(text).matches()) {
      return wrong(
          "not-a-number",
          "must be a number with a decimal point",
          "Maybe " + text.replace(',', '.') + ".");
    }
    if (THOUSANDS_POINTS.matcher(text).matches()) {
      return wrong(
          "not-a-number",
          "must be a number without thousands separators",
          "Maybe " + text.replace(".", "") + ".");
    }
    String hint =
        text.startsWith("#") || text.toUpperCase(Locale.ROOT).startsWith("=")
            ? "Maybe a spreadsheet formula or error was saved instead of its value."
            : null;
    return wrong("not-a-number", "must be a number", hint);
  }

  /** {@code 1,500} may also be a decimal comma. */
  private static String decimalGuess(String text) {
    return COMMA_DECIMAL.matcher(text).matches()
        ? ", or " + text.replace(',', '.') + " if the comma was a decimal comma."
        : ".";
  }

  private static NumberText wrong(String code, String message, @Nullable String hint) {
    return new NumberText(null, code, message, hint);
  }
}
