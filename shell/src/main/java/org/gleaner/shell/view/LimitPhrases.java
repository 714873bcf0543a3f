package org.gleaner.shell.view;

import java.util.List;
import java.util.Locale;
import org.gleaner.shell.session.RouteExplaining;

/** Limits of a route and by how much they are broken, in the units that people use. */
final class LimitPhrases {

  private static final double METRES_PER_KM = 1000;
  private static final double SECONDS_PER_MINUTE = 60;
  private static final double SECONDS_PER_HOUR = 3600;
  private static final List<String> IN_TIME =
      List.of("time-window", "depot-hours", "facility-hours", "max-duration");

  private final boolean isOnClock;
  private final RouteExplaining explaining;
  private final List<String> loadUnits;

  LimitPhrases(boolean isOnClock, RouteExplaining explaining) {
    this.isOnClock = isOnClock;
    this.explaining = explaining;
    this.loadUnits = explaining.live().routing().terms().loadUnits();
  }

  /** As {@code depot-hours, h}; the unit is that of {@link #figure}. */
  Phrase name(String limit) {
    String unit = unit(limit);
    String suffix = unit.isEmpty() ? "" : ", " + unit;
    return new Phrase(limit + suffix, (headings, numbers) -> named(headings, limit) + suffix);
  }

  /** Compartments and reliefs have ids behind their word. */
  private static String named(Headings headings, String limit) {
    int end = limit.indexOf(' ') < 0 ? limit.length() : limit.indexOf(' ');
    return headings.limit(limit.substring(0, end)) + limit.substring(end);
  }

  /** An amount of the problem in the unit of its limit. */
  double figure(String limit, long amount) {
    int load = loadOf(limit);
    if (load >= 0) {
      return explaining.compiled().load(load, amount);
    } else if (limit.equals("max-unloadings")) {
      return amount;
    }
    double figure = explaining.compiled().figure(amount);
    return switch (unit(limit)) {
      case "km" -> figure / METRES_PER_KM;
      case "h" -> figure / SECONDS_PER_HOUR;
      default -> figure;
    };
  }

  private String unit(String limit) {
    int load = loadOf(limit);
    if (load >= 0 && load < loadUnits.size()) {
      return loadUnits.get(load);
    } else if (!isOnClock) {
      return "";
    } else if (limit.equals("max-distance")) {
      return "km";
    } else if (limit.startsWith("relief ")) {
      return "kg";
    }
    return limit.equals("max-duration") || limit.equals("depot-hours") ? "h" : "";
  }

  /** The load dimension that a limit is of, -1 if of none; compartments say it last. */
  private int loadOf(String limit) {
    if (limit.startsWith("compartment ")) {
      return Integer.parseInt(limit.substring(limit.lastIndexOf(' ') + 1)) - 1;
    }
    // A problem's first load is plainly its capacity.
    return limit.equals("capacity") ? 0 : explaining.compiled().loadNames().indexOf(limit);
  }

  /** As {@code capacity by 40 kg}. */
  Phrase broken(String constraint, long amount) {
    boolean isInTime = IN_TIME.contains(constraint);
    double figure =
        isInTime || constraint.equals("max-distance")
            ? explaining.compiled().figure(amount) / perShown(isInTime)
            : excess(constraint, amount);
    String unit = isInTime ? (isOnClock ? "min" : "") : unit(constraint);
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

  private double excess(String constraint, long amount) {
    int load = loadOf(constraint);
    return load >= 0 ? explaining.compiled().load(load, amount) : amount;
  }

  private double perShown(boolean isTime) {
    return !isOnClock ? 1 : isTime ? SECONDS_PER_MINUTE : METRES_PER_KM;
  }

  private static int decimals(double figure) {
    double rounded = Math.rint(figure * 10) / 10;
    return rounded == Math.rint(rounded) ? 0 : 1;
  }

  private static String shown(double figure) {
    return String.format(Locale.ROOT, "%." + decimals(figure) + "f", figure);
  }
}
