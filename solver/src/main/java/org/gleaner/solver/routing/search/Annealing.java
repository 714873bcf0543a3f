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

  private static final double[] ENDS_WITH_CHOICES = {
    0.07, 0.15, 0.25, 0.35, 0.46, 0.58, 0.7, 0.85, 1
  };

  /** Temperatures at the begin and at the end of a cycle, and below which one is nearly over. */
  private static final double FIRST = 1;

  private static final double LAST = 0.01;
  private static final double COLD = 0.05;

  private final double scale;
  private final double[] ends;
  private double temperature;
  private int cycle;

  Annealing(double meanCostPerVisit, boolean hasChoices) {
    scale = meanCostPerVisit;
    ends = hasChoices ? ENDS_WITH_CHOICES : ENDS;
    coolTo(0);
  }

  /**
   * Sets the temperature for a share of the budget spent; tells whether a new cycle begins with it.
   */
  boolean coolTo(double progress) {
    int before = cycle;
    while (cycle < ends.length - 1 && progress >= ends[cycle]) {
      cycle++;
    }
    double begin = cycle == 0 ? 0 : ends[cycle - 1];
    double share = Math.min(1, (progress - begin) / (ends[cycle] - begin));
    temperature = scale * FIRST * Math.pow(LAST / FIRST, share);
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
