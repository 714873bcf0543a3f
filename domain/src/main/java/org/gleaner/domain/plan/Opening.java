package org.gleaner.domain.plan;

/**
 * Capacity that comes into use: a new plant, or the expansion of one.
 *
 * @param level name of the level reached; of the upper end for a line
 * @param period index of the period at whose start it is commissioned
 * @param decidedPeriod index of the period at whose start its capex is paid
 * @param capacityTonnesPerYear after the step; 0 for a line that opens at a smallest size of 0
 * @param addedTonnesPerYear by the step
 * @param capex undiscounted
 */
public record Opening(
    String site,
    String process,
    String level,
    int period,
    int decidedPeriod,
    double capacityTonnesPerYear,
    double addedTonnesPerYear,
    double capex) {

  public String plant() {
    return site + "/" + process;
  }
}
