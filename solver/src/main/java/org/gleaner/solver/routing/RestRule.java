package org.gleaner.solver.routing;

/**
 * Rests that driving asks for.
 *
 * @param maxContinuous driving without a rest; a rest is taken when so much has been driven and
 *     more is to come, on the road if need be, and nothing else counts as one
 * @param length of a rest
 * @param part of a rest that may be taken before it is due, on the way to a stop: what is left of
 *     the rest is then taken when it is due. 0 if rests are taken whole, as they are by a vehicle
 *     with breaks
 */
public record RestRule(long maxContinuous, long length, long part) {

  public static final RestRule NONE = new RestRule(Quantities.UNLIMITED, 0, 0);

  public RestRule {
    Quantities.require("continuous driving", maxContinuous);
    Quantities.require("rest", length);
    Quantities.require("part of a rest", part);
    if (part > length) {
      throw new IllegalArgumentException("part of a rest is longer than the rest");
    }
    if (maxContinuous == 0) {
      throw new IllegalArgumentException("nobody can drive without driving at all");
    }
  }

  /** Taken by the time that so much has been driven. */
  public long until(long driven) {
    return driven <= maxContinuous ? 0 : (driven - 1) / maxContinuous;
  }

  /** Time of the rests taken while the driving grows from one figure to another. */
  public long between(long driven, long then) {
    return length * (until(then) - until(driven));
  }

  public boolean isLimit() {
    return maxContinuous < Quantities.UNLIMITED;
  }
}
