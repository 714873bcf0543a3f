package org.gleaner.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.audit.PlanAudit;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.NuclideContent;
import org.gleaner.domain.plan.HandCase;
import org.gleaner.domain.plan.HandPlan;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.process.NuclideTransfer;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.site.FixedClosing;
import org.gleaner.domain.site.FixedOpening;
import org.gleaner.domain.site.Plant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTest {

  private final PlanningCase hand = HandCase.build();

  @Test
  void aPriceChangesAtEveryStepOfItsMarketsInItsPeriods() {
    PlanningCase changed = apply("price/nd-oxide", "*3@2027");
    assertThat(price(changed, "home", 2, 0)).isEqualTo(150);
    assertThat(price(changed, "home", 2, 1)).isEqualTo(450);
    assertThat(price(changed, "port", 1, 1)).isEqualTo(540);
    // The village buys magnets, not oxide.
    assertThat(price(changed, "village", 1, 1)).isEqualTo(12);
    assertThat(price(apply("price/nd-oxide/port", "=99"), "home", 1, 1)).isEqualTo(200);
  }

  @Test
  void demandGivesWayFromTheLastStep() {
    // 10 + 30 t at home, cut to 25: the dear step keeps its 10, the cheap one 15.
    PlanningCase changed = apply("demand/nd-oxide/home", "=25");
    assertThat(demand(changed, "home", 1)).isEqualTo(10);
    assertThat(demand(changed, "home", 2)).isEqualTo(15);
    assertThat(demand(apply("demand/nd-oxide/home", "=6"), "home", 2)).isZero();
    assertThat(demand(apply("demand/nd-oxide", "*2"), "home", 2)).isEqualTo(70);
    assertThat(demand(apply("demand/nd-oxide", "*2"), "port", 1)).isInfinite();
  }

  @Test
  void arisingsChangeByFamilyRegionAndPeriod() {
    assertThat(arising(apply("arisings/scrap/north", "+10%@2027"), 0)).isEqualTo(200);
    assertThat(arising(apply("arisings/scrap/north", "+10%@2027"), 1)).isCloseTo(220, within(1e-9));
    assertThat(arising(apply("arisings/all", "*0"), 0)).isZero();
    assertThat(codes("arisings/scrap/abroad", "*2")).containsExactly("no-effect");
  }

  @Test
  void collectionReachesOnlyTheShareAsked() {
    // 0.5 + 0.3, cut to 0.4: only the cheap step is left, and the mandate of 0.2 stands.
    CollectionTerms terms = terms(apply("collection/all/max-share", "=0.4"));
    assertThat(terms.steps().get(0).maxShare().at(0)).isCloseTo(0.4, within(1e-12));
    assertThat(terms.steps().get(1).maxShare().at(0)).isZero();
    assertThat(terms.mandateShare().at(0)).isEqualTo(0.2);
    // Less than the mandate: the mandate gives way, or no plan could keep it.
    assertThat(terms(apply("collection/all/max-share", "=0.1")).mandateShare().at(0))
        .isEqualTo(0.1);
    // Nobody collects more than all.
    CollectionTerms most = terms(apply("collection/scrap/max-share", "*9"));
    assertThat(most.steps().get(0).maxShare().at(0) + most.steps().get(1).maxShare().at(0))
        .isCloseTo(1, within(1e-12));
    assertThat(terms(apply("collection/magnet/cost", "*2")).steps().get(1).costPerTonne().at(0))
        .isEqualTo(60);
  }

  @Test
  void anOpenedPlantIsCommissionedThenAndPays() {
    PlanningCase changed = apply("plant/works/leaching/opened", "2027 large");
    assertThat(changed.fixedOpenings())
        .containsExactly(new FixedOpening("works", "leaching", "large", 1));
    // The hand-made plan opens it small in 2026: the auditor does not let it pass.
    assertThat(PlanAudit.audit(changed, HandPlan.build(changed)).findings())
        .extracting(Finding::code)
        .containsExactly("fixed-opening");
  }

  @Test
  void aClosedPlantIsShutForGoodOrFromAYearOn() {
    assertThat(plant(apply("plant/works/leaching/closed", "always")).openingPeriods()).isEmpty();
    PlanningCase changed = apply("plant/works/leaching/closed", "2027");
    assertThat(changed.fixedClosings()).containsExactly(new FixedClosing("works", "leaching", 1));
    assertThat(PlanAudit.audit(changed, HandPlan.build(changed)).findings())
        .extracting(Finding::code)
        .contains("fixed-closing");
  }

  @Test
  void aDelayMovesTheEarliestOpening() {
    assertThat(plant(apply("plant/works/leaching/delayed", "1")).openingPeriods())
        .containsExactly(1);
    assertThat(plant(apply("site/works/delayed", "2")).openingPeriods()).isEmpty();
    PlanningCase later =
        apply("plant/works/leaching/opened", "2026", "plant/works/leaching/delayed", "1");
    assertThat(later.fixedOpenings()).extracting(FixedOpening::period).containsExactly(1);
  }

  @Test
  void capacityScalesEveryLevelAtUnchangedCost() {
    Plant plant = plant(apply("plant/works/leaching/capacity", "*1.5"));
    assertThat(plant.levels().get(1).capacityTonnesPerYear()).isEqualTo(240);
    assertThat(plant.levels().get(1).capex().at(0)).isEqualTo(1500);
    assertThat(codes("plant/works/leaching/capacity", "=200")).containsExactly("not-a-factor");
  }

  @Test
  void aShutSiteDoesNothingButWasteStillArises() {
    PlanningCase changed = apply("site/point/closed", "always");
    assertThat(terms(changed).steps()).allMatch(s -> s.maxShare().at(1) == 0);
    assertThat(arising(changed, 1)).isEqualTo(200);
    PlanningCase tip = apply("site/tip/closed", "2027");
    assertThat(tip.disposal().get(0).maxTonnesPerYear().toArray()).containsExactly(400, 0);
    PlanningCase hub = apply("site/hub/closed", "always");
    assertThat(hub.transfers().get(0).maxTonnesPerYear().at(0)).isZero();
  }

  @Test
  void figuresOfTheCaseAreEdited() {
    assertThat(apply("discount-rate", "=0.05").settings().discountRate()).isEqualTo(0.05);
    assertThat(((Policy.Budget) apply("budget/build", "-50%").policies().get(0)).amount())
        .isEqualTo(1000);
    assertThat(apply("transport/truck", "+20%").transport().get(0).costPerTonneKm().at(0))
        .isCloseTo(0.12, within(1e-12));
    assertThat(apply("limit/carbon", "=5@2027").limits().get(0).maxPerYear().toArray())
        .containsExactly(40, 5);
    assertThat(apply("mandate/epr", "=0.5").policies())
        .contains(new Policy.CollectionMandate("epr", List.of("scrap"), null, 0.5, 0, List.of()));
    assertThat(apply("composition/magnet/Nd", "*0.5").material("magnet").orElseThrow())
        .satisfies(m -> assertThat(m.composition().fraction("Nd")).isEqualTo(0.15));
    CaseIndex better = CaseIndex.of(apply("recovery/leach/Nd", "+50%"));
    // 0.9 x 1.5 stops at 1: 0.24 t Nd in 0.3 t of oxide.
    assertThat(better.balance(better.recipes().get(0), 0).outputs().get(0).tonnes())
        .isCloseTo(0.3, within(1e-12));
  }

  @Test
  void policiesComeAndGo() {
    assertThat(apply("policy/epr/removed", "always").policies())
        .noneMatch(p -> p.id().equals("epr"));
    assertThat(apply("policy/aid/subsidy/leaching", "3@2027").policies())
        .contains(
            new Policy.Subsidy(
                "aid", Policy.Subsidy.Subject.PROCESSED, List.of("leaching"), 3, List.of(1)));
    assertThat(codes("policy/epr/budget", "3")).containsExactly("duplicate-id");
  }

  @ParameterizedTest
  @CsvSource({
    "price/nd-oxid, *2, unknown-id, Maybe nd-oxide.",
    "price/nd-oxide/prot, *2, unknown-id, Maybe port.",
    "plant/work/leaching/closed, always, unknown-id, Maybe works.",
    "plant/works/leachin/closed, always, unknown-id, Maybe leaching.",
    "plant/works/leaching/opened, 2028, outside-horizon, It lies in the period 2027.",
    "plant/rival/leaching/opened, 2026, lead-time,",
    "plant/works/leaching/opened, 2027 huge, unknown-id, 'There are: small, large.'",
    "budget/bild, *2, unknown-id, Maybe build.",
    "limit/carbon, *2@2035, outside-horizon,",
    "mandate/epr, 1.5, out-of-range,",
    "discount-rate, 10, out-of-range,",
    "transport/truck, =3, not-a-factor, Write *1.2 or +20%.",
    "composition/magnet/Dy, *2, unknown-id, There are: Nd.",
    "arisings/all, -5, out-of-range,"
  })
  void namesAndNumbersAreCheckedAgainstTheCase(
      String path, String value, String code, String hint) {
    List<Finding> findings = scenario(path, value).check(hand);
    assertThat(findings).extracting(Finding::code).containsExactly(code);
    assertThat(findings.get(0).hint()).isEqualTo(hint);
    assertThat(findings.get(0).where())
        .isEqualTo(SourceLocation.ofPointer("test.json", "/changes/0"));
  }

  @Test
  void oneCheckFindsEveryMistake() {
    assertThat(codes("price/nothing", "*2", "budget/build", "=1", "limit/nothing", "*2"))
        .containsExactly("unknown-id", "unknown-id");
    assertThatThrownBy(() -> apply("price/nothing", "*2"))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void changesThatWouldMakeMatterAreRefused() {
    // Oxide of 8 % Nd instead of 80 %: the recipe would make ten times the oxide, more than went
    // in.
    assertThat(codes("composition/nd-oxide/Nd", "*0.1")).containsExactly("creates-matter");
    assertThat(codes("composition/nd-oxide/Nd", "*1.5")).containsExactly("composition-above-one");
    assertThat(codes("plant/works/leaching/closed", "2027", "plant/works/leaching/opened", "2027"))
        .containsExactly("contradiction");
  }

  @Test
  void laterChangesSeeWhatEarlierOnesLeft() {
    assertThat(price(apply("price/nd-oxide", "=100", "price/nd-oxide", "*2"), "home", 1, 0))
        .isEqualTo(200);
    assertThat(hand).isEqualTo(HandCase.build());
  }

  @Test
  void aScenarioBuildsOnAnother() {
    Scenario first = new Scenario("dear", null, "", changes("price/nd-oxide", "=100"));
    Scenario second = new Scenario("dearer", "dear", "", changes("price/nd-oxide", "*2"));
    ScenarioChain chain = ScenarioChain.of(List.of(second, first));
    assertThat(price(chain.apply("dearer", hand), "home", 1, 0)).isEqualTo(200);
    assertThat(chain.apply("base", hand)).isEqualTo(hand);
    assertThat(chain.check("dearer", hand)).isEmpty();
    assertThat(chain.check("daerer", hand))
        .extracting(Finding::code, Finding::hint)
        .containsExactly(tuple("no-such-scenario", "Maybe dearer."));
  }

  @Test
  void scenariosMayNotBuildOnThemselves() {
    ScenarioChain circle =
        ScenarioChain.of(
            List.of(new Scenario("a", "b", "", List.of()), new Scenario("b", "a", "", List.of())));
    assertThat(circle.check("a", hand)).extracting(Finding::code).containsExactly("scenario-cycle");
    assertThatThrownBy(() -> circle.apply("a", hand)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void pathsCompleteFromTheCase() {
    assertThat(ChangePaths.complete(hand, "pr")).containsExactly("price/");
    assertThat(ChangePaths.complete(hand, "price/"))
        .containsExactly("price/nd-oxide", "price/magnet");
    assertThat(ChangePaths.complete(hand, "price/nd-oxide/p"))
        .containsExactly("price/nd-oxide/port");
    assertThat(ChangePaths.complete(hand, "plant/works/")).containsExactly("plant/works/leaching/");
    assertThat(ChangePaths.complete(hand, "plant/works/leaching/"))
        .containsExactly(
            "plant/works/leaching/opened",
            "plant/works/leaching/closed",
            "plant/works/leaching/delayed",
            "plant/works/leaching/capacity");
    assertThat(ChangePaths.complete(hand, "d")).containsExactly("discount-rate", "demand/");
    assertThat(ChangePaths.complete(hand, "nothing/")).isEmpty();
  }

  /**
   * 80 t of dry magnets with 0.69 Bq/g make 69 t of dry cake with 0.8 Bq/g, as declared. With half
   * of the recovery they make 82.5 t of cake: 0.67 Bq/g at most; with a tenth more 66.3 t: 0.83.
   */
  @Test
  void declaredActivitiesMustStillFitWhatArrives() {
    PlanningCase radioactive =
        hand.toBuilder()
            .materials(
                hand.materials().stream()
                    .map(m -> m.id().equals("magnet") ? withRadium(m, 0.69) : m)
                    .map(m -> m.id().equals("cake") ? withRadium(m, 0.8) : m)
                    .toList())
            .recipes(
                hand.recipes().stream()
                    .map(
                        r ->
                            r.withNuclides(
                                List.of(
                                    new NuclideTransfer(
                                        "cake", Nuclide.RA_226, Ranged.exactly(1), Evidence.NONE))))
                    .toList())
            .build();
    assertThat(scenario("price/nd-oxide", "*2").check(radioactive)).isEmpty();
    assertThat(scenario("recovery/leach/Nd", "*0.5").check(radioactive))
        .extracting(Finding::code)
        .containsExactly("creates-activity");
    assertThat(scenario("recovery/leach/Nd", "*1.1").check(radioactive))
        .extracting(Finding::code)
        .containsExactly("activity-not-covered");
  }

  private static Material withRadium(Material m, double bqPerG) {
    return new Material(
        m.id(),
        m.family(),
        m.nameEn(),
        m.nameVi(),
        m.kind(),
        m.stage(),
        m.basis(),
        m.moistureKgWaterPerKgWet(),
        m.bulkDensityTonnesPerM3(),
        m.unNumber(),
        m.hazard(),
        m.composition(),
        List.of(new NuclideContent(Nuclide.RA_226, Ranged.exactly(bqPerG), Evidence.NONE)),
        m.evidence());
  }

  private PlanningCase apply(String... pathsAndValues) {
    return scenario(pathsAndValues).applyTo(hand);
  }

  private List<String> codes(String... pathsAndValues) {
    return scenario(pathsAndValues).check(hand).stream().map(Finding::code).toList();
  }

  private static Scenario scenario(String... pathsAndValues) {
    return new Scenario("test", null, "", changes(pathsAndValues));
  }

  private static List<Change> changes(String... pathsAndValues) {
    Findings findings = new Findings();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < pathsAndValues.length; i += 2) {
      changes.add(
          ChangeParser.parse(
                  pathsAndValues[i],
                  pathsAndValues[i + 1],
                  SourceLocation.ofFile("test.json"),
                  findings)
              .orElseThrow());
    }
    return changes;
  }

  private static double price(PlanningCase c, String site, int step, int period) {
    return c.markets().stream()
        .filter(m -> m.site().equals(site))
        .findFirst()
        .orElseThrow()
        .steps()
        .get(step - 1)
        .pricePerTonne()
        .at(period);
  }

  private static double demand(PlanningCase c, String site, int step) {
    return c.markets().stream()
        .filter(m -> m.site().equals(site))
        .findFirst()
        .orElseThrow()
        .steps()
        .get(step - 1)
        .maxTonnesPerYear()
        .at(0);
  }

  private static double arising(PlanningCase c, int period) {
    return c.arisings().get(0).tonnesPerYear().best().at(period);
  }

  private static CollectionTerms terms(PlanningCase c) {
    return CaseIndex.of(c).collectionTerms("point", "magnet");
  }

  private static Plant plant(PlanningCase c) {
    return c.plant("works/leaching").orElseThrow();
  }
}
