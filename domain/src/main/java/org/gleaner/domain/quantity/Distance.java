package org.gleaner.domain.quantity;

/** A distance that something travels; never negative. */
public record Distance(double kilometres) {

  public Distance {
    if (!(kilometres >= 0) || Double.isInfinite(kilometres)) {
      throw new IllegalArgumentException(
          "distance must be finite and not negative: " + kilometres + " km");
    }
  }

  public static Distance ofKilometres(double kilometres) {
    return new Distance(kilometres);
  }

  public Distance times(double factor) {
    return new Distance(kilometres * factor);
  }
}
