package org.gleaner.solver.routing;

/**
 * Distance or time from one location to another, at least 0. It need be neither symmetric nor a
 * metric.
 */
@FunctionalInterface
public interface Legs {

  int get(int from, int to);

  /** Row by row; the array is not copied, and nobody must write to it any more. */
  static Legs matrix(int locations, int[] rowByRow) {
    return new LegMatrix(locations, rowByRow);
  }
}
