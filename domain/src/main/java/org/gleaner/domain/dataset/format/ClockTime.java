package org.gleaner.domain.dataset.format;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as {@code 07:00} or {@code 07:00:30}, in seconds after midnight. */
public final class ClockTime {
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
  private static final int SECONDS_PER_HOUR = 3600;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int LAST = 24 * SECONDS_PER_HOUR;

  private ClockTime() {}

  /** Seconds after midnight, up to 24:00; empty if the text is no time of day. */
  public static OptionalDouble seconds(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      return OptionalDouble.empty();
    }
    int minutes = Integer.parseInt(clock.group(2));
    int seconds = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
    int time =
        Integer.parseInt(clock.group(1)) * SECONDS_PER_HOUR
            + minutes * SECONDS_PER_MINUTE
            + seconds;
    boolean valid = minutes < SECONDS_PER_MINUTE && seconds < SECONDS_PER_MINUTE && time <= LAST;
    return valid ? OptionalDouble.of(time) : OptionalDouble.empty();
  }

  /** Whether there is a text for the time: a whole number of seconds of one day. */
  public static boolean isOfADay(double time) {
    return time >= 0 && time <= LAST && time == Math.rint(time);
  }

  /**
   * The text of a time of day, without seconds if there are none.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static String text(double time) {
    if (!isOfADay(time)) {
      throw new IllegalArgumentException("no time of day: " + time);
    }
    int seconds = (int) time;
    String clock =
        String.format(
            "%02d:%02d",
            seconds / SECONDS_PER_HOUR, seconds / SECONDS_PER_MINUTE % SECONDS_PER_MINUTE);
    int rest = seconds % SECONDS_PER_MINUTE;
    return rest == 0 ? clock : clock + String.format(":%02d", rest);
  }
}
