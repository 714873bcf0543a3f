package org.gleaner.solver.supply.survival;

import java.util.Comparator;
import java.util.List;
import org.gleaner.domain.cohort.LifetimeFamily;
import org.gleaner.domain.cohort.Lifetimes;
import org.gleaner.domain.product.SurvivalPoint;

/** Survival of cohorts from how their lifetimes are stated. */
public final class Survivals {

  private Survivals() {}

  /**
   * Of one cohort. With a mean of 0 all leave in the year that they come.
   *
   * @throws IllegalArgumentException if its parameters are out of range
   */
  public static Survival of(Lifetimes lifetimes, int cohort) {
    return of(
        lifetimes.family(),
        new LifetimeParameters() {
          @Override
          public boolean has(String name) {
            return lifetimes.has(name);
          }

          @Override
          public double value(String name) {
            return lifetimes.value(name, cohort);
          }
        });
  }

  /**
   * Of a family that parameters state. With a mean of 0 all leave in the year that they come.
   *
   * @throws IllegalArgumentException if they are out of range, or do not state the family
   */
  public static Survival of(LifetimeFamily family, LifetimeParameters by) {
    if (by.has("mean") && by.value("mean") == 0) {
      return new FixedSurvival(0);
    }
    return switch (family) {
      case FIXED -> new FixedSurvival(by.value("mean"));
      case NORMAL -> new NormalSurvival(by.value("mean"), by.value("std"));
      case FOLDED_NORMAL -> new FoldedNormalSurvival(by.value("mean"), by.value("std"));
      case LOG_NORMAL -> LogNormalSurvival.ofMoments(by.value("mean"), by.value("std"));
      case WEIBULL -> weibull(by);
      case GAMMA ->
          by.has("shape")
              ? new GammaSurvival(by.value("shape"), by.value("scale"))
              : GammaSurvival.ofMoments(by.value("mean"), by.value("std"));
      case EMPIRICAL -> throw new IllegalArgumentException("points state it, not parameters");
    };
  }

  /**
   * In a line between points, in whatever order they come.
   *
   * @throws IllegalArgumentException if they rise with age, or do not come down to 0
   */
  public static Survival empirical(List<SurvivalPoint> points) {
    List<SurvivalPoint> byAge =
        points.stream().sorted(Comparator.comparingDouble(SurvivalPoint::ageYears)).toList();
    return new EmpiricalSurvival(
        byAge.stream().mapToDouble(SurvivalPoint::ageYears).toArray(),
        byAge.stream().mapToDouble(SurvivalPoint::survival).toArray());
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

  private static Survival weibull(LifetimeParameters by) {
    if (by.has("shape")) {
      return new WeibullSurvival(by.value("shape"), by.value("scale"));
    }
    return by.has("t50")
        ? WeibullSurvival.ofQuantiles(by.value("t50"), by.value("t90"))
        : WeibullSurvival.ofMoments(by.value("mean"), by.value("std"));
  }
}
