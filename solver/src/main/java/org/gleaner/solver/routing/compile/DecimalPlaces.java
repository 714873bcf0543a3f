package org.gleaner.solver.routing.compile;

import java.math.BigDecimal;
import java.util.stream.DoubleStream;

/** How many decimals figures are written with. */
final class DecimalPlaces {

  private DecimalPlaces() {}

  /** Least power of ten that makes all finite figures whole, at most that of the most places. */
  static long powerFor(DoubleStream figures, int most) {
    int places = figures.filter(Double::isFinite).mapToInt(DecimalPlaces::of).max().orElse(0);
    return power(Math.max(0, Math.min(places, most)));
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
