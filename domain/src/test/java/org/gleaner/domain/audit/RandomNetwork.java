package org.gleaner.domain.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionStep;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.emission.EmissionFactor;
import org.gleaner.domain.emission.EmissionFactor.Source;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.MarketStep;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.market.SiteCost;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.market.Transfer;
import org.gleaner.domain.material.Composition;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.MassBasis;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.material.NuclideContent;
import org.gleaner.domain.material.Stage;
import org.gleaner.domain.plan.HandCase;
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
import org.gleaner.domain.travel.Location;
import org.gleaner.domain.travel.TransportTerms;

/** A case with figures drawn at random, different in every period, and something of each kind. */
final class RandomNetwork {

  static final List<String> SITES =
      List.of("a", "b", "hub", "p", "q", "shop", "port", "use", "tip");

  private static final List<Integer> PERIODS = List.of();

  private final SplittableRandom random;
  private final Horizon horizon;

  private RandomNetwork(long seed) {
    random = new SplittableRandom(seed);
    List<Integer> years = new ArrayList<>();
    int periods = random.nextInt(1, 5);
    for (int t = 0; t < periods; t++) {
      years.add(random.nextInt(1, 5));
    }
    horizon = Horizon.of(2026, years);
  }

  static PlanningCase of(long seed) {
    return new RandomNetwork(seed).build();
  }

  private PlanningCase build() {
    ElementCatalogue elements = HandCase.build().elements();
    return new PlanningCaseBuilder(settings(), elements)
        .regions(
            List.of(new Region("north", "", "", "01", "VN"), new Region("far", "", "", "99", "CN")))
        .materials(materials())
        .processes(
            List.of(
                new Process("sort", "", "", up(50), up(3), 0, up(80), 1, Evidence.NONE),
                new Process("leach", "", "", up(50), up(3), 0, up(80), 1, Evidence.NONE)))
        .recipes(recipes())
        .sites(sites())
        .plants(plants())
        .arisings(List.of(arising("a", "swarf"), arising("b", "motor"), arising("a", "motor")))
        .collection(
            List.of(
                new CollectionTerms(null, "scrap", steps(2), series(0.1)),
                new CollectionTerms("a", null, steps(2), series(0.1)),
                new CollectionTerms("b", "motor", steps(2), series(0.1))))
        .transport(List.of(truck("truck", null), truck("truck", "scrap"), truck("rail", null)))
        .markets(
            List.of(
                market("shop", "oxide", false, false),
                market("port", "oxide", true, false),
                market("use", "oxide", false, false),
                market("shop", "motor", false, true),
                market("use", "mix", false, false)))
        .storage(List.of(new Storage("p", "mix", series(9), series(99), up(5), 99)))
        .transfers(
            List.of(
                new Transfer("hub", null, series(2), series(500)),
                new Transfer("hub", "swarf", series(2), series(500))))
        .disposal(
            List.of(
                new Disposal("tip", "cake", series(-9), series(500), true),
                new Disposal("tip", "mix", series(9), series(500), true)))
        .returns(
            List.of(
                new ReturnFlow("use", "oxide", "motor", random.nextInt(0, 5), up(1)),
                new ReturnFlow("use", "mix", "oxide", random.nextInt(0, 5), up(1))))
        .siteCosts(List.of(new SiteCost("hub", series(50))))
        .emissionFactors(factors())
        .limits(limits())
        .policies(policies())
        .build();
  }

  private CaseSettings settings() {
    return new CaseSettings(
        "random",
        "",
        "",
        "USD",
        2026,
        "VN",
        horizon,
        up(0.2),
        random.nextBoolean(),
        new Objective(
            ObjectiveKind.values()[random.nextInt(4)], WeightScheme.CRITICALITY, Map.of()),
        new DistanceSettings(DistanceSettings.Method.GREAT_CIRCLE, 1.3));
  }

