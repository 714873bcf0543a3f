package org.gleaner.solver.supply.uncertainty;

/**
 * Points <i>A</i> and <i>B</i> side by side, for {@link PickFreeze}. Of few inputs both are one
 * Sobol' sequence of twice the dimensions. Of many they are two sequences, the rows of the second
 * in an order of their own: far dimensions of one sequence lie, two by two, on few lines unless
 * there are very many rows (Joe and Kuo 2008, section 5), which biases the indices of the inputs
 * they stand for.
 */
public final class SobolPairs implements Sampler {

  /**
   * With 152 inputs and 512 rows intervals of 95 % from one sequence held 90 % of the true indices
   * of a sum, with 50 all.
   */
  private static final int MOST_IN_ONE = 50;

  private final int inputs;
  private final Sampler first;
  private final Sampler second;
  private final KeyedPermutation order;

  private SobolPairs(long seed, int inputs, int rows) {
    this.inputs = inputs;
    first = new SobolSampler(seed, inputs);
    second = new SobolSampler(KeyedHash.bits(seed, 1), inputs);
    order = new KeyedPermutation(KeyedHash.bits(seed, 2), rows);
  }

  /**
   * @param rows that will be drawn, from 0
   */
  public static Sampler of(long seed, int inputs, int rows) {
    return inputs <= MOST_IN_ONE
        ? new SobolSampler(seed, 2 * inputs)
        : new SobolPairs(seed, inputs, rows);
  }

  @Override
  public int dimensions() {
    return 2 * inputs;
  }

  @Override
  public void draw(long index, double[] u) {
    double[] point = new double[inputs];
    first.draw(index, point);
    System.arraycopy(point, 0, u, 0, inputs);
    second.draw(order.at(index), point);
    System.arraycopy(point, 0, u, inputs, inputs);
  }
}
