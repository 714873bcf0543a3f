package org.gleaner.solver.routing.compile;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.gleaner.solver.routing.Quantities;

/** How many decimals figures are written with. */
final class DecimalPlaces {

  private static final int MOST_OF_PRICES = 6;
  private static final long PER_HOUR = 36;
  private static final int TENTHS = 10;

  /** A price per hour by 3600 and times 3600 again. */
  private static final double ROUND_OFF = 1e-12;

  private DecimalPlaces() {}

  /**
   * Least power of ten that makes all finite figures whole, at most that of the most places, and
   * less where all loads together would not be below {@link Quantities#UNLIMITED} in it: so that no
   * load there can be is as much as what stands for no limit.
   */
  static long powerFor(double[] loads, DoubleStream limits, int most) {
    int places =
        DoubleStream.concat(Arrays.stream(loads), limits)
            .filter(Double::isFinite)
            .mapToInt(DecimalPlaces::of)
            .max()
            .orElse(0);
    places = Math.max(0, Math.min(places, most));
    while (places > 0 && sum(loads, power(places)) >= Quantities.UNLIMITED) {
      places--;
    }
    return power(places);
  }

  /** Of figures rounded up to a power of ten. */
  static double sum(double[] figures, long power) {
    return Arrays.stream(figures).map(figure -> Math.ceil(figure * power)).sum();
  }

  /**
   * Least power of ten that makes all prices whole; else 36 times one, as prices per hour become
   * prices per second. Where neither does, prices are rounded: to as fine a unit as leaves the
   * largest sum of money, and times in tenths, below the limit.
   *
   * @param dearest sum of money that the unit must hold
   */
  static long multiplierFor(DoubleStream prices, double dearest) {
    double[] figures = prices.filter(Double::isFinite).toArray();
    for (long base : new long[] {1, PER_HOUR}) {
      for (int places = 0; places <= MOST_OF_PRICES; places++) {
        long multiplier = base * power(places);
        if (dearest * multiplier <= Quantities.UNLIMITED
            && Arrays.stream(figures).allMatch(figure -> isWhole(figure * multiplier))) {
          return multiplier;
        }
      }
    }
    for (int places = MOST_OF_PRICES; places >= 0; places--) {
      long multiplier = PER_HOUR * power(places);
      if (dearest * multiplier * TENTHS <= Quantities.UNLIMITED) {
        return multiplier;
      }
    }
    return 1;
  }

  /**
   * Whether each price comes to many units, or to a whole number of them, so that none is lost.
   *
   * @param many units, which bound the error of rounding
   */
  static boolean areCounted(DoubleStream prices, long multiplier, double many) {
    return prices
        .filter(Double::isFinite)
        .map(price -> price * multiplier)
        .allMatch(units -> units >= many || isWhole(units));
  }

  private static boolean isWhole(double figure) {
    return Math.abs(figure - Math.rint(figure)) <= ROUND_OFF * Math.max(1, Math.abs(figure));
  }

  static long power(int places) {
    long power = 1;
    for (int i = 0; i < places; i++) {
      power *= 10;
    }
    return power;
  }

  /** Of the shortest decimal that reads back as the same figure. */
  private static int of(double figure) {
    return figure == Math.rint(figure)
        ? 0
        : BigDecimal.valueOf(figure).stripTrailingZeros().scale();
  }
}
