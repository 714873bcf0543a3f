package org.gleaner.domain.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.arising.CollectionStep;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.emission.EmissionFactor;
import org.gleaner.domain.emission.EmissionFactor.Source;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.plan.HandCase;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance;
import org.gleaner.domain.process.RecipeBalance.MaterialShare;
import org.gleaner.domain.process.RecipeInput;
import org.gleaner.domain.site.FixedOpening;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.travel.ListedDistance;
import org.gleaner.domain.travel.TransportTerms;
import org.junit.jupiter.api.Test;

class CaseIndexTest {

  private final PlanningCase hand = HandCase.build();
  private final CaseIndex index = CaseIndex.of(hand);

  @Test
  void expandsAFamilyRecipeToOnePerMember() {
    List<String> ids = index.recipesOf("leaching").stream().map(Recipe::id).toList();
    assertThat(ids).containsExactly("leach@magnet");
    RecipeBalance balance = index.balance(index.recipe("leach@magnet").orElseThrow(), 1);
    // 1 t wet = 0.8 t dry; 0.8 x 0.3 x 0.9 / 0.8 = 0.27; (0.8 + 0.16 - 0.27) / 0.5 = 1.38
    assertThat(balance.outputs().get(0).tonnes()).isCloseTo(0.27, within(1e-12));
    assertThat(balance.outputs().get(1).tonnes()).isCloseTo(1.38, within(1e-12));
  }

  /**
   * Half of the dry mass each, a tonne of the mix is 5 parts of rich (0.5 / 0.8) and 8 of poor (0.5
   * / 0.5) as received. Oxide: 0.8 x 0.9 x 0.3 / 0.8 = 0.27 t of the rich, 0.5 x 0.9 x 0.1 / 0.8 =
   * 0.05625 t of the poor, and (5 x 0.27 + 8 x 0.05625) / 13 = 0.1385 t of the mix.
   */
  @Test
  void theInputsOfAMixAddWhatTheyHold() {
    Recipe blend =
        index
            .recipe("leach@magnet")
            .orElseThrow()
            .with("blend", List.of(new RecipeInput("rich", 0.5), new RecipeInput("poor", 0.5)));
    CaseIndex mixed =
        CaseIndex.of(
            hand.toBuilder()
                .materials(
                    List.of(
                        HandCase.material("rich", null, MaterialKind.WASTE, 0.2, null, 0.3),
                        HandCase.material("poor", null, MaterialKind.WASTE, 0.5, null, 0.1),
                        hand.material("magnet").orElseThrow(),
                        hand.material("nd-oxide").orElseThrow(),
                        hand.material("cake").orElseThrow()))
                .recipes(List.of(blend))
                .build());

    List<MaterialShare> rich = mixed.contribution(blend, "rich", 0).outputs();
    List<MaterialShare> poor = mixed.contribution(blend, "poor", 0).outputs();
    List<MaterialShare> whole = mixed.balance(blend, 0).outputs();

    assertThat(rich.get(0).tonnes()).isCloseTo(0.27, within(1e-12));
    assertThat(poor.get(0).tonnes()).isCloseTo(0.05625, within(1e-12));
    for (int i = 0; i < whole.size(); i++) {
      double sum = (5 * rich.get(i).tonnes() + 8 * poor.get(i).tonnes()) / 13;
      assertThat(sum).isCloseTo(whole.get(i).tonnes(), within(1e-12));
    }
  }

  @Test
  void specificCollectionTermsWinOverGeneralOnes() {
    List<CollectionTerms> rows = new ArrayList<>(hand.collection());
    rows.add(terms("point", null, 1));
    assertThat(withCollection(rows)).isEqualTo(1);
    rows.add(terms("point", "scrap", 2));
    assertThat(withCollection(rows)).isEqualTo(2);
    rows.add(terms("point", "magnet", 3));
    assertThat(withCollection(rows)).isEqualTo(3);
    rows.add(terms(null, "magnet", 4));
    assertThat(withCollection(rows)).isEqualTo(3);
  }

  @Test
  void withoutTermsEverythingCanBeCollectedForNothing() {
    CollectionTerms terms =
        CaseIndex.of(hand.toBuilder().collection(List.of()).build())
            .collectionTerms("point", "magnet");
    assertThat(terms.steps()).hasSize(1);
    assertThat(terms.steps().get(0).costPerTonne().at(0)).isZero();
    assertThat(terms.steps().get(0).maxShare().at(1)).isEqualTo(1);
    assertThat(terms.mandateShare().at(0)).isZero();
  }

  @Test
  void aDistanceForTheModeWinsAndIsOneWay() {
    List<ListedDistance> rows = new ArrayList<>(hand.distances());
    rows.add(new ListedDistance("point", "hub", "truck", 9));
    CaseIndex listed = CaseIndex.of(hand.toBuilder().distances(rows).build());
    assertThat(listed.km("point", "hub", "truck")).hasValue(9);
    assertThat(listed.km("point", "hub", "rail")).hasValue(10);
    assertThat(listed.km("hub", "point", "truck")).isEmpty();
  }

