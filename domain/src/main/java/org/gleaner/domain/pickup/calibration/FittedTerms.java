package org.gleaner.domain.pickup.calibration;

/**
 * What became of the transport terms of a material.
 *
 * @param haul on the routes of the horizon
 * @param before in the network that was planned, in the period whose flows were ordered
 * @param after what the routes ask for, damped
 */
public record FittedTerms(String mode, Haul haul, Fit.Price before, Fit.Price after) {

  /** By how much the routes' cost of a tonne differs from that of the network, by the latter. */
  public double change() {
    double priced = before.of(haul.km());
    double gap = Math.abs(haul.costPerTonne() - priced);
    return priced == 0 ? (gap == 0 ? 0 : Double.POSITIVE_INFINITY) : gap / Math.abs(priced);
  }
}
