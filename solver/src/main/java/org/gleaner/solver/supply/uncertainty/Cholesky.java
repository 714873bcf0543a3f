package org.gleaner.solver.supply.uncertainty;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Factorises correlations row by row. With the earlier rows given, each number of a row has an
 * interval that it may lie in; the first that does not is named with it.
 */
final class Cholesky {

  /** Of correlations: they may be written with 6 digits. */
  private static final double ROUNDING = 1e-6;

  private final double[][] matrix;
  private final List<String> names;
  private final SourceLocation where;
  private final Findings findings;
  private final double[][] factors;

  /**
   * @param matrix its lower triangle; the diagonal is 1
   */
  Cholesky(double[][] matrix, List<String> names, SourceLocation where, Findings findings) {
    this.matrix = matrix;
    this.names = names;
    this.where = where;
    this.findings = findings;
    factors = new double[matrix.length][];
  }

  Optional<double[][]> factorise() {
    for (int row = 0; row < matrix.length; row++) {
      factors[row] = new double[row + 1];
      double left = 1;
      for (int column = 0; column < row; column++) {
        left = entry(row, column, left);
        if (left < 0) {
          return Optional.empty();
        }
      }
      factors[row][row] = Math.sqrt(left);
    }
    return Optional.of(factors);
  }

  /**
   * @param left variance of the row's input that the columns before do not explain
   * @return the same with this column; negative if that is impossible
   */
  private double entry(int row, int column, double left) {
    double known = 0;
    for (int m = 0; m < column; m++) {
      known += factors[row][m] * factors[column][m];
    }
    double own = factors[column][column];
    double room = own * Math.sqrt(left);
    double missing = matrix[row][column] - known;
    if (Math.abs(missing) > room + ROUNDING) {
      report(row, column, known - room, known + room);
      return -1;
    }
    // Where the column's input follows from others, it explains nothing that they do not.
    double most = Math.sqrt(left);
    double factor = own == 0 ? 0 : Math.max(-most, Math.min(missing / own, most));
    factors[row][column] = factor;
    return Math.max(0, left - factor * factor);
  }

  /** Names pairs that were taken as uncorrelated, of which one may have been forgotten. */
  private @Nullable String hint(int row) {
    List<String> silent =
        IntStream.range(0, row)
            .filter(column -> matrix[row][column] == 0)
            .mapToObj(column -> names.get(column) + " and " + names.get(row))
            .limit(3)
            .toList();
    return silent.isEmpty()
        ? null
        : "What is not stated counts as uncorrelated, as " + String.join(", ", silent) + ".";
  }

  private void report(int row, int column, double least, double most) {
    findings.error(
        "correlations-contradict",
        where,
        Double.toString(matrix[row][column]),
        String.format(
            Locale.ROOT,
            "correlation of %s and %s must be %.4f to %.4f, given those of %s with the inputs before"
                + " %s",
            names.get(column),
            names.get(row),
            Math.max(-1, least),
            Math.min(1, most),
            names.get(row),
            names.get(column)),
        hint(row));
  }
}
