package org.gleaner.domain.dataset.format;

/**
 * The range a number must lie in.
 *
 * @param openBelow the lower bound itself is not allowed
 * @param openAbove the upper bound itself is not allowed
 */
public record Bounds(double min, double max, boolean openBelow, boolean openAbove) {

  public static final Bounds ANY =
      new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true, true);
  public static final Bounds NOT_NEGATIVE = new Bounds(0, Double.POSITIVE_INFINITY, false, true);
  public static final Bounds POSITIVE = new Bounds(0, Double.POSITIVE_INFINITY, true, true);
  public static final Bounds SHARE = new Bounds(0, 1, false, false);
  public static final Bounds BELOW_ONE = new Bounds(0, 1, false, true);
  public static final Bounds LATITUDE = new Bounds(-90, 90, false, false);
  public static final Bounds LONGITUDE = new Bounds(-180, 180, false, false);
  public static final Bounds YEAR = new Bounds(1800, 2300, false, false);
  public static final Bounds STEP = new Bounds(1, 1000, false, false);

  public boolean contains(double value) {
    boolean above = openBelow ? value > min : value >= min;
    boolean below = openAbove ? value < max : value <= max;
    return above && below;
  }

  /** What a number must be, as the end of a sentence. */
  public String requirement() {
    if (this.equals(NOT_NEGATIVE)) {
      return "must not be negative";
    }
    if (this.equals(POSITIVE)) {
      return "must be positive";
    }
    return "must be in "
        + (openBelow ? "(" : "[")
        + plain(min)
        + ", "
        + plain(max)
        + (openAbove ? ")" : "]");
  }

  /** Addition to the name of the type in docs; empty if anything goes. */
  public String describe() {
    if (this.equals(ANY)) {
      return "";
    }
    if (this.equals(NOT_NEGATIVE)) {
      return ", 0 or more";
    }
    return this.equals(POSITIVE)
        ? ", above 0"
        : " in "
            + (openBelow ? "(" : "[")
            + plain(min)
            + ", "
            + plain(max)
            + (openAbove ? ")" : "]");
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
