package org.gleaner.solver.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a route's rests may be taken: whole when they are due, or a part of each on the way to a
 * stop before. Of all that is driven, served and rested nothing gets shorter by that, but a part
 * that falls into a wait costs no time.
 */
public final class SplitRests {

  /** A day has no more of them by the law that allows parts; later ones are taken whole. */
  private static final int MOST = 2;

  private SplitRests() {}

  /**
   * All ways to take the rests, whole ones first, then those of which a part is taken earlier
   * first.
   *
   * @param driving at the wheel on each way of the route
   * @return for each, what is added to the time of each way
   */
  public static List<long[]> of(DriverHours hours, long[] driving) {
    List<long[]> all = new ArrayList<>(List.of(new long[driving.length]));
    int from = 0;
    int rests = 0;
    long driven = 0;
    for (int way = 0; way < driving.length && rests < MOST; way++) {
      long then = driven + driving[way];
      for (long rest = hours.rests().until(driven); rest < hours.rests().until(then); rest++) {
        if (rests < MOST) {
          all = split(all, from, way, hours.rests().part());
          rests++;
          from = way;
        }
      }
      driven = then;
    }
    return all;
  }

  private static List<long[]> split(List<long[]> all, int from, int due, long part) {
    List<long[]> more = new ArrayList<>();
    for (long[] one : all) {
      more.add(one);
      for (int way = from; way < due; way++) {
        long[] other = one.clone();
        other[way] += part;
        other[due] -= part;
        more.add(other);
      }
    }
    return more;
  }
}
