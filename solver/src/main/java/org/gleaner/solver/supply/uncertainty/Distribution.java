package org.gleaner.solver.supply.uncertainty;

import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.uncertainty.DistributionFamily;

/**
 * How an input may lie around its best value; in the input's own unit. A range of no width is
 * certain, whatever its family.
 */
public interface Distribution {

  /**
   * The value that a share of all values lies below; does not decrease.
   *
   * @param u between 0 and 1, both excluded
   */
  double quantile(double u);

  double mean();

  /**
   * @throws IllegalArgumentException if the range does not fit the family: {@link
   *     DistributionChecks} says so with a place
   */
  static Distribution of(DistributionFamily family, Ranged range) {
    return switch (family) {
      case TRIANGULAR -> triangular(range.low(), range.best(), range.high());
      case PERT -> pert(range.low(), range.best(), range.high());
      case UNIFORM -> uniform(range.low(), range.best(), range.high());
      case LOG_NORMAL -> logNormal(range.low(), range.best(), range.high());
    };
  }

  /** From low to high with the best value as its mode. */
  static Distribution triangular(double low, double best, double high) {
    return low == high ? certain(best) : new Triangular(low, best, high);
  }

  /**
   * A beta distribution from low to high with the best value as its mode, and the mean <i>(low + 4
   * best + high) / 6</i> (Malcolm et al. 1959).
   */
  static Distribution pert(double low, double best, double high) {
    return low == high ? certain(best) : Pert.of(low, best, high);
  }

  /** Every value from low to high is as likely; the best value counts for nothing. */
  static Distribution uniform(double low, double best, double high) {
    return low == high ? certain(best) : new Uniform(low, high);
  }

  /** Low is its 5th percentile, best its median, high its 95th percentile. */
  static Distribution logNormal(double low, double best, double high) {
    return low == high ? certain(best) : SplitLogNormal.of(low, best, high);
  }

  static Distribution certain(double value) {
    return new Certain(value);
  }
}
