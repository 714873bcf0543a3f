package org.gleaner.solver.routing.search;

/**
 * The time data of a sequence of visits: enough to join two sequences in constant time (Vidal,
 * Crainic, Gendreau, Prins 2013, section 4.4). Mutable, because one object serves millions of
 * joins.
 */
final class TimeSegment {

  /** Shortest, travel, service and waiting together. */
  long duration;

  /** Least total of steps back in time needed to serve every visit within its window. */
  long timeWarp;

  /** Earliest begin of the first visit that is worth it: sooner only adds waiting. */
  long earliest;

  /** Latest begin of the first visit with the least time warp. */
  long latest;

  void set(long ofDuration, long ofTimeWarp, long ofEarliest, long ofLatest) {
    duration = ofDuration;
    timeWarp = ofTimeWarp;
    earliest = ofEarliest;
    latest = ofLatest;
  }

  /** Joins another segment behind this one, {@code travel} away. */
  void append(long travel, long itsDuration, long itsTimeWarp, long itsEarliest, long itsLatest) {
    long offset = duration - timeWarp + travel;
    long moreTimeWarp = Math.max(0, earliest + offset - itsLatest);
    long moreWaiting = Math.max(0, itsEarliest - offset - latest);
    duration += itsDuration + travel + moreWaiting;
    timeWarp += itsTimeWarp + moreTimeWarp;
    earliest = Math.max(itsEarliest - offset, earliest) - moreWaiting;
    latest = Math.min(itsLatest - offset, latest) + moreTimeWarp;
  }
}
