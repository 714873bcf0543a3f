package org.gleaner.solver.routing.search;

/** Which clients some vehicle may visit both, asked of every pair: sets of types as bits. */
final class SharedVehicles {

  private final long[] types;
  private final int words;

  SharedVehicles(boolean[][] mayStop, int locations) {
    words = (mayStop.length + Long.SIZE - 1) / Long.SIZE;
    types = new long[locations * words];
    for (int type = 0; type < mayStop.length; type++) {
      for (int i = 0; i < locations; i++) {
        if (mayStop[type][i]) {
          types[i * words + type / Long.SIZE] |= 1L << type % Long.SIZE;
        }
      }
    }
  }

  boolean areThere(int client, int other) {
    for (int word = 0; word < words; word++) {
      if ((types[client * words + word] & types[other * words + word]) != 0) {
        return true;
      }
    }
    return false;
  }
}
