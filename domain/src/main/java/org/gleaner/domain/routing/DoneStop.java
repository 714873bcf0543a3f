package org.gleaner.domain.routing;

/**
 * A stop that has been made, or that a vehicle is on its way to and will make. Times are as the
 * rounding convention counts them.
 *
 * @param place in the case; the first of a route is its start
 * @param breaks of the driver taken on the way to it
 */
public record DoneStop(int place, double arrival, double start, double end, int breaks) {

  /** Without a break on the way to it. */
  public DoneStop(int place, double arrival, double start, double end) {
    this(place, arrival, start, end, 0);
  }

  /** The same stop with more breaks on the way to it. */
  public DoneStop withMoreBreaks(int more) {
    return new DoneStop(place, arrival, start, end, breaks + more);
  }
}
