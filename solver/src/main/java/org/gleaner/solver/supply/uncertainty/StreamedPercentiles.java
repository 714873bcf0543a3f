package org.gleaner.solver.supply.uncertainty;

/**
 * Percentiles of many cells whose values come by and are not kept: counts in bins of a fixed
 * relative width. A percentile is within {@link #RELATIVE_ERROR} of the exact one where the values
 * around it have one sign; values nearer to 0 than {@link #ABSOLUTE_ERROR} count as 0. The order of
 * values, and which thread adds which, changes nothing. A cell may be used by one thread at a time,
 * different cells by several.
 */
public final class StreamedPercentiles {

  public static final double RELATIVE_ERROR = Bins.ERROR;

  public static final double ABSOLUTE_ERROR = Bins.SMALLEST;

  private final BinCounts positive;
  private final BinCounts negative;
  private final int[] zeros;

  public StreamedPercentiles(int cells) {
    positive = new BinCounts(cells);
    negative = new BinCounts(cells);
    zeros = new int[cells];
  }

  public int cells() {
    return zeros.length;
  }

  /**
   * @throws IllegalArgumentException if the value is not finite
   */
  public void add(int cell, double value) {
    int bin = Bins.number(Double.doubleToRawLongBits(value) & Long.MAX_VALUE);
    if (bin <= 0) {
      zeros[cell]++;
    } else if (bin >= Bins.END) {
      throw new IllegalArgumentException("cell " + cell + " was given " + value);
    } else if (value > 0) {
      positive.add(cell, bin);
    } else {
      negative.add(cell, bin);
    }
  }

  /**
   * Several values of one cell. Faster than one value of each cell in turn, as a cell's counts then
   * stay in the processor's cache.
   *
   * @param from first of the values that are added
   * @param to the one after the last
   */
  public void addAll(int cell, double[] values, int from, int to) {
    int next = positive.addSpanned(cell, values, from, to);
    while (next < to) {
      add(cell, values[next]);
      next = positive.addSpanned(cell, values, next + 1, to);
    }
  }

  /** Adds what another has met, of the same cells. */
  public void addAll(StreamedPercentiles other) {
    for (int cell = 0; cell < cells(); cell++) {
      positive.addAll(cell, other.positive);
      negative.addAll(cell, other.negative);
      zeros[cell] += other.zeros[cell];
    }
  }

  /** Values that a cell was given. */
  public long count(int cell) {
    return negative.total(cell) + zeros[cell] + positive.total(cell);
  }

  /**
   * @param share from 0 to 1; as {@link Percentiles#at}
   */
  public double at(int cell, double share) {
    long below = negative.total(cell);
    long count = count(cell);
    if (count == 0) {
      throw new IllegalStateException("cell " + cell + " has no values");
    }
    return Percentiles.between(count, share, rank -> ranked(cell, rank, below));
  }

  /** Within the same relative error as percentiles, for values of one sign. */
  public double mean(int cell) {
    return (positive.sum(cell) - negative.sum(cell)) / count(cell);
  }

  /** The least value is the negative one of the highest bin. */
  private double ranked(int cell, long rank, long below) {
    if (rank < below) {
      return -negative.ranked(cell, below - 1 - rank);
    }
    long fromZero = rank - below;
    return fromZero < zeros[cell] ? 0 : positive.ranked(cell, fromZero - zeros[cell]);
  }
}
