package org.gleaner.domain.routing;

import java.math.BigDecimal;
import java.math.MathContext;

/** A figure for people: hundreds of digits tell nobody more than a dozen. */
public final class ShownFigure {

  private static final int DIGITS = 12;
  private static final int SMALLEST_PLAIN = -6;

  private ShownFigure() {}

  /** As {@code 9.5}, or {@code 1e300} where plain digits would be many; finite figures only. */
  public static String of(BigDecimal figure) {
    BigDecimal rounded = figure.round(new MathContext(DIGITS)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    boolean isPlain = rounded.signum() == 0 || (exponent >= SMALLEST_PLAIN && exponent < DIGITS);
    return isPlain
        ? rounded.toPlainString()
        : rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }
}
