package org.gleaner.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.junit.jupiter.api.Test;

/** Every line of {@link HandPlan}, worked out by hand. */
class PlanEvaluationTest {

  /** Factors at 10 %: end of 2026; ends of 2027 and 2028; start of 2027; start of 2029. */
  private static final double A0 = 1 / 1.1;

  private static final double A1 = 1 / 1.21 + 1 / 1.331;
  private static final double D1 = 1 / 1.1;
  private static final double END = 1 / 1.331;

  private final PlanningCase hand = HandCase.build();
  private final PlanEvaluation evaluation =
      PlanEvaluation.of(CaseIndex.of(hand), HandPlan.decisions());

  @Test
  void capexIsPaidAtTheStartOfThePeriodThatDecides() {
    expect(CostKind.CAPEX, 0, 1000, 1000);
    // 1500 for 160 t/a less 1000 for 100 t/a.
    expect(CostKind.CAPEX, 1, 500, 500 * D1);
  }

  @Test
  void grantsAndSubsidiesStandOnTheirOwnLine() {
    expect(CostKind.SUBSIDY, 0, -100, -100);
    // A tenth of 500 at the start of 2027, and 2 a tonne on 159 t for two years.
    expect(CostKind.SUBSIDY, 1, -50 - 636, -50 * D1 - 318 * A1);
  }

  @Test
  void residualValueRunsStraightDownFromCommissioning() {
    // 1000 x (1 - 3/10) + 500 x (1 - 2/10) = 1100 at the end of 2028.
    expect(CostKind.RESIDUAL_VALUE, 1, -1100, -1100 * END);
  }

  @Test
  void plantsCostByTheSizeInUse() {
    expect(CostKind.FIXED_OPERATION, 0, 100, 100 * A0);
    expect(CostKind.FIXED_OPERATION, 1, 280, 140 * A1);
    expect(CostKind.VARIABLE_OPERATION, 0, 500, 500 * A0);
    // The large level runs at 4 a tonne: 159 x 4 = 636 a year.
    expect(CostKind.VARIABLE_OPERATION, 1, 1272, 636 * A1);
  }

  @Test
  void collectionPaysEachStepItsPrice() {
    expect(CostKind.COLLECTION, 0, 1600, 1600 * A0);
    expect(CostKind.COLLECTION, 1, 5000, 2500 * A1);
  }

  @Test
  void transportPaysLiftAndHaul() {
    // Per tonne 2 + 0.1 km: 60x3 + 60x12 + 50x14 + 10x2.5 + 12x7 + 8x6 + 7x22 + 138x5 = 2601
    expect(CostKind.TRANSPORT, 0, 2601, 2601 * A0);
    // 40x3 + 40x12 + 110x14 + 4x6 + 22.93x7 + 8x6 + 12x22 + 219.42x5 = 3733.61
    expect(CostKind.TRANSPORT, 1, 2 * 3733.61, 3733.61 * A1);
    expect(CostKind.TRANSFER, 0, 60, 60 * A0);
    expect(CostKind.TRANSFER, 1, 80, 40 * A1);
  }

  @Test
  void storeTipAndSiteCost() {
    expect(CostKind.STORAGE, 0, 30, 30 * A0);
    expect(CostKind.STORAGE, 1, 0, 0);
    expect(CostKind.DISPOSAL, 0, 966, 966 * A0);
    expect(CostKind.DISPOSAL, 1, 2 * 1535.94, 1535.94 * A1);
    expect(CostKind.SITE, 0, 20, 20 * A0);
    expect(CostKind.SITE, 1, 40, 20 * A1);
    expect(CostKind.CLOSURE, 1, 0, 0);
  }

  @Test
  void salesEarnTheirStepsPrice() {
    // 10x200 + 2x150 + 8x190 + 7x180 + 10x12 = 5200
    expect(CostKind.REVENUE, 0, -5200, -5200 * A0);
    // 10x200 + 12.93x150 + 8x190 + 12x180 = 7619.5
    expect(CostKind.REVENUE, 1, -15239, -7619.5 * A1);
  }

  @Test
  void emissionsAreThoseOfProcessElectricityAndRoad() {
    // 50x100 + 10x100x0.5 + 0.06 x 19,110 tkm = 6646.6 kg
    assertThat(emitted("co2e", 0)).isCloseTo(6.6466, within(1e-9));
    // 50x159 + 5x159 + 0.06 x 28,209.1 tkm = 10,437.546 kg
    assertThat(emitted("co2e", 1)).isCloseTo(10.437546, within(1e-9));
    assertThat(emitted("ch4", 0)).isCloseTo(0.276, within(1e-9));
    assertThat(emitted("water", 1)).isCloseTo(318, within(1e-9));
    assertThat(emitted("residue", 1)).isCloseTo(219.42, within(1e-9));
  }

  @Test
  void penaltiesFallOnEveryUnit() {
    // 10 x 6.6466 t CO2e + 1 x 138 t of residue at the tip in the north
    expect(CostKind.PENALTY, 0, 204.466, 204.466 * A0);
    // 104.37546 + 219.42
    expect(CostKind.PENALTY, 1, 2 * 323.79546, 323.79546 * A1);
  }

  @Test
  void recoveredIsTheElementInProductsSoldAnywhereLicensed() {
    // 27 t x 0.8 and 42.93 t x 0.8; the village's magnets are no product.
    assertThat(evaluation.recovered())
        .extracting(Recovered::element, Recovered::period)
        .containsExactly(tuple("Nd", 0), tuple("Nd", 1));
    assertThat(evaluation.recovered().get(0).kgPerYear()).isCloseTo(21_600, within(1e-6));
    assertThat(evaluation.recovered().get(1).kgPerYear()).isCloseTo(34_344, within(1e-6));
  }

