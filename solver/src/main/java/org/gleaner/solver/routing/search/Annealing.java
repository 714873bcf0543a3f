package org.gleaner.solver.routing.search;

import java.util.SplittableRandom;

/**
 * Accepts a worse plan by a chance that falls with its excess and with time: exponential cooling,
 * the threshold form of Christiaens and Vanden Berghe (2020, section 5.3). Temperatures are
 * relative to the mean cost per visit, so that one schedule serves problems of any unit.
 *
 * <p>The budget is divided into cycles that start from the best plan, see {@link Cooling}.
 */
final class Annealing {

  /** Temperature below which a cycle is nearly over. */
  private static final double COLD = 0.15;

  private final double scale;
  private final double[] ends;
  private final double first;
  private final double last;
  private double temperature;
  private int cycle;

  Annealing(double meanCostPerVisit, Cooling cooling) {
    scale = meanCostPerVisit;
    ends = cooling.ends();
    first = cooling.firstTemperature();
    last = cooling.lastTemperature();
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
    temperature = scale * first * Math.pow(last / first, share);
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
