package org.gleaner.domain.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.gleaner.domain.dataset.ElementCatalogueReader;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.site.Region;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.site.SiteKind;
import org.gleaner.domain.travel.DistanceSettings;
import org.gleaner.domain.travel.ListedDistance;
import org.gleaner.domain.travel.Location;
import org.gleaner.domain.travel.TransportTerms;
import org.jspecify.annotations.Nullable;

/**
 * Small valid cases for property tests of every module: all tables occur, recipes close, every
 * residue may be disposed of. Whether a plan can keep their policies is left to chance.
 */
public final class RandomCases {
  private static final ElementCatalogue ELEMENTS = ElementCatalogueReader.readEmbedded();

  private final Dice dice;
  private final Horizon horizon;
  private final int periods;

  private RandomCases(long seed) {
    dice = new Dice(seed);
    List<Integer> years = new ArrayList<>();
    int count = dice.between(1, 4);
    for (int t = 0; t < count; t++) {
      years.add(dice.between(1, 3));
    }
    horizon = Horizon.of(2026, years);
    periods = horizon.size();
  }

  /** Cases by seed; equal seeds give equal cases. */
  public static Arbitrary<PlanningCase> cases() {
    return Arbitraries.longs().map(RandomCases::withSeed);
  }

  public static PlanningCase withSeed(long seed) {
    return new RandomCases(seed).draw();
  }

  private PlanningCase draw() {
    RandomMaterials materials = new RandomMaterials(dice, periods);
    List<Site> sites = sites();
    RandomTerms terms = new RandomTerms(dice, horizon, sites, materials);
    return new PlanningCaseBuilder(settings(), ELEMENTS)
        .regions(
            List.of(
                new Region("north", "North", "Bắc", "01", "VN"),
                new Region("south", "South", "Nam", "02", "VN"),
                new Region("abroad", "Abroad", "", "", "JP"),
                new Region("north-1", "North", "", "01", "VN", "old", "north"),
                new Region("north-2", "East", "", "02", "VN", "old", "north")))
        .materials(materials.materials())
        .processes(materials.processes())
        .recipes(materials.recipes())
        .sites(sites)
        .plants(terms.plants())
        .arisings(terms.arisings())
        .collection(terms.collection())
        .transport(transport())
        .distances(distances(sites))
        .markets(terms.markets())
        .storage(terms.storage())
        .transfers(terms.transfers())
        .disposal(terms.disposal())
        .returns(terms.returns())
        .siteCosts(terms.siteCosts())
        .emissionFactors(terms.emissionFactors())
        .limits(terms.limits())
        .policies(terms.policies())
        .fleet(terms.fleet())
        .products(RandomProducts.draw(dice))
        .supply(RandomSupply.draw(dice))
        .build();
  }

  private CaseSettings settings() {
    WeightScheme weights = dice.pick(List.of(WeightScheme.values()));
    Map<String, Double> custom = new LinkedHashMap<>();
    if (weights == WeightScheme.CUSTOM) {
      custom.put("Nd", dice.between(1.0, 5.0));
      custom.put("Co", 1.0);
    }
    return new CaseSettings(
        "random",
        dice.chance(0.5) ? "Một \"ví dụ\", nhỏ" : "",
        "",
        "USD",
        2025,
        "VN",
        horizon,
        dice.chance(0.3) ? 0 : dice.between(0.01, 0.15),
        dice.chance(0.7),
        new Objective(dice.pick(List.of(ObjectiveKind.values())), weights, custom),
        new DistanceSettings(DistanceSettings.Method.GREAT_CIRCLE, dice.between(1.0, 1.6)));
  }

  private List<Site> sites() {
    List<Site> sites = new ArrayList<>();
    for (int i = dice.between(1, 3); i > 0; i--) {
      sites.add(site("point-" + i, SiteKind.COLLECTION, "north"));
    }
    for (int i = dice.between(1, 2); i > 0; i--) {
      sites.add(site("works-" + i, SiteKind.PLANT, "south"));
    }
    sites.add(site("hub", SiteKind.TRANSFER, "north"));
    sites.add(site("buyer", SiteKind.MARKET, "south"));
    sites.add(site("importer", SiteKind.MARKET, "abroad"));
    sites.add(site("owner", SiteKind.USE, "north"));
    sites.add(site("tip", SiteKind.DISPOSAL, "south"));
    sites.add(site("garage", SiteKind.DEPOT, dice.chance(0.5) ? "north" : null));
    return sites;
  }

  private Site site(String id, SiteKind kind, @Nullable String region) {
    Location location = new Location(dice.between(9.0, 22.0), dice.between(103.0, 109.0));
    return new Site(id, "Site " + id, "", kind, region, location, dice.evidence());
  }

  private List<TransportTerms> transport() {
    List<TransportTerms> terms = new ArrayList<>();
    terms.add(
        new TransportTerms(
            "truck",
            null,
            dice.series(0, 10, periods),
            dice.series(0.05, 0.2, periods),
            dice.series(0.05, 0.1, periods),
            dice.chance(0.7) ? Double.POSITIVE_INFINITY : 5000,
            dice.chance(0.5) ? List.of() : List.of("flammable"),
            false));
    terms.add(
        new TransportTerms(
            "barge",
            dice.chance(0.5) ? "scrap" : null,
            dice.series(0, 10, periods),
            dice.series(0.01, 0.05, periods),
            dice.series(0.01, 0.05, periods),
            Double.POSITIVE_INFINITY,
            List.of("none"),
            true));
    return terms;
  }

  private List<ListedDistance> distances(List<Site> sites) {
    List<ListedDistance> distances = new ArrayList<>();
    String from = sites.get(0).id();
    distances.add(new ListedDistance(from, "works-1", null, dice.between(0.0, 900.0)));
    distances.add(new ListedDistance(from, "works-1", "barge", dice.between(0.0, 900.0)));
    distances.add(new ListedDistance("works-1", "importer", null, dice.between(500.0, 3000.0)));
    return distances;
  }
}
