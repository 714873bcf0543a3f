package org.gleaner.solver.supply.uncertainty;

/**
 * Random numbers by name instead of by turn: the outputs of SplitMix64 (Steele, Lea and Flood
 * 2014), a stream for each key, of which any can be had by itself.
 */
final class KeyedHash {

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private KeyedHash() {}

  /** A key of its own for each purpose and dimension under a seed. */
  static long key(long seed, long purpose, long dimension) {
    return bits(bits(bits(seed, 0), purpose), dimension);
  }

  /** The bits of a stream's item. */
  static long bits(long key, long item) {
    long z = key + (item + 1) * GOLDEN;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Uniform, between 0 and 1, both excluded. */
  static double unit(long key, long item) {
    return centre(bits(key, item) >>> 12);
  }

  /** The middle of one of 2^52 equal parts of the unit interval, so that no end is met. */
  static double centre(long part) {
    return (part + 0.5) * 0x1p-52;
  }
}
