package org.gleaner.solver.routing.search;

/**
 * The time data of a sequence of visits: enough to join two sequences in constant time (Vidal,
 * Crainic, Gendreau, Prins 2013, section 4.4). Mutable, because one object serves millions of
 * joins.
 */
final class TimeSegment {

  /** A latest begin that never binds, far enough from overflow to be added a few times. */
  static final long ANY_TIME = Long.MAX_VALUE >> 2;

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

  /** Nothing yet, at any time. */
  void begin() {
    set(0, 0, 0, ANY_TIME);
  }

  void load(long[] from, int at) {
    duration = from[at];
    timeWarp = from[at + 1];
    earliest = from[at + 2];
    latest = from[at + 3];
  }

  void store(long[] to, int at) {
    to[at] = duration;
    to[at + 1] = timeWarp;
    to[at + 2] = earliest;
    to[at + 3] = latest;
  }

  /** When it ends, begun at its earliest. */
  long end() {
    return earliest + duration - timeWarp;
  }

  /** When a stored segment ends, begun at its earliest. */
  static long end(long[] from, int at) {
    return from[at + 2] + from[at] - from[at + 1];
  }

  /** The latest begin of a stored segment. */
  static long latest(long[] from, int at) {
    return from[at + 3];
  }

  /** Goes on no sooner than {@code release}. */
  void depart(long release) {
    append(0, 0, 0, release, ANY_TIME);
  }

  void append(long travel, TimeSegment next) {
    append(travel, next.duration, next.timeWarp, next.earliest, next.latest);
  }

  void append(long travel, long[] next, int at) {
    append(travel, next[at], next[at + 1], next[at + 2], next[at + 3]);
  }

  /** Joins a visit ahead of this one, {@code travel} away. */
  void precede(long travel, long service, long itsEarliest, long itsLatest) {
    long offset = service + travel;
    long moreTimeWarp = Math.max(0, itsEarliest + offset - latest);
    long moreWaiting = Math.max(0, earliest - offset - itsLatest);
    duration += offset + moreWaiting;
    timeWarp += moreTimeWarp;
    earliest = Math.max(earliest - offset, itsEarliest) - moreWaiting;
    latest = Math.min(latest - offset, itsLatest) + moreTimeWarp;
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
