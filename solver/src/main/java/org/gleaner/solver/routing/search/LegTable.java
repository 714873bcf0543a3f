package org.gleaner.solver.routing.search;

import java.util.Arrays;
import org.gleaner.solver.routing.Legs;

/**
 * Legs in both directions: what an insertion reads of its client lies in two rows, which stay in
 * the processor's cache while it looks at every position.
 */
final class LegTable {

  private static final int TILE = 32;

  /** {@code from[i * locations + j]} is the leg from i to j. */
  final int[] from;

  /** {@code to[i * locations + j]} is the leg from j to i; the same array if all are symmetric. */
  final int[] to;

  private LegTable(int[] from, int[] to) {
    this.from = from;
    this.to = to;
  }

  static LegTable of(Legs legs, int locations) {
    int[] from = Legs.rowByRow(legs, locations);
    return new LegTable(from, areSymmetric(from, locations) ? from : transposed(from, locations));
  }

  private static boolean areSymmetric(int[] from, int locations) {
    for (int i = 0; i < locations; i++) {
      for (int j = 0; j < i; j++) {
        if (from[i * locations + j] != from[j * locations + i]) {
          return false;
        }
      }
    }
    return true;
  }

  /** Tile by tile, as a column of a large table is in the cache nowhere. */
  private static int[] transposed(int[] from, int locations) {
    int[] to = new int[from.length];
    for (int row = 0; row < locations; row += TILE) {
      for (int column = 0; column < locations; column += TILE) {
        transpose(from, to, locations, row, column);
      }
    }
    return to;
  }

  private static void transpose(int[] from, int[] to, int locations, int row, int column) {
    for (int i = row; i < Math.min(row + TILE, locations); i++) {
      for (int j = column; j < Math.min(column + TILE, locations); j++) {
        to[j * locations + i] = from[i * locations + j];
      }
    }
  }

  boolean isSymmetric() {
    return from == to;
  }

  boolean equalTo(LegTable other) {
    return Arrays.equals(from, other.from);
  }
}
