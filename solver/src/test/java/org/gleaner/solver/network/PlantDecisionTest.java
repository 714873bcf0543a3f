package org.gleaner.solver.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gleaner.solver.network.SmallPlans.base;
import static org.gleaner.solver.network.SmallPlans.npv;
import static org.gleaner.solver.network.SmallPlans.plan;
import static org.gleaner.solver.network.SmallPlans.value;

import java.util.List;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.plan.CostLine;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.site.Closure;
import org.junit.jupiter.api.Test;

/**
 * When plants open, grow and close, and what they cost. Each optimum is derived in a comment; see
 * {@link SmallPlans}.
 */
class PlantDecisionTest {

  private static final double EXACT = 1e-7;

  @Test
  void buildsOnlyWhatEarnsItsCapex() {
    // Margin per tonne of w: 0.1 x 100 - 1 (haul) - 2 (run) - 0.1 x 10 (haul p) = 6.
    // 50 t x 6 = 300 a year, twice 600 > capex 500: NPV 100. With capex 700 nothing is built.
    assertThat(npv(twoYears(500))).isCloseTo(100, within(EXACT));
    assertThat(npv(twoYears(700))).isCloseTo(0, within(EXACT));
  }

  private static PlanningCase twoYears(double capex) {
    return base(SmallCase.of(1, 1), capex, 50).build();
  }

  @Test
  void discountsYearlyFlowsAtTheirEndAndCapexAtTheStart() {
    // 25 %: a yearly unit is worth 0.8 + 0.64 = 1.44: 300 x 1.44 - 400 = 32.
    PlanningCase small = base(SmallCase.of(1, 1).discount(0.25), 400, 50).build();
    assertThat(npv(small)).isCloseTo(32, within(EXACT));
    // As one period of two years it is the same money.
    PlanningCase longPeriod = base(SmallCase.of(2).discount(0.25), 400, 50).build();
    assertThat(npv(longPeriod)).isCloseTo(32, within(EXACT));
  }

  @Test
  void keepsResidualValueOfYoungPlants() {
    // Lifetime 20, two years gone: 0.9 of 500 is left at the end: NPV 600 - 500 + 450 = 550.
    PlanningCase small = base(SmallCase.of(1, 1).withResidualValue(), 500, 50).build();
    assertThat(npv(small)).isCloseTo(550, within(EXACT));
  }

  @Test
  void growsALineByItsSlopeOnceItIsOpen() {
    // Line 10 to 100 t/a, capex 100 to 190: slope 1. 50 t in year 1, 100 t in year 2:
    // capex 100 + 40 in year 1, + 50 in year 2 = 190; fixed cost 1 to 10, slope 0.1: 5 + 10;
    // margin 150 x 6 = 900: NPV 900 - 190 - 15 = 695. Growing at once would cost 5 more.
    SmallCase small = SmallCase.of(1, 1);
    small
        .arises("town", 50, 100)
        .process("leach", "p", 0.1)
        .plant(
            small.line(
                "works",
                "leach",
                small.level("small", 10, 100, 1, 2),
                small.level("large", 100, 190, 10, 2)))
        .disposes("works", "r", 0, Double.POSITIVE_INFINITY)
        .market("port", "p", 100, Double.POSITIVE_INFINITY)
        .road("town", "works", 1)
        .road("works", "port", 10);
    NetworkPlan plan = plan(small.build(), ObjectiveKind.NPV);
    assertThat(value(plan)).isCloseTo(695, within(EXACT));
    assertThat(plan.decisions().openings())
        .extracting(o -> o.capacityTonnesPerYear())
        .containsExactly(50.0, 100.0);
  }

  @Test
  void closesAPlantThatCostsMoreThanClosingIt() {
    // Fixed cost 50 a year for three years, no feed. It may close from year 2 on for 30: 50 + 30 =
    // 80 < 150.
    SmallCase small = SmallCase.of(1, 1, 1);
    small
        .arises("town", 0)
        .process("leach", "p", 0.1)
        .plant(
            small.existing(
                "works",
                "leach",
                new Closure(small.series(30)),
                small.level("only", 100, 0, 50, 2)))
        .disposes("works", "r", 0, Double.POSITIVE_INFINITY)
        .market("port", "p", 100, Double.POSITIVE_INFINITY)
        .road("works", "port", 10);
    NetworkPlan plan = plan(small.build(), ObjectiveKind.COST);
    assertThat(value(plan)).isCloseTo(30, within(EXACT));
    assertThat(plan.decisions().closings()).hasSize(1);
  }

  @Test
  void paysCapexWhenItDecidesAndWaitsForTheLeadTime() {
    // Lead 1 year: open in year 2 only; paid in year 1. One year of 300 less 200 = 100.
    SmallCase small = SmallCase.of(1, 1);
    base(small, 0, 50);
    PlanningCase late =
        small.build().toBuilder()
            .plants(
                List.of(
                    new org.gleaner.domain.site.Plant(
                        "works",
                        "leach",
                        List.of(small.level("only", 100, 200, 0, 2)),
                        false,
                        0,
                        List.of(0, 1),
                        1,
                        20,
                        null,
                        0,
                        null)))
            .build();
    NetworkPlan plan = plan(late, ObjectiveKind.NPV);
    assertThat(value(plan)).isCloseTo(100, within(EXACT));
    assertThat(plan.decisions().openings().get(0).period()).isEqualTo(1);
    assertThat(plan.decisions().openings().get(0).decidedPeriod()).isZero();
    assertThat(plan.costs())
        .filteredOn(c -> c.kind() == CostKind.CAPEX)
        .extracting(CostLine::period)
        .containsExactly(0);
  }

  @Test
  void keepsABudgetPerPeriodByBuildingLater() {
    // Two plants of 500 each would serve both towns; 500 a period allows one now, one later.
    SmallCase small = base(SmallCase.of(1, 1, 1, 1), 500, 100);
    small
        .plant("works2", "leach", 100, 500, 2)
        .disposes("works2", "r", 0, Double.POSITIVE_INFINITY)
        .arises("town2", 100)
        .road("town2", "works2", 1)
        .road("works2", "port", 10)
        .rule(new Policy.Budget("purse", 500, Policy.Budget.Covers.CAPEX, false, List.of()));
    // 100 t x 6 x 4 years - 500 = 1900, and 100 x 6 x 3 - 500 = 1300.
    assertThat(npv(small.build())).isCloseTo(3200, within(EXACT));
  }

  @Test
  void opensOneOfAlternativesAtATime() {
    // Two plants at one site share a group; both would pay, the better one wins: 300 not 300 + 200.
    SmallCase small = SmallCase.of(1);
    small.arises("town", 100).process("leach", "p", 0.1).process("smelt", "p", 0.1);
    for (String process : List.of("leach", "smelt")) {
      double variable = process.equals("leach") ? 2 : 4;
      small.plant(
          new org.gleaner.domain.site.Plant(
              "works",
              process,
              List.of(small.level("only", 50, 0, 0, variable)),
              false,
              0,
              List.of(0),
              0,
              20,
              "one-of-them",
              0,
              null));
    }
    small
        .disposes("works", "r", 0, Double.POSITIVE_INFINITY)
        .market("port", "p", 100, Double.POSITIVE_INFINITY)
        .road("town", "works", 1)
        .road("works", "port", 10);
    assertThat(npv(small.build())).isCloseTo(300, within(EXACT));
  }
}
