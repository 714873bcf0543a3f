package org.gleaner.solver.supply.survival;

import java.util.Arrays;

/**
 * Shares that are left at some ages, and in a line between them; 1 at age 0, 0 from the last on.
 */
final class EmpiricalSurvival implements Survival {

  private final double[] ages;
  private final double[] shares;

  /** Integral up to each age. */
  private final double[] until;

  /**
   * Of points by ascending age.
   *
   * @throws IllegalArgumentException if they rise, or do not come down to 0
   */
  EmpiricalSurvival(double[] pointAges, double[] pointShares) {
    boolean isBornStated = pointAges.length > 0 && pointAges[0] == 0;
    int more = isBornStated ? 0 : 1;
    ages = new double[pointAges.length + more];
    shares = new double[ages.length];
    until = new double[ages.length];
    shares[0] = 1;
    System.arraycopy(pointAges, 0, ages, more, pointAges.length);
    System.arraycopy(pointShares, 0, shares, more, pointShares.length);
    for (int i = 1; i < ages.length; i++) {
      if (ages[i] <= ages[i - 1] || shares[i] > shares[i - 1]) {
        throw new IllegalArgumentException("a curve that rises at age " + ages[i]);
      }
      until[i] = until[i - 1] + (ages[i] - ages[i - 1]) * (shares[i] + shares[i - 1]) / 2;
    }
    if (shares[0] != 1 || shares[shares.length - 1] != 0) {
      throw new IllegalArgumentException("a curve begins with 1 and ends with 0");
    }
  }

  @Override
  public double at(double age) {
    int after = after(age);
    if (after == 0 || after == ages.length) {
      return after == 0 ? 1 : 0;
    }
    double way = (age - ages[after - 1]) / (ages[after] - ages[after - 1]);
    return shares[after - 1] + way * (shares[after] - shares[after - 1]);
  }

  @Override
  public double until(double age) {
    int after = after(age);
    if (after == 0 || after == ages.length) {
      return after == 0 ? 0 : until[ages.length - 1];
    }
    return until[after - 1] + (age - ages[after - 1]) * (at(age) + shares[after - 1]) / 2;
  }

  @Override
  public double beyond(double age) {
    return until[ages.length - 1] - until(age);
  }

  /** Index of the first point above an age of 0 or more; 0 below that. */
  private int after(double age) {
    if (age < 0) {
      return 0;
    }
    int found = Arrays.binarySearch(ages, age);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
