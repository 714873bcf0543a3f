package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * Day patterns of a frequency that divides the horizon: its visits are evenly spaced. Of six days,
 * two visits are on days {0, 3}, {1, 4} or {2, 5}.
 */
public final class VisitPatterns {

  private VisitPatterns() {}

  public static boolean fits(int frequency, int days) {
    return frequency >= 1 && frequency <= days && days % frequency == 0;
  }

  /**
   * The patterns.
   *
   * @throws ArithmeticException if the frequency is 0
   */
  public static List<DayPattern> of(int frequency, int days) {
    int step = days / frequency;
    List<DayPattern> patterns = new ArrayList<>();
    for (int first = 0; first < step; first++) {
      List<Integer> visits = new ArrayList<>();
      for (int day = first; day < days; day += step) {
        visits.add(day);
      }
      patterns.add(new DayPattern(visits));
    }
    return patterns;
  }
}
