package org.gleaner.solver.supply.uncertainty;

import java.util.Arrays;

/** How many positive numbers each cell has in each bin. A cell's array spans what it has met. */
final class BinCounts {

  private static final int[] NONE = {};

  /** Bins that an array grows by at least. */
  private static final int STRIDE = 64;

  /** The bin that a cell's array begins with. */
  private final int[] first;

  private final int[][] counts;

  BinCounts(int cells) {
    first = new int[cells];
    counts = new int[cells][];
    Arrays.fill(counts, NONE);
  }

  void add(int cell, int bin) {
    int[] ofCell = counts[cell];
    int place = bin - first[cell];
    if (place < 0 || place >= ofCell.length) {
      add(cell, bin, 1);
    } else {
      ofCell[place]++;
    }
  }

  /**
   * Adds numbers up to the first that the cell's array does not span yet, which also those do not
   * that are negative, 0 or not finite.
   *
   * @return where that one is; {@code to} if there is none
   */
  int addSpanned(int cell, double[] numbers, int from, int to) {
    int[] ofCell = counts[cell];
    int begin = first[cell];
    for (int i = from; i < to; i++) {
      int place = Bins.number(Double.doubleToRawLongBits(numbers[i])) - begin;
      if (place < 0 || place >= ofCell.length) {
        return i;
      }
      ofCell[place]++;
    }
    return to;
  }

  void addAll(int cell, BinCounts other) {
    int[] others = other.counts[cell];
    for (int place = 0; place < others.length; place++) {
      if (others[place] > 0) {
        add(cell, other.first[cell] + place, others[place]);
      }
    }
  }

  private void add(int cell, int bin, int more) {
    span(cell, bin);
    counts[cell][bin - first[cell]] += more;
  }

  private void span(int cell, int bin) {
    int[] ofCell = counts[cell];
    int from = ofCell.length == 0 ? bin : Math.min(first[cell], bin);
    int to = ofCell.length == 0 ? bin + 1 : Math.max(first[cell] + ofCell.length, bin + 1);
    from = Math.max(1, from - from % STRIDE);
    to += Math.floorMod(-to, STRIDE);
    if (to - from > ofCell.length) {
      int[] wider = new int[to - from];
      System.arraycopy(
          ofCell, 0, wider, ofCell.length == 0 ? 0 : first[cell] - from, ofCell.length);
      counts[cell] = wider;
      first[cell] = from;
    }
  }

  long total(int cell) {
    return Arrays.stream(counts[cell]).asLongStream().sum();
  }

  /** Sum of the middles of all bins. */
  double sum(int cell) {
    double sum = 0;
    int[] ofCell = counts[cell];
    for (int place = 0; place < ofCell.length; place++) {
      if (ofCell[place] > 0) {
        sum += ofCell[place] * Bins.middle(first[cell] + place);
      }
    }
    return sum;
  }

  /** Middle of the bin of the number of that rank, from 0 for the least. */
  double ranked(int cell, long rank) {
    int[] ofCell = counts[cell];
    long left = rank;
    int place = 0;
    while (left >= ofCell[place]) {
      left -= ofCell[place++];
    }
    return Bins.middle(first[cell] + place);
  }
}
