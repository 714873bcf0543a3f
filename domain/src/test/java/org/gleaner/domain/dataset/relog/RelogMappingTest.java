package org.gleaner.domain.dataset.relog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gleaner.domain.emission.EmissionFactor;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.market.SiteCost;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.process.RecipeBalance.MaterialShare;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.site.SiteKind;
import org.gleaner.domain.travel.ListedDistance;
import org.junit.jupiter.api.Test;

/**
 * What each feature of RELOG becomes; the costs in the comments are those of the fixtures' optima.
 */
class RelogMappingTest {

  @Test
  void bindsTheProductLimitOfSevenToItsCentresOnly() {
    PlanningCase planningCase = RelogFixtures.caseOf("disposal-07.json");
    assertThat(planningCase.limits())
        .extracting(Limit::medium, Limit::region, Limit::material, Limit::maxPerYear)
        .containsExactly(
            tuple("disposal", "centers-of-panel", "panel", Series.of(50)),
            tuple("disposal", "centers-of-glass", "glass", Series.of(4)));
    assertThat(planningCase.sites())
        .extracting(Site::id, Site::region)
        .containsExactly(
            tuple("north", "centers-of-panel"),
            tuple("south", "centers-of-panel"),
            tuple("north-2", "centers-of-glass"),
            tuple("north-shredder", null),
            tuple("north-furnace", null));
  }

  @Test
  void paysAcquisitionOnlyOnWhatIsNotDisposedOf() {
    PlanningCase planningCase = RelogFixtures.caseOf("disposal-07.json");
    CaseIndex index = CaseIndex.of(planningCase);
    assertThat(index.collectionTerms("south", "panel").steps().get(0).costPerTonne())
        .isEqualTo(Series.of(5));
    // Disposal costs 2 and saves the acquisition of 5.
    assertThat(planningCase.disposal())
        .contains(
            new Disposal(
                "south", "panel", Series.of(-3), Series.of(Double.POSITIVE_INFINITY), false));
  }

  @Test
  void listsPlantDisposalWithoutLimitAsUnlimited() {
    assertThat(RelogFixtures.caseOf("disposal-07.json").disposal())
        .contains(
            new Disposal(
                "north-shredder",
                "glass",
                Series.of(1),
                Series.of(Double.POSITIVE_INFINITY),
                false));
    // The cells of stages-07 are listed nowhere: they must be shipped.
    assertThat(RelogFixtures.caseOf("stages-07.json").disposal())
        .extracting(Disposal::material)
        .containsExactly("frame");
  }

  @Test
  void makesALineOfTwoSizes() {
    Plant plant = RelogFixtures.caseOf("expansion-07.json").plants().get(0);
    assertThat(plant.line()).isTrue();
    // Year 1: 500 + 20 t x (900 - 500) / 200; year 2: from 120 to 200 t at (800 - 600) / 200.
    assertThat(plant.capexOf(120, 0)).isEqualTo(540);
    assertThat(plant.capexOf(200, 1) - plant.capexOf(120, 1)).isEqualTo(80);
    assertThat(plant.fixedCostOf(200, 1)).isEqualTo(40);
  }

  @Test
  void sortsSizesAndOpensInitialCapacity() {
    Plant plant = RelogFixtures.caseOf("existing-08.json").plants().get(0);
    assertThat(plant.initialCapacityTonnesPerYear()).isEqualTo(100);
    assertThat(plant.levels().get(0).capacityTonnesPerYear()).isEqualTo(100);
    assertThat(plant.largestCapacity()).isEqualTo(500);
  }

  @Test
  void opensInBuildingYearsOnly() {
    assertThat(RelogFixtures.caseOf("building-period-07.json").plants().get(0).openingPeriods())
        .isEqualTo(List.of(1));
  }

  @Test
  void shipsEachProductOnItsOwnLanesOnly() {
    PlanningCase planningCase = RelogFixtures.caseOf("stages-07.json");
    assertThat(planningCase.distances())
        .containsExactly(
            new ListedDistance("c", "west-shredder", "haul-panel", 0),
            new ListedDistance("west-shredder", "east-smelter", "haul-cell", 111.318));
    assertThat(planningCase.transport()).allMatch(t -> t.listedLanesOnly());
  }

  @Test
  void countsEmissionsInKilograms() {
    PlanningCase planningCase = RelogFixtures.caseOf("stages-07.json");
    assertThat(planningCase.emissionFactors())
        .extracting(
            EmissionFactor::emission,
            EmissionFactor::source,
            EmissionFactor::subject,
            EmissionFactor::material,
            f -> f.kgPerUnit().at(0))
        .containsExactly(
            tuple("co2", EmissionFactor.Source.PROCESS, "shredder", null, 52.0),
            tuple("co2", EmissionFactor.Source.TRANSPORT, null, "cell", 50.0));
  }

