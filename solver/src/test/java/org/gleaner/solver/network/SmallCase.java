package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionStep;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.element.Element;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.element.ElementGroup;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.element.ReferencePrice;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.MarketStep;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.market.Transfer;
import org.gleaner.domain.material.Composition;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.MassBasis;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.material.NuclideContent;
import org.gleaner.domain.material.Stage;
import org.gleaner.domain.planning.CaseSettings;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Objective;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.planning.PlanningCaseBuilder;
import org.gleaner.domain.planning.WeightScheme;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.process.NuclideTransfer;
import org.gleaner.domain.process.Process;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeInput;
import org.gleaner.domain.process.RecipeOutput;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.quantity.RangedSeries;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.CapacityLevel;
import org.gleaner.domain.site.Closure;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.site.Region;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.site.SiteKind;
import org.gleaner.domain.travel.DistanceSettings;
import org.gleaner.domain.travel.ListedDistance;
import org.gleaner.domain.travel.TransportTerms;

/**
 * Hand-sized cases in a few lines: one waste {@code w} with 10 % of the element X, one product
 * {@code p} of pure X, one residue {@code r}, one truck at 1 a tonne-km; sites are joined by listed
 * distances only.
 */
final class SmallCase {

  private final Horizon horizon;
  private double rate;
  private boolean residual;
  private final List<Site> sites = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();
  private final List<Recipe> recipes = new ArrayList<>();
  private final List<Plant> plants = new ArrayList<>();
  private final List<Arising> arisings = new ArrayList<>();
  private final List<CollectionTerms> collection = new ArrayList<>();
  private final List<ListedDistance> distances = new ArrayList<>();
  private final List<Market> markets = new ArrayList<>();
  private final List<Storage> storage = new ArrayList<>();
  private final List<Transfer> transfers = new ArrayList<>();
  private final List<Disposal> disposal = new ArrayList<>();
  private final List<ReturnFlow> returns = new ArrayList<>();
  private final List<Limit> limits = new ArrayList<>();
  private final List<Policy> policies = new ArrayList<>();

  private double radiumOfWaste;

  private SmallCase(Horizon horizon) {
    this.horizon = horizon;
  }

  /** Periods of the given lengths, the first starting in year 1. */
  static SmallCase of(Integer... years) {
    return new SmallCase(Horizon.of(1, Arrays.asList(years)));
  }

  SmallCase discount(double newRate) {
    rate = newRate;
    return this;
  }

  SmallCase withResidualValue() {
    residual = true;
    return this;
  }

  SmallCase site(String id, SiteKind kind) {
    return site(id, kind, "home");
  }

  SmallCase site(String id, SiteKind kind, String region) {
    sites.add(new Site(id, id, id, kind, region, null, Evidence.NONE));
    return this;
  }

  /** Tonnes a year of w per period; one value stands for all. */
  SmallCase arises(String site, double... tonnes) {
    site(site, SiteKind.COLLECTION);
    arisings.add(new Arising(site, "w", RangedSeries.exactly(series(tonnes)), Evidence.NONE));
    return this;
  }

  SmallCase collected(String site, double mandate, double[]... costAndShare) {
    List<CollectionStep> steps = new ArrayList<>();
    for (double[] step : costAndShare) {
      steps.add(new CollectionStep(series(step[0]), series(step[1])));
    }
    collection.add(new CollectionTerms(site, "w", steps, series(mandate)));
    return this;
  }

  /** A process that makes {@code yield} t of the output of a tonne of w, the rest residue r. */
  SmallCase process(String id, String output, double yield) {
    processes.add(new Process(id, id, id, 0, 0, 0, 0, 0, Evidence.NONE));
    List<RecipeOutput> outputs = new ArrayList<>();
    outputs.add(new RecipeOutput.Yield(output, RangedSeries.exactly(series(yield))));
    if (yield < 1) {
      outputs.add(new RecipeOutput.Rest("r"));
    }
    recipes.add(
        new Recipe(
            "make-" + id, id, List.of(new RecipeInput("w", 1)), outputs, 0, 0, Evidence.NONE));
    return this;
  }

  /** Bq/g of Ra-226 in w. */
  SmallCase radium(double bqPerG) {
    radiumOfWaste = bqPerG;
    return this;
  }

  /** Share of the radium in w that reaches the output of the last process. */
  SmallCase radiumTo(String output, double share) {
    Recipe last = recipes.remove(recipes.size() - 1);
    recipes.add(
        last.withNuclides(
            List.of(
                new NuclideTransfer(
                    output, Nuclide.RA_226, Ranged.exactly(share), Evidence.NONE))));
    return this;
  }

  /** A candidate of one size that may open in any period. */
  SmallCase plant(String site, String process, double capacity, double capex, double variable) {
    return plant(candidate(site, process, level("only", capacity, capex, 0, variable)));
  }

  SmallCase plant(Plant plant) {
    if (sites.stream().noneMatch(s -> s.id().equals(plant.site()))) {
      site(plant.site(), SiteKind.PLANT);
    }
    plants.add(plant);
    return this;
  }

