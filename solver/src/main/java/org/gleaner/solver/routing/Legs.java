package org.gleaner.solver.routing;

/**
 * Distance or time from one location to another, at least 0. It need be neither symmetric nor a
 * metric.
 */
@FunctionalInterface
public interface Legs {

  int get(int from, int to);

  /**
   * Most locations whose legs are worth keeping in memory, four bytes each: a table of 100 MB.
   * Those of more are computed whenever they are asked for.
   */
  int MOST_IN_MEMORY = 5000;

  /** Row by row; the array is not copied, and nobody must write to it any more. */
  static Legs matrix(int locations, int[] rowByRow) {
    return new LegMatrix(locations, rowByRow);
  }

  /** The legs row by row, for reading only: the array of a matrix itself, else a new one. */
  static int[] rowByRow(Legs legs, int locations) {
    if (legs instanceof LegMatrix matrix) {
      return matrix.rowByRow();
    }
    int[] rowByRow = new int[locations * locations];
    for (int i = 0; i < locations; i++) {
      for (int j = 0; j < locations; j++) {
        rowByRow[i * locations + j] = legs.get(i, j);
      }
    }
    return rowByRow;
  }
}
