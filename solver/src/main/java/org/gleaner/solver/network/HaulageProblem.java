package org.gleaner.solver.network;

import java.util.Optional;
import org.gleaner.solver.milp.HighsLinearSession;
import org.gleaner.solver.milp.LinearLimits;
import org.gleaner.solver.milp.LinearSolution;

/**
 * What it costs at least to collect a material and bring it to plants that are only counted: the
 * relaxed p-median problem (C. ReVelle and R. Swain, "Central facilities location", Geographical
 * Analysis 2, 1970), whose duals give a valid inequality between tonnes, number of plants and money
 * (J. Benders 1962).
 *
 * @param lp its last rows are those of {@code counts}, after {@code processed} and {@code
 *     collected}
 * @param processedRow tonnes a year that plants take, at least
 * @param collectedRow tonnes a year that are collected
 * @param countRows plants in use, at most, by group
 */
record HaulageProblem(HighsLinearSession lp, int processedRow, int collectedRow, int[] countRows)
    implements AutoCloseable {

  /**
   * money >= constant + perProcessed x processed + perCollected x collected + perPlant x counts.
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared as a value
  record Cut(double constant, double perProcessed, double perCollected, double[] perPlant) {

    double at(double processed, double collected, double[] counts) {
      double sum = constant + perProcessed * processed + perCollected * collected;
      for (int g = 0; g < counts.length; g++) {
        sum += perPlant[g] * counts[g];
      }
      return sum;
    }
  }

  /** The inequality that is tightest here; empty where so few plants cannot take so much. */
  Optional<Cut> cutAt(double processed, double collected, double[] counts) {
    lp.changeRow(processedRow, processed, Double.POSITIVE_INFINITY);
    lp.changeRow(collectedRow, collected, collected);
    for (int g = 0; g < counts.length; g++) {
      lp.changeRow(countRows[g], Double.NEGATIVE_INFINITY, counts[g]);
    }
    LinearSolution solution = lp.solve(LinearLimits.NONE);
    if (!solution.isOptimal() || !Double.isFinite(solution.provenBound())) {
      return Optional.empty();
    }
    double[] duals = solution.rowDuals();
    double perProcessed = Math.max(0, duals[processedRow]);
    double perCollected = duals[collectedRow];
    double[] perPlant = new double[counts.length];
    double constant = solution.provenBound() - perProcessed * processed - perCollected * collected;
    for (int g = 0; g < counts.length; g++) {
      perPlant[g] = Math.min(0, duals[countRows[g]]);
      constant -= perPlant[g] * counts[g];
    }
    return Optional.of(new Cut(constant, perProcessed, perCollected, perPlant));
  }

  @Override
  public void close() {
    lp.close();
  }
}
