package org.gleaner.domain.routing;

/** Straight lines in the plane, one unit of distance in one unit of time. */
public record PlanarTravel() implements Travel {

  @Override
  public double distance(RoutingCase routing, int from, int to) {
    Point a = routing.point(from);
    Point b = routing.point(to);
    double dx = a.x() - b.x();
    double dy = a.y() - b.y();
    // Not Math.hypot: the published costs come from the square root of the sum, which may differ in
    // the last bit, and a truncation sees that bit.
    return Math.sqrt(dx * dx + dy * dy);
  }

  @Override
  public double duration(RoutingCase routing, int from, int to) {
    return distance(routing, from, to);
  }

  @Override
  public double durationOver(RoutingCase routing, int from, int to, double distance) {
    return distance;
  }

  @Override
  public boolean isSymmetric() {
    return true;
  }

  @Override
  public boolean isUnitSpeed() {
    return true;
  }
}
