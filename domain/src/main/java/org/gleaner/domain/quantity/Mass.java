package org.gleaner.domain.quantity;

/** A mass. Kilograms and tonnes meet only here. */
public record Mass(double kilograms) implements Comparable<Mass> {

  public static final Mass ZERO = new Mass(0);

  private static final double KILOGRAMS_PER_TONNE = 1000;

  public Mass {
    if (!Double.isFinite(kilograms)) {
      throw new IllegalArgumentException("mass must be finite: " + kilograms + " kg");
    }
  }

  public static Mass ofKilograms(double kilograms) {
    return new Mass(kilograms);
  }

  public static Mass ofTonnes(double tonnes) {
    return new Mass(tonnes * KILOGRAMS_PER_TONNE);
  }

  public double tonnes() {
    return kilograms / KILOGRAMS_PER_TONNE;
  }

  public Mass plus(Mass other) {
    return new Mass(kilograms + other.kilograms);
  }

  @Override
  public int compareTo(Mass other) {
    return Double.compare(kilograms, other.kilograms);
  }
}
