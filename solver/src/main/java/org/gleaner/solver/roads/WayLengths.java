package org.gleaner.solver.roads;

import org.gleaner.domain.routing.SquareTable;

/** How long the ways from each place to each are; of millions of ways no more than that is kept. */
final class WayLengths {
  private static final double MILLIS = 1000;

  private final int size;
  private final double[] metres;
  private final double[] seconds;

  WayLengths(int size) {
    this.size = size;
    metres = new double[size * size];
    seconds = new double[size * size];
  }

  /** What the ways between so many places take: these figures, and their tables beside them. */
  static long bytes(int size) {
    return 4L * Double.BYTES * size * size;
  }

  int size() {
    return size;
  }

  /** The ways from a place to all; rows may be put by several threads. */
  void put(int from, RoadPart[] ways) {
    for (int to = 0; to < size; to++) {
      metres[from * size + to] = ways[to].metres();
      seconds[from * size + to] = ways[to].millis() / MILLIS;
    }
  }

  boolean isWay(int from, int to) {
    return metres[from * size + to] < Double.POSITIVE_INFINITY;
  }

  /** Infinite where there is no way. */
  SquareTable metres() {
    return SquareTable.of(size, metres);
  }

  SquareTable seconds() {
    return SquareTable.of(size, seconds);
  }
}
