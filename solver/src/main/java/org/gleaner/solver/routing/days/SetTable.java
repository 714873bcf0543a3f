package org.gleaner.solver.routing.days;

import java.util.Arrays;

/**
 * A few figures for each of many sets, which are kept as bits. When it is full it forgets all of
 * them: whoever asks must be able to compute them anew.
 */
final class SetTable {

  private static final int SMALLEST = 1 << 10;

  private final int width;
  private final int most;
  private long[] sets = new long[SMALLEST];
  private long[] figures;
  private int size;

  /**
   * @param width figures of a set
   * @param most sets that it keeps
   */
  SetTable(int width, int most) {
    this.width = width;
    this.most = most;
    figures = new long[SMALLEST * width];
  }

  /** Where the figures of a set, which is not empty, begin in {@link #figures}; -1 if unknown. */
  int find(long set) {
    int slot = slot(set);
    return sets[slot] == set ? slot * width : -1;
  }

  /** Keeps the figures of a set that is unknown, and tells where they begin. */
  int add(long set, long... ofSet) {
    if (size >= most) {
      Arrays.fill(sets, 0);
      size = 0;
    } else if (2 * size >= sets.length) {
      grow();
    }
    int slot = slot(set);
    sets[slot] = set;
    size++;
    System.arraycopy(ofSet, 0, figures, slot * width, width);
    return slot * width;
  }

  /** Until the next set is added. */
  long[] figures() {
    return figures;
  }

  private void grow() {
    long[] oldSets = sets;
    long[] oldFigures = figures;
    sets = new long[2 * oldSets.length];
    figures = new long[2 * oldFigures.length];
    for (int i = 0; i < oldSets.length; i++) {
      if (oldSets[i] != 0) {
        int slot = slot(oldSets[i]);
        sets[slot] = oldSets[i];
        System.arraycopy(oldFigures, i * width, figures, slot * width, width);
      }
    }
  }

  private int slot(long set) {
    long mixed = set * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 40) & (sets.length - 1);
    while (sets[slot] != 0 && sets[slot] != set) {
      slot = (slot + 1) & (sets.length - 1);
    }
    return slot;
  }
}
