package org.gleaner.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Limits of a route and by how much they are broken, in the units that people use. */
final class LimitPhrases {

  private static final double METRES_PER_KM = 1000;
  private static final double SECONDS_PER_MINUTE = 60;
  private static final double SECONDS_PER_HOUR = 3600;
  private static final String DISTANCE = "max-distance";

  /** Limits of time; others are of loads, of the distance, or numbers. */
  private static final Set<String> IN_TIME =
      Set.of(
          "time-window",
          "depot-hours",
          "facility-hours",
          "driver-break",
          "max-duration",
          "max-travel-time",
          "daily-driving",
          "weekly-driving",
          "fortnightly-driving");

  /**
   * Limits of loads; those of some loads have the number of the load behind them, else the first.
   */
  private static final Set<String> OF_LOADS =
      Set.of("capacity", "compartment", "facility-capacity");

  private static final Set<String> IN_KILOGRAMS = Set.of("relief", "relief-limit");

  private final boolean isOnClock;
  private final List<String> loadUnits;

  /**
   * @param loadUnits of the loads of the case; empty if they are plain numbers
   */
  LimitPhrases(boolean isOnClock, List<String> loadUnits) {
    this.isOnClock = isOnClock;
    this.loadUnits = loadUnits;
  }

  /** As {@code depot-hours, h}; the unit is that of {@link #figure}. */
  Phrase name(String limit) {
    String unit = unit(limit);
    String suffix = unit.isEmpty() ? "" : ", " + unit;
    return new Phrase(limit + suffix, (headings, numbers) -> named(headings, limit) + suffix);
  }

  /** Compartments, facilities and reliefs have ids behind their word. */
  private static String named(Headings headings, String limit) {
    String word = word(limit);
    return headings.limit(word) + limit.substring(word.length());
  }

  private static String word(String limit) {
    return limit.indexOf(' ') < 0 ? limit : limit.substring(0, limit.indexOf(' '));
  }

  /** A figure of the case in the unit of its limit. */
  double figure(String limit, double figure) {
    return switch (unit(limit)) {
      case "km" -> figure / METRES_PER_KM;
      case "h" -> figure / SECONDS_PER_HOUR;
      default -> figure;
    };
  }

  private String unit(String limit) {
    String word = word(limit);
    if (OF_LOADS.contains(word)) {
      return unitOfLoad(limit);
    } else if (IN_KILOGRAMS.contains(word)) {
      return "kg";
    } else if (!isOnClock) {
      return "";
    } else if (IN_TIME.contains(word)) {
      return "h";
    }
    return word.equals(DISTANCE) ? "km" : "";
  }

  private String unitOfLoad(String limit) {
    String last = limit.substring(limit.lastIndexOf(' ') + 1);
    boolean isNumbered = !last.isEmpty() && last.chars().allMatch(Character::isDigit);
    if (!isNumbered && !limit.equals("capacity")) {
      // So many trips that what is aboard fits into no compartments.
      return "";
    }
    int load = isNumbered ? Integer.parseInt(last) - 1 : 0;
    return load >= 0 && load < loadUnits.size() ? loadUnits.get(load) : "";
  }

  /** As {@code capacity by 40 kg}. */
  Phrase broken(String constraint, double amount) {
    boolean isTimed = isOnClock && IN_TIME.contains(constraint);
    double figure = isTimed ? amount / SECONDS_PER_MINUTE : figure(constraint, amount);
    String unit = isTimed ? "min" : unit(constraint);
    String ending = unit.isEmpty() ? "" : " " + unit;
    return new Phrase(
        constraint + " by " + shown(figure) + ending,
        (headings, numbers) ->
            named(headings, constraint)
                + " "
                + headings.text("limit.by")
                + " "
                + numbers.rounded(figure, decimals(figure))
                + (unit.isEmpty() ? "" : " " + headings.word(unit)));
  }

  private static int decimals(double figure) {
    double rounded = Math.rint(figure * 10) / 10;
    return rounded == Math.rint(rounded) ? 0 : 1;
  }

  private static String shown(double figure) {
    return String.format(Locale.ROOT, "%." + decimals(figure) + "f", figure);
  }
}
