package org.gleaner.solver.routing.compile;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/**
 * How the figures of a case become whole numbers. Where the case's own convention rounds, its
 * figures are whole already and stay exact. Where it counts in double precision, times and
 * distances are rounded up and limits down, so that routes which keep the limits in whole numbers
 * keep them in double precision too; the finest unit that fits is taken, which adds less than a
 * millionth of the case's unit to each leg.
 *
 * @param perFigure whole units in one unit of distance and time, as the convention counts them
 * @param perUnitCost whole units in one unit of the cost per distance; money has both factors
 * @param perLoad whole units in one unit of load, by dimension
 */
record Units(long perFigure, long perUnitCost, List<Long> perLoad) {

  private static final int FINEST = 6;

  /** Of loads; more decimals than any scale shows. */
  private static final int FINEST_LOAD = 9;

  /** Legs stay below this, so that 32-bit numbers hold them, and sums of two. */
  private static final double LONGEST_LEG = 1 << 30;

  private static final double LARGEST = Quantities.UNLIMITED;

  /** A decimal times its power of ten misses the whole number that it is by a rounding error. */
  private static final double ROUND_OFF = 1e-6;

  Units {
    perLoad = List.copyOf(perLoad);
  }

  static Units of(RoutingCase routing) {
    long perUnitCost =
        DecimalPlaces.powerFor(
            routing.vehicleTypes().stream().mapToDouble(VehicleType::costPerDistance), FINEST);
    int dimensions = routing.vehicleTypes().get(0).capacities().size();
    List<Long> perLoad = IntStream.range(0, dimensions).mapToObj(d -> perLoad(routing, d)).toList();
    if (routing.rounding().givesWholeNumbers()) {
      return new Units(1, perUnitCost, perLoad);
    }
    boolean whole = figures(routing).allMatch(figure -> figure == Math.rint(figure));
    if (whole) {
      // Distances are whole, but prizes and fixed costs may have decimals of their own.
      return new Units(
          1, Math.max(perUnitCost, DecimalPlaces.powerFor(money(routing), FINEST)), perLoad);
    }
    return new Units(finest(routing, perUnitCost), perUnitCost, perLoad);
  }

  private static long perLoad(RoutingCase routing, int dimension) {
    return DecimalPlaces.powerFor(
        DoubleStream.concat(
            routing.orders().stream().mapToDouble(order -> order.loads().get(dimension)),
            routing.vehicleTypes().stream().mapToDouble(t -> t.capacities().get(dimension))),
        FINEST_LOAD);
  }

  private static long finest(RoutingCase routing, long perUnitCost) {
    double longest = longest(routing);
    double latest = times(routing).max().orElse(0);
    double dearest = money(routing).max().orElse(0) * perUnitCost;
    for (int places = FINEST; places > 0; places--) {
      long scale = DecimalPlaces.power(places);
      if (longest * scale <= LONGEST_LEG && Math.max(latest, dearest) * scale <= LARGEST) {
        return scale;
      }
    }
    return 1;
  }

  /** Of many places on a map a bound: no way is longer than by the first place. */
  private static double longest(RoutingCase routing) {
    if (routing.placeCount() <= Legs.MOST_IN_MEMORY || !routing.travel().isSymmetric()) {
      return legs(routing).max().orElse(0);
    }
    return 2
        * IntStream.range(0, routing.placeCount())
            .boxed()
            .flatMapToDouble(to -> leg(routing, 0, to))
            .max()
            .orElse(0);
  }

  private static DoubleStream figures(RoutingCase routing) {
    RoundingConvention rounding = routing.rounding();
    DoubleStream limits =
        routing.vehicleTypes().stream()
            .flatMapToDouble(t -> DoubleStream.of(t.maxDuration(), t.maxDistance()))
            .map(rounding::scaled);
    return DoubleStream.concat(legs(routing), DoubleStream.concat(times(routing), limits))
        .filter(Double::isFinite);
  }

  private static DoubleStream legs(RoutingCase routing) {
    int places = routing.placeCount();
    boolean isSymmetric = routing.travel().isSymmetric();
    return IntStream.range(0, places)
        .boxed()
        .flatMapToDouble(
            from ->
                IntStream.range(isSymmetric ? from : 0, places)
                    .boxed()
                    .flatMapToDouble(to -> leg(routing, from, to)));
  }

  private static DoubleStream leg(RoutingCase routing, int from, int to) {
    double distance = routing.travel().distance(routing, from, to);
    double duration = routing.travel().durationOver(routing, from, to, distance);
    return DoubleStream.of(
        routing.rounding().scaled(distance), routing.rounding().scaled(duration));
  }

  /** All times but those of travel. */
  private static DoubleStream times(RoutingCase routing) {
    DoubleStream orders = routing.orders().stream().flatMapToDouble(Units::times);
    DoubleStream hours =
        DoubleStream.concat(
            routing.depots().stream().flatMapToDouble(depot -> ends(depot.hours())),
            routing.vehicleTypes().stream().flatMapToDouble(type -> ends(type.shift())));
    DoubleStream unloading = routing.facilities().stream().mapToDouble(f -> f.unloadingTime());
    return DoubleStream.concat(orders, DoubleStream.concat(hours, unloading))
        .map(routing.rounding()::scaled)
        .filter(Double::isFinite);
  }

  private static DoubleStream times(Order order) {
    return DoubleStream.concat(
        DoubleStream.of(order.serviceTime(), order.releaseTime()),
        order.windows().stream().flatMapToDouble(Units::ends));
  }

  private static DoubleStream ends(TimeWindow window) {
    return DoubleStream.of(window.open(), window.close());
  }

  private static DoubleStream money(RoutingCase routing) {
    return DoubleStream.concat(
            routing.vehicleTypes().stream().mapToDouble(VehicleType::fixedCost),
            routing.orders().stream().flatMapToDouble(Units::prize))
        .map(routing.rounding()::scaled);
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
    long units = up(figure);
    if (units > Integer.MAX_VALUE) {
      throw new UnsupportedRoutingException(
          RoutingFeature.FIGURE_SIZE, "the leg " + figure + " is too long to be counted exactly");
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

  /** A sum of money in whole units, as the convention of the case counts it. */
  double cost(long units) {
    return (double) units / perFigure / perUnitCost;
  }

  private static long checked(double units, double figure) {
    if (!(units >= 0 && units <= LARGEST)) {
      throw new UnsupportedRoutingException(
          RoutingFeature.FIGURE_SIZE,
          "the figure " + figure + " is negative, or so large that sums would not be exact");
    }
    return (long) units;
  }
}
