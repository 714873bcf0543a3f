package org.gleaner.solver.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.dataset.ArisingsTable;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.dataset.CaseReading;
import org.gleaner.domain.dataset.DirectArisingsReader;
import org.gleaner.domain.dataset.ScenarioReader;
import org.gleaner.domain.dataset.ScenarioReading;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.finding.Severity;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.material.MassBasis;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.process.ElementAccounting;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance;
import org.gleaner.domain.product.Component;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.scenario.Scenario;
import org.gleaner.domain.scenario.ScenarioChain;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.site.Region;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.site.SiteKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VietnamCaseTest {
  private static CaseReading reading;
  private static PlanningCase vietnam;

  @BeforeAll
  static void read() {
    reading = new CaseReader().readEmbedded("vietnam");
    vietnam = reading.orThrow();
  }

  @Test
  void readsWithoutErrorsAndWarnings() {
    assertThat(reading.findings()).filteredOn(f -> f.severity() != Severity.INFO).isEmpty();
  }

  @Test
  void shipsTheArisingsThatItsTablesGiveByteForByte() throws Exception {
    List<Arising> built =
        new CaseBuild(vietnam, DirectArisingsReader.readEmbedded(vietnam)).arisings();
    String text = new ArisingsTable(vietnam.horizon(), built).text();
    try (InputStream in =
        CaseReader.class.getResourceAsStream("/org/gleaner/datasets/vietnam/arisings.csv")) {
      assertThat(in).isNotNull();
      assertThat(text).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void hasACollectionPointInEachOfTheThirtyFourUnits() {
    Set<String> codes =
        vietnam.regions().stream()
            .filter(r -> "34".equals(r.level()))
            .map(Region::code)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(codes)
        .containsExactly(
            "01", "04", "08", "11", "12", "14", "15", "19", "20", "22", "24", "25", "31", "33",
            "37", "38", "40", "42", "44", "46", "48", "51", "52", "56", "66", "68", "75", "79",
            "80", "82", "86", "91", "92", "96");
    for (String code : codes) {
      Site point = vietnam.site("cp-" + code).orElseThrow();
      assertThat(point.kind()).isEqualTo(SiteKind.COLLECTION);
      assertThat(point.region()).isEqualTo("vn-" + code);
    }
  }

  @Test
  void writesTheOfficialNamesWithTheirDiacritics() {
    assertThat(vietnam.regions())
        .filteredOn(r -> "34".equals(r.level()))
        .filteredOn(r -> Set.of("15", "48", "66", "79").contains(r.code()))
        .extracting(Region::nameVi)
        .containsExactly("Lào Cai", "Đà Nẵng", "Đắk Lắk", "TP. Hồ Chí Minh");
  }

  @Test
  void closesTheBalanceOfEveryElementInEveryRecipe() {
    ElementAccounting accounting =
        new ElementAccounting(
            vietnam.materials().stream().collect(Collectors.toMap(Material::id, m -> m)));
    for (Recipe recipe : CaseIndex.of(vietnam).recipes()) {
      RecipeBalance balance = accounting.balance(recipe, 0);
      assertThat(balance.createsMatter()).as(recipe.id()).isFalse();
      assertThat(balance.unaccountedTonnes()).as(recipe.id()).isEqualTo(0, within(1e-9));
      assertThat(balance.elements()).as(recipe.id()).isNotEmpty();
      assertThat(balance.elements())
          .as(recipe.id())
          .allSatisfy(e -> assertThat(e.lost()).isEqualTo(0, within(1e-6)));
    }
  }

  /** Cells are 57 to 71 % of a pack: the composition of one must never stand for the other. */
  @Test
  void keepsPacksAndCellsApart() {
    for (String chemistry : List.of("nmc622", "nmc811", "lfp")) {
      Material pack = vietnam.material("pack-" + chemistry).orElseThrow();
      Material cell = vietnam.material("cell-" + chemistry).orElseThrow();
      assertThat(pack.basis()).isEqualTo(MassBasis.PACK);
      assertThat(cell.basis()).isEqualTo(MassBasis.CELL);
      double share = pack.composition().fraction("Li") / cell.composition().fraction("Li");
      assertThat(share).as(chemistry).isBetween(0.57, 0.71);
    }
    // The pack-dismantling recipes are the only way from one to the other.
    assertThat(vietnam.recipes())
        .filteredOn(r -> r.inputs().stream().anyMatch(i -> i.material().startsWith("pack-")))
        .extracting(Recipe::process)
        .containsOnly("pack-dismantling");
  }

  /** A magnet arises in one device only: no material is reached from two product trees. */
  @Test
  void countsNoMagnetTwice() {
    assertThat(vietnam.products().components())
        .extracting(Component::component)
        .noneMatch(c -> c.startsWith("magnet"));
    assertThat(vietnam.arisings())
        .extracting(Arising::material)
        .noneMatch(m -> m.startsWith("magnet-"));
  }

  /** R x V of Decree 08/2022: 12 % of what is sold of lead-acid batteries, as stocks need it. */
  @Test
  void owesTheRateOnWhatIsPutOnTheMarket() {
    double starters = sold(vietnam.products().putOnMarket(), "batt-sli", 2026);
    double sets = sold(vietnam.products().sales(), "batt-lmt-pba", 2026);
    // Starter batteries by the tonne, sets of two-wheelers of 20 kg.
    double owed = 0.12 * (starters + 0.02 * sets);
    assertThat(owed).isBetween(12_000.0, 13_500.0);
    assertThat(mandates("epr-lead-acid", 0)).isEqualTo(owed, within(0.01));
  }

  /** What is owed can be collected by the steps of the terms, and the first years dismantled. */
  @Test
  void owesNoMoreThanCanBeCollectedAndDismantled() {
    CaseIndex index = CaseIndex.of(vietnam);
    for (Policy policy : vietnam.policies()) {
      if (!(policy instanceof Policy.CollectionMandate owed) || !owed.id().startsWith("epr-")) {
        continue;
      }
      for (int period = 0; period < vietnam.horizon().size(); period++) {
        int t = period;
        double collectable =
            vietnam.arisings().stream()
                .filter(a -> covers(index, owed.materials(), a.material()))
                .mapToDouble(a -> a.tonnesPerYear().best().at(t) * maxShare(index, a, t))
                .sum();
        if (owed.holdsIn(period)) {
          assertThat(owed.minTonnesPerYear()).as(owed.id() + t).isLessThan(0.9 * collectable);
        }
      }
    }
    double licensed =
        vietnam.plants().stream()
            .filter(p -> p.process().equals("ewaste-dismantling"))
            .mapToDouble(Plant::initialCapacityTonnesPerYear)
            .sum();
    for (int period = 0; period < 2; period++) {
      double dismantled =
          mandates("epr-large-appliances", period)
              + mandates("epr-small-appliances", period)
              + mandates("epr-screens", period)
              + mandates("epr-computers", period)
              + mandates("epr-laptops", period);
      assertThat(dismantled).isBetween(25_000.0, licensed);
    }
  }

  private static boolean covers(CaseIndex index, List<String> named, String material) {
    return named.stream().anyMatch(name -> index.materialsMatching(name).contains(material));
  }

  private static double maxShare(CaseIndex index, Arising arising, int period) {
    return index.collectionTerms(arising.site(), arising.material()).steps().stream()
        .mapToDouble(step -> step.maxShare().at(period))
        .sum();
  }

  private static double mandates(String id, int period) {
    return vietnam.policies().stream()
        .filter(p -> p.id().equals(id) && p.holdsIn(period))
        .mapToDouble(p -> ((Policy.CollectionMandate) p).minTonnesPerYear())
        .sum();
  }

  private static double sold(List<Sales> rows, String product, int year) {
    return rows.stream()
        .filter(s -> s.product().equals(product) && s.year() == year)
        .mapToDouble(s -> s.units().best())
        .sum();
  }

  @Test
  void placesResiduesAtTheirPlantsAndSpreadsNoneOfThemByPopulation() {
    for (String residue :
        List.of("red-mud", "phosphogypsum", "fcc-catalyst", "ndfeb-swarf", "fly-ash")) {
      assertThat(vietnam.arisings())
          .filteredOn(a -> a.material().equals(residue))
          .isNotEmpty()
          .allSatisfy(a -> assertThat(a.site()).startsWith("src-"));
    }
  }

  /** Every residue that can be made has somewhere to go, and NORM only where it is licensed. */
  @Test
  void hasAnOutletForEveryResidue() {
    CaseIndex index = CaseIndex.of(vietnam);
    for (Material material : vietnam.materials()) {
      if (material.kind() != MaterialKind.RESIDUE) {
        continue;
      }
      List<Disposal> outlets =
          vietnam.disposal().stream().filter(d -> d.material().equals(material.id())).toList();
      assertThat(outlets).as(material.id()).isNotEmpty();
      if (index.radioactivity(material.id()).isNorm()) {
        assertThat(outlets).as(material.id()).allMatch(Disposal::normLicensed);
      }
    }
    assertThat(index.radioactivity("th-cake").isNorm()).isTrue();
  }

  /** Radium stays with gypsum sludge and filter cake; no recipe makes or loses any activity. */
  @Test
  void closesTheBalanceOfEveryNuclideInEveryRecipe() {
    CaseIndex index = CaseIndex.of(vietnam);
    int active = 0;
    for (Recipe recipe : index.recipes()) {
      for (var n : index.activityBalance(recipe, 0).nuclides()) {
        assertThat(n.delivered()).as(recipe.id()).isCloseTo(n.in(), within(1e-9));
        assertThat(n.own()).as(recipe.id()).isEqualTo(n.in() > 0);
        active += n.in() > 0 ? 1 : 0;
      }
    }
    // Five nuclides of red mud, gypsum, fly ash and monazite.
    assertThat(active).isEqualTo(20);
    // 0.6 of 0.2 Bq/g in a tenth of the mass.
    assertThat(index.radioactivity("pg-sludge").bqPerGDry(Nuclide.RA_226))
        .isCloseTo(1.2, within(0.01));
    assertThat(index.radioactivity("clean-gypsum").exemptionIndex()).isLessThan(0.2);
    // 0.055 x 4057 Bq/g in 0.165 t of cake.
    assertThat(index.radioactivity("th-cake").bqPerGDry(Nuclide.RA_228))
        .isCloseTo(1350, within(5.0));
  }

  @Test
  void statesTheSourceOfEveryArising() {
    assertThat(vietnam.arisings())
        .allMatch(a -> !a.evidence().isMissing() && a.evidence().confidence() != null);
  }

  @Test
  void shipsScenariosThatFitTheCase() {
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    for (ScenarioReading reading : ScenarioReader.readAllEmbedded("vietnam")) {
      scenarios.put(reading.orThrow().name(), reading.orThrow());
    }
    assertThat(scenarios)
        .containsOnlyKeys(
            "collection-40-percent", "dy-triples", "hai-phong-delayed", "low-arisings");
    ScenarioChain chain = new ScenarioChain(scenarios);
    for (String name : scenarios.keySet()) {
      assertThat(chain.check(name, vietnam)).as(name).isEmpty();
    }
    assertThat(ScenarioReader.readAllEmbedded("tutorial")).isEmpty();
  }

  @Test
  void neverReachesAbroadByLorry() {
    Optional<Site> japan = vietnam.site("x-jp");
    assertThat(japan).isPresent();
    assertThat(japan.orElseThrow().location()).isNull();
  }
}
