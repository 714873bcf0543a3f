package org.gleaner.solver.supply.uncertainty;

/**
 * Draws of points in the unit cube, one coordinate an uncertain input. A draw depends on the seed
 * and its index alone, not on those before it: any one can be drawn again by itself. Samplers have
 * no state and may be shared by threads.
 */
public interface Sampler {

  int dimensions();

  /**
   * @param index from 0
   * @param u takes the coordinates, each between 0 and 1, both excluded; at least as long as there
   *     are dimensions
   */
  void draw(long index, double[] u);
}
