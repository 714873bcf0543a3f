package org.gleaner.solver.routing.compile;

import java.util.List;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Travel;
import org.gleaner.solver.routing.Legs;

/** What all the ways of a case, in all its tariffs, come to: what their units depend on. */
final class LegSurvey {

  private final RoutingCase routing;
  private final RoundingConvention rounding;
  private final long perUnitCost;
  private final double longestService;
  private boolean isWhole = true;
  private boolean hasNoWay;
  private double longest;
  private double longestDistance;
  private double longestTime;
  private double dearestCharge;
  private int from;
  private int to;

  private LegSurvey(RoutingCase routing, long perUnitCost) {
    this.routing = routing;
    this.rounding = routing.rounding();
    this.perUnitCost = perUnitCost;
    this.longestService = routing.orders().stream().mapToDouble(this::service).max().orElse(0);
  }

  static LegSurvey of(RoutingCase routing, List<Tariff> tariffs, long perUnitCost) {
    LegSurvey survey = new LegSurvey(routing, perUnitCost);
    tariffs.forEach(survey::add);
    return survey;
  }

  private double service(Order order) {
    return rounding.scaled(order.serviceTime()) + rounding.scaled(order.setupTime());
  }

  private void add(Tariff tariff) {
    boolean isSymmetric = routing.travels().get(tariff.profile()).isSymmetric();
    if (isSymmetric && routing.placeCount() > Legs.MOST_IN_MEMORY) {
      addMany(tariff);
      return;
    }
    for (int from = 0; from < routing.placeCount(); from++) {
      for (int to = isSymmetric ? from : 0; to < routing.placeCount(); to++) {
        add(tariff, from, to);
      }
    }
  }

  /** Of many places on a map a bound: no way is longer than by the first place. */
  private void addMany(Tariff tariff) {
    for (int to = 0; to < routing.placeCount(); to++) {
      add(tariff, 0, to);
    }
    longest *= 2;
    longestDistance *= 2;
    longestTime *= 2;
    for (int from = 1; from < routing.placeCount() && isWhole; from++) {
      for (int to = from; to < routing.placeCount() && isWhole; to++) {
        add(tariff, from, to);
      }
    }
  }

  private void add(Tariff tariff, int from, int to) {
    Travel travel = routing.travels().get(tariff.profile());
    double metres = travel.distance(routing, from, to);
    double distance = rounding.scaled(metres);
    double time = rounding.scaled(travel.durationOver(routing, from, to, metres));
    double charge = tariff.charge() * rounding.scaled(travel.charge(routing, from, to));
    if (Double.isInfinite(distance) || Double.isInfinite(time) || Double.isInfinite(charge)) {
      hasNoWay = true;
      return;
    }
    longestDistance = Math.max(longestDistance, distance);
    longestTime = Math.max(longestTime, time);
    dearestCharge = Math.max(dearestCharge, charge);
    isWhole &= distance == Math.rint(distance) && time == Math.rint(time);
    double sum =
        tariff.distance() * distance
            + tariff.travelTime() * time
            + tariff.service() * longestService
            + charge * perUnitCost;
    double most = Math.max(Math.max(distance, time), sum);
    if (most > longest) {
      longest = most;
      this.from = from;
      this.to = to;
    }
  }

  /** Whether all distances and times are whole numbers. */
  boolean isWhole() {
    return isWhole;
  }

  /** Whether there is no way between some places. */
  boolean hasNoWay() {
    return hasNoWay;
  }

  /** The way that comes to most, for people; of many places on a map the longest that was asked. */
  String longestWay() {
    return "the way from " + routing.placeName(from) + " to " + routing.placeName(to);
  }

  /** Most that a leg comes to. */
  double longest() {
    return longest;
  }

  /** In the unit of the case, as the convention counts it. */
  double longestDistance() {
    return longestDistance;
  }

  /** In the unit of the case, as the convention counts it; of service apart. */
  double longestTime() {
    return longestTime;
  }

  /** Of an order, setup included, as the convention counts it. */
  double longestService() {
    return longestService;
  }

  /** What a way costs at most by itself, in money of the case. */
  double dearestCharge() {
    return dearestCharge;
  }
}
