package org.gleaner.domain.dataset.routing.event;

import org.gleaner.domain.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A time of an event that must not be before the event itself: when a closure ends, or when
 * somebody may come again.
 *
 * @param time NaN or infinite if none is stated
 * @param written null if none is stated
 * @param code of the finding if it is before
 */
record LaterTime(double time, @Nullable String written, String code, SourceLocation where) {

  /**
   * Whether it is not before the time of the event as that is stated; if it is, that is reported.
   *
   * @param begin NaN if none is stated: then it is that of planning, which is not known yet
   */
  boolean follows(double begin, @Nullable String stated, PendingEvents pending) {
    return follows(begin, String.valueOf(stated), "Maybe the two are swapped.", pending);
  }

  /** The same of an event without a time, which happens when the rest is planned. */
  boolean followsPlanning(double now, PendingEvents pending) {
    return follows(
        now,
        pending.times().text(now) + ", when the rest is planned",
        "An event happens then unless it says when.",
        pending);
  }

  private boolean follows(double begin, String shown, String hint, PendingEvents pending) {
    boolean isBefore = time < begin;
    if (isBefore) {
      pending.findings().error(code, where, written, "must not be before " + shown, hint);
    }
    return !isBefore;
  }
}
