package org.gleaner.domain.pickup;

/**
 * A relief from the rules of dangerous goods under which a material is collected.
 *
 * @param id of the relief
 * @param share of what is collected that counts towards its limit, above 0 and at most 1
 */
public record ReliefShare(String id, double share) {

  /** Whole tenths that count at a visit. */
  double counted(double kg) {
    return Loads.roundedUp(kg * share);
  }
}
