package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Ways to visit an order on all days of a pattern, each day in one of its slots. */
final class VisitWays {

  private VisitWays() {}

  /** Every choice of a client on each day, that of the last day changing first. */
  static List<List<Integer>> all(List<List<Integer>> days) {
    List<List<Integer>> ways = List.of(List.of());
    for (List<Integer> slots : days) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> way : ways) {
        for (int client : slots) {
          longer.add(
              IntStream.concat(way.stream().mapToInt(i -> i), IntStream.of(client))
                  .boxed()
                  .toList());
        }
      }
      ways = longer;
    }
    return ways;
  }

  /**
   * Some of them where all are too many: the same slot on each day, then the next one from day to
   * day, then every second one, and so on, from each slot. A plan that keeps to them keeps to all;
   * one that needs another rhythm is not found.
   *
   * @param most as many as a day has slots, at least
   */
  static List<List<Integer>> few(List<List<Integer>> days, int most) {
    int slots = days.stream().mapToInt(List::size).max().orElse(1);
    Set<List<Integer>> ways = new LinkedHashSet<>();
    for (int step = 0; step < slots; step++) {
      for (int first = 0; first < slots && ways.size() < most; first++) {
        ways.add(rhythm(days, first, step));
      }
    }
    return List.copyOf(ways);
  }

  private static List<Integer> rhythm(List<List<Integer>> days, int first, int step) {
    return IntStream.range(0, days.size())
        .mapToObj(day -> days.get(day).get((first + day * step) % days.get(day).size()))
        .toList();
  }
}
