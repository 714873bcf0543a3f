package org.gleaner.domain.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** An area by its corners, in order; of a point on its border it may say either. */
public record Polygon(List<Point> corners) {
  private static final int FEWEST = 3;

  /** An area is none if it is less than this of the square of its length; a rounding error is. */
  private static final double FLAT = 1e-9;

  /**
   * An area.
   *
   * @throws IllegalArgumentException if there are fewer than three corners
   */
  public Polygon {
    corners = List.copyOf(corners);
    if (corners.size() < FEWEST) {
      throw new IllegalArgumentException("an area has three corners or more");
    }
  }

  /**
   * Two edges that cross between their ends. Edges that merely touch, or that lie on one another as
   * those to a hole do, leave no doubt about what lies inside.
   *
   * @param first position of the corner at which one edge begins
   * @param second of that at which the other does, which is later
   */
  public record Crossing(int first, int second) {}

  /** Whether a ray from the point crosses the border an odd number of times. */
  public boolean contains(Point point) {
    boolean inside = false;
    Point before = corners.get(corners.size() - 1);
    for (Point corner : corners) {
      if (corner.y() > point.y() != before.y() > point.y()) {
        double share = (point.y() - corner.y()) / (before.y() - corner.y());
        inside ^= point.x() < corner.x() + share * (before.x() - corner.x());
      }
      before = corner;
    }
    return inside;
  }

  /** Whether all corners lie on one line, or the border comes back on itself. */
  public boolean isFlat() {
    Point origin = corners.get(0);
    double twice = 0;
    double length = 0;
    for (int i = 1; i < corners.size(); i++) {
      twice += turn(origin, corners.get(i - 1), corners.get(i));
      length = Math.max(length, Math.hypot(dx(origin, corners.get(i)), dy(origin, corners.get(i))));
    }
    return Math.abs(twice) <= FLAT * length * length;
  }

  /** The first two edges that cross, if any do. */
  public Optional<Crossing> crossing() {
    // By their least x, an edge need be compared with those only that begin before it ends.
    int[] edges =
        IntStream.range(0, corners.size())
            .boxed()
            .sorted(Comparator.comparingDouble(this::west))
            .mapToInt(Integer::intValue)
            .toArray();
    Optional<Crossing> found = Optional.empty();
    for (int i = 0; i < edges.length; i++) {
      for (int j = i + 1; j < edges.length && west(edges[j]) <= east(edges[i]); j++) {
        Crossing pair = new Crossing(Math.min(edges[i], edges[j]), Math.max(edges[i], edges[j]));
        if (isCrossed(pair) && found.map(first -> isBefore(pair, first)).orElse(true)) {
          found = Optional.of(pair);
        }
      }
    }
    return found;
  }

  private static boolean isBefore(Crossing pair, Crossing other) {
    return pair.second() < other.second()
        || (pair.second() == other.second() && pair.first() < other.first());
  }

  private boolean isCrossed(Crossing pair) {
    Point a = corners.get(pair.first());
    Point b = end(pair.first());
    Point c = corners.get(pair.second());
    Point d = end(pair.second());
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
  }

  private Point end(int edge) {
    return corners.get((edge + 1) % corners.size());
  }

  private double west(int edge) {
    return Math.min(corners.get(edge).x(), end(edge).x());
  }

  private double east(int edge) {
    return Math.max(corners.get(edge).x(), end(edge).x());
  }

  /** Above 0 if the third point is to the left of the way from the first to the second. */
  private static double turn(Point a, Point b, Point c) {
    return dx(a, b) * dy(a, c) - dy(a, b) * dx(a, c);
  }

  private static double dx(Point from, Point to) {
    return to.x() - from.x();
  }

  private static double dy(Point from, Point to) {
    return to.y() - from.y();
  }
}
