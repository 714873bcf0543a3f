package org.gleaner.solver.routing.search;

import java.util.Arrays;
import org.gleaner.solver.routing.Legs;

/**
 * Legs in both directions: what an insertion reads of its client lies in two rows, which stay in
 * the processor's cache while it looks at every position.
 */
final class LegTable {

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
    return new LegTable(from, isSymmetric(from, locations) ? from : transposed(from, locations));
  }

  private static boolean isSymmetric(int[] from, int locations) {
    for (int i = 0; i < locations; i++) {
      for (int j = 0; j < i; j++) {
        if (from[i * locations + j] != from[j * locations + i]) {
          return false;
        }
      }
    }
    return true;
  }

  private static int[] transposed(int[] from, int locations) {
    int[] to = new int[from.length];
    for (int i = 0; i < locations; i++) {
      for (int j = 0; j < locations; j++) {
        to[j * locations + i] = from[i * locations + j];
      }
    }
    return to;
  }

  boolean equalTo(LegTable other) {
    return Arrays.equals(from, other.from);
  }
}
