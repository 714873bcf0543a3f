package org.gleaner.domain.pickup;

/**
 * What is collected in a year.
 *
 * @param origin site of the network, or a single point
 * @param tonnes a year, as received: vehicles carry the water too
 */
public record YearlyFlow(String origin, String material, double tonnes) {

  /** Of a flow that is stated as dry mass. */
  public static YearlyFlow ofDry(String origin, String material, double dry, double moisture) {
    return new YearlyFlow(origin, material, dry / (1 - moisture));
  }

  YearlyFlow plus(YearlyFlow other) {
    return new YearlyFlow(origin, material, tonnes + other.tonnes);
  }
}
