package org.gleaner.domain.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be collected at one point.
 *
 * @param loads picked up at each visit, one per load dimension of the case
 * @param serviceTime at each visit
 * @param windows in which service may start, ascending and apart; at least one
 * @param releaseTime the trip that visits it may not start earlier
 * @param prize lost if it is not visited; null if it must be visited
 * @param dayPatterns one of which is followed; at least one
 */
public record Order(
    String id,
    Point at,
    List<Double> loads,
    double serviceTime,
    List<TimeWindow> windows,
    double releaseTime,
    @Nullable Double prize,
    List<DayPattern> dayPatterns) {

  public Order {
    loads = List.copyOf(loads);
    windows = List.copyOf(windows);
    dayPatterns = List.copyOf(dayPatterns);
    if (windows.isEmpty() || dayPatterns.isEmpty()) {
      throw new IllegalArgumentException("order " + id + " can never be visited");
    }
  }

  /** An order for the only day, at any time. */
  public static Order of(String id, Point at, double load) {
    return new Order(
        id,
        at,
        List.of(load),
        0,
        List.of(TimeWindow.ALWAYS),
        0,
        null,
        List.of(DayPattern.FIRST_DAY));
  }

  public boolean isMandatory() {
    return prize == null;
  }

  public Order withServiceTime(double time) {
    return new Order(id, at, loads, time, windows, releaseTime, prize, dayPatterns);
  }

  public Order withWindows(List<TimeWindow> hours) {
    return new Order(id, at, loads, serviceTime, hours, releaseTime, prize, dayPatterns);
  }

  public Order withReleaseTime(double time) {
    return new Order(id, at, loads, serviceTime, windows, time, prize, dayPatterns);
  }

  public Order withPrize(@Nullable Double worth) {
    return new Order(id, at, loads, serviceTime, windows, releaseTime, worth, dayPatterns);
  }

  public Order withDayPatterns(List<DayPattern> patterns) {
    return new Order(id, at, loads, serviceTime, windows, releaseTime, prize, patterns);
  }
}
