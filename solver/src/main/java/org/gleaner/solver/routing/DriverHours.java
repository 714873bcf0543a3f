package org.gleaner.solver.routing;

/**
 * What the hours of drivers ask of a route, beyond its shift.
 *
 * @param overtimeFrom end of the paid shift; it lies within the shift, overtime included
 * @param unitOvertimeCost per unit of time that a route ends after it, on top of its duration
 */
public record DriverHours(long overtimeFrom, long unitOvertimeCost) {

  /** No overtime that is paid extra. */
  public static final DriverHours FREE = new DriverHours(Quantities.UNLIMITED, 0);

  public DriverHours {
    Quantities.require("begin of overtime", overtimeFrom);
    Quantities.require("unit overtime cost", unitOvertimeCost);
  }

  /** With overtime paid extra from a time on. */
  public DriverHours withOvertime(long from, long unitCost) {
    return new DriverHours(from, unitCost);
  }

  /** What a route that ends at a time, on a clock set back where it is late, is paid extra. */
  public long overtimeCost(long end) {
    return unitOvertimeCost * Math.max(0, end - overtimeFrom);
  }
}
