package org.gleaner.shell.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Numbers for people: thousands separators, and no more digits than mean something. */
final class NumberText {

  private static final int SIGNIFICANT = 2;
  private static final int MOST_DECIMALS = 12;

  /** Before the point: hundreds of digits tell nobody more. */
  private static final int MOST_DIGITS = 15;

  private static final int SHOWN_OF_MANY = 4;

  private final DecimalFormatSymbols symbols;

  NumberText(Locale locale) {
    this.symbols = DecimalFormatSymbols.getInstance(locale);
  }

  /** Decimals that suit a column of these numbers: four digits of the largest. */
  static int decimalsFor(DoubleStream numbers) {
    double largest = numbers.map(Math::abs).filter(Double::isFinite).max().orElse(0);
    if (largest >= 1000 || largest == 0) {
      return 0;
    } else if (largest >= 100) {
      return 1;
    } else if (largest >= 10) {
      return 2;
    }
    return largest >= 1 ? 3 : 4;
  }

  /** Rounded half up. */
  String rounded(double value, int decimals) {
    if (Double.isNaN(value)) {
      return "–";
    } else if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    BigDecimal exact = new BigDecimal(Double.toString(value));
    return format(exact.setScale(decimals, RoundingMode.HALF_UP), decimals);
  }

  /**
   * Rounded half up, but never to fewer than two significant digits: beside tens of thousands of
   * tonnes of copper, 1.4 t of gold is not 1 t.
   */
  String of(double value, int decimals) {
    if (!Double.isFinite(value) || value == 0) {
      return rounded(value, decimals);
    }
    BigDecimal exact = new BigDecimal(Double.toString(value));
    BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
    if (rounded.precision() >= SIGNIFICANT && rounded.signum() != 0) {
      return format(rounded, decimals);
    }
    BigDecimal small = exact.round(new MathContext(SIGNIFICANT, RoundingMode.HALF_UP));
    return small.scale() > MOST_DECIMALS
        ? String.format(Locale.ROOT, "%.1e", value)
        : format(small, Math.max(decimals, small.stripTrailingZeros().scale()));
  }

  private String format(BigDecimal value, int decimals) {
    int exponent = value.precision() - value.scale() - 1;
    if (value.signum() != 0 && exponent >= MOST_DIGITS) {
      BigDecimal shown = value.round(new MathContext(SHOWN_OF_MANY)).stripTrailingZeros();
      int of = shown.precision() - shown.scale() - 1;
      return shown.scaleByPowerOfTen(-of).toPlainString() + "e" + of;
    }
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }
}
