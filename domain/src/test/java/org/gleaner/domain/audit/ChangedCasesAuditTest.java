package org.gleaner.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.Severity;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.NuclideContent;
import org.gleaner.domain.plan.HandCase;
import org.gleaner.domain.plan.HandPlan;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.process.NuclideTransfer;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeInput;
import org.gleaner.domain.process.RecipeOutput;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.scenario.ChangeParser;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.travel.TransportTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan worked out by hand under a case whose rules are stricter than those it was made for. */
class ChangedCasesAuditTest {

  private final PlanningCase hand = HandCase.build();

  @ParameterizedTest
  @CsvSource({
    "limit/carbon, =10@2027, limit-exceeded",
    "budget/build, =1400, budget-exceeded",
    "budget/spend, =7000, budget-exceeded",
    "mandate/epr, =0.6, collection-mandate",
    "mandate/nd, =0.72, recovery-mandate",
    "mandate/stay, =0.75, domestic-share",
    "policy/stop/domestic-share/nd-oxide, =1, domestic-share",
    "collection/all/max-share, =0.5, over-collected",
    "site/hub/closed, always, over-transfer",
    "demand/nd-oxide/port, =10, over-demand",
    "plant/works/leaching/closed, always, opening-not-allowed",
    "plant/works/leaching/capacity, *0.9, illegal-size",
    "recovery/leach/Nd, *0.9, balance",
    "arisings/all, *0.5, over-collected"
  })
  void whatAScenarioForbidsTheAuditorFinds(String path, String value, String code) {
    assertThat(codes(changed(path, value))).contains(code);
  }

  /** Prices move money, not tonnes: the same decisions stay legal when they are priced anew. */
  @ParameterizedTest
  @CsvSource({
    "price/nd-oxide, *3",
    "discount-rate, =0",
    "transport/truck, +20%",
    "collection/all/cost, +10%",
    "budget/build, =1500",
    "limit/carbon, =10.5",
    "mandate/nd, =0.45"
  })
  void whatAScenarioAllowsTheAuditorAccepts(String path, String value) {
    PlanningCase changed = changed(path, value);
    AuditReport report = PlanAudit.audit(changed, HandPlan.build(changed));
    assertThat(PlanAuditTest.describe(report.findings())).isEmpty();
  }

  @Test
  void aBanStopsExports() {
    List<Policy> policies = new ArrayList<>(hand.policies());
    policies.add(new Policy.ExportBan("stop", List.of("nd-oxide"), List.of(1)));
    assertThat(codes(hand.toBuilder().policies(policies).build())).containsExactly("export-ban");
  }

  @Test
  void hazardousMaterialNeedsAModeThatMayCarryIt() {
    assertThat(codes(withTruck(List.of("none"), false))).contains("hazard-not-allowed");
    assertThat(codes(withTruck(List.of("hot"), false))).isEmpty();
    assertThat(codes(withTruck(List.of(), true))).contains("lane-not-listed");
  }

  @Test
  void onlyTransferStationsPassMaterialOn() {
    PlanningCase changed = hand.toBuilder().transfers(List.of()).build();
    assertThat(codes(changed)).containsExactly("passes-through", "passes-through");
  }

  @Test
  void radioactiveResidueNeedsALicence() {
    List<Material> materials =
        hand.materials().stream().map(m -> m.id().equals("cake") ? hot(m) : m).toList();
    assertThat(codes(hand.toBuilder().materials(materials).build()))
        .containsExactly("norm-unlicensed", "norm-unlicensed");
  }

  /** 80 t dry magnets of 1.2 Bq/g become 69 t dry cake, with all of the radium: 1.39 Bq/g. */
  @Test
  void radioactivityThatRecipesDeliverNeedsALicenceToo() {
    List<Material> materials =
        hand.materials().stream().map(m -> m.id().equals("magnet") ? hot(m) : m).toList();
    PlanningCase hotMagnets = hand.toBuilder().materials(materials).build();
    assertThat(CaseIndex.of(hotMagnets).radioactivity("cake").bqPerGDry(Nuclide.RA_226))
        .isCloseTo(1.2 * 80 / 69, within(1e-9));
    assertThat(codes(hotMagnets)).containsExactly("norm-unlicensed", "norm-unlicensed");
    // All of it to the oxide: the cake is clean.
    List<Recipe> recipes =
        hand.recipes().stream()
            .map(
                r ->
                    r.withNuclides(
                        List.of(
                            new NuclideTransfer(
                                "nd-oxide", Nuclide.RA_226, Ranged.exactly(1), Evidence.NONE))))
            .toList();
    assertThat(codes(hotMagnets.toBuilder().recipes(recipes).build())).isEmpty();
  }

