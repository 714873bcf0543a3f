package org.gleaner.solver.supply.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.cohort.LifetimeFamily;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.product.Fate;
import org.gleaner.domain.product.FateKind;
import org.gleaner.domain.product.LifeStage;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.product.ProductData;
import org.gleaner.domain.quantity.Ranged;
import org.jspecify.annotations.Nullable;

/** The life of a phone, step by step; its first cohort is that of 2020. */
final class Lives {
  static final int FIRST = 2020;

  private final List<Lifetime> lifetimes = new ArrayList<>();
  private final List<Fate> fates = new ArrayList<>();

  /** Half of what is left goes every year. */
  Lives halving(LifeStage stage) {
    return weibull(stage, 1, 1 / Math.log(2));
  }

  Lives weibull(LifeStage stage, double shape, double scale) {
    return add(
        stage,
        null,
        null,
        LifetimeFamily.WEIBULL,
        Map.of("shape", Ranged.exactly(shape), "scale", Ranged.exactly(scale)));
  }

  /** What enters in a year leaves it so many years later, less one: 1 leaves in the same year. */
  Lives fixed(LifeStage stage, double years) {
    return fixed(stage, null, null, years);
  }

  Lives fixed(LifeStage stage, @Nullable Integer from, @Nullable Integer to, double years) {
    return add(stage, from, to, LifetimeFamily.FIXED, Map.of("mean", Ranged.exactly(years)));
  }

  private Lives add(
      LifeStage stage,
      @Nullable Integer from,
      @Nullable Integer to,
      LifetimeFamily family,
      Map<String, Ranged> parameters) {
    lifetimes.add(new Lifetime("phone", stage, from, to, family, parameters, Evidence.NONE));
    return this;
  }

  Lives fate(FateKind kind, double share) {
    return fate(kind, null, share);
  }

  Lives fate(FateKind kind, @Nullable Integer from, double share) {
    fates.add(new Fate("phone", from, kind, Ranged.exactly(share), Evidence.NONE));
    return this;
  }

  LifeCourse course(int years) {
    ProductData data =
        new ProductData(
            List.of(), List.of(), List.of(), List.of(), List.of(), lifetimes, List.of(), fates,
            List.of());
    return LifeCourse.of(data, "phone", FIRST, years, Convention.OF_CASES).orElseThrow();
  }

  LifeShares shares(int years) {
    LifeShares shares = new LifeShares(course(years));
    shares.update(shares.course().best());
    return shares;
  }
}
