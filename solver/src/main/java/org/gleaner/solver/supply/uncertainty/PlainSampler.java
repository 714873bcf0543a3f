package org.gleaner.solver.supply.uncertainty;

/** Independent random numbers (Monte Carlo). */
public final class PlainSampler implements Sampler {

  private static final long PURPOSE = 1;

  private final long[] keys;

  public PlainSampler(long seed, int dimensions) {
    keys = new long[dimensions];
    for (int j = 0; j < dimensions; j++) {
      keys[j] = KeyedHash.key(seed, PURPOSE, j);
    }
  }

  @Override
  public int dimensions() {
    return keys.length;
  }

  @Override
  public void draw(long index, double[] u) {
    draw(index, u, 0);
  }

  /** Only the dimensions from one on. */
  void draw(long index, double[] u, int from) {
    for (int j = from; j < keys.length; j++) {
      u[j] = KeyedHash.unit(keys[j], index);
    }
  }
}
