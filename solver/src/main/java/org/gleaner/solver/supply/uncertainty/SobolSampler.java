package org.gleaner.solver.supply.uncertainty;

/**
 * Sobol' sequence, randomised by the seed: each dimension's digits are multiplied by a random lower
 * triangular matrix (Matoušek 1998) and shifted by a random number, both base 2, which keeps the
 * sequence's balance and makes each point uniform by itself (L'Ecuyer and Lemieux 2002). <i>2^k</i>
 * draws from 0 on are balanced best: each dimension has one in each of <i>2^k</i> equal parts.
 *
 * <p>Beyond {@link SobolDirections#MOST_DIMENSIONS} dimensions the rest are independent random
 * numbers: what matters most should come first.
 */
public final class SobolSampler implements Sampler {

  private static final long SHIFT = 4;
  private static final long SCRAMBLE = 5;
  private static final int DIGITS = 52;

  private final long[][] directions;
  private final long[] shifts;
  private final PlainSampler rest;

  public SobolSampler(long seed, int dimensions) {
    int balanced = Math.min(dimensions, SobolDirections.MOST_DIMENSIONS);
    directions = balanced == 0 ? new long[0][] : SobolDirections.of(balanced);
    shifts = new long[balanced];
    for (int j = 0; j < balanced; j++) {
      directions[j] = scrambled(directions[j], KeyedHash.key(seed, SCRAMBLE, j));
      shifts[j] = KeyedHash.key(seed, SHIFT, j) >>> (Long.SIZE - DIGITS);
    }
    rest = new PlainSampler(seed, dimensions);
  }

  @Override
  public int dimensions() {
    return rest.dimensions();
  }

  /**
   * @param index below 2^31
   */
  @Override
  public void draw(long index, double[] u) {
    if (index < 0 || index >= 1L << SobolDirections.BITS) {
      throw new IndexOutOfBoundsException("draw " + index + " of 2^" + SobolDirections.BITS);
    }
    long gray = index ^ (index >>> 1);
    for (int j = 0; j < shifts.length; j++) {
      long digits = shifts[j];
      long[] ofDimension = directions[j];
      for (long left = gray; left != 0; left &= left - 1) {
        digits ^= ofDimension[Long.numberOfTrailingZeros(left)];
      }
      u[j] = KeyedHash.centre(digits);
    }
    rest.draw(index, u, shifts.length);
  }

  /** Each digit becomes itself plus some of those before it. */
  private static long[] scrambled(long[] numbers, long key) {
    long[] scrambled = new long[numbers.length];
    for (int digit = 0; digit < DIGITS; digit++) {
      long itself = 1L << digit;
      long before = (1L << DIGITS) - 2 * itself;
      long row = itself | (KeyedHash.bits(key, digit) & before);
      for (int k = 0; k < numbers.length; k++) {
        scrambled[k] |= (Long.bitCount(numbers[k] & row) & 1L) << digit;
      }
    }
    return scrambled;
  }
}
