package org.gleaner.domain.scenario;

import java.util.Locale;
import java.util.Optional;

/**
 * What happens to a number: it is set ({@code =5} or {@code 5}), multiplied ({@code *3}) or changed
 * by percent ({@code +10%}, {@code -10%}).
 */
public record Edit(Operation operation, double number) {

  /** What an edit does with its number. */
  public enum Operation {
    SET,
    SCALE,
    PERCENT
  }

  static final String SYNTAX =
      "a number (5 or =5), a factor (*3) or a change in percent (+10%, -10%)";

  /** The edit that the text stands for; empty if it is none. */
  public static Optional<Edit> parse(String text) {
    String t = text.strip();
    if (t.endsWith("%") && (t.startsWith("+") || t.startsWith("-"))) {
      // Less than nothing is left of nothing: like *-1, a slip of the pen.
      return number(t.substring(0, t.length() - 1))
          .filter(n -> n >= -100)
          .map(n -> new Edit(Operation.PERCENT, n));
    }
    if (t.startsWith("*")) {
      return number(t.substring(1)).filter(n -> n >= 0).map(n -> new Edit(Operation.SCALE, n));
    }
    // "+5" could mean "add 5", which nothing here does.
    if (t.startsWith("+")) {
      return Optional.empty();
    }
    return number(t.startsWith("=") ? t.substring(1) : t).map(n -> new Edit(Operation.SET, n));
  }

  static Optional<Double> number(String text) {
    String t = text.strip();
    // Java also reads "1d", "0x1p3" and "Infinity"; people do not write these.
    if (!t.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
      return Optional.empty();
    }
    return Optional.of(Double.parseDouble(t)).filter(Double::isFinite);
  }

  public double apply(double value) {
    return operation == Operation.SET ? number : value * factor();
  }

  /** What it multiplies by; 1 if it sets. */
  public double factor() {
    return switch (operation) {
      case SET -> 1;
      case SCALE -> number;
      case PERCENT -> 1 + number / 100;
    };
  }

  public boolean isScale() {
    return operation != Operation.SET;
  }

  /** As it is written in a scenario file. */
  public String text() {
    return switch (operation) {
      case SET -> "=" + plain(number);
      case SCALE -> "*" + plain(number);
      case PERCENT -> (number < 0 ? "" : "+") + plain(number) + "%";
    };
  }

  /** For people: "is set to 5", "is multiplied by 3", "rises by 10 %". */
  String describe() {
    return switch (operation) {
      case SET -> "is set to " + plain(number);
      case SCALE -> "is multiplied by " + plain(number);
      case PERCENT -> (number < 0 ? "falls by " : "rises by ") + plain(Math.abs(number)) + " %";
    };
  }

  static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.format(Locale.ROOT, "%d", (long) number)
        : Double.toString(number);
  }
}
