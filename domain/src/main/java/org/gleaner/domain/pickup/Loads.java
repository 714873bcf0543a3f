package org.gleaner.domain.pickup;

import java.util.List;
import org.gleaner.domain.routing.Equipment;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.VehicleType;

/**
 * What vehicles carry at most of a material, and into how many orders that cuts a visit.
 *
 * @param rules which say how much rides under a relief
 */
record Loads(List<VehicleType> fleet, HandlingRules rules) {
  /** Figures of orders are whole tenths of a kilogram and of a litre. */
  static final double PER_UNIT = 10;

  private static final double ROUNDING_ERROR = 1e-9;

  /** To the nearest tenth, but never to nothing. */
  static double rounded(double kg) {
    return Math.max(1, Math.floor(kg * PER_UNIT + 0.5)) / PER_UNIT;
  }

  /** Up to the next tenth. */
  static double roundedUp(double litres) {
    return Math.max(1, Math.ceil(litres * PER_UNIT - ROUNDING_ERROR)) / PER_UNIT;
  }

  /** Whether any vehicle may carry it at all. */
  boolean anyFor(Handling handling) {
    return fleet.stream().anyMatch(type -> mayCarry(type.equipment(), handling));
  }

  /** Equal orders of which the vehicle that takes most takes one; 1 if none may carry it. */
  int orders(HandlingTerms terms, double kg) {
    return fleet.stream()
        .map(VehicleType::equipment)
        .filter(equipment -> mayCarry(equipment, terms.handling()))
        .flatMap(equipment -> equipment.holdsFor(terms.handling()).stream())
        .filter(capacities -> capacities.get(0) > 0 && capacities.get(1) > 0)
        .mapToInt(capacities -> parts(capacities, terms, kg))
        .min()
        .orElse(1);
  }

  private int parts(List<Double> capacities, HandlingTerms terms, double kg) {
    double most = Math.max(kg / capacities.get(0), terms.litres(kg) / capacities.get(1));
    most = Math.max(most, kg / mostKgRelieved(terms));
    int parts = Math.max(1, (int) Math.ceil(most - ROUNDING_ERROR));
    // What is rounded to tenths may be just too much.
    while (!fits(capacities, terms, kg / parts)) {
      parts++;
    }
    return parts;
  }

  /** Infinite where no relief limits it, and where one allows nothing at all: no cut helps then. */
  private double mostKgRelieved(HandlingTerms terms) {
    ReliefShare relief = terms.relief();
    double most = relief == null ? 0 : rules.mostKg(relief.id()) / relief.share();
    return most > 0 ? most : Double.POSITIVE_INFINITY;
  }

  private boolean fits(List<Double> capacities, HandlingTerms terms, double kg) {
    boolean isLeast = kg * PER_UNIT <= 1;
    return isLeast
        || (rounded(kg) <= capacities.get(0)
            && roundedUp(terms.litres(rounded(kg))) <= capacities.get(1)
            && isWithinRelief(terms, rounded(kg)));
  }

  private boolean isWithinRelief(HandlingTerms terms, double kg) {
    ReliefShare relief = terms.relief();
    return relief == null
        || Double.isInfinite(mostKgRelieved(terms))
        || relief.counted(kg) <= rules.mostKg(relief.id());
  }

  private static boolean mayCarry(Equipment equipment, Handling handling) {
    String hazard = handling.hazardClass();
    return equipment.features().containsAll(handling.requiredFeatures())
        && (hazard == null || equipment.hazardClasses().contains(hazard))
        && !equipment.holdsFor(handling).isEmpty();
  }
}
