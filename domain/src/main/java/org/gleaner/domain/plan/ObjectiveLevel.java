package org.gleaner.domain.plan;

import org.gleaner.domain.planning.ObjectiveKind;

/**
 * One objective that was optimised. Higher is better for recovery and NPV, lower for cost and
 * emissions.
 *
 * @param value of the plan
 * @param bound proven: no plan is better
 * @param gap |value - bound| / max(|value|, |bound|); for NPV over gross discounted cost plus
 *     revenue
 */
public record ObjectiveLevel(ObjectiveKind kind, double value, double bound, double gap) {

  private static final double CLOSED = 1e-12;

  /**
   * A level with the gap that follows from value and bound.
   *
   * @param grossCostAndRevenue discounted, of the plan: what the gap of an NPV, which may be 0,
   *     relates to
   */
  public static ObjectiveLevel of(
      ObjectiveKind kind, double value, double bound, double grossCostAndRevenue) {
    return new ObjectiveLevel(kind, value, bound, gap(kind, value, bound, grossCostAndRevenue));
  }

  /** Whether a higher value of this objective is better. */
  public static boolean isMaximised(ObjectiveKind kind) {
    return switch (kind) {
      case RECOVERY, NPV, LEXICOGRAPHIC -> true;
      case COST, EMISSIONS -> false;
    };
  }

  private static double gap(
      ObjectiveKind kind, double value, double bound, double grossCostAndRevenue) {
    if (Double.isInfinite(bound)) {
      return Double.POSITIVE_INFINITY;
    }
    double scale =
        kind == ObjectiveKind.NPV
            ? grossCostAndRevenue
            : Math.max(Math.abs(value), Math.abs(bound));
    double distance = Math.abs(value - bound);
    return distance <= CLOSED ? 0 : distance / scale;
  }
}
