package org.gleaner.solver.milp;

import java.util.Arrays;

/** A growing array of doubles, for builders with some hundred thousand entries. */
final class DoubleList {
  private double[] values = new double[64];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  double get(int position) {
    return values[position];
  }

  void set(int position, double value) {
    values[position] = value;
  }

  int size() {
    return size;
  }

  void truncate(int newSize) {
    size = newSize;
  }

  double[] slice(int from, int to) {
    return Arrays.copyOfRange(values, from, to);
  }

  double[] toArray() {
    return slice(0, size);
  }
}
