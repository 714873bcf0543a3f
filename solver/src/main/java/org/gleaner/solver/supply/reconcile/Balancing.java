package org.gleaner.solver.supply.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Successive linearisation (Knepper and Gorman 1980): the equations are made linear at the last
 * figures, the measurements adjusted by weighted least squares, until neither the figures nor the
 * equations move. Where equations are linear that is so after one step. Each linearisation is at
 * the adjusted figures while the adjustments count from the measurements, so that the end is a
 * minimum of the squared adjustments under the equations themselves.
 *
 * @param balanced empty if the figures cannot be made to fulfil the equations
 * @param contradiction weights with which the equations contradict each other; empty if not known
 */
record Balancing(Optional<Balanced> balanced, List<Double> contradiction) {

  /** Then steps are halved: where whole ones go in circles, half ones do not. */
  private static final int FULL_STEPS = 30;

  /** Linearisations before it is given up. */
  static final int MOST_ITERATIONS = 200;

  /** Of an equation's terms and their errors. */
  private static final double OPEN = 1e-12;

  /** Of a figure's standard error, and of the figure. */
  private static final double STILL = 1e-9;

  private static final double STILL_FIGURE = 1e-13;

  /** Of an equation's terms: if exact figures leave it further open, they contradict it. */
  private static final double CONTRADICTION = 1e-9;

  static Balancing of(EquationSystem system) {
    double[] at = system.start();
    double openBefore = Double.POSITIVE_INFINITY;
    for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
      Linearisation linear = new Linearisation(system, at);
      double[] next = linear.solution();
      double open = openness(system, next);
      if (!Double.isFinite(open)) {
        break;
      }
      boolean still = isStill(system, at, next);
      if (still && open <= OPEN) {
        return found(system, next, iteration, linear);
      } else if (still && open > openBefore / 2) {
        // No step closes the equations further: either they cannot be closed, or this is rounding.
        return stuck(system, next, iteration);
      }
      at = iteration < FULL_STEPS ? next : halfway(at, next);
      openBefore = open;
    }
    return new Balancing(Optional.empty(), List.of());
  }

  private static Balancing found(
      EquationSystem system, double[] at, int iteration, Linearisation linear) {
    return new Balancing(Optional.of(new Balanced(system, at, iteration, linear)), List.of());
  }

  private static Balancing stuck(EquationSystem system, double[] at, int iteration) {
    Linearisation linear = new Linearisation(system, at);
    return openness(system, at) <= CONTRADICTION
        ? found(system, at, iteration, linear)
        : new Balancing(Optional.empty(), Arrays.stream(linear.contradiction()).boxed().toList());
  }

  private static double[] halfway(double[] before, double[] after) {
    double[] between = before.clone();
    Arrays.setAll(between, index -> (before[index] + after[index]) / 2);
    return between;
  }

  /** How far the equation is open that is so most, of its terms. */
  private static double openness(EquationSystem system, double[] at) {
    double[] residuals = system.residuals(at);
    double[] scales = system.scales(at);
    double largest = 0;
    for (int row = 0; row < residuals.length; row++) {
      double open = Math.abs(residuals[row]) / scales[row];
      largest = open > largest || Double.isNaN(open) ? open : largest;
    }
    return largest;
  }

  private static boolean isStill(EquationSystem system, double[] before, double[] after) {
    return IntStream.of(system.measured())
        .allMatch(
            index ->
                Math.abs(after[index] - before[index])
                    <= STILL * system.variable(index).standardError()
                        + STILL_FIGURE * Math.abs(after[index]));
  }
}
