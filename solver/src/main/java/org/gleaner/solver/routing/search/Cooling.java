package org.gleaner.solver.routing.search;

import java.util.stream.IntStream;

/** How an annealing divides its budget into cycles, and how warm they begin and end. */
enum Cooling {
  /** The first cycle gives a good plan early, each later one is about twice as long. */
  PLAIN(1, 0.01, 0.12, 0.42, 1),

  /** Where clients may choose there are many different good plans: more and shorter cycles. */
  WITH_CHOICES(1, 0.01, 0.07, 0.15, 0.25, 0.35, 0.46, 0.58, 0.7, 0.85, 1),

  /**
   * Where they are few as well, a cycle needs little time and many find more than a long one; which
   * of the different plans it comes to is settled while it is warm.
   */
  WITH_FEW_CHOICES(1, 0.1, equalShares(30)),

  /** Not so warm that the plan to start from would be lost. */
  OF_A_GIVEN_PLAN(0.3, 0.01, 1);

  private final double firstTemperature;
  private final double lastTemperature;
  private final double[] ends;

  Cooling(double firstTemperature, double lastTemperature, double... ends) {
    this.firstTemperature = firstTemperature;
    this.lastTemperature = lastTemperature;
    this.ends = ends;
  }

  static Cooling of(SearchData data) {
    if (data.hasFewChoices()) {
      return WITH_FEW_CHOICES;
    }
    return data.choiceClients.length == 0 ? PLAIN : WITH_CHOICES;
  }

  /** In mean costs per visit, at the begin of every cycle. */
  double firstTemperature() {
    return firstTemperature;
  }

  /** In mean costs per visit, at the end of every cycle. */
  double lastTemperature() {
    return lastTemperature;
  }

  /** Shares of the budget at which the cycles end, ascending to 1. */
  double[] ends() {
    return ends.clone();
  }

  private static double[] equalShares(int cycles) {
    return IntStream.rangeClosed(1, cycles).mapToDouble(i -> i / (double) cycles).toArray();
  }
}
