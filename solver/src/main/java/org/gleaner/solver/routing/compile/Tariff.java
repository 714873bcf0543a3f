package org.gleaner.solver.routing.compile;

import java.math.BigInteger;
import java.util.List;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/**
 * What the distances of a problem are made of, for a type of vehicles: a problem knows one price
 * per unit of distance, so where more than the distance is priced its distances are sums of all
 * that is, each with a whole weight. The weights have no common divisor; it is the price.
 *
 * @param profile of the case
 * @param charge 1 if ways have charges of their own, in whole units of money
 */
record Tariff(int profile, long distance, long travelTime, long service, long charge) {

  /** A tariff and the price of its unit. */
  record Priced(Tariff tariff, long price) {}

  /**
   * The tariff of a type on a day, with prices in whole units.
   *
   * @throws UnsupportedRoutingException if the type has a limit of something that its distances are
   *     not made of alone
   */
  static Priced of(RoutingCase routing, VehicleType type, int day, long perUnitCost) {
    int profile = routing.profile(type, day);
    VehicleCosts costs = type.costs();
    boolean isCharged =
        routing.travels().get(profile) instanceof ListedTravel listed && listed.charges() != null;
    List<Long> prices =
        List.of(
            Math.round(costs.perDistance() * perUnitCost),
            Math.round(costs.perTravelTime() * perUnitCost),
            Math.round(costs.perServiceTime() * perUnitCost));
    long price = isCharged ? 1 : greatestDivisor(prices);
    Tariff tariff =
        price == 0
            ? free(profile, type)
            : new Tariff(
                profile,
                prices.get(0) / price,
                prices.get(1) / price,
                prices.get(2) / price,
                isCharged ? 1 : 0);
    tariff.requireLimits(type);
    return new Priced(tariff, price);
  }

  private static Tariff free(int profile, VehicleType type) {
    boolean isTimeLimited = Double.isFinite(type.limits().maxTravelTime());
    return isTimeLimited ? new Tariff(profile, 0, 1, 0, 0) : new Tariff(profile, 1, 0, 0, 0);
  }

  private static long greatestDivisor(List<Long> figures) {
    return figures.stream()
        .map(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::gcd)
        .longValueExact();
  }

  private void requireLimits(VehicleType type) {
    if (Double.isFinite(type.maxDistance()) && !isDistance()) {
      throw new UnsupportedRoutingException(
          RoutingFeature.DISTANCE_LIMIT,
          "vehicles of type "
              + type.id()
              + " have a limit of distance while more or other than it has a price");
    }
  }

  private boolean isDistance() {
    return equals(new Tariff(profile, 1, 0, 0, 0));
  }

  private boolean isTravelTime() {
    return equals(new Tariff(profile, 0, 1, 0, 0));
  }

  /** The limit of a type that is one of the sum, in the unit of the case; else infinite. */
  double limit(VehicleType type) {
    if (isDistance()) {
      return type.maxDistance();
    }
    return isTravelTime() ? type.limits().maxTravelTime() : Double.POSITIVE_INFINITY;
  }

  /** What the sum is of. */
  LegMeasure measure() {
    if (isDistance()) {
      return LegMeasure.DISTANCE;
    }
    return isTravelTime() ? LegMeasure.TRAVEL_TIME : LegMeasure.SUM;
  }

  /** The limit of travel time of a type where the sum is another: one of driving; else infinite. */
  double drivingLimit(VehicleType type) {
    return isTravelTime() ? Double.POSITIVE_INFINITY : type.limits().maxTravelTime();
  }

  /** Whether the sum is the same both ways if distance and time are. */
  boolean isDirectionless() {
    return service == 0 && charge == 0;
  }
}
