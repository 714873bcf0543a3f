package org.gleaner.solver.milp;

/** Distance of an incumbent from a bound, both minimised. */
public final class Gap {
  private Gap() {}

  /** As a share of the incumbent's size; infinite where one of the two is unknown. */
  public static double relative(double objective, double bound) {
    if (Double.isNaN(objective) || Double.isInfinite(objective) || Double.isInfinite(bound)) {
      return Double.POSITIVE_INFINITY;
    }
    double distance = Math.max(0, objective - bound);
    return distance == 0 ? 0 : distance / Math.max(Math.abs(objective), 1e-10);
  }
}
