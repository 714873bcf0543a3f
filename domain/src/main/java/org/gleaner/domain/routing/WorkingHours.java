package org.gleaner.domain.routing;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a vehicle works, in the time unit of the case.
 *
 * @param shift from leaving the start depot to reaching the end depot
 * @param overtime by which a route may end after the shift
 * @param breaks all of which are taken, in this order
 * @param crew limits of driving
 * @param weekdays on which it works; empty for all days
 */
public record WorkingHours(
    TimeWindow shift,
    double overtime,
    List<DriverBreak> breaks,
    CrewHours crew,
    List<DayOfWeek> weekdays) {

  /** At any time, without a pause. */
  public static final WorkingHours ALWAYS = of(TimeWindow.ALWAYS);

  public WorkingHours {
    breaks = List.copyOf(breaks);
    weekdays = List.copyOf(weekdays);
  }

  /** On all days. */
  public WorkingHours(TimeWindow shift, double overtime, List<DriverBreak> breaks, CrewHours crew) {
    this(shift, overtime, breaks, crew, List.of());
  }

  /** Without limits of driving. */
  public WorkingHours(TimeWindow shift, double overtime, List<DriverBreak> breaks) {
    this(shift, overtime, breaks, CrewHours.FREE);
  }

  public WorkingHours withCrew(CrewHours other) {
    return new WorkingHours(shift, overtime, breaks, other, weekdays);
  }

  public WorkingHours withBreaks(List<DriverBreak> others) {
    return new WorkingHours(shift, overtime, others, crew, weekdays);
  }

  /**
   * On some days of the week.
   *
   * @param days none for all days
   */
  public WorkingHours onWeekdays(List<DayOfWeek> days) {
    return new WorkingHours(shift, overtime, breaks, crew, days);
  }

  /**
   * Whether it works on a day.
   *
   * @param weekday null if it is not known
   */
  boolean areOn(@Nullable DayOfWeek weekday) {
    return weekdays.isEmpty() || (weekday != null && weekdays.contains(weekday));
  }

  public static WorkingHours of(TimeWindow shift) {
    return new WorkingHours(shift, 0, List.of());
  }

  /** Whether a window is open at some time of the shift, overtime included. */
  public boolean meet(TimeWindow window) {
    return window.close() >= shift.open() && window.open() <= latestEnd();
  }

  /**
   * Whether a route may still be driven after 24:00, in a case on the clock. A shift that never
   * ends says nothing of the night.
   */
  public boolean passMidnight() {
    return latestEnd() > DayClock.DAY && Double.isFinite(latestEnd());
  }

  /** When the route must have ended. */
  public double latestEnd() {
    return shift.close() + overtime;
  }
}