  @Test
  void objectivesAddUpOverTheHorizon() {
    // 21,600 + 2 x 34,344 kg at weight 1
    assertThat(evaluation.value(ObjectiveKind.RECOVERY)).isCloseTo(90_288, within(1e-6));
    // 6.6466 + 2 x 10.437546 t
    assertThat(evaluation.value(ObjectiveKind.EMISSIONS)).isCloseTo(27.521692, within(1e-9));
    double cost =
        (1000 - 100 + (500 - 50) * D1 - 1100 * END)
            + (100 + 500 + 1600 + 2601 + 60 + 30 + 966 + 20 + 204.466 - 5200) * A0
            + (140 + 636 - 318 + 2500 + 3733.61 + 40 + 1535.94 + 20 + 323.79546 - 7619.5) * A1;
    assertThat(evaluation.value(ObjectiveKind.COST)).isCloseTo(cost, within(1e-9));
    assertThat(evaluation.value(ObjectiveKind.NPV)).isCloseTo(-cost, within(1e-9));
  }

  @Test
  void grossCostAndRevenueLeaveOutSubsidiesAndResidualValue() {
    double gross =
        1000
            + 500 * D1
            + (100 + 500 + 1600 + 2601 + 60 + 30 + 966 + 20 + 204.466) * A0
            + (140 + 636 + 2500 + 3733.61 + 40 + 1535.94 + 20 + 323.79546) * A1;
    assertThat(evaluation.grossCostAndRevenue())
        .isCloseTo(gross + 5200 * A0 + 7619.5 * A1, within(1e-9));
  }

  @Test
  void limitsBudgetsAndMandatesReportTheirUse() {
    expectUse("carbon", 1, 40, 10.437546, 29.562454);
    expectUse("works-water", 0, 400, 200, 200);
    expectUse("build", null, 2000, 1500, 500);
    // 1000 + 100 + 500 + 1600 + 2601 + 60 + 30 + 966 + 20 + 204.466
    expectUse("spend", 0, 20_000, 7081.466, 12_918.534);
    // 120 collected less 10 sold in the village; a quarter of 200 is due.
    expectUse("epr", 0, 50, 110, 60);
    // 200 t hold 48 t Nd, of which a fifth is due.
    expectUse("nd", 1, 9.6, 34.344, 24.744);
    // 0.3 x 27 of 20 sold at home; the buyer is at home too.
    expectUse("stay", 0, 8.1, 20, 11.9);
    expectUse("no-scrap", 0, 0, 0, 0);
    assertThat(use("waste", 0).limit()).isEqualTo(Double.POSITIVE_INFINITY);
    // The recovery mandate holds in the second period only.
    assertThat(evaluation.limits()).filteredOn(u -> u.id().equals("nd")).hasSize(1);
  }

  @Test
  void whatTheBuyerTookComesBackAYearLater() {
    assertThat(evaluation.returned()).containsExactly(new Returned("buyer", "magnet", 1, 4));
  }

  @Test
  void aClosedPlantCostsItsClosureAndNothingAfter() {
    NetworkDecisions closes =
        new NetworkDecisions(
            List.of(new Opening("works", "leaching", "small", 0, 0, 100, 100, 1000)),
            List.of(new Closing("works", "leaching", 1)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    List<CostLine> lines = PlanEvaluation.of(CaseIndex.of(hand), closes).costs();
    assertThat(discounted(lines, CostKind.CLOSURE, 1)).isCloseTo(60 * D1, within(1e-9));
    assertThat(discounted(lines, CostKind.FIXED_OPERATION, 1)).isZero();
    // The buildings are sold at their book value: 7/10 of 1000.
    assertThat(discounted(lines, CostKind.RESIDUAL_VALUE, 1)).isCloseTo(-700 * END, within(1e-9));
  }

  private static double discounted(List<CostLine> lines, CostKind kind, int period) {
    return lines.stream()
        .filter(l -> l.kind() == kind && l.period() == period)
        .mapToDouble(CostLine::discounted)
        .sum();
  }

  private void expect(CostKind kind, int period, double amount, double discounted) {
    CostLine none = new CostLine(kind, period, 0, 0);
    CostLine line =
        evaluation.costs().stream()
            .filter(l -> l.kind() == kind && l.period() == period)
            .findFirst()
            .orElse(none);
    assertThat(line.amount()).isCloseTo(amount, within(1e-9));
    assertThat(line.discounted()).isCloseTo(discounted, within(1e-9));
  }

  private double emitted(String medium, int period) {
    return evaluation.emitted().stream()
        .filter(e -> e.medium().equals(medium) && e.period() == period)
        .mapToDouble(Emitted::perYear)
        .sum();
  }

  private LimitUse use(String id, Integer period) {
    return evaluation.limits().stream()
        .filter(u -> u.id().equals(id) && Objects.equals(u.period(), period))
        .findFirst()
        .orElseThrow();
  }

  private void expectUse(String id, Integer period, double limit, double used, double slack) {
    LimitUse use = use(id, period);
    assertThat(use.limit()).isCloseTo(limit, within(1e-9));
    assertThat(use.used()).isCloseTo(used, within(1e-9));
    assertThat(use.slack()).isCloseTo(slack, within(1e-9));
  }
}
