package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the rests of a route may be taken, if the rules let a part of each be taken before it is
 * due: on any way since the rest before, so that it may fall into a wait at the stop that the way
 * leads to.
 */
final class RestParts {

  /** A day has no more of them by the law that allows parts; later ones are taken whole. */
  private static final int MOST = 2;

  private RestParts() {}

  /**
   * All ways to take the rests: for each, what is added to the time of each way. Whole rests come
   * first.
   *
   * @param rules as the rounding convention counts them
   * @param driving on each way of the route
   */
  static List<double[]> of(DrivingRules rules, double[] driving) {
    List<double[]> all = new ArrayList<>(List.of(new double[driving.length]));
    if (rules.restPart() == 0) {
      return all;
    }
    double driven = 0;
    int from = 0;
    int rests = 0;
    for (int way = 0; way < driving.length && Double.isFinite(driving[way]); way++) {
      int due = (int) Math.min(MOST, rules.restsUntil(driven + driving[way]));
      for (; rests < due; rests++) {
        all = parted(all, from, way, rules.restPart());
        from = way;
      }
      driven += driving[way];
    }
    return all;
  }

  private static List<double[]> parted(List<double[]> all, int from, int due, double part) {
    List<double[]> more = new ArrayList<>();
    for (double[] one : all) {
      more.add(one);
      for (int way = from; way < due; way++) {
        double[] other = one.clone();
        other[way] += part;
        other[due] -= part;
        more.add(other);
      }
    }
    return more;
  }
}
