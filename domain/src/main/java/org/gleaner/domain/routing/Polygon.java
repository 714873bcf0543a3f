package org.gleaner.domain.routing;

import java.util.List;

/** An area by its corners, in order; of a point on its border it may say either. */
public record Polygon(List<Point> corners) {
  private static final int FEWEST = 3;

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
}
