package org.gleaner.domain.reconcile;

/**
 * Whether all adjustments together are larger than chance explains (Reilly and Carpani 1963).
 *
 * @param statistic sum of the squared adjustments in standard errors
 * @param degreesOfFreedom independent equations that check measured figures
 * @param critical the statistic exceeds it with the chance of the significance if nothing is wrong
 * @param p chance of such a statistic or a larger one if nothing is wrong; 1 without degrees of
 *     freedom
 */
public record GlobalTest(double statistic, int degreesOfFreedom, double critical, double p) {

  public boolean rejects() {
    return statistic > critical;
  }
}