  @Test
  void limitsAndPricesEmissionsOfEight() {
    assertThat(RelogFixtures.caseOf("emissions-08.json").limits())
        .containsExactly(
            new Limit("emission-of-co2", "co2", null, null, null, Series.of(12), Series.of(1)));
    assertThat(RelogFixtures.caseOf("transport-08.json").limits())
        .extracting(l -> l.maxPerYear().at(0), l -> l.penaltyPerUnit().at(0))
        .containsExactly(tuple(Double.POSITIVE_INFINITY, 10.0));
  }

  @Test
  void limitsDisposalOfEightOverAllSites() {
    PlanningCase planningCase = RelogFixtures.caseOf("disposal-08.json");
    assertThat(planningCase.limits())
        .extracting(Limit::material, Limit::region, l -> l.maxPerYear().at(0))
        .containsExactly(tuple("panel", null, 10.0), tuple("waste", null, 6.0));
    assertThat(planningCase.disposal())
        .extracting(Disposal::site, d -> d.maxTonnesPerYear().at(0))
        .containsExactly(
            tuple("c", 20.0),
            tuple("a", Double.POSITIVE_INFINITY),
            tuple("b", Double.POSITIVE_INFINITY));
  }

  @Test
  void movesTheCostOfReceiptIntoStorage() {
    // Received in year 1 at 10, processed in year 2 at 5: 5 more than the case charges, so 2 + 5.
    PlanningCase planningCase = RelogFixtures.caseOf("received-falling-08.json");
    assertThat(planningCase.storage())
        .extracting(Storage::costPerTonneYear)
        .containsExactly(Series.of(2 + 10 - 5, 1.5 + 5 - 2, 1));
    // A price that rises makes storing earn: 1 + 2 - 5.
    assertThat(RelogFixtures.caseOf("received-rising-08.json").storage())
        .extracting(Storage::costPerTonneYear, Storage::limitTonnes)
        .containsExactly(tuple(Series.of(-2, 1, 1), Series.unlimited(3)));
  }

  @Test
  void keepsTheMixOfEachYear() {
    CaseIndex index = CaseIndex.of(RelogFixtures.caseOf("mix-changes-08.json"));
    assertThat(index.balance(index.recipes().get(0), 0).inputs())
        .containsExactly(new MaterialShare("wood", 0.6), new MaterialShare("nail", 0.4));
    assertThat(index.balance(index.recipes().get(0), 1).inputs())
        .containsExactly(new MaterialShare("wood", 0.5), new MaterialShare("nail", 0.5));
  }

  @Test
  void givesBackWithLagAndTakesItsCollectionOffThePrice() {
    PlanningCase planningCase = RelogFixtures.caseOf("lagged-output-08.json");
    assertThat(planningCase.returns())
        .containsExactly(
            new ReturnFlow("shop", "new", "used", 0, 0.2),
            new ReturnFlow("shop", "new", "used", 1, 0.5));
    // Year 1: 20 - 0.2 x 3 - 0.5 x 3; year 2: what would come in year 3 never comes.
    Market market = planningCase.markets().get(0);
    assertThat(market.steps().get(0).pricePerTonne().at(0)).isEqualTo(17.9);
    assertThat(market.steps().get(0).pricePerTonne().at(1)).isEqualTo(19.4);
    assertThat(planningCase.siteCosts()).containsExactly(new SiteCost("shop", Series.of(2, 2)));
    assertThat(planningCase.sites())
        .extracting(Site::id, Site::kind)
        .containsExactly(
            tuple("maker", SiteKind.COLLECTION),
            tuple("shop", SiteKind.USE),
            tuple("recycler", SiteKind.PLANT));
  }

  @Test
  void receivesThroughAGateWhatItAlsoGives() {
    PlanningCase planningCase = RelogFixtures.caseOf("own-product-08.json");
    assertThat(planningCase.distances())
        .extracting(ListedDistance::from, ListedDistance::to)
        .containsExactly(
            tuple("sorter-gate", "sorter"),
            tuple("c", "sorter-gate"),
            tuple("c", "burner"),
            tuple("sorter", "burner"));
    // 0.7 also lists the way from a plant to itself.
    assertThat(RelogFixtures.caseOf("own-product-07.json").distances())
        .extracting(ListedDistance::from, ListedDistance::to)
        .contains(tuple("l-sorter", "l-sorter-gate"));
  }

  @Test
  void saysWhereEveryFigureComesFrom() {
    PlanningCase planningCase = RelogFixtures.caseOf("mix-08.json");
    assertThat(planningCase.materials())
        .allMatch(m -> m.evidence().source().equals("RELOG 0.8 file mix-08.json"));
    assertThat(planningCase.plants()).noneMatch(p -> p.evidence().equals(Evidence.NONE));
  }
}
