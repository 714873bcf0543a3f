package org.gleaner.solver.routing;

import java.util.List;

/**
 * What the hours of drivers ask of a route, beyond its shift.
 *
 * @param overtimeFrom end of the paid shift; it lies within the shift, overtime included
 * @param unitOvertimeCost per unit of time that a route ends after it, on top of its duration
 * @param breaks all of which are taken, in this order
 * @param maxContinuous driving without a rest; a rest is taken when so much has been driven and
 *     more is to come, on the road if need be, and nothing else counts as one
 * @param rest length of it
 * @param maxDriving in all
 * @param fairDuration of a route, from leaving to ending
 * @param unitUnfairCost per unit of time on duty beyond it, on top of its duration and overtime
 * @param restPart of a rest that may be taken before it is due, on the way to a stop: what is left
 *     of the rest is then taken when it is due. 0 if rests are taken whole, as they are by a
 *     vehicle with breaks
 */
public record DriverHours(
    long overtimeFrom,
    long unitOvertimeCost,
    List<Break> breaks,
    long maxContinuous,
    long rest,
    long maxDriving,
    long fairDuration,
    long unitUnfairCost,
    long restPart) {

  /** No work that is paid extra, no breaks, no limits of driving. */
  public static final DriverHours FREE =
      new DriverHours(
          Quantities.UNLIMITED,
          0,
          List.of(),
          Quantities.UNLIMITED,
          0,
          Quantities.UNLIMITED,
          Quantities.UNLIMITED,
          0,
          0);

  public DriverHours {
    breaks = List.copyOf(breaks);
    Quantities.require("begin of overtime", overtimeFrom);
    Quantities.require("unit overtime cost", unitOvertimeCost);
    Quantities.require("continuous driving", maxContinuous);
    Quantities.require("rest", rest);
    Quantities.require("driving", maxDriving);
    Quantities.require("fair duration", fairDuration);
    Quantities.require("unit cost of unfair work", unitUnfairCost);
    Quantities.require("part of a rest", restPart);
    if (restPart > rest) {
      throw new IllegalArgumentException("part of a rest is longer than the rest");
    }
    if (maxContinuous == 0) {
      throw new IllegalArgumentException("nobody can drive without driving at all");
    }
  }

  /** With overtime paid extra from a time on. */
  public DriverHours withOvertime(long from, long unitCost) {
    return new DriverHours(
        from,
        unitCost,
        breaks,
        maxContinuous,
        rest,
        maxDriving,
        fairDuration,
        unitUnfairCost,
        restPart);
  }

  public DriverHours withBreaks(List<Break> others) {
    return new DriverHours(
        overtimeFrom,
        unitOvertimeCost,
        others,
        maxContinuous,
        rest,
        maxDriving,
        fairDuration,
        unitUnfairCost,
        restPart);
  }

  public DriverHours withRests(long continuous, long length) {
    return new DriverHours(
        overtimeFrom,
        unitOvertimeCost,
        breaks,
        continuous,
        length,
        maxDriving,
        fairDuration,
        unitUnfairCost,
        0);
  }

  /** With rests of which a part may be taken before. */
  public DriverHours withRestPart(long part) {
    return new DriverHours(
        overtimeFrom,
        unitOvertimeCost,
        breaks,
        maxContinuous,
        rest,
        maxDriving,
        fairDuration,
        unitUnfairCost,
        part);
  }

  public DriverHours withMaxDriving(long most) {
    return new DriverHours(
        overtimeFrom,
        unitOvertimeCost,
        breaks,
        maxContinuous,
        rest,
        most,
        fairDuration,
        unitUnfairCost,
        restPart);
  }

  /** With time on duty paid extra beyond a fair share. */
  public DriverHours withFairWork(long share, long unitCost) {
    return new DriverHours(
        overtimeFrom,
        unitOvertimeCost,
        breaks,
        maxContinuous,
        rest,
        maxDriving,
        share,
        unitCost,
        restPart);
  }

  /** What a route that ends at a time, on a clock set back where it is late, is paid extra. */
  public long overtimeCost(long end) {
    return unitOvertimeCost * Math.max(0, end - overtimeFrom);
  }

  /** What a route is paid extra for its time on duty, delays included. */
  public long unevenCost(long duration) {
    return unitUnfairCost * Math.max(0, duration - fairDuration);
  }

  /** Rests taken by the time that so much has been driven. */
  public long restsUntil(long driven) {
    return driven <= maxContinuous ? 0 : (driven - 1) / maxContinuous;
  }

  /** Time of the rests taken while the driving grows from one figure to another. */
  public long restsBetween(long driven, long then) {
    return rest * (restsUntil(then) - restsUntil(driven));
  }

  /** Whether some rest of a route on which so much is driven may be taken in two parts. */
  public boolean maySplitRests(long driven) {
    return restPart > 0 && breaks.isEmpty() && restsUntil(driven) > 0;
  }

  /** Whether the time on the road matters. */
  public boolean limitsDriving() {
    return maxContinuous < Quantities.UNLIMITED || maxDriving < Quantities.UNLIMITED;
  }
}
