package org.gleaner.solver.routing.compile;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoadTable;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.ShownFigure;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/**
 * How finely the money of a case is counted. As ways are sums of what their distance and time cost,
 * finer money makes longer ways: where they would be too long, money is counted as finely as they
 * allow.
 *
 * @param perUnitCost whole units in one unit of the cost per distance
 * @param dearest sum of money that is counted in full; a larger prize may be counted for less
 * @param hasLargerPrizes whether there are such
 * @param legs what all ways come to in this unit
 */
record MoneyUnit(long perUnitCost, double dearest, boolean hasLargerPrizes, LegSurvey legs) {

  /** What all legs of a plan may cost together, which leaves room for fixed costs and penalties. */
  static final double DEAREST_PLAN = 1L << 58;

  /** Units of money that the longest way costs a unit of its own, so that no price is lost. */
  private static final double FEWEST = 50;

  /** Units that a price is rounded to with an error of a thousandth at most. */
  private static final double THOUSANDTH = 500;

  /** As prices are rounded, the next unit is coarser than the ways ask for. */
  private static final double MARGIN = 0.99;

  /** Ways of a route that a visit can add: there and back, by a facility each. */
  private static final int WAYS = 4;

  private static final double AMPLE = 10;

  /** Of a case whose convention rounds, or whose prices alone must come out whole. */
  static MoneyUnit of(RoutingCase routing) {
    double dearest = money(routing).max().orElse(0);
    return of(routing, DecimalPlaces.multiplierFor(prices(routing), dearest), dearest);
  }

  private static MoneyUnit of(RoutingCase routing, long perUnitCost, double dearest) {
    return new MoneyUnit(perUnitCost, dearest, false, survey(routing, perUnitCost));
  }

  /** The same of a case of whole figures, whose prizes and fixed costs may have decimals too. */
  MoneyUnit ofAllMoney(RoutingCase routing) {
    return at(routing, DecimalPlaces.multiplierFor(allMoney(routing), dearest));
  }

  private MoneyUnit at(RoutingCase routing, long other) {
    return other == perUnitCost
        ? this
        : new MoneyUnit(other, dearest, hasLargerPrizes, survey(routing, other));
  }

  /**
   * Where prizes are so large that prices would be counted coarsely beside them: the unit of the
   * prices beside prizes that are ample. Whoever has such a prize is visited if it can be.
   *
   * @param isWhole whether all figures of the case are whole
   */
  MoneyUnit besideLargePrizes(RoutingCase routing, boolean isWhole) {
    boolean isHeld = dearest * perUnitCost <= Quantities.UNLIMITED;
    if (isHeld && DecimalPlaces.areCounted(prices(routing), perUnitCost, THOUSANDTH)) {
      return this;
    }
    double held = heldMoney(routing).max().orElse(0);
    double enough = Math.min(dearest, Math.max(held, ample(routing)));
    DoubleStream exact = isWhole ? allMoney(routing) : prices(routing);
    long finer = DecimalPlaces.multiplierFor(exact, enough);
    return enough == dearest || (isHeld && finer <= perUnitCost)
        ? this
        : new MoneyUnit(finer, enough, true, survey(routing, finer));
  }

  /**
   * As much coarser as the ways ask for.
   *
   * @param longest leg that there may be
   * @throws UnsupportedRoutingException if all ways of a plan are too dear in the coarsest unit
   */
  MoneyUnit fitting(RoutingCase routing, double longest) {
    MoneyUnit unit = this;
    for (double excess = unit.excess(routing, longest);
        excess > 1 && unit.perUnitCost() > 1;
        excess = unit.excess(routing, longest)) {
      long coarser = (long) (unit.perUnitCost() / excess * MARGIN);
      unit = unit.at(routing, Math.max(1, coarser));
    }
    if (unit.tooDear(routing) > 1) {
      throw new UnsupportedRoutingException(
          RoutingFeature.FIGURE_SIZE,
          "a way costs up to "
              + ShownFigure.of(BigDecimal.valueOf(dearestWay(routing)))
              + ", so much that the cost of a plan cannot be counted exactly");
    }
    return unit;
  }

  /** By what factor ways are too long or all of a plan too dear; 1 or less if they are not. */
  private double excess(RoutingCase routing, double longest) {
    double figure = Math.max(legs.longestDistance(), legs.longestTime());
    boolean isByMoney = longest(routing, figure) * FEWEST <= longest;
    double tooLong = isByMoney ? longest(routing, legs.longest()) / longest : 0;
    return Math.max(tooLong, tooDear(routing));
  }

  private double tooDear(RoutingCase routing) {
    return dearestWay(routing) * perUnitCost * mostLegs(routing) / DEAREST_PLAN;
  }

