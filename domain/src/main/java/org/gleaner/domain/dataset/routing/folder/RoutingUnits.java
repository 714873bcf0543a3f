package org.gleaner.domain.dataset.routing.folder;

import java.math.BigDecimal;

/**
 * Units of the tables in those of a case read from them: seconds, metres, kilograms, and per each
 * of these. Figures are rounded to millionths on their way back, so that what was written is read
 * again.
 */
final class RoutingUnits {
  static final double MINUTE = 60;
  static final double HOUR = 3600;
  static final double KM = 1000;
  static final double TONNE = 1000;

  private static final double MILLIONTHS = 1e6;

  private RoutingUnits() {}

  /** A figure of the table in the unit of the case. */
  static double of(double figure, double unit) {
    return Double.isFinite(figure) ? rounded(figure * unit) : figure;
  }

  /** A figure per unit of the table as one per unit of the case. */
  static double per(double figure, double unit) {
    return figure / unit;
  }

  /** The figure that {@link #of} makes this one from. */
  static double in(double value, double unit) {
    return value / unit;
  }

  /** The figure that {@link #per} makes this one from. */
  static double perEach(double value, double unit) {
    return rounded(value * unit);
  }

  /** A figure as people write it. */
  static String plain(double figure) {
    return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
  }

  /** To millionths. */
  static double rounded(double value) {
    return Math.abs(value) < Long.MAX_VALUE / MILLIONTHS
        ? Math.rint(value * MILLIONTHS) / MILLIONTHS
        : value;
  }
}
