package org.gleaner.solver.routing.compile;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoadTable;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.ShownFigure;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.TruckBan;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.WorkingHours;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/**
 * How the figures of a case become whole numbers. Where the case's own convention rounds, its
 * figures are whole already and stay exact. Where it counts in double precision, times and
 * distances are rounded up and limits down, so that routes which keep the limits in whole numbers
 * keep them in double precision too; the finest unit that fits is taken, which adds less than a
 * millionth of the case's unit to each leg where no legs are very long.
 *
 * @param perFigure whole units in one unit of distance and time, as the convention counts them
 * @param perUnitCost whole units in one unit of the cost per distance; money has both factors
 * @param perLoad whole units in one unit of load, by dimension
 * @param hasNoWay whether there is no way between some places, which is {@link #NO_WAY} long
 */
record Units(long perFigure, long perUnitCost, List<Long> perLoad, boolean hasNoWay) {

  /** Legs stay below this, so that 32-bit numbers hold them, and sums of two. */
  private static final int LONGEST_LEG = 1 << 30;

  /** Of what there is no way for. Where there are such legs, no route is as long as one of them. */
  static final int NO_WAY = LONGEST_LEG;

  private static final int FINEST = 6;

  /** Of loads; more decimals than any scale shows. */
  private static final int FINEST_LOAD = 9;

  private static final double LARGEST = Quantities.UNLIMITED;

  /** What all legs of a plan may cost together, which leaves room for fixed costs and penalties. */
  private static final double DEAREST_PLAN = 1L << 58;

  /** A decimal times its power of ten misses the whole number that it is by a rounding error. */
  private static final double ROUND_OFF = 1e-6;

  Units {
    perLoad = List.copyOf(perLoad);
  }

