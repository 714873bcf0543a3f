package org.gleaner.domain.routing;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a place is open in the course of a week. {@link RoutingCase#hours} says what that means on
 * the clock of one day.
 *
 * @param openings at least one, by the time at which they begin; those of one day apart
 */
public record WeeklyHours(List<Opening> openings) {

  private static final Comparator<Opening> BY_TIME =
      Comparator.comparingDouble(opening -> opening.window().open());

  /** Every day, at any time. */
  public static final WeeklyHours ALWAYS = daily(List.of(TimeWindow.ALWAYS));

  /**
   * One window.
   *
   * @param window in the time unit of the case, after midnight of the day on which it begins; it
   *     may end on the day after
   * @param weekdays on which it begins; empty for all days
   */
  public record Opening(TimeWindow window, List<DayOfWeek> weekdays) {

    public Opening {
      weekdays = List.copyOf(weekdays);
    }

    boolean isOn(@Nullable DayOfWeek weekday) {
      return weekdays.isEmpty() || (weekday != null && weekdays.contains(weekday));
    }
  }

  public WeeklyHours {
    openings = openings.stream().sorted(BY_TIME).toList();
    if (openings.isEmpty()) {
      throw new IllegalArgumentException("a place that never opens");
    }
  }

  /**
   * The same on all days.
   *
   * @param windows at least one
   */
  public static WeeklyHours daily(List<TimeWindow> windows) {
    return new WeeklyHours(windows.stream().map(window -> new Opening(window, List.of())).toList());
  }

  /** Whether they are the same on all days. */
  public boolean areDaily() {
    return openings.stream().allMatch(opening -> opening.weekdays().isEmpty());
  }

  /** All windows, whatever day they are of. */
  public List<TimeWindow> windows() {
    return openings.stream().map(Opening::window).toList();
  }

  /**
   * Those that begin on a day; none if it stays closed.
   *
   * @param weekday null if it is not known
   */
  List<TimeWindow> on(@Nullable DayOfWeek weekday) {
    return openings.stream().filter(one -> one.isOn(weekday)).map(Opening::window).toList();
  }
}
