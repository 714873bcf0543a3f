package org.gleaner.solver.network;

import org.gleaner.domain.planning.ObjectiveKind;

/** The gap that plans report (concept.md 5). */
final class LevelGap {

  private LevelGap() {}

  /**
   * |objective - bound| over the larger of the two; for an NPV, which may be 0, over the discounted
   * money that changes hands.
   */
  static double of(ObjectiveKind kind, double objective, double bound, double grossMoney) {
    if (!Double.isFinite(objective) || !Double.isFinite(bound)) {
      return Double.POSITIVE_INFINITY;
    }
    double distance = Math.abs(objective - bound);
    double scale =
        kind == ObjectiveKind.NPV ? grossMoney : Math.max(Math.abs(objective), Math.abs(bound));
    return distance == 0 ? 0 : distance / scale;
  }
}