  static Units of(RoutingCase routing) {
    double dearest = money(routing).max().orElse(0);
    long perUnitCost = DecimalPlaces.multiplierFor(unitCosts(routing), dearest);
    int dimensions = routing.vehicleTypes().get(0).capacities().size();
    List<Long> perLoad = IntStream.range(0, dimensions).mapToObj(d -> perLoad(routing, d)).toList();
    LegSurvey legs = survey(routing, perUnitCost);
    double longest = legs.longest() * (legs.hasNoWay() ? mostLegs(routing) : 1);
    boolean whole =
        routing.rounding().givesWholeNumbers()
            || (legs.isWhole() && figures(routing).allMatch(figure -> figure == Math.rint(figure)));
    if (!whole) {
      long perFigure = finest(routing, longest, legs, perUnitCost);
      return new Units(perFigure, perUnitCost, perLoad, legs.hasNoWay());
    }
    if (legs.hasNoWay()) {
      requireLegs(longest, legs);
    }
    if (routing.rounding().givesWholeNumbers()) {
      return new Units(1, perUnitCost, perLoad, legs.hasNoWay());
    }
    // Distances are whole, but prizes and fixed costs may have decimals of their own.
    DoubleStream all = DoubleStream.concat(unitCosts(routing), money(routing));
    return new Units(1, DecimalPlaces.multiplierFor(all, dearest), perLoad, legs.hasNoWay());
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

  /** Of a route that unloads after every order, each way home being two. */
  private static int mostLegs(RoutingCase routing) {
    return 2 * routing.orders().size() + 2;
  }

  private static void requireLegs(double longest, LegSurvey legs) {
    if (longest > LONGEST_LEG) {
      throw new UnsupportedRoutingException(
          RoutingFeature.FIGURE_SIZE,
          legs.longestWay()
              + " comes to "
              + ShownFigure.of(BigDecimal.valueOf(legs.longest()))
              + ", so much that routes of such ways cannot be counted exactly");
    }
  }

  /** What is made of the figures of something, which is named where one of them is too large. */
  static <T> T naming(Supplier<String> who, Supplier<T> made) {
    try {
      return made.get();
    } catch (UnsupportedRoutingException e) {
      throw e.feature() == RoutingFeature.FIGURE_SIZE ? e.of(who.get()) : e;
    }
  }

  private static DoubleStream unitCosts(RoutingCase routing) {
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

  private static long perLoad(RoutingCase routing, int dimension) {
    DoubleStream capacities =
        DoubleStream.concat(
            routing.vehicleTypes().stream().mapToDouble(t -> t.capacities().get(dimension)),
            routing.vehicleTypes().stream()
                .flatMap(t -> t.equipment().compartments().stream())
                .mapToDouble(c -> c.capacities().get(dimension)));
    return DecimalPlaces.powerFor(
        DoubleStream.concat(
            routing.orders().stream().mapToDouble(order -> order.loads().get(dimension)),
            capacities),
        FINEST_LOAD);
  }

  private static long finest(
      RoutingCase routing, double longest, LegSurvey legs, long perUnitCost) {
    // A window may be met in the night that the next day begins with.
    double night = routing.terms().daysFollow() ? TruckBan.END_OF_DAY : 0;
    double latest = times(routing).max().orElse(0) + night;
    double dearest = money(routing).max().orElse(0) * perUnitCost;
    double unitCost = unitCosts(routing).filter(Double::isFinite).max().orElse(0) * perUnitCost;
    double mostCost = unitCost * legs.longest() * mostLegs(routing);
    for (int places = FINEST; places > 0; places--) {
      long scale = DecimalPlaces.power(places);
      if (longest * scale <= LONGEST_LEG
          && Math.max(latest, dearest) * scale <= LARGEST
          && mostCost * scale <= DEAREST_PLAN) {
        return scale;
      }
    }
    requireLegs(longest, legs);
    return 1;
  }

  /** All but those of ways. */
  private static DoubleStream figures(RoutingCase routing) {
    RoundingConvention rounding = routing.rounding();
    DoubleStream limits =
        routing.vehicleTypes().stream()
            .flatMapToDouble(
                t -> DoubleStream.of(t.maxDuration(), t.maxDistance(), t.limits().maxTravelTime()))
            .map(rounding::scaled);
    return DoubleStream.concat(times(routing), limits).filter(Double::isFinite);
  }

  /** All times but those of travel. */
  private static DoubleStream times(RoutingCase routing) {
    DoubleStream orders = routing.orders().stream().flatMapToDouble(Units::times);
    DoubleStream hours =
        DoubleStream.concat(
            routing.depots().stream().flatMapToDouble(depot -> ends(depot.hours())),
            routing.vehicleTypes().stream().flatMapToDouble(Units::times));
    DoubleStream unloading = routing.facilities().stream().flatMapToDouble(Units::times);
    return DoubleStream.concat(orders, DoubleStream.concat(hours, unloading))
        .map(routing.rounding()::scaled)
        .filter(Double::isFinite);
  }

  private static DoubleStream times(Order order) {
    return DoubleStream.concat(
        DoubleStream.of(order.serviceTime(), order.setupTime(), order.releaseTime()),
        order.hours().windows().stream().flatMapToDouble(Units::ends));
  }

  private static DoubleStream times(VehicleType type) {
    WorkingHours hours = type.hours();
    DrivingRules rules = hours.crew().rules();
    DoubleStream breaks =
        hours.breaks().stream()
            .flatMapToDouble(
                b ->
                    DoubleStream.concat(
                        DoubleStream.of(b.duration()),
                        b.windows().stream().flatMapToDouble(Units::ends)));
    return DoubleStream.concat(
        DoubleStream.of(
            type.shift().open(),
            type.shift().close(),
            hours.latestEnd(),
            type.costs().fairWork().fair(),
            rules.continuous(),
            rules.rest(),
            rules.restPart(),
            rules.daily(),
            rules.longestDay()),
        breaks);
  }

  static boolean limitsDriving(DrivingRules rules) {
    return Double.isFinite(rules.continuous())
        || Double.isFinite(rules.daily())
        || Double.isFinite(rules.weekly())
        || Double.isFinite(rules.fortnightly());
  }

  private static DoubleStream times(IntermediateFacility facility) {
    return DoubleStream.concat(
        DoubleStream.of(facility.unloadingTime()),
        facility.terms().hours().windows().stream().flatMapToDouble(Units::ends));
  }

  private static DoubleStream ends(TimeWindow window) {
    return DoubleStream.of(window.open(), window.close());
  }

  private static DoubleStream money(RoutingCase routing) {
    return DoubleStream.concat(
            routing.vehicleTypes().stream().mapToDouble(VehicleType::fixedCost),
            DoubleStream.concat(
                routing.orders().stream().flatMapToDouble(Units::prize), charges(routing)))
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

  /** A distance or time, or a begin before which nothing may happen; never less than it is. */
  long up(double figure) {
    return checked(Math.ceil(figure * perFigure), figure);
  }

  /** A distance or time of travel; never less than it is. */
  int leg(double figure) {
    return leg(up(figure));
  }

  /** A leg in whole units. */
  static int leg(long units) {
    if (units > Integer.MAX_VALUE) {
      throw new UnsupportedRoutingException(
          RoutingFeature.FIGURE_SIZE, "a leg of " + units + " units is too long");
    }
    return (int) units;
  }

  /** A limit or an end; never more than it is. */
  long down(double limit) {
    double units = Math.floor(limit * perFigure);
    return units >= LARGEST ? Quantities.UNLIMITED : checked(units, limit);
  }

  long loadUp(int dimension, double load) {
    return checked(Math.ceil(load * perLoad.get(dimension) - ROUND_OFF), load);
  }

  long loadDown(int dimension, double capacity) {
    double units = Math.floor(capacity * perLoad.get(dimension) + ROUND_OFF);
    return units >= LARGEST ? Quantities.UNLIMITED : checked(units, capacity);
  }

  /** A fixed cost or prize. */
  long money(double amount) {
    return checked(Math.rint(amount * perFigure * perUnitCost), amount);
  }

  long unitCost(double cost) {
    return checked(Math.rint(cost * perUnitCost), cost);
  }

  /** A distance or time, as the convention of the case counts it. */
  double figure(long units) {
    return (double) units / perFigure;
  }

  /** A load in the unit of the case; of a dimension that it does not have, a number. */
  double load(int dimension, long units) {
    return dimension < perLoad.size() ? (double) units / perLoad.get(dimension) : units;
  }

  /** A sum of money in whole units, as the convention of the case counts it. */
  double cost(long units) {
    return (double) units / perFigure / perUnitCost;
  }

  private static long checked(double units, double figure) {
    if (!(units >= 0 && units <= LARGEST)) {
      throw new UnsupportedRoutingException(
          RoutingFeature.FIGURE_SIZE,
          "the figure "
              + ShownFigure.of(BigDecimal.valueOf(figure))
              + " is negative, or so large that sums would not be exact");
    }
    return (long) units;
  }
}
