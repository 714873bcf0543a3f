package org.gleaner.domain.routing;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Travel from tables, which need not be symmetric.
 *
 * @param rows of the tables, by place: several places may be at one location
 * @param charges of the way itself; null if there are none
 */
public record ListedTravel(
    List<Integer> rows, SquareTable distances, SquareTable durations, @Nullable SquareTable charges)
    implements Travel {

  public ListedTravel {
    rows = List.copyOf(rows);
  }

  /**
   * One table for both: a unit of time is one of distance.
   *
   * @param times of all pairs of places, row by row
   * @throws IllegalArgumentException if they are not {@code size * size}
   */
  public static ListedTravel of(int size, double[] times) {
    SquareTable table = SquareTable.of(size, times);
    return new ListedTravel(IntStream.range(0, size).boxed().toList(), table, table, null);
  }

  @Override
  public double distance(RoutingCase routing, int from, int to) {
    return distances.at(rows.get(from), rows.get(to));
  }

  @Override
  public double duration(RoutingCase routing, int from, int to) {
    return durations.at(rows.get(from), rows.get(to));
  }

  @Override
  public double charge(RoutingCase routing, int from, int to) {
    return charges == null ? 0 : charges.at(rows.get(from), rows.get(to));
  }

  @Override
  public boolean isSameLocation(RoutingCase routing, int a, int b) {
    return rows.get(a).equals(rows.get(b));
  }
}
