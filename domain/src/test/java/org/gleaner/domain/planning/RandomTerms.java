package org.gleaner.domain.planning;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionStep;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.emission.EmissionFactor;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.fleet.VehicleType;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.MarketStep;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.market.SiteCost;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.market.Transfer;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.process.Process;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.CapacityLevel;
import org.gleaner.domain.site.Closure;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.site.SiteKind;

/** Plants, arisings, outlets, limits and policies of a random case. */
final class RandomTerms {
  private final Dice dice;
  private final Horizon horizon;
  private final int periods;
  private final List<Site> sites;
  private final RandomMaterials materials;

  RandomTerms(Dice dice, Horizon horizon, List<Site> sites, RandomMaterials materials) {
    this.dice = dice;
    this.horizon = horizon;
    this.periods = horizon.size();
    this.sites = sites;
    this.materials = materials;
  }

  private List<String> ids(SiteKind kind) {
    return sites.stream().filter(s -> s.kind() == kind).map(Site::id).toList();
  }

  List<Plant> plants() {
    List<Plant> plants = new ArrayList<>();
    for (String site : ids(SiteKind.PLANT)) {
      for (Process process : materials.processes()) {
        plants.add(plant(site, process.id()));
      }
    }
    return plants;
  }

  private Plant plant(String site, String process) {
    boolean line = dice.chance(0.3);
    List<CapacityLevel> levels = new ArrayList<>();
    double capacity = 0;
    double capex = 0;
    int count = line ? 2 : dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      capacity += dice.between(50.0, 400.0);
      capex += dice.between(10_000.0, 200_000.0);
      double price = capex;
      levels.add(
          new CapacityLevel(
              "l" + i,
              capacity,
              dice.series(0.9, 1.1, periods).map(v -> v * price),
              dice.series(100, 5000, periods),
              dice.series(5, 300, periods)));
    }
    boolean existing = dice.chance(0.3);
    List<Integer> all = horizon.periods().stream().map(Period::index).toList();
    return new Plant(
        site,
        process,
        levels,
        line,
        existing ? levels.get(0).capacityTonnesPerYear() : 0,
        dice.chance(0.6) ? all : dice.someOf(all),
        dice.chance(0.7) ? 0 : 1,
        dice.chance(0.5) ? 20 : dice.between(5.0, 30.0),
        dice.chance(0.2) ? "route" : null,
        dice.chance(0.8) ? 0 : dice.between(0.0, 0.3),
        dice.chance(0.3) ? new Closure(dice.series(0, 10_000, periods)) : null,
        dice.evidence());
  }

  List<Arising> arisings() {
    List<Arising> arisings = new ArrayList<>();
    for (String site : ids(SiteKind.COLLECTION)) {
      for (String waste : materials.wastes()) {
        arisings.add(
            new Arising(site, waste, dice.range(dice.series(0, 500, periods)), dice.evidence()));
      }
    }
    return arisings;
  }

  List<CollectionTerms> collection() {
    List<CollectionTerms> terms = new ArrayList<>();
    if (dice.chance(0.7)) {
      terms.add(
          new CollectionTerms(
              null,
              "scrap",
              List.of(
                  new CollectionStep(dice.series(0, 50, periods), dice.series(0.1, 0.5, periods)),
                  new CollectionStep(
                      dice.series(50, 200, periods), dice.series(0.1, 0.5, periods))),
              Series.constant(dice.chance(0.8) ? 0 : 0.05, periods)));
    }
    if (dice.chance(0.3)) {
      CollectionStep step =
          new CollectionStep(dice.series(0, 50, periods), dice.series(0.1, 1, periods));
      terms.add(
          new CollectionTerms(sites.get(0).id(), null, List.of(step), Series.constant(0, periods)));
    }
    return terms;
  }

  List<Market> markets() {
    List<Market> markets = new ArrayList<>();
    for (String material : materials.sellable()) {
      for (String site : ids(SiteKind.MARKET)) {
        List<MarketStep> steps = new ArrayList<>();
        steps.add(
            new MarketStep(dice.series(20_000, 50_000, periods), dice.series(1, 50, periods)));
        if (dice.chance(0.4)) {
          steps.add(new MarketStep(dice.series(100, 20_000, periods), dice.limit(1, 50, periods)));
        }
        boolean stockpile = dice.chance(0.2);
        boolean informal = !stockpile && dice.chance(0.2);
        markets.add(new Market(site, material, steps, stockpile, informal, dice.evidence()));
      }
    }
    markets.add(
        new Market(
            "owner",
            materials.firstProduct(),
            List.of(new MarketStep(dice.series(0, 30_000, periods), dice.limit(1, 9, periods))),
            false,
            false));
    return markets;
  }

  List<Storage> storage() {
    if (dice.chance(0.5)) {
      return List.of();
    }
    return List.of(
        new Storage(
            "works-1",
            materials.wastes().get(0),
            dice.series(0, 20, periods),
            dice.limit(10, 500, periods),
            dice.chance(0.7) ? 0 : 5,
            dice.between(5.0, 50.0)));
  }

  List<Transfer> transfers() {
    return List.of(
        new Transfer(
            "hub",
            dice.chance(0.5) ? "scrap" : null,
            dice.series(0, 5, periods),
            dice.limit(10, 500, periods)));
  }

  List<Disposal> disposal() {
    List<Disposal> disposal = new ArrayList<>();
    disposal.add(
        new Disposal("tip", "slag", dice.series(5, 80, periods), Series.unlimited(periods), true));
    disposal.add(
        new Disposal(
            "tip",
            materials.wastes().get(0),
            dice.series(-5, 80, periods),
            dice.limit(1, 500, periods),
            dice.chance(0.5)));
    return disposal;
  }

  List<ReturnFlow> returns() {
    return dice.chance(0.5)
        ? List.of()
        : List.of(
            new ReturnFlow(
                "owner",
                materials.firstProduct(),
                materials.wastes().get(0),
                dice.between(0, 3),
                dice.between(0.1, 0.9)));
  }

  List<SiteCost> siteCosts() {
    return dice.chance(0.5)
        ? List.of()
        : List.of(new SiteCost("works-1", dice.series(0, 1000, periods)));
  }

  List<EmissionFactor> emissionFactors() {
    return List.of(
        new EmissionFactor(
            "co2e", EmissionFactor.Source.ELECTRICITY, null, null, dice.series(0.3, 0.7, periods)),
        new EmissionFactor(
            "ch4",
            EmissionFactor.Source.DISPOSAL,
            dice.chance(0.5) ? "tip" : null,
            "slag",
            dice.series(0, 3, periods)));
  }

  List<Limit> limits() {
    if (dice.chance(0.5)) {
      return List.of();
    }
    return List.of(
        new Limit(
            "carbon",
            Limit.CO2E,
            null,
            dice.chance(0.5) ? "south" : null,
            null,
            dice.limit(1000, 100_000, periods),
            dice.series(0, 60, periods)),
        new Limit(
            "leak",
            "ch4",
            "tip",
            null,
            "slag",
            dice.limit(1000, 100_000, periods),
            Series.constant(0, periods)));
  }

  List<Policy> policies() {
    List<Policy> policies = new ArrayList<>();
    List<Integer> last = List.of(periods - 1);
    String waste = materials.wastes().get(0);
    if (dice.chance(0.5)) {
      policies.add(
          new Policy.Budget(
              "budget",
              dice.between(1e5, 1e7),
              dice.pick(List.of(Policy.Budget.Covers.values())),
              dice.chance(0.5),
              dice.chance(0.5) ? List.of() : last));
    }
    if (dice.chance(0.2)) {
      policies.add(new Policy.CollectionMandate("epr", List.of("scrap"), null, 0.01, 0, last));
    }
    if (dice.chance(0.2)) {
      policies.add(new Policy.RecoveryMandate("nd", "Nd", 0.001, 0, last));
    }
    if (dice.chance(0.3)) {
      policies.add(new Policy.ExportBan("stay", List.of("parts", waste), List.of()));
    }
    if (dice.chance(0.3)) {
      policies.add(
          new Policy.DomesticShare("home", List.of(materials.firstProduct()), 0.25, List.of()));
    }
    if (dice.chance(0.3)) {
      policies.add(
          new Policy.Subsidy(
              "help", Policy.Subsidy.Subject.PROCESSED, List.of("leaching"), 12.5, last));
    }
    if (dice.chance(0.3)) {
      policies.add(new Policy.CapexGrant("grant", List.of("leaching"), 0.3, List.of()));
    }
    return policies;
  }

  List<VehicleType> fleet() {
    return dice.chance(0.5)
        ? List.of()
        : List.of(
            new VehicleType(
                "van",
                "garage",
                dice.between(1, 4),
                1.5,
                dice.between(5.0, 20.0),
                List.of("flammable"),
                40,
                0.3,
                5,
                0.2,
                dice.evidence()));
  }
}
