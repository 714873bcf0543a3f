package org.gleaner.solver.supply.uncertainty;

import java.util.List;

/**
 * The points at which a model is run for Sobol' indices: of each row a point <i>A</i>, a point
 * <i>B</i>, and for each group <i>A</i> with the group's coordinates taken from <i>B</i> (Saltelli
 * et al. 2010, <i>A_B^(i)</i>). With <i>d</i> groups a row costs <i>d + 2</i> runs.
 */
public final class PickFreeze {

  private final Sampler pairs;
  private final CorrelationMatrix correlations;
  private final List<InputGroup> groups;
  private final int dimensions;

  /**
   * @param pairs of twice as many dimensions as there are inputs: <i>A</i> and <i>B</i> side by
   *     side
   * @param correlations within each point; groups must hold correlated inputs together, as {@link
   *     InputGroups#joined} makes them
   */
  public PickFreeze(Sampler pairs, CorrelationMatrix correlations, List<InputGroup> groups) {
    dimensions = correlations.dimensions();
    if (pairs.dimensions() != 2 * dimensions) {
      throw new IllegalArgumentException(
          pairs.dimensions() + " dimensions are not twice " + dimensions);
    }
    this.pairs = pairs;
    this.correlations = correlations;
    this.groups = List.copyOf(groups);
  }

  public int dimensions() {
    return dimensions;
  }

  public List<InputGroup> groups() {
    return groups;
  }

  /** The points of a row: <i>A</i>, <i>B</i>, and one for each group. */
  public double[][] row(long index) {
    double[] both = new double[2 * dimensions];
    pairs.draw(index, both);
    double[][] points = new double[groups.size() + 2][dimensions];
    System.arraycopy(both, 0, points[0], 0, dimensions);
    System.arraycopy(both, dimensions, points[1], 0, dimensions);
    correlations.correlate(points[0]);
    correlations.correlate(points[1]);
    for (int g = 0; g < groups.size(); g++) {
      double[] point = points[g + 2];
      System.arraycopy(points[0], 0, point, 0, dimensions);
      for (int input : groups.get(g).inputs()) {
        point[input] = points[1][input];
      }
    }
    return points;
  }
}
