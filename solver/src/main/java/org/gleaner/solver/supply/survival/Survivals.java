package org.gleaner.solver.supply.survival;

import org.gleaner.domain.cohort.LifetimeFamily;
import org.gleaner.domain.cohort.Lifetimes;

/** Survival of cohorts from how their lifetimes are stated. */
public final class Survivals {

  private Survivals() {}

  /**
   * Of one cohort. With a mean of 0 all leave in the year that they come.
   *
   * @throws IllegalArgumentException if its parameters are out of range
   */
  public static Survival of(Lifetimes lifetimes, int cohort) {
    if (lifetimes.isNone(cohort)) {
      return new FixedSurvival(0);
    }
    return switch (lifetimes.family()) {
      case FIXED -> new FixedSurvival(lifetimes.value("mean", cohort));
      case NORMAL ->
          new NormalSurvival(lifetimes.value("mean", cohort), lifetimes.value("std", cohort));
      case FOLDED_NORMAL ->
          new FoldedNormalSurvival(lifetimes.value("mean", cohort), lifetimes.value("std", cohort));
      case LOG_NORMAL ->
          LogNormalSurvival.ofMoments(
              lifetimes.value("mean", cohort), lifetimes.value("std", cohort));
      case WEIBULL -> weibull(lifetimes, cohort);
      case GAMMA ->
          lifetimes.has("shape")
              ? new GammaSurvival(
                  lifetimes.value("shape", cohort), lifetimes.value("scale", cohort))
              : GammaSurvival.ofMoments(
                  lifetimes.value("mean", cohort), lifetimes.value("std", cohort));
    };
  }

  /**
   * Whether there is such a distribution: not every mean and deviation is that of a Weibull one.
   */
  public static boolean exists(Lifetimes lifetimes, int cohort) {
    boolean isByMoments = lifetimes.family() == LifetimeFamily.WEIBULL && lifetimes.has("mean");
    return !isByMoments
        || lifetimes.isNone(cohort)
        || WeibullSurvival.hasMoments(
            lifetimes.value("mean", cohort), lifetimes.value("std", cohort));
  }

  private static Survival weibull(Lifetimes lifetimes, int cohort) {
    if (lifetimes.has("shape")) {
      return new WeibullSurvival(
          lifetimes.value("shape", cohort), lifetimes.value("scale", cohort));
    }
    if (lifetimes.has("t50")) {
      return WeibullSurvival.ofQuantiles(
          lifetimes.value("t50", cohort), lifetimes.value("t90", cohort));
    }
    return WeibullSurvival.ofMoments(
        lifetimes.value("mean", cohort), lifetimes.value("std", cohort));
  }
}
