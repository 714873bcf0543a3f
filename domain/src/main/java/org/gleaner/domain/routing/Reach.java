package org.gleaner.domain.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where vehicles of a case can be when, and how far they drive for it: as if an order were all that
 * they do, and nothing had to be set up. All are bounds from below for any route.
 */
final class Reach {

  private enum Measured {
    TIME,
    DISTANCE
  }

  private record End(Measured measured, int profile, int place) {}

  private final RoutingCase routing;
  private final RoundingConvention rounding;
  private final Map<End, double[]> fromPlaces = new HashMap<>();
  private final Map<End, double[]> toPlaces = new HashMap<>();

  Reach(RoutingCase routing) {
    this.routing = routing;
    rounding = routing.rounding();
  }

  /**
   * Whether a vehicle can serve an order in one of some windows and be home in time, by way of a
   * place to unload if it must come home empty.
   */
  boolean isInTime(VehicleType type, int profile, int index, List<TimeWindow> windows) {
    Order order = routing.orders().get(index);
    double way = out(Measured.TIME, type, profile, index);
    double back = home(Measured.TIME, type, profile, index, true);
    double service = rounding.scaled(order.serviceTime());
    double arrival = Math.max(opening(type) + way, rounding.scaled(order.releaseTime()));
    for (TimeWindow window : windows) {
      double start = Math.max(arrival, rounding.scaled(window.open()));
      double end = start + service + back;
      if (!RouteViolations.isMore(start, rounding.scaled(window.close()))
          && !RouteViolations.isMore(end, closing(type, type.endDepot()))
          && Double.isFinite(end)) {
        double most = rounding.scaled(type.maxDuration());
        return !RouteViolations.isMore(way + service + back, most);
      }
    }
    return false;
  }

  /** Whether the way to an order and home is beyond what a vehicle, or its driver, may drive. */
  boolean isTooFar(VehicleType type, int profile, int index) {
    RouteLimits limits = type.limits();
    CrewHours crew = type.hours().crew();
    double driving =
        rounding.scaled(crew.rules().longestDay()) - rounding.scaled(crew.drivenToday());
    double mostTime = Math.min(rounding.scaled(limits.maxTravelTime()), driving);
    double mostDistance = rounding.scaled(limits.maxDistance());
    return isMore(Measured.TIME, type, profile, index, mostTime)
        || isMore(Measured.DISTANCE, type, profile, index, mostDistance);
  }

  private boolean isMore(Measured measured, VehicleType type, int profile, int index, double most) {
    if (Double.isInfinite(most)) {
      return false;
    }
    double way = out(measured, type, profile, index);
    return RouteViolations.isMore(way + home(measured, type, profile, index, false), most);
  }

  /** Whether vehicles of a type can leave at all. */
  boolean drives(VehicleType type) {
    boolean canUnload = !type.unloadingPlaces().isEmpty() && type.maxUnloadings() > 0;
    return opening(type) <= closing(type, type.startDepot())
        && (!type.emptyBeforeDepot() || canUnload);
  }

  private double out(Measured measured, VehicleType type, int profile, int index) {
    End start = new End(measured, profile, type.startDepot());
    return fromPlaces.computeIfAbsent(start, this::ways)[routing.placeOfOrder(index)];
  }

  private double home(
      Measured measured, VehicleType type, int profile, int index, boolean withUnloading) {
    int place = routing.placeOfOrder(index);
    double[] toEnd = to(new End(measured, profile, type.endDepot()));
    if (!type.emptyBeforeDepot()) {
      return toEnd[place];
    }
    double least = Double.POSITIVE_INFINITY;
    for (int unloading : type.unloadingPlaces()) {
      double stay = withUnloading ? routing.unloadingTime(unloading) : 0;
      double way = to(new End(measured, profile, unloading))[place] + stay + toEnd[unloading];
      least = Math.min(least, way);
    }
    return least;
  }

  private double[] to(End end) {
    return toPlaces.computeIfAbsent(
        end, key -> ShortestWays.to(key.place(), routing.placeCount(), measure(key)));
  }

  private double[] ways(End start) {
    return ShortestWays.from(start.place(), routing.placeCount(), measure(start));
  }

  private ShortestWays.Measure measure(End end) {
    return end.measured() == Measured.TIME
        ? (from, to) -> routing.duration(end.profile(), from, to)
        : (from, to) -> routing.distance(end.profile(), from, to);
  }

  private double opening(VehicleType type) {
    double hours =
        type.startDepot() == RouteEnds.OPEN ? 0 : routing.depotHours(type.startDepot()).open();
    return rounding.scaled(Math.max(hours, type.shift().open()));
  }

  private double closing(VehicleType type, int depot) {
    double hours =
        depot == RouteEnds.OPEN ? Double.POSITIVE_INFINITY : routing.depotHours(depot).close();
    return rounding.scaled(Math.min(hours, type.hours().latestEnd()));
  }
}
