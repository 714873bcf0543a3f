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
 * @param prizePerTonne that leaving it costs, in the money of the case; null if it must be fetched
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
    @Nullable Double prizePerTonne) {

  private static final double KG_PER_TONNE = 1000;

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

  /** Lost if so much is left; null if it must be fetched. */
  public @Nullable Double prize(double kg) {
    return prizePerTonne == null ? null : prizePerTonne * kg / KG_PER_TONNE;
  }
}
