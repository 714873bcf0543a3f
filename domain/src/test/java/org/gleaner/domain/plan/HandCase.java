package org.gleaner.domain.plan;

import java.util.List;
import java.util.Map;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionStep;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.element.Element;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.element.ElementGroup;
import org.gleaner.domain.element.ReferencePrice;
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
import org.gleaner.domain.material.Stage;
import org.gleaner.domain.planning.CaseSettings;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Objective;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.planning.PlanningCaseBuilder;
import org.gleaner.domain.planning.WeightScheme;
import org.gleaner.domain.policy.Policy;
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
 * A case small enough for a pencil, with one of everything: 2026 (1 year) and 2027 (2 years) at 10
 * %.
 *
 * <p>Recipe {@code leach}: 100 t of magnets are 80 t dry with 24 t Nd. Nine tenths, 21.6 t, go to
 * nd-oxide of 80 % Nd: 27 t. With 200 kg reagents per dry tonne the rest is 80 + 16 - 27 = 69 t
 * dry, 138 t wet.
 */
public final class HandCase {

  public static final int PERIODS = 2;

  private HandCase() {}

  public static PlanningCase build() {
    return new PlanningCaseBuilder(settings(), elements())
        .regions(
            List.of(
                new Region("north", "North", "Bắc", "01", "VN"),
                new Region("abroad", "Abroad", "Nước ngoài", "99", "CN")))
        .materials(materials())
        .processes(
            List.of(
                new Process("leaching", "Leaching", "Hòa tách", 10, 2, 0, 50, 1, Evidence.NONE)))
        .recipes(List.of(leach()))
        .sites(sites())
        .plants(plants())
        .arisings(List.of(new Arising("point", "magnet", exactly(200), Evidence.NONE)))
        .collection(List.of(collection()))
        .transport(List.of(truck()))
        .distances(distances())
        .markets(markets())
        .storage(List.of(new Storage("works", "magnet", of(3), of(50), 0, 0)))
        .transfers(List.of(new Transfer("hub", "scrap", of(1), of(150))))
        .disposal(List.of(new Disposal("tip", "cake", of(7), of(400), false)))
        .returns(List.of(new ReturnFlow("buyer", "nd-oxide", "magnet", 1, 0.5)))
        .siteCosts(List.of(new SiteCost("hub", of(20))))
        .emissionFactors(
            List.of(
                new EmissionFactor("co2e", Source.ELECTRICITY, null, null, of(0.5)),
                new EmissionFactor("ch4", Source.DISPOSAL, "tip", null, of(2))))
        .limits(limits())
        .policies(policies())
        .build();
  }

  private static CaseSettings settings() {
    return new CaseSettings(
        "hand",
        "",
        "",
        "USD",
        2026,
        "VN",
        Horizon.of(2026, List.of(1, 2)),
        0.1,
        true,
        new Objective(ObjectiveKind.NPV, WeightScheme.MASS, Map.of()),
        new DistanceSettings(DistanceSettings.Method.TABLE, 1));
  }

  private static ElementCatalogue elements() {
    return new ElementCatalogue(
        List.of(
            new Element(
                "Nd",
                "neodymium",
                "neodim",
                ElementGroup.LREE,
                144.24,
                null,
                true,
                true,
                true,
                new ReferencePrice(100, false, "metal", 2025))));
  }

  private static List<Material> materials() {
    return List.of(
        material("magnet", "scrap", MaterialKind.WASTE, 0.2, "hot", 0.3),
        material("nd-oxide", null, MaterialKind.PRODUCT, 0, null, 0.8),
        material("cake", null, MaterialKind.RESIDUE, 0.5, null, 0));
  }

  public static Material material(
      String id, String family, MaterialKind kind, double moisture, String hazard, double nd) {
    Composition composition =
        nd == 0
            ? Composition.UNKNOWN
            : new Composition(List.of(new ElementContent("Nd", Ranged.exactly(nd), Evidence.NONE)));
    return new Material(
        id,
        family,
        id,
        id,
        kind,
        Stage.RAW,
        MassBasis.BULK,
        moisture,
        null,
        null,
        hazard,
        composition,
        List.of(),
        Evidence.NONE);
  }

  private static Recipe leach() {
    return new Recipe(
        "leach",
        "leaching",
        List.of(new RecipeInput("scrap", 1)),
        List.of(
            new RecipeOutput.Recovered("nd-oxide", "Nd", exactly(0.9)),
            new RecipeOutput.Rest("cake")),
        200,
        0,
        Evidence.NONE);
  }

