package org.gleaner.domain.routing;

/**
 * A stop that has been made, or that a vehicle is on its way to and will make. Times are as the
 * rounding convention counts them.
 *
 * @param place in the case; the first of a route is its start
 * @param breaks of the driver taken on the way to it
 * @param profile of the way to it, if roads had closed when it was begun; else {@link #USUAL}
 */
public record DoneStop(
    int place, double arrival, double start, double end, int breaks, int profile) {

  /** That by which the vehicle drives on the day if no road closes. */
  public static final int USUAL = -1;

  /** Reached the usual way. */
  public DoneStop(int place, double arrival, double start, double end, int breaks) {
    this(place, arrival, start, end, breaks, USUAL);
  }

  /** Reached the usual way and without a break. */
  public DoneStop(int place, double arrival, double start, double end) {
    this(place, arrival, start, end, 0);
  }

  /** The same stop with more breaks on the way to it. */
  public DoneStop withMoreBreaks(int more) {
    return new DoneStop(place, arrival, start, end, breaks + more, profile);
  }

  /** The same stop, reached another way. */
  public DoneStop withProfile(int other) {
    return new DoneStop(place, arrival, start, end, breaks, other);
  }

  /** The same stop at other times. */
  public DoneStop at(double arrives, double starts, double ends) {
    return new DoneStop(place, arrives, starts, ends, breaks, profile);
  }
}
