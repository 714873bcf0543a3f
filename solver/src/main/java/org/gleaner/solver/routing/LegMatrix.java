package org.gleaner.solver.routing;

/** Legs kept in memory, row by row. */
record LegMatrix(int locations, int[] rowByRow) implements Legs {

  LegMatrix {
    if (rowByRow.length != locations * locations) {
      throw new IllegalArgumentException(
          "legs between "
              + locations
              + " locations are "
              + locations * locations
              + ", not "
              + rowByRow.length);
    }
    for (int leg : rowByRow) {
      if (leg < 0) {
        throw new IllegalArgumentException("a leg is " + leg + ", must be at least 0");
      }
    }
  }

  @Override
  public int get(int from, int to) {
    return rowByRow[from * locations + to];
  }
}
