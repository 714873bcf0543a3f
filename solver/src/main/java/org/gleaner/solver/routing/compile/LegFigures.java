package org.gleaner.solver.routing.compile;

import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Travel;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/** Legs between locations of a problem in one tariff, but for those to the ways home. */
final class LegFigures {

  private static final Leg NO_WAY = new Leg(Units.NO_WAY, Units.NO_WAY);

  private final RoutingCase routing;
  private final Units units;
  private final Tariff tariff;
  private final Travel travel;
  private final int[] places;

  LegFigures(Locations locations, Units units, Tariff tariff) {
    this.routing = locations.routing();
    this.units = units;
    this.tariff = tariff;
    this.travel = routing.travels().get(tariff.profile());
    this.places = new int[locations.count()];
    for (int i = 0; i < places.length; i++) {
      places[i] = locations.placeOf(i);
    }
  }

  /** What a problem knows of a leg. */
  record Leg(int distance, int duration) {}

  /** Whether every way back is as long as the way there, and takes as long. */
  boolean isSymmetric() {
    return travel.isSymmetric() && tariff.isDirectionless();
  }

  /** Whether all distances are known to be the durations. */
  boolean isUnitSpeed() {
    return travel.isUnitSpeed()
        && tariff.isDirectionless()
        && tariff.distance() + tariff.travelTime() == 1;
  }

  /**
   * A leg. The way back is exactly as long as a symmetric way there, whatever the last bit of a sum
   * says.
   */
  Leg leg(int from, int to) {
    boolean isReversed = places[from] > places[to] && isSymmetric();
    return isReversed ? between(places[to], places[from]) : between(places[from], places[to]);
  }

  private Leg between(int place, int target) {
    try {
      return unnamed(place, target);
    } catch (UnsupportedRoutingException e) {
      throw e.of("the way from " + routing.placeName(place) + " to " + routing.placeName(target));
    }
  }

  private Leg unnamed(int place, int target) {
    if (place == RouteEnds.OPEN || target == RouteEnds.OPEN) {
      return new Leg(Units.leg(service(target)), 0);
    }
    RoundingConvention rounding = routing.rounding();
    double unrounded = travel.distance(routing, place, target);
    double distance = rounding.scaled(unrounded);
    double duration = rounding.scaled(travel.durationOver(routing, place, target, unrounded));
    double charge =
        tariff.charge() == 0 ? 0 : rounding.scaled(travel.charge(routing, place, target));
    if (Double.isInfinite(distance) || Double.isInfinite(duration) || Double.isInfinite(charge)) {
      return NO_WAY;
    }
    int time = units.leg(duration);
    long sum =
        tariff.distance() * units.leg(distance)
            + tariff.travelTime() * time
            + service(target)
            + tariff.charge() * units.money(charge);
    return new Leg(Units.leg(sum), time);
  }

  /** What serving a place is priced with, as a part of every way to it. */
  private long service(int place) {
    return tariff.service() > 0 && routing.isOrder(place)
        ? tariff.service() * Clients.service(routing, routing.order(place), units)
        : 0;
  }

  /** Two legs and an unloading between them. */
  Leg joined(Leg first, Leg second, long unloading) {
    if (units.hasNoWay() && (isNone(first) || isNone(second))) {
      return NO_WAY;
    }
    return new Leg(
        Units.leg((long) first.distance() + second.distance()),
        Units.leg((long) first.duration() + second.duration() + unloading));
  }

  private static boolean isNone(Leg leg) {
    return leg.distance() == Units.NO_WAY;
  }
}
