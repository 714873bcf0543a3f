package org.gleaner.domain.dataset.workbook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.gleaner.domain.dataset.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says as the text of a CSV cell, or what is wrong with it.
 *
 * @param text empty if something is wrong
 * @param fault null if the cell is sound
 */
record CellText(String text, @Nullable Fault fault) {

  /** Why a cell cannot be read. */
  record Fault(String code, @Nullable String value, String message, String hint) {}

  private static final Pattern LITERALS =
      Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].", Pattern.DOTALL);
  private static final Pattern DATE_PARTS = Pattern.compile("[dmyhs]");
  private static final Set<String> ERRORS =
      Set.of(
          "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

  static CellText of(Cell cell) {
    return switch (cell.getType()) {
      case EMPTY -> text("");
      case STRING -> text(EscapedText.decode(cell.getText()));
      case BOOLEAN -> text(cell.getText().toLowerCase(Locale.ROOT));
      case NUMBER -> number(cell);
      case ERROR -> error(cell);
      case FORMULA -> formula(cell);
    };
  }

  private static CellText formula(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null) {
      return wrong(
          "formula-without-value",
          "=" + cell.getFormula(),
          "a formula counts by the value that was saved with it, and none was",
          "Open the file in a spreadsheet program and save it there, or type the value.");
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal) {
      return number(cell);
    }
    if (value instanceof Boolean) {
      return text(cell.getText().toLowerCase(Locale.ROOT));
    }
    return ERRORS.contains(raw) ? error(cell) : text(EscapedText.decode(cell.getText()));
  }

  private static CellText error(Cell cell) {
    return wrong(
        "error-cell",
        cell.getRawValue(),
        "holds the error of a formula and no value",
        "Mend the formula, or type the value.");
  }

  private static CellText number(Cell cell) {
    String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
    if (raw.isEmpty()) {
      return text("");
    }
    if (isDate(cell)) {
      return wrong(
          "date-cell",
          raw,
          "is a date or a time to the spreadsheet; a case has no dates",
          "Maybe the spreadsheet made one of what was typed: format the cell as a number or as"
              + " text and type it again.");
    }
    return text(canonical(raw));
  }

  /** The shortest text of the same double; spreadsheets write 17 digits. */
  private static String canonical(String raw) {
    try {
      double value = Double.parseDouble(raw);
      return Double.isFinite(value) ? JsonText.number(value) : raw;
    } catch (NumberFormatException e) {
      return raw;
    }
  }

  /**
   * Numbers of the formats that ECMA-376 sets aside for dates, and formats with parts of a date.
   */
  private static boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id == null) {
      return false;
    }
    if (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47) {
      return true;
    }
    String format = cell.getDataFormatString();
    if (id < 164 || format == null || format.equalsIgnoreCase("general")) {
      return id >= 50 && id <= 58;
    }
    String bare = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    return DATE_PARTS.matcher(bare).find();
  }

  private static CellText text(String text) {
    return new CellText(text, null);
  }

  private static CellText wrong(String code, @Nullable String value, String message, String hint) {
    return new CellText("", new Fault(code, value, message, hint));
  }
}
