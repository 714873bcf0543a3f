package org.gleaner.domain.dataset.routing.folder;

import org.gleaner.domain.dataset.format.ClockTime;
import org.gleaner.domain.dataset.writing.RowText;
import org.gleaner.domain.routing.TimeWindow;

/** Cells of times of day on their way to a table; ends that are open stay empty. */
public final class ClockTexts {

  private ClockTexts() {}

  static void window(RowText row, TimeWindow window, String opens, String closes) {
    if (window.open() != TimeWindow.ALWAYS.open()) {
      row.text(opens, ClockTime.text(window.open()));
    }
    if (Double.isFinite(window.close())) {
      row.text(closes, closing(window));
    }
  }

  /** When it closes: of the day after, if that is what reading makes of the time. */
  public static String closing(TimeWindow window) {
    double ofDayAfter = window.close() - ClockTime.DAY;
    boolean isRead =
        ofDayAfter >= 0
            && ofDayAfter < window.open()
            && window.close() - window.open() <= ClockCells.LONG_NIGHT;
    return ClockTime.text(isRead ? ofDayAfter : window.close());
  }
}