  @Test
  void aPlanOfAnotherStateOfTheCaseIsJudgedByTheCaseAsItIs() {
    NetworkPlan old = HandPlan.build(hand);
    AuditReport same = PlanAudit.audit(hand, old);
    AuditReport looser = PlanAudit.audit(changed("mandate/nd", "=0.45"), old);
    AuditReport stricter = PlanAudit.audit(changed("limit/carbon", "=10@2027"), old);

    assertThat(same.findings()).isEmpty();
    // The use of the mandate is written in the plan, so it differs from what it would be now.
    assertThat(looser.findings()).extracting(Finding::code).first().isEqualTo("case-changed");
    assertThat(looser.findings().get(0).isError()).isFalse();
    assertThat(stricter.findings()).extracting(Finding::code).contains("limit-exceeded");
    assertThat(stricter.accepted()).isFalse();
  }

  /** A name that nothing depends on: the plan is said to be of another case, and accepted. */
  @Test
  void aChangeThatChangesNothingIsAWarning() {
    List<Site> sites =
        hand.sites().stream()
            .map(
                s ->
                    s.id().equals("works")
                        ? new Site(
                            s.id(),
                            "Renamed",
                            s.nameVi(),
                            s.kind(),
                            s.region(),
                            s.location(),
                            s.evidence())
                        : s)
            .toList();
    AuditReport report =
        PlanAudit.audit(hand.toBuilder().sites(sites).build(), HandPlan.build(hand));

    assertThat(report.accepted()).isTrue();
    assertThat(report.findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo("case-changed");
              assertThat(f.severity()).isEqualTo(Severity.WARNING);
              assertThat(f.where().toString()).isEqualTo("plan.json#/case_hash");
            });
    assertThat(report.checks()).contains(new AuditCheck("origin", 1, 1));
  }

  @Test
  void aPlanWithoutAHashSaysNothingOfItsCase() {
    NetworkPlan plan = Tampering.withoutHash(HandPlan.build(hand));
    AuditReport report = PlanAudit.audit(hand, plan);
    assertThat(report.findings()).isEmpty();
    assertThat(report.checks()).extracting(AuditCheck::name).doesNotContain("origin");
  }

  @Test
  void noElementIsMade() {
    // A plain yield of the same tonnes out of magnets that hold a tenth of the neodymium.
    Recipe made =
        new Recipe(
            "leach",
            "leaching",
            List.of(new RecipeInput("scrap", 1)),
            List.of(
                new RecipeOutput.Yield("nd-oxide", HandCase.exactly(0.27)),
                new RecipeOutput.Yield("cake", HandCase.exactly(1.38))),
            0,
            0,
            Evidence.NONE);
    PlanningCase poor =
        changed("composition/magnet/Nd", "*0.1").toBuilder().recipes(List.of(made)).build();
    assertThat(codes(poor)).contains("recipe-creates-matter", "element-created");
    PlanningCase same = hand.toBuilder().recipes(List.of(made)).build();
    assertThat(codes(same)).isEmpty();
  }

  private List<String> codes(PlanningCase changed) {
    return PlanAudit.audit(changed, HandPlan.build(changed)).findings().stream()
        .map(Finding::code)
        .toList();
  }

  private PlanningCase changed(String path, String value) {
    return ChangeParser.parse(path, value, SourceLocation.ofFile("x"), new Findings())
        .orElseThrow()
        .applyTo(hand);
  }

  private PlanningCase withTruck(List<String> hazards, boolean listedOnly) {
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
    return hand.toBuilder().transport(List.of(changed)).build();
  }

  private static Material hot(Material m) {
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
        List.of(new NuclideContent(Nuclide.RA_226, Ranged.exactly(1.2), Evidence.NONE)),
        m.evidence());
  }
}
