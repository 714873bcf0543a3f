package org.gleaner.domain.quantity;

/**
 * A best estimate with its plausible range, {@code low <= best <= high}; not a confidence interval.
 */
public record Ranged(double best, double low, double high) {

  public Ranged {
    if (!(low <= best && best <= high)) {
      throw new IllegalArgumentException(
          "range must hold its best value: " + low + " <= " + best + " <= " + high);
    }
  }

  public static Ranged exactly(double value) {
    return new Ranged(value, value, value);
  }

  public Ranged times(double factor) {
    return new Ranged(best * factor, low * factor, high * factor);
  }
}
