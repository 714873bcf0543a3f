package org.gleaner.solver.supply.uncertainty;

/**
 * Latin hypercube (McKay, Beckman and Conover 1979): of <i>n</i> draws each dimension has exactly
 * one in each of <i>n</i> equal parts. The permutations are keyed, so that a draw can be had
 * without the others.
 */
public final class LatinHypercubeSampler implements Sampler {

  private static final long PARTS = 2;
  private static final long PLACES = 3;

  private final long draws;
  private final KeyedPermutation[] parts;
  private final long[] places;

  /**
   * @param draws how many there will be in all; draws of another number are other draws
   */
  public LatinHypercubeSampler(long seed, int dimensions, long draws) {
    if (draws < 1 || draws > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("draws must be 1 to 2147483647: " + draws);
    }
    this.draws = draws;
    parts = new KeyedPermutation[dimensions];
    places = new long[dimensions];
    for (int j = 0; j < dimensions; j++) {
      parts[j] = new KeyedPermutation(KeyedHash.key(seed, PARTS, j), draws);
      places[j] = KeyedHash.key(seed, PLACES, j);
    }
  }

  @Override
  public int dimensions() {
    return places.length;
  }

  /**
   * @param index below the number of draws
   */
  @Override
  public void draw(long index, double[] u) {
    if (index < 0 || index >= draws) {
      throw new IndexOutOfBoundsException("draw " + index + " of " + draws);
    }
    for (int j = 0; j < places.length; j++) {
      u[j] = (parts[j].at(index) + KeyedHash.unit(places[j], index)) / draws;
    }
  }
}