  private List<Material> materials() {
    return List.of(
        material("swarf", "scrap", MaterialKind.WASTE, 0.1),
        material("motor", "scrap", MaterialKind.WASTE, 0.05),
        material("mix", null, MaterialKind.INTERMEDIATE, 0.2),
        material("oxide", null, MaterialKind.PRODUCT, 0.8),
        material("cake", null, MaterialKind.RESIDUE, 0));
  }

  private Material material(String id, String family, MaterialKind kind, double nd) {
    Composition composition =
        nd == 0
            ? Composition.UNKNOWN
            : new Composition(
                List.of(
                    new ElementContent("Nd", Ranged.exactly(nd), Evidence.NONE),
                    new ElementContent("Th", Ranged.exactly(up(1e-3)), Evidence.NONE)));
    return new Material(
        id,
        family,
        id,
        id,
        kind,
        Stage.RAW,
        MassBasis.BULK,
        up(0.6),
        null,
        null,
        null,
        composition,
        activities(),
        Evidence.NONE);
  }

  /** What is not declared follows from the recipes. */
  private List<NuclideContent> activities() {
    List<NuclideContent> activities = new ArrayList<>();
    for (Nuclide nuclide : List.of(Nuclide.U_238, Nuclide.RA_226, Nuclide.PB_210, Nuclide.RA_228)) {
      if (random.nextBoolean()) {
        activities.add(new NuclideContent(nuclide, Ranged.exactly(up(3)), Evidence.NONE));
      }
    }
    return activities;
  }

  /** At most 0.9 of each nuclide is spoken for. */
  private List<NuclideTransfer> nuclides(String... outputs) {
    List<NuclideTransfer> transfers = new ArrayList<>();
    for (Nuclide nuclide : Nuclide.values()) {
      for (String output : outputs) {
        if (random.nextInt(3) == 0) {
          transfers.add(
              new NuclideTransfer(output, nuclide, Ranged.exactly(up(0.45)), Evidence.NONE));
        }
      }
    }
    return transfers;
  }

  private List<Recipe> recipes() {
    double share = up(1);
    return List.of(
        new Recipe(
            "sorting",
            "sort",
            List.of(new RecipeInput("scrap", 1)),
            List.of(
                new RecipeOutput.Recovered("mix", "Nd", shares()), new RecipeOutput.Rest("cake")),
            nuclides("mix", "cake"),
            up(300),
            up(100),
            Evidence.NONE),
        new Recipe(
            "leaching",
            "leach",
            List.of(new RecipeInput("mix", share), new RecipeInput("swarf", 1 - share)),
            List.of(
                new RecipeOutput.Recovered("oxide", "Nd", shares()),
                new RecipeOutput.Yield("cake", RangedSeries.exactly(series(0.5)))),
            nuclides("oxide", "cake"),
            0,
            0,
            Evidence.NONE));
  }

  private List<Site> sites() {
    List<Site> sites = new ArrayList<>();
    for (String id : SITES) {
      sites.add(
          new Site(
              id,
              id,
              id,
              SiteKind.TRANSFER,
              id.equals("port") ? "far" : id.equals("tip") ? null : "north",
              new Location(8 + up(15), 102 + up(7)),
              Evidence.NONE));
    }
    return sites;
  }

  private List<Plant> plants() {
    List<Integer> all = new ArrayList<>();
    horizon.periods().forEach(p -> all.add(p.index()));
    return List.of(
        plant("p", "sort", false, 0, all),
        plant("q", "sort", false, 100, all),
        plant("p", "leach", true, 0, all),
        plant("q", "leach", true, 60, all));
  }

  private Plant plant(
      String site, String process, boolean line, double initial, List<Integer> periods) {
    return new Plant(
        site,
        process,
        List.of(level("small", 100), level("large", 250)),
        line,
        initial,
        periods,
        up(3),
        1 + up(20),
        null,
        0,
        new Closure(series(500)));
  }

  private CapacityLevel level(String name, double capacity) {
    return new CapacityLevel(name, capacity, series(10 * capacity), series(capacity), series(20));
  }

  private Arising arising(String site, String material) {
    return new Arising(site, material, RangedSeries.exactly(series(300)), Evidence.NONE);
  }

