package org.gleaner.solver.routing.search;

import java.util.SplittableRandom;

/**
 * Accepts a worse plan by a chance that falls with its excess and with time: exponential cooling,
 * the threshold form of Christiaens and Vanden Berghe (2020, section 5.3). Temperatures are
 * relative to the mean cost per client, so that one schedule serves problems of any unit.
 */
final class Annealing {

  private static final double FIRST = 0.3;
  private static final double LAST = 0.003;

  private final double scale;
  private double temperature;

  Annealing(double meanCostPerClient) {
    scale = meanCostPerClient;
    coolTo(0);
  }

  void coolTo(double progress) {
    temperature = scale * FIRST * Math.pow(LAST / FIRST, Math.min(1, progress));
  }

  boolean accepts(long candidate, long current, SplittableRandom random) {
    return candidate < current - temperature * Math.log(random.nextDouble());
  }
}
