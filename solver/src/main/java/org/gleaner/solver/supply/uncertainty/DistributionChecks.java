package org.gleaner.solver.supply.uncertainty;

import java.util.Locale;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.uncertainty.DistributionFamily;
import org.jspecify.annotations.Nullable;

/** Whether a range fits the family that its input is said to have. */
public final class DistributionChecks {

  /** Of a log-normal distribution's two sides, in logarithms. */
  private static final double MOST_LOPSIDED = 3;

  private DistributionChecks() {}

  /**
   * @param input its name, for the messages
   * @return whether there is such a distribution; if not, there is an error
   */
  public static boolean check(
      String input,
      DistributionFamily family,
      Ranged range,
      SourceLocation where,
      Findings findings) {
    if (range.low() == range.high()) {
      return true;
    }
    if (!Double.isFinite(range.high() - range.low())) {
      return refuse(input, range, where, findings, "must span a finite range", null);
    }
    if (family != DistributionFamily.LOG_NORMAL) {
      return true;
    }
    if (!(range.low() > 0) || !Double.isFinite(range.high() / range.low())) {
      return refuse(
          input,
          range,
          where,
          findings,
          "must have a low value above 0 to be log-normal",
          "Triangular and PERT may begin at 0.");
    }
    warnIfLopsided(input, range, where, findings);
    return true;
  }

  private static boolean refuse(
      String input,
      Ranged range,
      SourceLocation where,
      Findings findings,
      String expected,
      @Nullable String hint) {
    findings.error("distribution", where, text(range), input + " " + expected, hint);
    return false;
  }

  private static void warnIfLopsided(
      String input, Ranged range, SourceLocation where, Findings findings) {
    double below = StrictMath.log(range.best() / range.low());
    double above = StrictMath.log(range.high() / range.best());
    if (Math.max(below, above) > MOST_LOPSIDED * Math.min(below, above)) {
      double centre = StrictMath.sqrt(range.low()) * StrictMath.sqrt(range.high());
      findings.add(
          Finding.warning(
                  "best-off-centre",
                  where,
                  text(range),
                  input
                      + " is far from log-normal: with low and high as 5th and 95th percentile the"
                      + " median would be "
                      + String.format(Locale.ROOT, "%.4g", centre)
                      + ", and each side of the best value is spread by itself")
              .withHint("Triangular and PERT take any best value between low and high."));
    }
  }

  private static String text(Ranged range) {
    return range.low() + " / " + range.best() + " / " + range.high();
  }
}
