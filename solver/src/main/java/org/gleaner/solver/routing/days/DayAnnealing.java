package org.gleaner.solver.routing.days;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Chooses the days of all sites by simulated annealing (Kirkpatrick et al. 1983) on the exact cost
 * of the days: a site changes its days, or two exchange theirs. Each cycle begins with the best
 * choice met.
 */
final class DayAnnealing {

  private static final int STEPS_OF_A_CYCLE = 20_000;
  private static final int STEPS_BETWEEN_QUESTIONS = 64;

  /** In mean worsenings, of which so many are looked at. */
  private static final double FIRST_TEMPERATURE = 0.5;

  private static final double LAST_TEMPERATURE = 0.02;
  private static final int WORSENINGS = 200;

  private final DayCosts costs;
  private final SplittableRandom random;

  /** By site: the sets of days that it may be visited on. */
  private final long[][] patterns;

  /** Sites with several patterns; there is one. */
  private final int[] choosers;

  private final int horizon;
  private final BooleanSupplier stop;
  private DayChoice choice;
  private long cost;
  private long[] best;
  private long bestCost;
  private double worsening;
  private int worsenings;

  DayAnnealing(
      AlikeDays problem,
      DayCosts costs,
      long[] chosen,
      SplittableRandom random,
      BooleanSupplier stop) {
    this.costs = costs;
    this.random = random;
    this.stop = stop;
    patterns =
        IntStream.range(0, problem.sites()).mapToObj(problem::patterns).toArray(long[][]::new);
    choosers =
        IntStream.range(0, patterns.length).filter(site -> patterns[site].length > 1).toArray();
    horizon = problem.days();
    choice = new DayChoice(costs, chosen, horizon);
    cost = choice.cost();
    best = choice.days();
    bestCost = cost;
  }

  /** Of the best choice met; {@link DayCosts#NONE} or more if there is none. */
  long bestCost() {
    return bestCost;
  }

  /** The days of each site in the best choice met. */
  long[] best() {
    return best.clone();
  }

  /**
   * @param mostComputed costs of days: the search ends once so many had to be computed
   */
  void run(int cycles, long mostComputed) {
    long until = costs.computed() + mostComputed;
    for (int cycle = 0; cycle < cycles; cycle++) {
      choice = new DayChoice(costs, best, horizon);
      cost = bestCost;
      for (int step = 0; step < STEPS_OF_A_CYCLE; step++) {
        if (step % STEPS_BETWEEN_QUESTIONS == 0
            && (costs.computed() >= until || stop.getAsBoolean())) {
          return;
        }
        step((double) step / STEPS_OF_A_CYCLE);
      }
    }
  }

  private void step(double progress) {
    int site = anyChooser();
    if (random.nextBoolean()) {
      long[] possible = patterns[site];
      tryTo(site, possible[random.nextInt(possible.length)], site, progress);
    } else {
      int other = anyChooser();
      long days = choice.days(other);
      if (may(site, days) && may(other, choice.days(site))) {
        tryTo(site, days, other, progress);
      }
    }
  }

  private int anyChooser() {
    return choosers[random.nextInt(choosers.length)];
  }

  private boolean may(int site, long days) {
    for (long pattern : patterns[site]) {
      if (pattern == days) {
        return true;
      }
    }
    return false;
  }

  /** Visits a site on other days, and another site, if it is another one, on those it had. */
  private void tryTo(int site, long days, int other, double progress) {
    long had = choice.days(site);
    if (days == had) {
      return;
    }
    change(site, days, other, had);
    long more = choice.costOfChanges();
    if (accepts(more, progress)) {
      choice.keep();
      cost += more;
      remember();
    } else {
      change(site, had, other, days);
    }
  }

  private void change(int site, long days, int other, long daysOfOther) {
    choice.change(site, days);
    if (other != site) {
      choice.change(other, daysOfOther);
    }
  }

  private boolean accepts(long more, double progress) {
    if (more <= 0 || more >= DayCosts.NONE) {
      return more <= 0;
    }
    if (worsenings < WORSENINGS) {
      worsening += more;
      worsenings++;
    }
    double share = FIRST_TEMPERATURE * Math.pow(LAST_TEMPERATURE / FIRST_TEMPERATURE, progress);
    return more < -share * worsening / worsenings * Math.log(random.nextDouble());
  }

  private void remember() {
    if (cost < bestCost) {
      bestCost = cost;
      best = choice.days();
    }
  }
}
