package org.gleaner.domain.dataset.routing.event;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.format.ClockTime;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.routing.RoutingCase;

/**
 * Times and durations as they are typed: of the clock where the case has one, else plain numbers in
 * its unit of time.
 *
 * @param isOnClock whether times are seconds after midnight
 * @param shifts in which vehicles are out
 */
public record EventTimes(boolean isOnClock, ShiftHours shifts) {

  private static final Pattern DURATION =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(h|hours?|min|minutes?|m|s|sec)?");
  private static final double SECONDS_PER_HOUR = 3600;
  private static final double SECONDS_PER_MINUTE = 60;

  /** Where nothing is known of shifts. */
  public EventTimes(boolean isOnClock) {
    this(isOnClock, ShiftHours.UNKNOWN);
  }

  /** Of a case. */
  public static EventTimes of(RoutingCase routing, boolean isOnClock) {
    return new EventTimes(isOnClock, ShiftHours.of(routing));
  }

  /** A time of the case; empty if the text is none. */
  public OptionalDouble time(String text) {
    if (!isOnClock) {
      return number(text);
    }
    OptionalDouble clock = ClockTime.seconds(text);
    return clock.isPresent() ? OptionalDouble.of(shifts.onShift(clock.getAsDouble())) : clock;
  }

  /** A duration in the unit of the case; minutes if no unit is named and there is a clock. */
  OptionalDouble duration(String text) {
    Matcher matcher = DURATION.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    double amount = Double.parseDouble(matcher.group(1));
    if (!isOnClock) {
      return matcher.group(2) == null ? OptionalDouble.of(amount) : OptionalDouble.empty();
    }
    String unit = matcher.group(2) == null ? "m" : matcher.group(2);
    double factor =
        switch (unit.charAt(0)) {
          case 'h' -> SECONDS_PER_HOUR;
          case 's' -> 1;
          default -> SECONDS_PER_MINUTE;
        };
    return OptionalDouble.of(amount * factor);
  }

  private static OptionalDouble number(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) && value >= 0
          ? OptionalDouble.of(value)
          : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** The text of a time, which reads back as the same second. */
  public String text(double time) {
    double second = Math.rint(time);
    return isOnClock && ClockTime.isOnClock(second)
        ? ClockTime.text(second)
        : JsonText.number(time);
  }

  String durationText(double duration) {
    if (!isOnClock) {
      return digits(duration);
    }
    return duration % SECONDS_PER_MINUTE == 0
        ? digits(duration / SECONDS_PER_MINUTE) + " min"
        : digits(duration) + " s";
  }

  /** A figure without an exponent, which events are read without. */
  static String digits(double figure) {
    return new BigDecimal(JsonText.number(figure)).stripTrailingZeros().toPlainString();
  }

  /** What a time looks like. */
  public String example() {
    return isOnClock ? "10:15" : "120";
  }
}
