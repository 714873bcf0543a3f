package org.gleaner.solver.routing.search;

/**
 * The clients nearest to each client, nearest first: Toth and Vigo's granularity. With windows,
 * nearness counts unavoidable waiting and time warp too (Vidal et al. 2013, section 4.3; weights
 * 0.2 and 1 as in PyVRP), the better of both directions.
 */
final class Neighbours {

  private static final double WAITING_WEIGHT = 0.2;

  final int count;
  private final int depots;
  private final int[] nearest;

  private Neighbours(SearchData data, int wanted, boolean sharingVehicle) {
    depots = data.depots;
    int clients = data.locations - data.depots;
    count = Math.max(0, Math.min(wanted, clients - 1));
    nearest = new int[clients * count];
    long[] keys = new long[count];
    SharedVehicles shared = new SharedVehicles(data.mayStop, data.locations);
    for (int i = depots; i < data.locations; i++) {
      int size = 0;
      for (int j = depots; count > 0 && j < data.locations; j++) {
        double proximity = proximity(data, i, j);
        boolean apart = i == j || (sharingVehicle && !shared.areThere(i, j));
        long key = key(apart ? Float.MAX_VALUE : (float) proximity, j);
        if (size < count || key < keys[count - 1]) {
          size = insert(key, keys, size);
        }
      }
      fill(i, keys);
    }
  }

  /**
   * Keeps the least keys in order; far fewer clients come this far than a sort of all would move.
   */
  private static int insert(long key, long[] keys, int size) {
    int at = Math.min(size, keys.length - 1);
    while (at > 0 && keys[at - 1] > key) {
      keys[at] = keys[at - 1];
      at--;
    }
    keys[at] = key;
    return Math.min(size + 1, keys.length);
  }

  /** Clients that no vehicle can visit together come last. */
  static Neighbours sharingVehicle(SearchData data, int wanted) {
    return new Neighbours(data, wanted, true);
  }

  /** Near in place and time, whichever vehicles may visit them. */
  static Neighbours nearby(SearchData data, int wanted) {
    return new Neighbours(data, wanted, false);
  }

  int get(int client, int rank) {
    return nearest[(client - depots) * count + rank];
  }

  private void fill(int client, long[] keys) {
    for (int k = 0; k < count; k++) {
      nearest[(client - depots) * count + k] = (int) keys[k];
    }
  }

  /**
   * Sorts as its proximity, and equal ones by location: the bits of a float above 0 are ordered.
   */
  private static long key(float proximity, int location) {
    return (long) Float.floatToIntBits(proximity) << Integer.SIZE | location;
  }

  /** The way back is read from the table that is written row by row for it. */
  private static double proximity(SearchData data, int from, int to) {
    int leg = from * data.locations + to;
    LegTable distances = data.distances[0];
    if (!data.isTimed) {
      return Math.min(distances.from[leg], distances.to[leg]);
    }
    LegTable durations = data.durations[0];
    double there = proximity(data, from, to, distances.from[leg], durations.from[leg]);
    double back = proximity(data, to, from, distances.to[leg], durations.to[leg]);
    return Math.min(there, back);
  }

  private static double proximity(
      SearchData data, int from, int to, double distance, long duration) {
    long way = data.service[from] + duration;
    double waiting = Math.max(0, data.earliest[to] - way - data.latest[from]);
    double warp = Math.max(0, data.earliest[from] + way - data.latest[to]);
    return distance + WAITING_WEIGHT * waiting + warp;
  }
}
