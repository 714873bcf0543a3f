package org.gleaner.domain.dataset.format;

import java.util.Optional;

/**
 * One column of a table.
 *
 * @param required must be in the header, and no cell of it empty
 * @param defaultText what an empty cell stands for, as it would be written; {@code all} for a key
 *     that is open, {@code unlimited} for a limit; empty if it stands for nothing
 * @param unit for people; empty if the column has none
 * @param meaning one sentence for the docs
 */
public record Column(
    String name,
    ValueType type,
    boolean required,
    String defaultText,
    String unit,
    String meaning) {

  public static final String ALL = "all";
  public static final String UNLIMITED = "unlimited";

  public static Column required(String name, ValueType type, String unit, String meaning) {
    return new Column(name, type, true, "", unit, meaning);
  }

  public static Column optional(
      String name, ValueType type, String defaultText, String unit, String meaning) {
    return new Column(name, type, false, defaultText, unit, meaning);
  }

  /** The value of an empty numeric cell; infinite for {@code unlimited}. */
  public Optional<Double> defaultNumber() {
    if (defaultText.equals(UNLIMITED)) {
      return Optional.of(Double.POSITIVE_INFINITY);
    }
    return type.isNumeric() && !defaultText.isEmpty() && !defaultText.equals(ALL)
        ? Optional.of(Double.valueOf(defaultText))
        : Optional.empty();
  }

  /** Whether an empty cell is filled by a figure or a word that the author should know of. */
  public boolean hasTellingDefault() {
    return !defaultText.isEmpty() && !defaultText.equals(ALL) && !name.equals("step");
  }
}
