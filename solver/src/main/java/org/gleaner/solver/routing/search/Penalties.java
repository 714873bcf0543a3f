package org.gleaner.solver.routing.search;

import org.gleaner.solver.routing.VehicleType;

/**
 * Weights that turn excess load, goods that are not allowed, time warp and excess distance into
 * cost. They adapt to keep a share of the plans met feasible in each respect (Vidal et al. 2012,
 * section 4.5), separately for each, as in PyVRP (Wouda, Lan, Kool 2024).
 */
final class Penalties {

  private static final double TARGET_FEASIBLE = 0.5;

  /** Trips are packed on several days at once, which seldom comes right again by chance. */
  private static final double TARGET_WITH_FEW_CHOICES = 0.7;

  private static final double TOLERANCE = 0.05;
  private static final double INCREASE = 1.2;
  private static final double DECREASE = 0.85;

  /** Plans by which weights are adapted, if there are no more clients than that. */
  private static final int SHORTEST_PERIOD = 200;

  private static final double SPAN = 1000;

  final long[] load;
  long time;
  long distance;

  /** Of a pair of goods that must be kept apart, or one that is refused where it is unloaded. */
  long goods;

  /** Of a load, by dimension, that a facility takes on a day beyond its capacity. */
  final long[] unloading;

  private final Weight[] weights;
  private final double target;

  /** As many plans as clients: of a step's few changes a large plan is made good only slowly. */
  private final int period;

  private int observed;
  private boolean insists;

  Penalties(SearchData data) {
    load = new long[data.dimensions];
    unloading = new long[data.dimensions];
    weights = new Weight[2 * data.dimensions + 3];
    period = Math.max(SHORTEST_PERIOD, data.locations - data.depots);
    target = data.hasFewChoices() ? TARGET_WITH_FEW_CHOICES : TARGET_FEASIBLE;
    // What a broken limit is worth: a way saved, or a prize.
    double cost = Math.max(meanLegCost(data), meanPrize(data));
    for (int d = 0; d < data.dimensions; d++) {
      weights[d] = new Weight(cost / meanLoad(data, d));
    }
    weights[data.dimensions] = new Weight(cost / Math.max(1, meanLegDuration(data)));
    weights[data.dimensions + 1] = new Weight(cost / Math.max(1, meanLegDistance(data)));
    weights[data.dimensions + 2] = new Weight(cost);
    for (int d = 0; d < data.dimensions; d++) {
      weights[data.dimensions + 3 + d] = new Weight(cost / meanLoad(data, d));
    }
    publish();
  }

  /**
   * Counts a plan, within its loads if its goods are allowed too; true if the weights changed and
   * every price with them.
   *
   * @param withinDay whether no facility takes more on a day than it can
   */
  boolean observe(boolean withinLoad, boolean inTime, boolean withinDistance, boolean withinDay) {
    for (int i = 0; i < load.length; i++) {
      weights[i].count(withinLoad);
    }
    weights[load.length].count(inTime);
    weights[load.length + 1].count(withinDistance);
    weights[load.length + 2].count(withinLoad);
    for (int i = load.length + 3; i < weights.length; i++) {
      weights[i].count(withinDay);
    }
    if (++observed < period) {
      return false;
    }
    observed = 0;
    for (Weight weight : weights) {
      weight.adapt(period, target);
    }
    publish();
    return true;
  }

  /**
   * Takes the highest weights there are, or those adapted to; true if that changed every price. For
   * searches without a feasible plan: where a broken limit saves a vehicle, or the problem is
   * small, it takes more than a few periods to adapt to what that is worth.
   */
  boolean insist(boolean onFeasible) {
    if (onFeasible == insists) {
      return false;
    }
    insists = onFeasible;
    publish();
    return true;
  }

  private void publish() {
    for (int d = 0; d < load.length; d++) {
      load[d] = rounded(weights[d]);
    }
    time = rounded(weights[load.length]);
    distance = rounded(weights[load.length + 1]);
    goods = rounded(weights[load.length + 2]);
    for (int d = 0; d < unloading.length; d++) {
      unloading[d] = rounded(weights[load.length + 3 + d]);
    }
  }

  private long rounded(Weight weight) {
    return Math.max(1, Math.round(insists ? weight.first * SPAN : weight.value));
  }

  private static double meanLegCost(SearchData data) {
    double unit = 0;
    double perTime = 0;
    for (VehicleType type : data.types) {
      unit = Math.max(unit, type.unitDistanceCost());
      long extra = type.hours().overtime().unitCost() + type.hours().unfairWork().unitCost();
      perTime = Math.max(perTime, type.unitDurationCost() + extra);
    }
    return Math.max(1, unit * meanLegDistance(data) + perTime * meanLegDuration(data));
  }

  /** Of the clients that may be left out. */
  private static double meanPrize(SearchData data) {
    double sum = 0;
    int optional = 0;
    for (int i = data.depots; i < data.locations; i++) {
      sum += data.prize[i];
      optional += data.required[i] ? 0 : 1;
    }
    return sum / Math.max(1, optional);
  }

  private static double meanLegDistance(SearchData data) {
    return mean(data.distances[0].from);
  }

  private static double meanLegDuration(SearchData data) {
    return mean(data.durations[0].from);
  }

  private static double mean(int[] values) {
    double sum = 0;
    for (int value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double meanLoad(SearchData data, int dimension) {
    double sum = 0;
    for (int i = data.depots; i < data.locations; i++) {
      sum += data.load[i * data.dimensions + dimension];
    }
    return Math.max(1, sum / Math.max(1, data.locations - data.depots));
  }

  /** One weight between a thousandth and a thousand times its first value, at least 1. */
  private static final class Weight {

    private final double first;
    private double value;
    private int feasible;

    Weight(double first) {
      this.first = first;
      value = first;
    }

    void count(boolean isFeasible) {
      feasible += isFeasible ? 1 : 0;
    }

    void adapt(int plans, double target) {
      double share = (double) feasible / plans;
      feasible = 0;
      if (share < target - TOLERANCE) {
        value = Math.min(value * INCREASE, first * SPAN);
      } else if (share > target + TOLERANCE) {
        value = Math.max(value * DECREASE, first / SPAN);
      }
    }
  }
}
