package org.gleaner.solver.milp;

/**
 * When a mixed-integer solve may end. With infinite seconds a solve ends by gap, nodes or
 * iterations only and is the same on every machine and in every run.
 *
 * @param relativeGap (objective - bound) / |objective| at which the incumbent is good enough
 * @param absoluteGap objective - bound at which it is
 * @param seconds wall time; infinite for none
 * @param nodes nodes of the search tree; {@code Long.MAX_VALUE} for none
 * @param iterations simplex iterations over the whole tree, for work inside the root node, where no
 *     node limit bites; {@code Long.MAX_VALUE} for none
 * @param seed of the engines' tie-breaking
 */
public record MilpLimits(
    double relativeGap, double absoluteGap, double seconds, long nodes, long iterations, int seed) {
  public MilpLimits {
    if (!(relativeGap >= 0) || !(absoluteGap >= 0)) {
      throw new IllegalArgumentException("gaps must not be negative");
    }
    if (!(seconds > 0) || nodes <= 0 || iterations <= 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** To the optimum, however long it takes. */
  public static MilpLimits exact() {
    return new MilpLimits(1e-9, 1e-9, Double.POSITIVE_INFINITY, Long.MAX_VALUE, Long.MAX_VALUE, 0);
  }

  public static MilpLimits of(double relativeGap, double seconds) {
    return exact().withGap(relativeGap).withSeconds(seconds);
  }

  public MilpLimits withGap(double gap) {
    return new MilpLimits(gap, absoluteGap, seconds, nodes, iterations, seed);
  }

  public MilpLimits withSeconds(double newSeconds) {
    return new MilpLimits(relativeGap, absoluteGap, newSeconds, nodes, iterations, seed);
  }

  public MilpLimits withNodes(long newNodes) {
    return new MilpLimits(relativeGap, absoluteGap, seconds, newNodes, iterations, seed);
  }

  public MilpLimits withIterations(long newIterations) {
    return new MilpLimits(relativeGap, absoluteGap, seconds, nodes, newIterations, seed);
  }

  public MilpLimits withSeed(int newSeed) {
    return new MilpLimits(relativeGap, absoluteGap, seconds, nodes, iterations, newSeed);
  }

  /** Whether this incumbent and this bound (minimised) are close enough to end. */
  public boolean isMet(double objective, double bound) {
    return objective - bound <= absoluteGap || Gap.relative(objective, bound) <= relativeGap;
  }
}
