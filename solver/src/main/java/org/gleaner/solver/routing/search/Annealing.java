package org.gleaner.solver.routing.search;

import java.util.SplittableRandom;

/**
 * Accepts a worse plan by a chance that falls with its excess and with time: exponential cooling,
 * the threshold form of Christiaens and Vanden Berghe (2020, section 5.3). Temperatures are
 * relative to the mean cost per visit, so that one schedule serves problems of any unit.
 *
 * <p>The budget is divided into cycles, each about twice as long as the one before. The first gives
 * a good plan early; every later one starts from the best plan, warmed up.
 */
final class Annealing {

  /** Shares of the budget at which the cycles end. */
  private static final double[] ENDS = {0.15, 0.45, 1};

  /** Temperatures: of the first cycle at its begin, of the others, and of all at their end. */
  private static final double FIRST = 1;

  private static final double WARM = 0.3;
  private static final double LAST = 0.01;

  private static final double COLD = 0.05;

  private final double scale;
  private double temperature;
  private int cycle;

  Annealing(double meanCostPerVisit) {
    scale = meanCostPerVisit;
    coolTo(0);
  }

  /**
   * Sets the temperature for a share of the budget spent; tells whether a new cycle begins with it.
   */
  boolean coolTo(double progress) {
    int before = cycle;
    while (cycle < ENDS.length - 1 && progress >= ENDS[cycle]) {
      cycle++;
    }
    double begin = cycle == 0 ? 0 : ENDS[cycle - 1];
    double share = Math.min(1, (progress - begin) / (ENDS[cycle] - begin));
    double from = cycle == 0 ? FIRST : WARM;
    temperature = scale * from * Math.pow(LAST / from, share);
    return cycle > before;
  }

  /** Whether the end of a cycle is near, where plans are good. */
  boolean isCold() {
    return temperature < scale * COLD;
  }

  boolean accepts(long candidate, long current, SplittableRandom random) {
    return candidate < current - temperature * Math.log(random.nextDouble());
  }
}
