package org.gleaner.shell.view;

/**
 * One column of a table. Its heading and unit come from the message bundle, by its key.
 *
 * @param key snake case with the unit as suffix: the column's name in CSV and JSON
 * @param decimals of numbers in tables for people; {@link #AUTO} chooses by the largest number
 * @param currency stands where the unit says {@code ¤}; empty for columns without money
 */
public record Column(String key, Kind kind, int decimals, String currency) {

  static final int AUTO = -1;

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
    return new Column(key, Kind.TEXT, 0, "");
  }

  public static Column word(String key) {
    return new Column(key, Kind.WORD, 0, "");
  }

  public static Column number(String key) {
    return new Column(key, Kind.NUMBER, AUTO, "");
  }

  public static Column number(String key, int decimals) {
    return new Column(key, Kind.NUMBER, decimals, "");
  }

  public static Column year(String key) {
    return new Column(key, Kind.PLAIN, 0, "");
  }

  public static Column money(String key, String currency) {
    return new Column(key, Kind.NUMBER, AUTO, currency);
  }

  boolean isRightAligned() {
    return kind == Kind.NUMBER || kind == Kind.PLAIN;
  }
}
