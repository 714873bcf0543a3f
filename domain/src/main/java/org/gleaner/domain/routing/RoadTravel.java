package org.gleaner.domain.routing;

import org.gleaner.domain.travel.GreatCircle;
import org.gleaner.domain.travel.Location;

/**
 * Great circles, lengthened as roads are, at speeds that depend on the distance: metres and
 * seconds.
 *
 * @param circuity length of the road by that of the great circle
 */
public record RoadTravel(double circuity, SpeedProfile speeds) implements Travel {
  private static final double METRES_PER_KM = 1000;

  @Override
  public double distance(RoutingCase routing, int from, int to) {
    return circuity
        * METRES_PER_KM
        * GreatCircle.between(location(routing.point(from)), location(routing.point(to)))
            .kilometres();
  }

  @Override
  public double duration(RoutingCase routing, int from, int to) {
    return durationOver(routing, from, to, distance(routing, from, to));
  }

  @Override
  public double durationOver(RoutingCase routing, int from, int to, double distance) {
    return speeds.seconds(distance);
  }

  @Override
  public boolean isSymmetric() {
    return true;
  }

  private static Location location(Point point) {
    return new Location(point.y(), point.x());
  }
}
