package org.gleaner.solver.supply.uncertainty;

/**
 * A permutation of <i>0 ... n-1</i> of which any item can be had by itself: rounds of steps that
 * are bijections of <i>k</i>-bit numbers, repeated until the result is below <i>n</i> ("cycle
 * walking", Black and Rogaway 2002), which keeps it a bijection.
 */
final class KeyedPermutation {

  private static final int ROUNDS = 4;

  private final long size;
  private final long mask;
  private final int half;
  private final long[] factors = new long[ROUNDS];
  private final long[] terms = new long[ROUNDS];

  KeyedPermutation(long key, long size) {
    this.size = size;
    int bits = Math.max(2, Long.SIZE - Long.numberOfLeadingZeros(size - 1));
    mask = (1L << bits) - 1;
    half = (bits + 1) / 2;
    for (int round = 0; round < ROUNDS; round++) {
      factors[round] = KeyedHash.bits(key, 2L * round) | 1;
      terms[round] = KeyedHash.bits(key, 2L * round + 1);
    }
  }

  /**
   * At least two bits are walked in at most as many steps as numbers are left out, and one more.
   */
  long at(long index) {
    long place = index;
    do {
      place = mixed(place);
    } while (place >= size);
    return place;
  }

  /** Odd factors, sums and shifted xors can each be undone. */
  private long mixed(long number) {
    long mixed = number;
    for (int round = 0; round < ROUNDS; round++) {
      mixed = (mixed * factors[round] + terms[round]) & mask;
      mixed ^= mixed >>> half;
    }
    return mixed;
  }
}
