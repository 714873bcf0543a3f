package org.gleaner.domain.dataset.format;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of the clock as {@code 07:00} or {@code 07:00:30}, in seconds after midnight. The clock of
 * a day goes on into the night after it and the day that follows: {@code 25:30} is half past one.
 */
public final class ClockTime {
  /** Seconds from a time to the same time of the day after. */
  public static final double DAY = 24 * 3600;

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
  private static final int SECONDS_PER_HOUR = 3600;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int LAST = 48 * SECONDS_PER_HOUR;

  private ClockTime() {}

  /** Seconds after midnight, up to 48:00; empty if the text is no time of the clock. */
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

  /** Whether there is a text for the time: a whole number of seconds up to 48:00. */
  public static boolean isOnClock(double time) {
    return time >= 0 && time <= LAST && time == Math.rint(time);
  }

  /**
   * The text of a time of the clock, without seconds if there are none.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static String text(double time) {
    if (!isOnClock(time)) {
      throw new IllegalArgumentException("no time of the clock: " + time);
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
