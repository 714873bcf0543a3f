package org.gleaner.solver.milp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects columns and rows; ids count from 0 in the order of adding. */
public final class MilpModelBuilder {
  private final List<String> columnNames = new ArrayList<>();
  private final List<String> rowNames = new ArrayList<>();
  private final DoubleList lower = new DoubleList();
  private final DoubleList upper = new DoubleList();
  private final DoubleList cost = new DoubleList();
  private final DoubleList integer = new DoubleList();
  private final DoubleList rowLower = new DoubleList();
  private final DoubleList rowUpper = new DoubleList();
  private final DoubleList value = new DoubleList();
  private int[] index = new int[1024];
  private int[] rowStart = new int[256];
  private double offset;

  /** A builder that already holds the model, to append columns and rows to it. */
  public static MilpModelBuilder from(MilpModel model) {
    MilpModelBuilder builder = new MilpModelBuilder();
    for (int j = 0; j < model.columnCount(); j++) {
      builder.addColumn(
          model.columnName(j), model.lower[j], model.upper[j], model.cost[j], model.integer[j]);
    }
    for (int i = 0; i < model.rowCount(); i++) {
      builder.addRow(
          model.rowName(i),
          model.rowLower[i],
          model.rowUpper[i],
          model.rowColumns(i),
          model.rowCoefficients(i));
    }
    return builder.offset(model.offset);
  }

  public int columnCount() {
    return columnNames.size();
  }

  public int rowCount() {
    return rowNames.size();
  }

  public int addColumn(String name, double low, double up, double unitCost, boolean isInteger) {
    requireRange("column", name, low, up);
    requireFinite("cost of column", name, unitCost);
    columnNames.add(name);
    lower.add(low);
    upper.add(up);
    cost.add(unitCost);
    integer.add(isInteger ? 1 : 0);
    return columnNames.size() - 1;
  }

  public int addContinuous(String name, double low, double up, double unitCost) {
    return addColumn(name, low, up, unitCost, false);
  }

  public int addBinary(String name, double unitCost) {
    return addColumn(name, 0, 1, unitCost, true);
  }

  /**
   * Adds {@code low <= sum coefficients x columns <= up}. A column may occur more than once; its
   * coefficients are then added up. Zero coefficients are dropped.
   */
  public int addRow(String name, double low, double up, int[] columns, double[] coefficients) {
    return addRow(name, low, up, columns, coefficients, columns.length);
  }

  public int addRow(String name, double low, double up, RowTerms terms) {
    return addRow(name, low, up, terms.columns(), terms.coefficients(), terms.size());
  }

  private int addRow(
      String name, double low, double up, int[] columns, double[] coefficients, int size) {
    requireRange("row", name, low, up);
    if (coefficients.length < size) {
      throw new IllegalArgumentException("row " + name + " has more columns than coefficients");
    }
    int begin = value.size();
    for (int e = 0; e < size; e++) {
      int column = columns[e];
      if (column < 0 || column >= columnNames.size()) {
        throw new IllegalArgumentException("row " + name + " uses unknown column " + column);
      }
      requireFinite("coefficient in row", name, coefficients[e]);
      append(column, coefficients[e]);
    }
    compact(begin);
    rowNames.add(name);
    rowLower.add(low);
    rowUpper.add(up);
    int row = rowNames.size() - 1;
    if (row + 1 >= rowStart.length) {
      rowStart = Arrays.copyOf(rowStart, rowStart.length * 2);
    }
    rowStart[row + 1] = value.size();
    return row;
  }

  private void append(int column, double coefficient) {
    if (value.size() == index.length) {
      index = Arrays.copyOf(index, index.length * 2);
    }
    index[value.size()] = column;
    value.add(coefficient);
  }

  /** Sorts the entries of the last row by column and merges doubles, so models compare equal. */
  private void compact(int begin) {
    int size = value.size() - begin;
    long[] order = new long[size];
    for (int e = 0; e < size; e++) {
      order[e] = ((long) index[begin + e] << 32) | e;
    }
    Arrays.sort(order);
    double[] values = value.slice(begin, begin + size);
    value.truncate(begin);
    int e = 0;
    while (e < size) {
      int column = (int) (order[e] >> 32);
      double sum = 0;
      while (e < size && (int) (order[e] >> 32) == column) {
        sum += values[(int) order[e++]];
      }
      if (sum != 0) {
        append(column, sum);
      }
    }
  }

  /** Adds to the objective coefficient of a column, where several cost families meet. */
  public MilpModelBuilder addCost(int column, double unitCost) {
    requireFinite("cost of column", columnNames.get(column), unitCost);
    cost.set(column, cost.get(column) + unitCost);
    return this;
  }

  public MilpModelBuilder bounds(int column, double low, double up) {
    requireRange("column", columnNames.get(column), low, up);
    lower.set(column, low);
    upper.set(column, up);
    return this;
  }

  public double lower(int column) {
    return lower.get(column);
  }

  public double upper(int column) {
    return upper.get(column);
  }

  public MilpModelBuilder offset(double constant) {
    requireFinite("objective", "offset", constant);
    offset = constant;
    return this;
  }

  public MilpModel build() {
    int size = value.size();
    SparseMatrix rows =
        new SparseMatrix(
            Arrays.copyOf(rowStart, rowNames.size() + 1),
            Arrays.copyOf(index, size),
            value.slice(0, size));
    boolean[] integers = new boolean[columnNames.size()];
    for (int j = 0; j < integers.length; j++) {
      integers[j] = integer.get(j) != 0;
    }
    return new MilpModel(
        List.copyOf(columnNames),
        List.copyOf(rowNames),
        rows,
        rows.transposed(columnNames.size()),
        lower.toArray(),
        upper.toArray(),
        cost.toArray(),
        integers,
        rowLower.toArray(),
        rowUpper.toArray(),
        offset);
  }

  private static void requireRange(String kind, String name, double low, double up) {
    boolean isEmptySide = low == Double.POSITIVE_INFINITY || up == Double.NEGATIVE_INFINITY;
    if (Double.isNaN(low) || Double.isNaN(up) || isEmptySide) {
      throw new IllegalArgumentException(
          kind + " " + name + " has limits " + low + " to " + up + ", not an interval");
    }
  }

  private static void requireFinite(String kind, String name, double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(kind + " " + name + " is " + number);
    }
  }
}
