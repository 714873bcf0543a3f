package org.gleaner.domain.routing;

import java.util.List;

/**
 * Travel on days with closures. Where several hold for a way, it is closed if any closes it, else
 * all detours add up.
 *
 * @param usual on other days
 */
public record ClosedTravel(Travel usual, List<RoadClosure> closures) implements Travel {

  public ClosedTravel {
    closures = List.copyOf(closures);
  }

  @Override
  public double distance(RoutingCase routing, int from, int to) {
    RoadClosure.Detour detour = detour(routing, from, to);
    return detour.distance() + usual.distance(routing, from, to);
  }

  @Override
  public double duration(RoutingCase routing, int from, int to) {
    // The detour is stated, not driven at the speeds of the usual way.
    RoadClosure.Detour detour = detour(routing, from, to);
    return detour.duration() + usual.duration(routing, from, to);
  }

  @Override
  public double charge(RoutingCase routing, int from, int to) {
    return usual.charge(routing, from, to);
  }

  @Override
  public boolean isSameLocation(RoutingCase routing, int a, int b) {
    return usual.isSameLocation(routing, a, b);
  }

  private RoadClosure.Detour detour(RoutingCase routing, int from, int to) {
    List<String> left = routing.terms().roads().zonesOf(from);
    List<String> reached = routing.terms().roads().zonesOf(to);
    double distance = 0;
    double duration = 0;
    for (RoadClosure closure : closures) {
      if (closure.isOnWay(left, reached)) {
        RoadClosure.Detour detour = closure.detour();
        distance += detour == null ? Double.POSITIVE_INFINITY : detour.distance();
        duration += detour == null ? Double.POSITIVE_INFINITY : detour.duration();
      }
    }
    return new RoadClosure.Detour(distance, duration);
  }
}
