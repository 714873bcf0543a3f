package org.gleaner.shell.view;

/**
 * One column of a table. Its heading and unit come from the message bundle, by its key.
 *
 * @param key snake case with the unit as suffix: the column's name in CSV and JSON
 * @param decimals of numbers in tables for people; {@link #AUTO} chooses by the largest number
 * @param currency stands where the unit says {@code ¤}; empty for columns without money
 * @param literal the key is the heading, such as the name of a scenario
 */
public record Column(String key, Kind kind, int decimals, String currency, boolean literal) {

  static final int AUTO = -1;

  /** As {@link #AUTO}, but for each cell alone: the rows have different units. */
  static final int EACH = -2;

  /** How a cell is shown. */
  public enum Kind {
    TEXT,
    /** A word of Gleaner's own, shown in the user's language if the bundle has it. */
    WORD,
    NUMBER,
    /** A number without thousands separators, such as a year. */
    PLAIN
  }

  public static Column text(String key) {
    return new Column(key, Kind.TEXT, 0, "", false);
  }

  public static Column word(String key) {
    return new Column(key, Kind.WORD, 0, "", false);
  }

  public static Column number(String key) {
    return new Column(key, Kind.NUMBER, AUTO, "", false);
  }

  public static Column number(String key, int decimals) {
    return new Column(key, Kind.NUMBER, decimals, "", false);
  }

  /** Figures row by row in different units. */
  public static Column figures(String key) {
    return new Column(key, Kind.NUMBER, EACH, "", false);
  }

  /** Figures of one plan, row by row in different units. */
  public static Column figuresOf(String name) {
    return new Column(name, Kind.NUMBER, EACH, "", true);
  }

  /** Texts under a heading that is a name. */
  public static Column textsOf(String name) {
    return new Column(name, Kind.TEXT, 0, "", true);
  }

  public static Column year(String key) {
    return new Column(key, Kind.PLAIN, 0, "", false);
  }

  public static Column money(String key, String currency) {
    return new Column(key, Kind.NUMBER, AUTO, currency, false);
  }

  boolean isRightAligned() {
    return kind == Kind.NUMBER || kind == Kind.PLAIN;
  }
}
