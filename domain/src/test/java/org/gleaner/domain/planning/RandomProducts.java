package org.gleaner.domain.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.cohort.LifetimeFamily;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.product.AllocationShare;
import org.gleaner.domain.product.Component;
import org.gleaner.domain.product.Fate;
import org.gleaner.domain.product.FateKind;
import org.gleaner.domain.product.LifeStage;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.product.Product;
import org.gleaner.domain.product.ProductData;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.product.StockFigure;
import org.gleaner.domain.product.SurvivalPoint;
import org.gleaner.domain.quantity.Ranged;
import org.jspecify.annotations.Nullable;

/** A car with a drive in it, what is sold of it, and what becomes of it. */
final class RandomProducts {
  private static final Map<LifetimeFamily, Map<String, Ranged>> PARAMETERS =
      Map.of(
          LifetimeFamily.WEIBULL,
          Map.of("t50", Ranged.exactly(9), "t90", Ranged.exactly(14)),
          LifetimeFamily.GAMMA,
          Map.of("shape", new Ranged(3, 2, 4), "scale", new Ranged(4, 3, 5)),
          LifetimeFamily.LOG_NORMAL,
          Map.of("mean", new Ranged(10, 8, 12), "std", Ranged.exactly(4)),
          LifetimeFamily.FIXED,
          Map.of("mean", Ranged.exactly(0)),
          LifetimeFamily.EMPIRICAL,
          Map.of());

  private RandomProducts() {}

  static ProductData draw(Dice dice) {
    if (dice.chance(0.5)) {
      return ProductData.NONE;
    }
    double north = dice.between(0.0, 1.0);
    boolean used = dice.chance(0.5);
    return new ProductData(
        List.of(new Product("car", "Car", "Xe", "unit", "people", dice.evidence())),
        List.of(
            new Component("car", "drive", dice.range(60), 1, null, null, dice.evidence()),
            new Component("drive", "parts", dice.range(0.1), 0.5, null, 2024, dice.evidence()),
            new Component("drive", "parts", dice.range(0.1), 1, 2025, null, dice.evidence())),
        List.of(
            new Sales("car", null, 2020, dice.range(1000), dice.evidence()),
            new Sales("car", "north", 2021, dice.range(1000), dice.evidence())),
        List.of(
            new StockFigure("car", null, 2022, dice.range(3000), dice.evidence()),
            new StockFigure("car", null, 2023, dice.range(4000), dice.evidence())),
        dice.chance(0.5)
            ? List.of(new Sales("car", null, 2023, dice.range(900), dice.evidence()))
            : List.of(),
        lifetimes(dice, used),
        List.of(
            new SurvivalPoint("car", LifeStage.USE, 5, 0.75, dice.evidence()),
            new SurvivalPoint("car", LifeStage.USE, 12.5, 0, dice.evidence())),
        used ? fates(dice) : List.of(),
        dice.chance(0.5) ? shares("north", "south", north) : shares("north-1", "north-2", north));
  }

  private static List<Lifetime> lifetimes(Dice dice, boolean used) {
    List<Lifetime> lifetimes = new ArrayList<>();
    LifetimeFamily family =
        dice.pick(
            List.of(
                LifetimeFamily.WEIBULL,
                LifetimeFamily.GAMMA,
                LifetimeFamily.LOG_NORMAL,
                LifetimeFamily.FIXED,
                LifetimeFamily.EMPIRICAL));
    lifetimes.add(lifetime(LifeStage.USE, null, 2021, family, dice.evidence()));
    lifetimes.add(lifetime(LifeStage.USE, 2022, null, LifetimeFamily.EMPIRICAL, dice.evidence()));
    if (used) {
      lifetimes.add(
          lifetime(LifeStage.HIBERNATION, null, null, LifetimeFamily.GAMMA, dice.evidence()));
      lifetimes.add(
          lifetime(LifeStage.SECOND_USE, null, null, LifetimeFamily.WEIBULL, dice.evidence()));
    }
    return lifetimes;
  }

  private static Lifetime lifetime(
      LifeStage stage,
      @Nullable Integer from,
      @Nullable Integer to,
      LifetimeFamily family,
      Evidence evidence) {
    Map<String, Ranged> parameters = PARAMETERS.getOrDefault(family, Map.of());
    return new Lifetime("car", stage, from, to, family, parameters, evidence);
  }

  private static List<Fate> fates(Dice dice) {
    return List.of(
        new Fate("car", null, FateKind.EXPORT, new Ranged(0.3, 0.2, 0.4), dice.evidence()),
        new Fate("car", 2030, FateKind.EXPORT, Ranged.exactly(0.1), dice.evidence()),
        new Fate("car", null, FateKind.SECOND_USE, Ranged.exactly(0.25), dice.evidence()),
        new Fate("car", 2025, FateKind.HIBERNATION, Ranged.exactly(0.25), dice.evidence()));
  }

  private static List<AllocationShare> shares(String one, String other, double share) {
    return List.of(
        new AllocationShare("people", one, share), new AllocationShare("people", other, 1 - share));
  }
}
