package org.gleaner.domain.routing;

import java.util.List;

/**
 * When an order may be visited, and for how long, in the time unit of the case.
 *
 * @param serviceTime at each visit
 * @param setupTime before the service, unless the vehicle comes from the same location
 * @param hours in which a visit may start
 * @param releaseTime the trip that visits it may not start earlier
 * @param dayPatterns one of which is followed
 */
public record VisitTerms(
    double serviceTime,
    double setupTime,
    WeeklyHours hours,
    double releaseTime,
    List<DayPattern> dayPatterns) {

  /** On the only day, at any time, for no time. */
  public static final VisitTerms ANY_TIME =
      new VisitTerms(0, 0, WeeklyHours.ALWAYS, 0, List.of(DayPattern.FIRST_DAY));

  public VisitTerms {
    dayPatterns = List.copyOf(dayPatterns);
  }

  /**
   * In the same windows on all days.
   *
   * @param windows ascending and apart; at least one
   */
  public VisitTerms(
      double serviceTime,
      double setupTime,
      List<TimeWindow> windows,
      double releaseTime,
      List<DayPattern> dayPatterns) {
    this(serviceTime, setupTime, WeeklyHours.daily(windows), releaseTime, dayPatterns);
  }

  public VisitTerms withServiceTime(double time) {
    return new VisitTerms(time, setupTime, hours, releaseTime, dayPatterns);
  }

  public VisitTerms withSetupTime(double time) {
    return new VisitTerms(serviceTime, time, hours, releaseTime, dayPatterns);
  }

  public VisitTerms withWindows(List<TimeWindow> windows) {
    return withHours(WeeklyHours.daily(windows));
  }

  public VisitTerms withHours(WeeklyHours others) {
    return new VisitTerms(serviceTime, setupTime, others, releaseTime, dayPatterns);
  }

  public VisitTerms withReleaseTime(double time) {
    return new VisitTerms(serviceTime, setupTime, hours, time, dayPatterns);
  }

  public VisitTerms withDayPatterns(List<DayPattern> patterns) {
    return new VisitTerms(serviceTime, setupTime, hours, releaseTime, patterns);
  }
}
