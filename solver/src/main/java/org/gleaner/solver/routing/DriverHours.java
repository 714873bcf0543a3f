package org.gleaner.solver.routing;

import java.util.List;

/**
 * What the hours of drivers ask of a route, beyond its shift.
 *
 * @param overtime paid for a route that ends after the paid shift, on top of its duration; the end
 *     of the paid shift lies within the shift, overtime included
 * @param breaks all of which are taken, in this order
 * @param rests that driving asks for
 * @param maxDriving in all
 * @param unfairWork paid for time on duty, from leaving to ending, beyond a fair share, on top of
 *     duration and overtime
 */
public record DriverHours(
    ExtraPay overtime, List<Break> breaks, RestRule rests, long maxDriving, ExtraPay unfairWork) {

  /** No work that is paid extra, no breaks, no limits of driving. */
  public static final DriverHours FREE =
      new DriverHours(ExtraPay.NONE, List.of(), RestRule.NONE, Quantities.UNLIMITED, ExtraPay.NONE);

  public DriverHours {
    breaks = List.copyOf(breaks);
    Quantities.require("driving", maxDriving);
  }

  /** With overtime paid extra from a time on. */
  public DriverHours withOvertime(long from, long unitCost) {
    ExtraPay pay = new ExtraPay(from, unitCost);
    return new DriverHours(pay, breaks, rests, maxDriving, unfairWork);
  }

  public DriverHours withBreaks(List<Break> others) {
    return new DriverHours(overtime, others, rests, maxDriving, unfairWork);
  }

  public DriverHours withRests(RestRule others) {
    return new DriverHours(overtime, breaks, others, maxDriving, unfairWork);
  }

  public DriverHours withMaxDriving(long most) {
    return new DriverHours(overtime, breaks, rests, most, unfairWork);
  }

  /** With time on duty paid extra beyond a fair share. */
  public DriverHours withFairWork(long share, long unitCost) {
    ExtraPay pay = new ExtraPay(share, unitCost);
    return new DriverHours(overtime, breaks, rests, maxDriving, pay);
  }

  /** Whether some rest of a route on which so much is driven may be taken in two parts. */
  public boolean maySplitRests(long driven) {
    return rests.part() > 0 && breaks.isEmpty() && rests.until(driven) > 0;
  }

  /** Whether the time on the road matters. */
  public boolean limitsDriving() {
    return rests.isLimit() || maxDriving < Quantities.UNLIMITED;
  }
}
