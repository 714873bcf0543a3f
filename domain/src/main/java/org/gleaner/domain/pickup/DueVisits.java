package org.gleaner.domain.pickup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which streams are fetched in the horizon. Whoever is fetched more rarely than that has a turn:
 * stream j of N with an interval of I working days is due in the horizon from working day n to n +
 * H if a whole number lies in (n / I + j / N, (n + H) / I + j / N]. By Hermite's identity, sum of
 * floor(x + j / N) = floor(N x), the number of streams due differs by less than one from N H / I in
 * every horizon, and each stream has its turn every I days.
 */
record DueVisits(PickupCalendar calendar) {
  /** Part of the golden ratio: multiples of it, less their whole part, are spread most evenly. */
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** Streams that take turns with each other. */
  private record Group(String material, String condition, int interval)
      implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      return Comparator.comparing(Group::material)
          .thenComparing(Group::condition)
          .thenComparingInt(Group::interval)
          .compare(this, other);
    }
  }

  /** The streams with their visits in the horizon, in the same order. */
  List<StreamVisits> of(List<StreamVisits> streams) {
    Map<Group, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < streams.size(); i++) {
      StreamVisits visits = streams.get(i);
      PointStream stream = visits.stream();
      groups
          .computeIfAbsent(
              new Group(stream.material(), stream.condition(), visits.interval()),
              key -> new ArrayList<>())
          .add(i);
    }
    List<StreamVisits> due = new ArrayList<>(streams);
    groups.values().forEach(members -> take(members, due));
    return due;
  }

  private void take(List<Integer> members, List<StreamVisits> due) {
    List<Integer> turns = turns(members, due);
    for (int j = 0; j < turns.size(); j++) {
      StreamVisits visits = due.get(turns.get(j));
      due.set(turns.get(j), visits.due(visits(visits.interval(), j, turns.size())));
    }
  }

  /** In whole numbers: n / I + j / N = (n N + j I) / (I N). */
  private int visits(int interval, int j, int number) {
    if (interval <= calendar.days()) {
      return calendar.days() / interval;
    }
    long begin = calendar.firstDay() * number + (long) j * interval;
    long end = begin + (long) calendar.days() * number;
    long turn = (long) interval * number;
    return (int) (Math.floorDiv(end, turn) - Math.floorDiv(begin, turn));
  }

  /** Large and small ones by turns, so that the mass of one horizon is that of another. */
  private static List<Integer> turns(List<Integer> members, List<StreamVisits> streams) {
    List<Integer> bySize = new ArrayList<>(members);
    bySize.sort(
        Comparator.comparingDouble((Integer i) -> streams.get(i).kgPerVisit())
            .thenComparing(i -> streams.get(i).stream().id()));
    List<Integer> ranks = new ArrayList<>();
    for (int rank = 0; rank < bySize.size(); rank++) {
      ranks.add(rank);
    }
    ranks.sort(Comparator.comparingDouble(rank -> rank * GOLDEN - Math.floor(rank * GOLDEN)));
    return ranks.stream().map(bySize::get).toList();
  }
}
