package org.gleaner.solver.supply.uncertainty;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Direction numbers of the Sobol' sequence (Joe and Kuo 2008, the set {@code new-joe-kuo-6}), as
 * the library has them: its points are a walk, while any one point is the exclusive or of the
 * numbers that the bits of its index's Gray code name.
 */
final class SobolDirections {

  /** The library counts points with an int. */
  static final int BITS = 31;

  /** As many as the library knows. */
  static final int MOST_DIMENSIONS = 1000;

  private SobolDirections() {}

  /**
   * @return by dimension and bit of the Gray code, as 52-bit fractions: point <i>2^(k+1) - 1</i>,
   *     whose Gray code has bit <i>k</i> alone
   */
  static long[][] of(int dimensions) {
    SobolSequenceGenerator points = new SobolSequenceGenerator(dimensions);
    long[][] directions = new long[dimensions][BITS];
    for (int bit = 0; bit < BITS; bit++) {
      double[] point = points.skipTo((int) ((1L << (bit + 1)) - 1));
      for (int j = 0; j < dimensions; j++) {
        directions[j][bit] = (long) (point[j] * 0x1p52);
      }
    }
    return directions;
  }
}
