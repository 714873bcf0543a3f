package org.gleaner.domain.pickup;

import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.Relief;
import org.jspecify.annotations.Nullable;

/**
 * How a material is picked up.
 *
 * @param condition in which the terms hold; empty for the usual one
 * @param handling what it asks of vehicles and facilities, whatever is loaded
 * @param relief under which it rides; null if under none
 * @param kgPerLitre bulk density as received
 * @param maxInterval working days after which it is fetched at the latest
 * @param fillLevel of its container at which it is fetched, above 0 and at most 1
 * @param stopMinutes of a visit, whatever is loaded
 * @param minutesPerTonne loaded
 * @param prize that leaving it costs; null if it must be fetched
 */
public record HandlingTerms(
    String material,
    String condition,
    Handling handling,
    @Nullable ReliefShare relief,
    double kgPerLitre,
    int maxInterval,
    double fillLevel,
    double stopMinutes,
    double minutesPerTonne,
    @Nullable Prize prize) {

  private static final double KG_PER_TONNE = 1000;
  private static final double CENTS = 100;

  /** Minutes of a visit, rounded up to whole ones. */
  public double serviceMinutes(double kg) {
    return Math.ceil(stopMinutes + minutesPerTonne * kg / KG_PER_TONNE);
  }

  /** Volume as received. */
  public double litres(double kg) {
    return kg / kgPerLitre;
  }

  /** What an order of so much asks of vehicles and facilities. */
  public Handling handling(double kg) {
    return relief == null
        ? handling
        : handling.withRelief(new Relief(relief.id(), relief.counted(kg)));
  }

  /**
   * Lost if so much is left, to the hundredth; null if it must be fetched.
   *
   * @throws IllegalStateException if nobody has said yet what its metals are worth
   */
  public @Nullable Double prize(double kg) {
    if (prize == null) {
      return null;
    } else if (prize instanceof Prize.PerTonne stated) {
      return Math.rint(stated.amount() * kg / KG_PER_TONNE * CENTS) / CENTS;
    }
    throw new IllegalStateException("no worth is known of the metals in " + material);
  }

  /** Whether leaving it costs what its metals are worth. */
  public boolean isPrizeOfMetals() {
    return prize instanceof Prize.OfMetals;
  }

  HandlingTerms withPrize(Prize other) {
    return new HandlingTerms(
        material,
        condition,
        handling,
        relief,
        kgPerLitre,
        maxInterval,
        fillLevel,
        stopMinutes,
        minutesPerTonne,
        other);
  }
}
