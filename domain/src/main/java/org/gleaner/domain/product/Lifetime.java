package org.gleaner.domain.product;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.gleaner.domain.cohort.LifetimeFamily;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;
import org.jspecify.annotations.Nullable;

/**
 * How long units of a product stay in a stage of their life.
 *
 * @param fromYear first year of sale that it holds for, whatever the stage; null for the first
 * @param toYear last year of sale; null for the last
 * @param parameters by name, one of the sets of {@link LifetimeFamily#parameters()}; none for an
 *     empirical lifetime, whose points are stated apart
 */
public record Lifetime(
    String product,
    LifeStage stage,
    @Nullable Integer fromYear,
    @Nullable Integer toYear,
    LifetimeFamily family,
    Map<String, Ranged> parameters,
    Evidence evidence) {

  public Lifetime {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** Of first use, the same for all years of sale: S(age) = exp(-(age / scale)^shape). */
  public static Lifetime weibull(
      String product, Ranged shape, Ranged scaleYears, Evidence evidence) {
    return new Lifetime(
        product,
        LifeStage.USE,
        null,
        null,
        LifetimeFamily.WEIBULL,
        Map.of("shape", shape, "scale", scaleYears),
        evidence);
  }

  /** Whether it holds for what was sold in the year. */
  public boolean covers(int yearOfSale) {
    return (fromYear == null || fromYear <= yearOfSale) && (toYear == null || yearOfSale <= toYear);
  }
}
