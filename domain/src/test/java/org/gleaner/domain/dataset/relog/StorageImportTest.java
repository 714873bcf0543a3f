package org.gleaner.domain.dataset.relog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.travel.DistanceSettings;
import org.junit.jupiter.api.Test;

/** The instance that RELOG ships, whose optimum of 775 $ its tests assert. */
class StorageImportTest {

  private final RelogImport imported =
      RelogFixtures.read("storage.json", RelogFixtures.text("storage.json"));
  private final PlanningCase planningCase = imported.orThrow();

  @Test
  void readsWithoutAnyFinding() {
    assertThat(imported.findings()).isEmpty();
  }

  @Test
  void neitherDiscountsNorKeepsResidualValue() {
    assertThat(planningCase.settings().name()).isEqualTo("storage");
    assertThat(planningCase.settings().discountRate()).isZero();
    assertThat(planningCase.settings().residualValue()).isFalse();
    assertThat(planningCase.settings().objective().kind()).isEqualTo(ObjectiveKind.COST);
    assertThat(planningCase.horizon().periods())
        .extracting(Period::id)
        .containsExactly("2001", "2002", "2003");
  }

  @Test
  void keepsCentreAndPlantOfOnePlaceApart() {
    assertThat(planningCase.sites())
        .extracting(Site::id)
        .containsExactly("chicago", "chicago-mega-plant");
    assertThat(planningCase.sites())
        .extracting(Site::nameEn)
        .containsExactly("Chicago", "Chicago (mega plant)");
    assertThat(planningCase.settings().distance().method())
        .isEqualTo(DistanceSettings.Method.TABLE);
    CaseIndex index = CaseIndex.of(planningCase);
    assertThat(index.laneKm("chicago", "chicago-mega-plant", "battery", "haul-battery"))
        .hasValue(0);
    assertThat(index.laneKm("chicago-mega-plant", "chicago", "battery", "haul-battery")).isEmpty();
  }

  @Test
  void mustCollectEverythingAndMayDisposeOfNothing() {
    assertThat(planningCase.arisings()).hasSize(1);
    assertThat(planningCase.arisings().get(0).tonnesPerYear().best())
        .isEqualTo(Series.of(100, 0, 0));
    CollectionTerms terms = CaseIndex.of(planningCase).collectionTerms("chicago", "battery");
    assertThat(terms.mandateShare()).isEqualTo(Series.constant(1, 3));
    assertThat(planningCase.disposal()).isEmpty();
    assertThat(planningCase.limits()).isEmpty();
  }

  @Test
  void storesInputAndEndsEmpty() {
    assertThat(planningCase.storage())
        .containsExactly(
            new Storage(
                "chicago-mega-plant",
                "battery",
                Series.of(2, 1.5, 1),
                Series.constant(50, 3),
                0,
                0));
  }

  @Test
  void opensAFixedSizeInTheFirstYearOnly() {
    Plant plant = planningCase.plants().get(0);
    assertThat(plant.id()).isEqualTo("chicago-mega-plant/mega-plant");
    assertThat(plant.line()).isFalse();
    assertThat(plant.openingPeriods()).isEqualTo(List.of(0));
    assertThat(plant.leadTimeYears()).isZero();
    assertThat(plant.initialCapacityTonnesPerYear()).isZero();
    assertThat(plant.variableCostOf(100, 1)).isEqualTo(5);
    assertThat(plant.capexOf(100, 0)).isZero();
  }
}
