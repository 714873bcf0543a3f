package org.gleaner.solver.milp;

import java.util.Arrays;
import java.util.List;

/**
 * A linear or mixed-integer model, always minimised:
 *
 * <pre>
 * min offset + cost x,  rowLower &lt;= A x &lt;= rowUpper,  lower &lt;= x &lt;= upper,  x_j integer for some j
 * </pre>
 *
 * Columns and rows are dense ids in the order of their adding. Immutable: {@code with...} methods
 * share every array they do not change, so a copy with other bounds costs two arrays. Unlimited is
 * an infinity.
 */
public final class MilpModel {
  private final List<String> columnNames;
  private final List<String> rowNames;
  private final SparseMatrix rows;
  private final SparseMatrix columns;
  final double[] lower;
  final double[] upper;
  final double[] cost;
  final boolean[] integer;
  final double[] rowLower;
  final double[] rowUpper;
  final double offset;

  MilpModel(
      List<String> columnNames,
      List<String> rowNames,
      SparseMatrix rows,
      SparseMatrix columns,
      double[] lower,
      double[] upper,
      double[] cost,
      boolean[] integer,
      double[] rowLower,
      double[] rowUpper,
      double offset) {
    this.columnNames = columnNames;
    this.rowNames = rowNames;
    this.rows = rows;
    this.columns = columns;
    this.lower = lower;
    this.upper = upper;
    this.cost = cost;
    this.integer = integer;
    this.rowLower = rowLower;
    this.rowUpper = rowUpper;
    this.offset = offset;
  }

  public int columnCount() {
    return lower.length;
  }

  public int rowCount() {
    return rowLower.length;
  }

  public int entryCount() {
    return rows.entries();
  }

  public String columnName(int column) {
    return columnNames.get(column);
  }

  public String rowName(int row) {
    return rowNames.get(row);
  }

  public double lower(int column) {
    return lower[column];
  }

  public double upper(int column) {
    return upper[column];
  }

  public double cost(int column) {
    return cost[column];
  }

  public boolean isInteger(int column) {
    return integer[column];
  }

  public double rowLower(int row) {
    return rowLower[row];
  }

  public double rowUpper(int row) {
    return rowUpper[row];
  }

  public double offset() {
    return offset;
  }

  public boolean hasIntegers() {
    for (boolean isInteger : integer) {
      if (isInteger) {
        return true;
      }
    }
    return false;
  }

  SparseMatrix rows() {
    return rows;
  }

  SparseMatrix columns() {
    return columns;
  }

  public double rowActivity(int row, double[] x) {
    return rows.dot(row, x);
  }

  public double objectiveOf(double[] x) {
    double sum = offset;
    for (int j = 0; j < cost.length; j++) {
      sum += cost[j] * x[j];
    }
    return sum;
  }

  public MilpModel with(ColumnBounds bounds) {
    if (bounds.lower().length != columnCount()) {
      throw new IllegalArgumentException(
          bounds.lower().length + " bounds for " + columnCount() + " columns");
    }
    return copy(bounds.lower(), bounds.upper(), cost, integer, rowLower, rowUpper, offset);
  }

  public MilpModel withCosts(double[] costs, double newOffset) {
    return copy(lower, upper, costs.clone(), integer, rowLower, rowUpper, newOffset);
  }

  /** The same model with one row's limits replaced; for a budget that moves or an elastic row. */
  public MilpModel withRowBounds(int row, double newLower, double newUpper) {
    double[] lows = rowLower.clone();
    double[] ups = rowUpper.clone();
    lows[row] = newLower;
    ups[row] = newUpper;
    return copy(lower, upper, cost, integer, lows, ups, offset);
  }

  /** The linear relaxation: no column is integer. */
  public MilpModel relaxed() {
    return copy(lower, upper, cost, new boolean[integer.length], rowLower, rowUpper, offset);
  }

  private MilpModel copy(
      double[] lows,
      double[] ups,
      double[] costs,
      boolean[] integers,
      double[] rowLows,
      double[] rowUps,
      double newOffset) {
    return new MilpModel(
        columnNames,
        rowNames,
        rows,
        columns,
        lows,
        ups,
        costs,
        integers,
        rowLows,
        rowUps,
        newOffset);
  }

  /** Columns of a row's entries; with {@link #rowCoefficients} of equal length and order. */
  public int[] rowColumns(int row) {
    return Arrays.copyOfRange(rows.index(), rows.start()[row], rows.start()[row + 1]);
  }

  public double[] rowCoefficients(int row) {
    return Arrays.copyOfRange(rows.value(), rows.start()[row], rows.start()[row + 1]);
  }

  List<String> columnNames() {
    return columnNames;
  }

  List<String> rowNames() {
    return rowNames;
  }
}