  private static List<Site> sites() {
    return List.of(
        site("point", SiteKind.COLLECTION, "north"),
        site("hub", SiteKind.TRANSFER, "north"),
        site("works", SiteKind.PLANT, "north"),
        site("rival", SiteKind.PLANT, "north"),
        site("home", SiteKind.MARKET, "north"),
        site("port", SiteKind.MARKET, "abroad"),
        site("village", SiteKind.MARKET, "north"),
        site("buyer", SiteKind.USE, "north"),
        site("tip", SiteKind.DISPOSAL, "north"));
  }

  public static Site site(String id, SiteKind kind, String region) {
    return new Site(id, id, id, kind, region, null, Evidence.NONE);
  }

  private static List<Plant> plants() {
    CapacityLevel small = new CapacityLevel("small", 100, of(1000), of(100), of(5));
    CapacityLevel large = new CapacityLevel("large", 160, of(1500), of(140), of(4));
    return List.of(
        new Plant(
            "works",
            "leaching",
            List.of(small, large),
            false,
            0,
            List.of(0, 1),
            0,
            10,
            "pathway",
            0.5,
            new Closure(of(60))),
        new Plant(
            "rival",
            "leaching",
            List.of(small, large),
            true,
            0,
            List.of(1),
            1,
            10,
            "pathway",
            0,
            null));
  }

  private static CollectionTerms collection() {
    return new CollectionTerms(
        null,
        "scrap",
        List.of(new CollectionStep(of(10), of(0.5)), new CollectionStep(of(30), of(0.3))),
        of(0.2));
  }

  private static TransportTerms truck() {
    return new TransportTerms("truck", null, of(2), of(0.1), of(0.06), 500, List.of(), false);
  }

  private static List<ListedDistance> distances() {
    return List.of(
        new ListedDistance("point", "hub", null, 10),
        new ListedDistance("point", "works", null, 120),
        new ListedDistance("point", "rival", null, 120),
        new ListedDistance("point", "village", null, 5),
        new ListedDistance("hub", "works", null, 100),
        new ListedDistance("works", "home", null, 50),
        new ListedDistance("works", "port", null, 200),
        new ListedDistance("works", "buyer", null, 40),
        new ListedDistance("buyer", "works", null, 40),
        new ListedDistance("works", "tip", null, 30),
        new ListedDistance("village", "port", null, 600));
  }

  private static List<Market> markets() {
    return List.of(
        market("home", false, new MarketStep(of(200), of(10)), new MarketStep(of(150), of(30))),
        market("port", false, new MarketStep(of(180), Series.unlimited(PERIODS))),
        market("buyer", false, new MarketStep(of(190), of(8))),
        new Market(
            "village",
            "magnet",
            List.of(new MarketStep(of(12), Series.unlimited(PERIODS))),
            false,
            true));
  }

  private static Market market(String site, boolean stockpile, MarketStep... steps) {
    return new Market(site, "nd-oxide", List.of(steps), stockpile, false);
  }

  private static List<Limit> limits() {
    return List.of(
        new Limit("carbon", "co2e", null, null, null, of(40), of(10)),
        new Limit("works-water", "water", "works", null, null, of(400), of(0)),
        new Limit("waste", "residue", null, "north", null, Series.unlimited(PERIODS), of(1)));
  }

  private static List<Policy> policies() {
    return List.of(
        new Policy.Budget("build", 2000, Policy.Budget.Covers.CAPEX, true, List.of()),
        new Policy.Budget("spend", 20000, Policy.Budget.Covers.GROSS_COST, false, List.of()),
        new Policy.CollectionMandate("epr", List.of("scrap"), null, 0.25, 0, List.of()),
        new Policy.RecoveryMandate("nd", "Nd", 0.2, 5, List.of(1)),
        new Policy.ExportBan("no-scrap", List.of("scrap"), List.of()),
        new Policy.DomesticShare("stay", List.of("nd-oxide"), 0.3, List.of()),
        new Policy.Subsidy(
            "pay", Policy.Subsidy.Subject.PROCESSED, List.of("leaching"), 2, List.of(1)),
        new Policy.CapexGrant("grant", List.of("leaching"), 0.1, List.of()));
  }

  public static Series of(double value) {
    return Series.constant(value, PERIODS);
  }

  public static RangedSeries exactly(double value) {
    return RangedSeries.exactly(of(value));
  }
}
