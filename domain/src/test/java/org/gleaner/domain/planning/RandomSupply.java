package org.gleaner.domain.planning;

import java.util.List;
import org.gleaner.domain.arising.CollectionRate;
import org.gleaner.domain.demand.Demand;
import org.gleaner.domain.demand.PrimarySupply;
import org.gleaner.domain.demand.SupplyStage;
import org.gleaner.domain.demand.Trade;
import org.gleaner.domain.product.Goods;
import org.gleaner.domain.product.PublishedTotal;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.uncertainty.DistributionFamily;
import org.gleaner.domain.uncertainty.InputCorrelation;
import org.gleaner.domain.uncertainty.InputDistribution;

/** What is held against the arisings of a random case. */
final class RandomSupply {

  private RandomSupply() {}

  static SupplyData draw(Dice dice) {
    if (dice.chance(0.5)) {
      return SupplyData.NONE;
    }
    Ranged share = new Ranged(0.5, 0.25, 0.75);
    return new SupplyData(
        List.of(
            new CollectionRate(null, 2025, share, 0, true, dice.evidence()),
            new CollectionRate("scrap", 2025, share, 0.2, false, dice.evidence())),
        List.of(
            new Demand("wind", "Nd", 2030, dice.range(100), dice.evidence()),
            new Demand("wind", "Nd", 2040, dice.range(300), dice.evidence())),
        List.of(
            new PrimarySupply("Nd", "CN", SupplyStage.MINED, 2023, 5e4, dice.evidence()),
            new PrimarySupply("Nd", "other", SupplyStage.REFINED, 2023, 3e3, dice.evidence())),
        List.of(new Trade("Nd", 2023, 500, 20.5, 0, dice.evidence())),
        List.of(
            new InputDistribution("*", DistributionFamily.PERT, dice.evidence()),
            new InputDistribution("collection/*", DistributionFamily.UNIFORM, dice.evidence())),
        List.of(new InputCorrelation("collection/scrap", "collection/all", 0.5)),
        List.of(
            new PublishedTotal(
                "old-cars",
                2024,
                dice.range(1000),
                new Goods(List.of(), List.of(), List.of("scrap", "sc*")),
                "of cars, in words",
                dice.evidence()),
            new PublishedTotal(
                "all",
                2024,
                dice.range(2000),
                new Goods(List.of(), List.of(), List.of()),
                "",
                dice.evidence())));
  }
}
