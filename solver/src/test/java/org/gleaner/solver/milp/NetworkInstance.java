package org.gleaner.solver.milp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A seeded network design model of the planner's shape, to measure engines on: sources send streams
 * to first-stage plants, these send a concentrate to second-stage plants; plants open once, at one
 * of some levels, in some period; either the recovered amount is maximised under a budget or the
 * net present value.
 */
record NetworkInstance(
    int sources, int streams, int first, int second, int levels, int periods, int near, long seed) {
  enum Goal {
    RECOVERY,
    VALUE
  }

  private static final double INF = Double.POSITIVE_INFINITY;

  static NetworkInstance tiny() {
    return new NetworkInstance(10, 1, 6, 3, 2, 3, 4, 1);
  }

  static NetworkInstance small() {
    return new NetworkInstance(15, 2, 8, 4, 2, 3, 5, 1);
  }

  static NetworkInstance medium() {
    return new NetworkInstance(25, 3, 20, 10, 2, 6, 8, 1);
  }

  static NetworkInstance large() {
    return new NetworkInstance(35, 5, 36, 24, 2, 9, 15, 1);
  }

  MilpModel model(Goal goal, boolean isStrong) {
    return new Build(goal, isStrong).run();
  }

  private final class Build {
    private final SplittableRandom random = new SplittableRandom(seed);
    private final MilpModelBuilder builder = new MilpModelBuilder();
    private final Goal goal;
    private final boolean isStrong;
    private final int plants = first + second;
    private final double[][] place = places(sources + plants);
    private final double[][][] supply = new double[sources][streams][periods];
    private final double[] streamValue = new double[streams];
    private final double[] size = new double[plants];
    private final double[] capex = new double[plants];
    private final int[][][] open = new int[plants][levels][periods];
    private final RowTerms budget = new RowTerms();
    private final RowTerms[] inflow = terms(plants * periods);
    private final RowTerms[] outflow = terms(first * periods);

    Build(Goal goal, boolean isStrong) {
      this.goal = goal;
      this.isStrong = isStrong;
    }

    MilpModel run() {
      double total = drawSupply();
      for (int p = 0; p < plants; p++) {
        boolean isFirst = p < first;
        double share = isFirst ? 2.5 / first : 0.8 / second;
        size[p] = total / periods * share * (0.6 + 0.8 * random.nextDouble());
        capex[p] = size[p] * (isFirst ? 900 : 4000) * (0.7 + 0.6 * random.nextDouble());
      }
      addOpenings();
      addFirstFlows();
      addSecondFlows();
      addCapacities();
      if (goal == Goal.RECOVERY) {
        double reference = Arrays.stream(capex).sum() * 0.22;
        builder.addRow("budget", -INF, reference, budget);
      }
      return builder.build();
    }

    private double drawSupply() {
      double total = 0;
      for (int k = 0; k < streams; k++) {
        streamValue[k] = 200 + 900 * random.nextDouble();
      }
      for (int s = 0; s < sources; s++) {
        double weight = Math.exp(1.2 * (random.nextDouble() * 2 - 1));
        for (int k = 0; k < streams; k++) {
          double base = 400 * weight * (0.5 + random.nextDouble());
          for (int t = 0; t < periods; t++) {
            supply[s][k][t] = base * Math.pow(1.09, t);
            total += supply[s][k][t];
          }
        }
      }
      return total;
    }

    private double discount(int t) {
      return Math.pow(1.08, -t);
    }

    /** Money spent at a column: in the objective for value, in the budget for recovery. */
    private void pay(int column, double amount) {
      if (goal == Goal.VALUE) {
        builder.addCost(column, amount / 1000);
      } else {
        budget.add(column, amount);
      }
    }

    /**
     * {@code open[p][l][t]} says that the plant stands at that level in that period. Its rise is
     * the opening, so that every linking row has one entry a level and not one a level and period.
     */
    private void addOpenings() {
      for (int p = 0; p < plants; p++) {
        for (int t = 0; t < periods; t++) {
          RowTerms once = new RowTerms();
          for (int l = 0; l < levels; l++) {
            int y = builder.addBinary("open" + p + "_" + l + "_" + t, 0);
            open[p][l][t] = y;
            once.add(y, 1);
            double build = capex[p] * Math.pow(levelFactor(l), 0.65);
            pay(y, (build + 0.04 * build) * discount(t));
            if (t > 0) {
              pay(open[p][l][t - 1], -build * discount(t));
              builder.addRow(
                  "stays" + p + "_" + l + "_" + t,
                  0,
                  INF,
                  new RowTerms().add(y, 1).add(open[p][l][t - 1], -1));
            }
          }
          builder.addRow("once" + p + "_" + t, -INF, 1, once);
        }
      }
    }

    private double levelFactor(int level) {
      return level == 0 ? 1 : 2.5 * level;
    }

    private void addFirstFlows() {
      for (int s = 0; s < sources; s++) {
        int[] nearest = nearest(s, sources, sources + first);
        for (int k = 0; k < streams; k++) {
          for (int t = 0; t < periods; t++) {
            RowTerms sent = new RowTerms();
            for (int node : nearest) {
              int p = node - sources;
              int x = builder.addContinuous("f" + s + k + p + t, 0, supply[s][k][t], 0);
              double gain = streamValue[k];
              if (goal == Goal.RECOVERY) {
                builder.addCost(x, -0.001 * gain * 0.02);
              }
              pay(x, (60 + 0.4 * distance(s, node)) * discount(t));
              sent.add(x, 1);
              inflow[p * periods + t].add(x, 1);
              outflow[p * periods + t].add(x, 0.2 + 0.1 * (k % 3));
              if (isStrong) {
                link(x, p, t, supply[s][k][t]);
              }
            }
            builder.addRow("supply" + s + k + t, -INF, supply[s][k][t], sent);
          }
        }
      }
    }

    private void addSecondFlows() {
      for (int p = 0; p < first; p++) {
        int node = sources + p;
        int[] nearest = nearest(node, sources + first, sources + plants);
        for (int t = 0; t < periods; t++) {
          for (int to : nearest) {
            int q = to - sources;
            int x = builder.addContinuous("g" + p + q + t, 0, INF, 0);
            if (goal == Goal.RECOVERY) {
              builder.addCost(x, -1);
            } else {
              builder.addCost(x, -4.2 * discount(t));
            }
            pay(x, (220 + 0.4 * distance(node, to)) * discount(t));
            outflow[p * periods + t].add(x, -1);
            inflow[q * periods + t].add(x, 1);
            if (isStrong) {
              link(x, q, t, size[p] * levelFactor(levels - 1) * 0.4);
            }
          }
          builder.addRow("balance" + p + t, 0, 0, outflow[p * periods + t]);
        }
      }
    }

    private void link(int flow, int plant, int period, double most) {
      RowTerms terms = new RowTerms().add(flow, 1);
      openBy(plant, period, terms, l -> -most);
      builder.addRow("link" + flow, -INF, 0, terms);
    }

    private void openBy(int plant, int period, RowTerms terms, IntToDoubleFunction factor) {
      for (int l = 0; l < levels; l++) {
        terms.add(open[plant][l][period], factor.applyAsDouble(l));
      }
    }

    private void addCapacities() {
      for (int p = 0; p < plants; p++) {
        for (int t = 0; t < periods; t++) {
          double unit = size[p];
          openBy(p, t, inflow[p * periods + t], l -> -unit * levelFactor(l));
          builder.addRow("capacity" + p + "_" + t, -INF, 0, inflow[p * periods + t]);
        }
      }
    }

    private int[] nearest(int node, int from, int to) {
      return IntStream.range(from, to)
          .boxed()
          .sorted(Comparator.comparingDouble(other -> distance(node, other)))
          .limit(near)
          .mapToInt(Integer::intValue)
          .toArray();
    }

    private double distance(int a, int b) {
      return Math.hypot(place[a][0] - place[b][0], place[a][1] - place[b][1]);
    }

    private double[][] places(int count) {
      double[][] result = new double[count][2];
      for (double[] point : result) {
        point[0] = 400 * random.nextDouble();
        point[1] = 1500 * random.nextDouble();
      }
      return result;
    }

    private RowTerms[] terms(int count) {
      RowTerms[] result = new RowTerms[count];
      Arrays.setAll(result, i -> new RowTerms());
      return result;
    }
  }
}
