package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From opening to closing, both included, in the time unit of the case. */
public record TimeWindow(double open, double close) {

  private static final Comparator<TimeWindow> BY_OPENING =
      Comparator.comparingDouble(TimeWindow::open);

  public static final TimeWindow ALWAYS = new TimeWindow(0, Double.POSITIVE_INFINITY);

  /** Hours in which nobody comes. */
  static final TimeWindow NEVER = new TimeWindow(-1, -1);

  public TimeWindow {
    if (!(open <= close)) {
      throw new IllegalArgumentException("closes at " + close + " before it opens at " + open);
    }
  }

  /** As few windows as say the same, ascending: those that overlap or touch are one. */
  public static List<TimeWindow> joined(List<TimeWindow> windows) {
    List<TimeWindow> joined = new ArrayList<>();
    for (TimeWindow window : windows.stream().sorted(BY_OPENING).toList()) {
      int last = joined.size() - 1;
      if (last >= 0 && window.open() <= joined.get(last).close()) {
        double close = Math.max(joined.get(last).close(), window.close());
        joined.set(last, new TimeWindow(joined.get(last).open(), close));
      } else {
        joined.add(window);
      }
    }
    return joined;
  }
}
