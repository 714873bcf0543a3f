package org.gleaner.solver.routing.search;

import java.util.Comparator;
import java.util.stream.IntStream;

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

  Neighbours(SearchData data, int wanted) {
    depots = data.depots;
    int clients = data.locations - data.depots;
    count = Math.max(0, Math.min(wanted, clients - 1));
    nearest = new int[clients * count];
    double[] proximity = new double[data.locations];
    for (int i = depots; i < data.locations; i++) {
      for (int j = depots; j < data.locations; j++) {
        proximity[j] = Math.min(proximity(data, i, j), proximity(data, j, i));
      }
      fill(i, proximity);
    }
  }

  int get(int client, int rank) {
    return nearest[(client - depots) * count + rank];
  }

  private void fill(int client, double[] proximity) {
    int[] order =
        IntStream.range(depots, proximity.length)
            .filter(j -> j != client)
            .boxed()
            .sorted(Comparator.comparingDouble(j -> proximity[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(order, 0, nearest, (client - depots) * count, count);
  }

  private static double proximity(SearchData data, int from, int to) {
    double distance = data.problem.distance(0, from, to);
    if (!data.isTimed) {
      return distance;
    }
    long way = data.service[from] + data.problem.duration(0, from, to);
    double waiting = Math.max(0, data.earliest[to] - way - data.latest[from]);
    double warp = Math.max(0, data.earliest[from] + way - data.latest[to]);
    return distance + WAITING_WEIGHT * waiting + warp;
  }
}