  @Test
  void hazardLongestHaulAndListedLanesCloseAnArc() {
    assertThat(index.laneKm("village", "port", "nd-oxide", "truck")).isEmpty();
    assertThat(index.laneKm("point", "hub", "magnet", "truck")).hasValue(10);
    assertThat(lane(List.of("none"), false)).isFalse();
    assertThat(lane(List.of("hot"), false)).isTrue();
    assertThat(lane(List.of(), true)).isFalse();
  }

  @Test
  void leadTimeRoundsUpToAPeriodStart() {
    Plant rival = index.plant("rival", "leaching").orElseThrow();
    // One year before 2027 is 2026, the start of period 0; before 2026 there is none.
    assertThat(index.decisionPeriod(rival, 1)).hasValue(0);
    assertThat(index.decisionPeriod(rival, 0)).isEmpty();
    assertThat(index.mayOpenIn(rival, 1)).isTrue();
    assertThat(index.mayOpenIn(rival, 0)).isFalse();
  }

  @Test
  void aFixedOpeningIsTheOnlyPeriodToOpen() {
    CaseIndex fixed =
        CaseIndex.of(
            hand.toBuilder()
                .fixedOpenings(List.of(new FixedOpening("works", "leaching", null, 1)))
                .build());
    Plant works = fixed.plant("works", "leaching").orElseThrow();
    assertThat(fixed.mayOpenIn(works, 0)).isFalse();
    assertThat(fixed.mayOpenIn(works, 1)).isTrue();
  }

  @Test
  void aLinePlantInterpolatesAndADiscreteOneRoundsUp() {
    Plant line = index.plant("rival", "leaching").orElseThrow();
    assertThat(line.capexOf(130, 0)).isCloseTo(1250, within(1e-9));
    assertThat(line.capexOf(40, 0)).isCloseTo(500, within(1e-9));
    assertThat(line.variableCostOf(160, 0)).isEqualTo(5);
    Plant discrete = index.plant("works", "leaching").orElseThrow();
    assertThat(discrete.capexOf(160, 0)).isEqualTo(1500);
    assertThat(discrete.variableCostOf(160, 0)).isEqualTo(4);
  }

  @Test
  void anEmissionFactorForASubjectWins() {
    List<EmissionFactor> rows = new ArrayList<>(hand.emissionFactors());
    rows.add(new EmissionFactor("ch4", Source.DISPOSAL, null, "cake", HandCase.of(9)));
    CaseIndex more = CaseIndex.of(hand.toBuilder().emissionFactors(rows).build());
    assertThat(more.emissionFactor("ch4", Source.DISPOSAL, List.of("tip"), "cake", 0)).isEqualTo(2);
    assertThat(more.emissionFactor("ch4", Source.DISPOSAL, List.of("x"), "cake", 0)).isEqualTo(9);
    assertThat(more.emissionFactor("ch4", Source.DISPOSAL, List.of("x"), "magnet", 0)).isZero();
    assertThat(more.emissions()).containsExactly("co2e", "ch4");
  }

  @Test
  void namesWhatItDoesNotKnow() {
    assertThat(index.isExport("port")).isTrue();
    assertThat(index.isExport("home")).isFalse();
    assertThat(index.materialsMatching("scrap")).containsExactly("magnet");
    assertThat(index.materialsMatching("nothing")).isEmpty();
    assertThat(index.elementKgPerTonne("magnet", "Nd")).isCloseTo(240, within(1e-9));
    assertThatThrownBy(() -> index.material("nothing")).hasMessage("unknown material: nothing");
  }

  @Test
  void aMaterialIdWinsOverAFamilyOfTheSameName() {
    List<org.gleaner.domain.material.Material> rows = new ArrayList<>(hand.materials());
    rows.add(HandCase.material("scrap", null, MaterialKind.WASTE, 0, null, 0.1));
    CaseIndex more = CaseIndex.of(hand.toBuilder().materials(rows).build());
    assertThat(more.materialsMatching("scrap")).containsExactly("scrap");
    assertThat(more.recipesOf("leaching").get(0).id()).isEqualTo("leach");
  }

  private static CollectionTerms terms(String site, String material, double cost) {
    CollectionStep step = new CollectionStep(HandCase.of(cost), HandCase.of(1));
    return new CollectionTerms(site, material, List.of(step), HandCase.of(0));
  }

  private double withCollection(List<CollectionTerms> rows) {
    return CaseIndex.of(hand.toBuilder().collection(rows).build())
        .collectionTerms("point", "magnet")
        .steps()
        .get(0)
        .costPerTonne()
        .at(0);
  }

  private boolean lane(List<String> hazards, boolean listedOnly) {
    TransportTerms t = hand.transport().get(0);
    TransportTerms changed =
        new TransportTerms(
            t.mode(),
            t.material(),
            t.fixedCostPerTonne(),
            t.costPerTonneKm(),
            t.kgCo2ePerTonneKm(),
            t.maxKm(),
            hazards,
            listedOnly);
    return CaseIndex.of(hand.toBuilder().transport(List.of(changed)).build())
        .laneKm("point", "hub", "magnet", "truck")
        .isPresent();
  }
}
