package org.gleaner.solver.routing.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.solver.routing.LastStops;

/** The stops on the ways to ends, as the inner loops read them. */
final class LastDoors {

  private static final int[] NONE = {};

  private final int depots;

  /** By depot and client; of no client where there is no such stop. */
  private final int[][][] doors;

  LastDoors(LastStops stops, int depots) {
    this.depots = depots;
    doors = new int[depots][][];
    Map<List<Integer>, int[]> known = new HashMap<>();
    for (int end = 0; end < depots; end++) {
      doors[end] = stops.isBefore(end) ? table(stops.doors().get(end), known) : new int[0][];
    }
  }

  /** A place is the same array for all its clients. */
  private static int[][] table(List<List<Integer>> byClient, Map<List<Integer>, int[]> known) {
    int[][] table = new int[byClient.size()][];
    for (int client = 0; client < table.length; client++) {
      table[client] =
          known.computeIfAbsent(
              byClient.get(client), some -> some.stream().mapToInt(Integer::intValue).toArray());
    }
    return table;
  }

  /** Whether ways to a depot have such stops. */
  boolean areBefore(int end) {
    return doors[end].length > 0;
  }

  /** The depots that the stop on a way may be made at; none if there is no stop on it. */
  int[] of(int end, int last) {
    return areBefore(end) && last >= depots ? doors[end][last - depots] : NONE;
  }

  /** The first of them that is met from a time on; the last if none is. */
  static int met(int[] doors, long[] latest, long time) {
    for (int door : doors) {
      if (time <= latest[door]) {
        return door;
      }
    }
    return doors[doors.length - 1];
  }
}
