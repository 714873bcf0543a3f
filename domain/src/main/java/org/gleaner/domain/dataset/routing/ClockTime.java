package org.gleaner.domain.dataset.routing;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as {@code 07:00}, in seconds after midnight. */
final class ClockTime {
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})");
  private static final int SECONDS_PER_HOUR = 3600;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int LAST_HOUR = 24;

  private ClockTime() {}

  /** Seconds after midnight, up to 24:00; empty if the text is no time of day. */
  static OptionalDouble seconds(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      return OptionalDouble.empty();
    }
    int hours = Integer.parseInt(clock.group(1));
    int minutes = Integer.parseInt(clock.group(2));
    boolean valid =
        minutes < SECONDS_PER_MINUTE && (hours < LAST_HOUR || (hours == LAST_HOUR && minutes == 0));
    return valid
        ? OptionalDouble.of(hours * SECONDS_PER_HOUR + minutes * SECONDS_PER_MINUTE)
        : OptionalDouble.empty();
  }
}