  /** What the longest leg comes to; where there is no way between some, those of a route. */
  double longest(RoutingCase routing) {
    return longest(routing, legs.longest());
  }

  private double longest(RoutingCase routing, double leg) {
    return leg * (legs.hasNoWay() ? mostLegs(routing) : 1);
  }

  /** Of a route that unloads after every order, each way home being two. */
  static int mostLegs(RoutingCase routing) {
    return 2 * routing.orders().size() + 2;
  }

  /** No way costs more, in money of the case. */
  private double dearestWay(RoutingCase routing) {
    return routing.vehicleTypes().stream()
        .map(VehicleType::costs)
        .mapToDouble(
            costs ->
                way(costs)
                    + legs.longestTime() * perHour(costs)
                    + legs.longestService() * (costs.perServiceTime() + perHour(costs)))
        .max()
        .orElse(0);
  }

  /** Of the longest way, but for the time of the route. */
  private double way(VehicleCosts costs) {
    return legs.longestDistance() * costs.perDistance()
        + legs.longestTime() * costs.perTravelTime()
        + legs.dearestCharge();
  }

  /** Of all time between leaving and ending. */
  private static double perHour(VehicleCosts costs) {
    return costs.perDuration() + costs.perOvertime() + costs.fairWork().perUnfair();
  }

  /** More than visiting any order costs, by vehicles of its own on each of its days. */
  private double ample(RoutingCase routing) {
    int visits =
        routing.orders().stream()
            .flatMap(order -> order.dayPatterns().stream())
            .mapToInt(pattern -> pattern.days().size())
            .max()
            .orElse(1);
    double alone = routing.vehicleTypes().stream().mapToDouble(this::alone).max().orElse(0);
    return AMPLE * visits * alone;
  }

  private double alone(VehicleType type) {
    VehicleCosts costs = type.costs();
    double shift = type.hours().latestEnd() - type.shift().open();
    double hours =
        Double.isFinite(shift) ? shift : WAYS * legs.longestTime() + legs.longestService();
    return costs.fixed()
        + WAYS * way(costs)
        + legs.longestService() * costs.perServiceTime()
        + hours * perHour(costs);
  }

  private static LegSurvey survey(RoutingCase routing, long perUnitCost) {
    // Where all is whole anyway and there is a way from everywhere, nothing is to be surveyed.
    boolean isKnown =
        routing.rounding().givesWholeNumbers()
            && routing.travels().stream()
                .noneMatch(t -> t instanceof ListedTravel || t instanceof RoadTable);
    List<Tariff> tariffs =
        (isKnown ? List.<VehicleType>of() : routing.vehicleTypes())
            .stream()
                .flatMap(
                    type ->
                        IntStream.range(0, routing.days())
                            .mapToObj(day -> Tariff.of(routing, type, day, perUnitCost).tariff()))
                .distinct()
                .toList();
    return LegSurvey.of(routing, tariffs, perUnitCost);
  }

  /** Per unit of distance or time. */
  static DoubleStream prices(RoutingCase routing) {
    return routing.vehicleTypes().stream()
        .map(VehicleType::costs)
        .flatMapToDouble(
            costs ->
                DoubleStream.of(
                    costs.perDistance(),
                    costs.perTravelTime(),
                    costs.perServiceTime(),
                    costs.perDuration(),
                    costs.perOvertime(),
                    costs.fairWork().perUnfair()));
  }

  private static DoubleStream allMoney(RoutingCase routing) {
    return DoubleStream.concat(prices(routing), money(routing));
  }

  /** Sums of money. */
  private static DoubleStream money(RoutingCase routing) {
    DoubleStream prizes =
        routing.orders().stream()
            .flatMapToDouble(MoneyUnit::prize)
            .map(routing.rounding()::scaled)
            .filter(Double::isFinite);
    return DoubleStream.concat(heldMoney(routing), prizes);
  }

  /** Those that are counted in full, whatever they are. */
  private static DoubleStream heldMoney(RoutingCase routing) {
    return DoubleStream.concat(
            routing.vehicleTypes().stream().mapToDouble(VehicleType::fixedCost), charges(routing))
        .filter(Double::isFinite)
        .map(routing.rounding()::scaled);
  }

  private static DoubleStream charges(RoutingCase routing) {
    return routing.travels().stream()
        .filter(travel -> travel instanceof ListedTravel listed && listed.charges() != null)
        .flatMapToDouble(
            travel ->
                IntStream.range(0, routing.placeCount() * routing.placeCount())
                    .mapToDouble(
                        i ->
                            travel.charge(
                                routing, i / routing.placeCount(), i % routing.placeCount())));
  }

  private static DoubleStream prize(Order order) {
    Double prize = order.prize();
    return prize == null ? DoubleStream.empty() : DoubleStream.of(prize);
  }
}