  Plant candidate(String site, String process, CapacityLevel... levels) {
    List<Integer> all = IntStream.range(0, horizon.size()).boxed().toList();
    return new Plant(site, process, List.of(levels), false, 0, all, 0, 20, null, 0, null);
  }

  Plant existing(String site, String process, Closure closure, CapacityLevel... levels) {
    return new Plant(
        site,
        process,
        List.of(levels),
        false,
        levels[0].capacityTonnesPerYear(),
        List.of(),
        0,
        20,
        null,
        0,
        closure);
  }

  Plant line(String site, String process, CapacityLevel small, CapacityLevel large) {
    List<Integer> all = IntStream.range(0, horizon.size()).boxed().toList();
    return new Plant(site, process, List.of(small, large), true, 0, all, 0, 20, null, 0, null);
  }

  CapacityLevel level(String name, double capacity, double capex, double fixed, double variable) {
    return new CapacityLevel(name, capacity, series(capex), series(fixed), series(variable));
  }

  SmallCase road(String from, String to, double km) {
    distances.add(new ListedDistance(from, to, null, km));
    return this;
  }

  SmallCase market(String site, String material, double price, double most) {
    return market(site, material, false, new double[] {price, most});
  }

  SmallCase market(String site, String material, boolean informal, double[]... priceAndMost) {
    if (sites.stream().noneMatch(s -> s.id().equals(site))) {
      site(site, SiteKind.MARKET);
    }
    List<MarketStep> steps = new ArrayList<>();
    for (double[] step : priceAndMost) {
      steps.add(new MarketStep(series(step[0]), series(step[1])));
    }
    markets.add(new Market(site, material, steps, false, informal));
    return this;
  }

  SmallCase stores(String site, String material, double cost, double limit, double initial) {
    storage.add(new Storage(site, material, series(cost), series(limit), initial, 0));
    return this;
  }

  SmallCase passes(String site, double cost, double most) {
    site(site, SiteKind.TRANSFER);
    transfers.add(new Transfer(site, null, series(cost), series(most)));
    return this;
  }

  SmallCase disposes(String site, String material, double cost, double most) {
    disposal.add(new Disposal(site, material, series(cost), series(most), false));
    return this;
  }

  SmallCase givesBack(String site, String input, String output, int lag, double share) {
    returns.add(new ReturnFlow(site, input, output, lag, share));
    return this;
  }

  SmallCase limit(Limit limit) {
    limits.add(limit);
    return this;
  }

  SmallCase rule(Policy policy) {
    policies.add(policy);
    return this;
  }

  Series series(double... values) {
    return values.length == 1 ? Series.constant(values[0], horizon.size()) : Series.of(values);
  }

  PlanningCase build() {
    CaseSettings settings =
        new CaseSettings(
            "small",
            "",
            "",
            "USD",
            2024,
            "VN",
            horizon,
            rate,
            residual,
            new Objective(ObjectiveKind.LEXICOGRAPHIC, WeightScheme.MASS, Map.of()),
            new DistanceSettings(DistanceSettings.Method.TABLE, 1));
    return new PlanningCaseBuilder(
            settings,
            new ElementCatalogue(
                List.of(
                    new Element(
                        "X",
                        "X",
                        "X",
                        ElementGroup.OTHER,
                        1,
                        null,
                        true,
                        true,
                        true,
                        new ReferencePrice(1, false, "metal", 2024)))))
        .regions(
            List.of(
                new Region("home", "home", "home", "01", "VN"),
                new Region("abroad", "abroad", "abroad", "99", "KR")))
        .materials(
            List.of(
                material("w", MaterialKind.WASTE, 0.1, radiumOfWaste),
                material("p", MaterialKind.PRODUCT, 1, 0),
                material("r", MaterialKind.RESIDUE, -1, 0)))
        .processes(processes)
        .recipes(recipes)
        .sites(sites)
        .plants(plants)
        .arisings(arisings)
        .collection(collection)
        .transport(
            List.of(
                new TransportTerms(
                    "truck",
                    null,
                    series(0),
                    series(1),
                    series(0),
                    Double.POSITIVE_INFINITY,
                    List.of(),
                    false)))
        .distances(distances)
        .markets(markets)
        .storage(storage)
        .transfers(transfers)
        .disposal(disposal)
        .returns(returns)
        .limits(limits)
        .policies(policies)
        .build();
  }

  /**
   * @param share of X in it; negative for an unknown composition
   * @param radium Bq/g; 0 for an activity that is not declared
   */
  private static Material material(String id, MaterialKind kind, double share, double radium) {
    Composition composition =
        share < 0
            ? Composition.UNKNOWN
            : new Composition(
                List.of(new ElementContent("X", Ranged.exactly(share), Evidence.NONE)));
    return new Material(
        id,
        null,
        id,
        id,
        kind,
        Stage.RAW,
        MassBasis.BULK,
        0,
        null,
        null,
        null,
        composition,
        radium == 0
            ? List.of()
            : List.of(new NuclideContent(Nuclide.RA_226, Ranged.exactly(radium), Evidence.NONE)),
        Evidence.NONE);
  }
}
