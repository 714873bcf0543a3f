package org.gleaner.solver.routing.compile;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
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
 * @param cutsPrizes whether prizes beyond the largest figure count as that, which is ample
 */
record Units(
    long perFigure, long perUnitCost, List<Long> perLoad, boolean hasNoWay, boolean cutsPrizes) {

  /** Legs stay below this, so that 32-bit numbers hold them, and sums of two. */
  private static final int LONGEST_LEG = 1 << 30;

  /** Of what there is no way for. Where there are such legs, no route is as long as one of them. */
  static final int NO_WAY = LONGEST_LEG;

  private static final int FINEST = 6;

  private static final int TENTHS = 10;

  /** Units that a price is rounded to with an error below a millionth. */
  private static final double MILLIONTH = 1_000_000;

  /** Coarser by so much than it should be, as prices are rounded. */
  private static final double MARGIN = 0.99;

  /** Of loads; more decimals than any scale shows. */
  private static final int FINEST_LOAD = 9;

  private static final double LARGEST = Quantities.UNLIMITED;

  /** A decimal times its power of ten misses the whole number that it is by a rounding error. */
  private static final double ROUND_OFF = 1e-6;

  Units {
    perLoad = List.copyOf(perLoad);
  }

  static Units of(RoutingCase routing) {
    int dimensions = routing.vehicleTypes().get(0).capacities().size();
    List<Long> perLoad = IntStream.range(0, dimensions).mapToObj(d -> perLoad(routing, d)).toList();
    MoneyUnit money = MoneyUnit.of(routing);
    boolean hasNoWay = money.legs().hasNoWay();
    if (routing.rounding().givesWholeNumbers()) {
      if (hasNoWay) {
        requireLegs(routing, money);
      }
      return new Units(1, money.perUnitCost(), perLoad, hasNoWay, false);
    }
    boolean isWhole =
        money.legs().isWhole() && figures(routing).allMatch(figure -> figure == Math.rint(figure));
    // Distances may be whole while prizes and fixed costs have decimals of their own.
    MoneyUnit exact = isWhole ? money.ofAllMoney(routing) : money;
    double longest = isWhole && !hasNoWay ? Integer.MAX_VALUE : LONGEST_LEG;
    MoneyUnit unit = exact.besideLargePrizes(routing, isWhole).fitting(routing, longest);
    if (isWhole && hasNoWay) {
      requireLegs(routing, unit);
    }
    long perFigure = isWhole ? 1 : finest(routing, unit);
    return new Units(perFigure, unit.perUnitCost(), perLoad, hasNoWay, unit.hasLargerPrizes());
  }

  /**
   * With money counted more coarsely: in coarser money where that rounds prices by a millionth at
   * most, else with coarser times and distances, as long as they can be.
   *
   * @param excess factor by which it should be
   */
  Units coarser(RoutingCase routing, double excess) {
    long money = Math.max(1, (long) (perUnitCost / excess * MARGIN));
    boolean isFine = DecimalPlaces.areCounted(MoneyUnit.prices(routing), money, MILLIONTH);
    return isFine || perFigure == 1
        ? new Units(perFigure, money, perLoad, hasNoWay, cutsPrizes)
        : new Units(perFigure / TENTHS, perUnitCost, perLoad, hasNoWay, cutsPrizes);
  }

  /** Whether there are coarser ones. */
  boolean mayBeCoarser() {
    return perFigure > 1 || perUnitCost > 1;
  }

  private static void requireLegs(RoutingCase routing, MoneyUnit money) {
    if (money.longest(routing) > LONGEST_LEG) {
      throw new UnsupportedRoutingException(
          RoutingFeature.FIGURE_SIZE,
          money.legs().longestWay()
              + " comes to "
              + ShownFigure.of(BigDecimal.valueOf(money.legs().longest()))
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

  private static long perLoad(RoutingCase routing, int dimension) {
    double[] loads =
        routing.orders().stream().mapToDouble(order -> order.loads().get(dimension)).toArray();
    long perLoad = DecimalPlaces.powerFor(loads, capacities(routing, dimension), FINEST_LOAD);
    boolean isAnyUnlimited =
        routing.facilities().stream().anyMatch(f -> !f.terms().dailyCapacities().isEmpty())
            || capacities(routing, dimension).anyMatch(capacity -> capacity >= LARGEST);
    double all = DecimalPlaces.sum(loads, perLoad);
    if (all >= LARGEST && isAnyUnlimited) {
      throw new UnsupportedRoutingException(
          RoutingFeature.FIGURE_SIZE,
          "the loads of all orders come to "
              + ShownFigure.of(BigDecimal.valueOf(all))
              + ", so much that they cannot be counted where nothing limits them");
    }
    return perLoad;
  }

  /** Of vehicles and their compartments. */
  private static DoubleStream capacities(RoutingCase routing, int dimension) {
    return DoubleStream.concat(
        routing.vehicleTypes().stream().mapToDouble(t -> t.capacities().get(dimension)),
        routing.vehicleTypes().stream()
            .flatMap(t -> t.equipment().compartments().stream())
            .mapToDouble(c -> c.capacities().get(dimension)));
  }

  private static long finest(RoutingCase routing, MoneyUnit money) {
    // A window may be met in the night that the next day begins with.
    double night = routing.terms().daysFollow() ? TruckBan.END_OF_DAY : 0;
    double latest = times(routing).max().orElse(0) + night;
    double dearest = money.dearest() * money.perUnitCost();
    double unitCost =
        MoneyUnit.prices(routing).filter(Double::isFinite).max().orElse(0) * money.perUnitCost();
    double mostCost = unitCost * money.legs().longest() * MoneyUnit.mostLegs(routing);
    // The coarser, the more of a larger prize is counted.
    for (int places = money.hasLargerPrizes() ? 1 : FINEST; places > 0; places--) {
      long scale = DecimalPlaces.power(places);
      if (money.longest(routing) * scale <= LONGEST_LEG
          && Math.max(latest, dearest) * scale <= LARGEST
          && mostCost * scale <= MoneyUnit.DEAREST_PLAN) {
        return scale;
      }
    }
    requireLegs(routing, money);
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

  /** A limit, which is none where all orders together are less. */
  long loadDown(int dimension, double capacity) {
    double units = Math.floor(capacity * perLoad.get(dimension) + ROUND_OFF);
    return units >= LARGEST ? Quantities.UNLIMITED : checked(units, capacity);
  }

  /** A fixed cost, or another sum that is counted in full. */
  long money(double amount) {
    return checked(Math.rint(amount * perFigure * perUnitCost), amount);
  }

  /** A prize, in full or as much of it as is ample (see {@link MoneyUnit#dearest}). */
  long prize(double amount) {
    double units = Math.rint(amount * perFigure * perUnitCost);
    return cutsPrizes && units > LARGEST ? Quantities.UNLIMITED : checked(units, amount);
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