  private List<CollectionStep> steps(int count) {
    List<CollectionStep> steps = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      steps.add(new CollectionStep(series(50), series(0.5)));
    }
    return steps;
  }

  private TransportTerms truck(String mode, String material) {
    return new TransportTerms(
        mode, material, series(9), series(0.3), series(0.1), 9999, List.of(), false);
  }

  private Market market(String site, String material, boolean stockpile, boolean informal) {
    return new Market(
        site,
        material,
        List.of(
            new MarketStep(series(900), series(100)),
            new MarketStep(series(500), Series.unlimited(horizon.size()))),
        stockpile,
        informal);
  }

  private List<EmissionFactor> factors() {
    return List.of(
        new EmissionFactor("co2e", Source.ELECTRICITY, null, null, series(1)),
        new EmissionFactor("co2e", Source.ELECTRICITY, "q/sort", null, series(1)),
        new EmissionFactor("co2e", Source.PROCESS, "leach", "mix", series(30)),
        new EmissionFactor("ch4", Source.DISPOSAL, "tip", "cake", series(30)),
        new EmissionFactor("ch4", Source.DISPOSAL, null, null, series(30)),
        new EmissionFactor("ch4", Source.COLLECTION, "scrap", null, series(30)),
        new EmissionFactor("nox", Source.TRANSPORT, "truck", "scrap", series(0.1)),
        new EmissionFactor("nox", Source.TRANSPORT, null, null, series(0.1)));
  }

  private List<Limit> limits() {
    return List.of(
        new Limit("carbon", "co2e", null, "north", null, series(90), series(20)),
        new Limit("methane", "ch4", null, null, "scrap", series(90), series(20)),
        new Limit("nitrogen", "nox", "hub", null, null, series(90), series(20)),
        new Limit("water", "water", "p", null, "swarf", series(90), series(2)),
        new Limit("rays", "activity", null, null, null, series(900), series(0.1)),
        new Limit("cakes", "disposal", "tip", null, "cake", series(90), series(2)),
        new Limit("any", "residue", null, null, null, series(90), series(0)));
  }

  private List<Policy> policies() {
    List<Integer> last = List.of(horizon.size() - 1);
    List<String> oxide = List.of("oxide");
    return List.of(
        new Policy.Budget("capex", up(5000), Policy.Budget.Covers.CAPEX, true, PERIODS),
        new Policy.Budget("gross", up(5000), Policy.Budget.Covers.GROSS_COST, false, last),
        new Policy.Budget("net", up(5000), Policy.Budget.Covers.NET_COST, true, last),
        new Policy.CollectionMandate("epr", List.of("scrap"), "north", up(1), up(50), PERIODS),
        new Policy.CollectionMandate("motors", List.of("motor"), null, up(1), 0, last),
        new Policy.RecoveryMandate("nd", "Nd", up(0.5), up(9), PERIODS),
        new Policy.ExportBan("ban", oxide, last),
        new Policy.DomesticShare("stay", oxide, up(1), PERIODS),
        subsidy("s1", Policy.Subsidy.Subject.COLLECTED, List.of("scrap")),
        subsidy("s2", Policy.Subsidy.Subject.PROCESSED, List.of("leach")),
        subsidy("s3", Policy.Subsidy.Subject.SOLD, oxide),
        new Policy.CapexGrant("grant", List.of("sort"), up(0.5), last));
  }

  private Policy subsidy(String id, Policy.Subsidy.Subject subject, List<String> names) {
    return new Policy.Subsidy(id, subject, names, up(30), PERIODS);
  }

  private RangedSeries shares() {
    return RangedSeries.exactly(series(1));
  }

  /** Values between 0 and the end given (which may be negative), one for each period. */
  private Series series(double end) {
    double[] values = new double[horizon.size()];
    for (int t = 0; t < values.length; t++) {
      values[t] = end * random.nextDouble();
    }
    return Series.of(values);
  }

  private double up(double end) {
    return end * random.nextDouble();
  }
}
