package org.gleaner.solver.supply.uncertainty;

/**
 * Bins whose width is at most a fixed fraction of the numbers in them, read off a number's bits:
 * its exponent and the first digits of its mantissa. They do not depend on the data, so counts are
 * the same in whatever order numbers come.
 */
final class Bins {

  /** Of the mantissa, in base 2. */
  private static final int DIGITS = 8;

  /** No number is farther from its bin's middle, relative to the number: 0.2 %. */
  static final double ERROR = 1.0 / (2 << DIGITS);

  /** Smaller numbers count as 0, about 1e-12: near 0 there would be ever more bins. */
  static final double SMALLEST = 0x1p-40;

  private static final int SHIFT = 52 - DIGITS;

  /** Number of the bin before that of {@link #SMALLEST}, so that bins count from 1. */
  private static final long BEFORE = (Double.doubleToRawLongBits(SMALLEST) >>> SHIFT) - 1;

  /** What is not finite has this number or a higher one. */
  static final int END = number(Double.doubleToRawLongBits(Double.POSITIVE_INFINITY));

  private Bins() {}

  /**
   * @param bits of a number
   * @return from 1 on, ascending with the numbers; 0 or less for what counts as 0; {@link #END} or
   *     more for what is negative or not finite
   */
  static int number(long bits) {
    return (int) ((bits >>> SHIFT) - BEFORE);
  }

  static double middle(int number) {
    return Double.longBitsToDouble((number + BEFORE << SHIFT) | (1L << (SHIFT - 1)));
  }
}
