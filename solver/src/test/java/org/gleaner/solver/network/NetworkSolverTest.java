package org.gleaner.solver.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.plan.CostLine;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.SolveStatus;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.Closure;
import org.gleaner.domain.site.SiteKind;
import org.gleaner.solver.run.SolveLimits;
import org.gleaner.solver.run.SolveListener;
import org.junit.jupiter.api.Test;

/**
 * Hand-sized cases, each optimum derived in a comment. A tonne of w makes 0.1 t of p and 0.9 t of
 * r.
 */
class NetworkSolverTest {

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

  private static SmallCase base(SmallCase small, double capex, double tonnes) {
    return small
        .arises("town", tonnes)
        .process("leach", "p", 0.1)
        .plant("works", "leach", 100, capex, 2)
        .disposes("works", "r", 0, Double.POSITIVE_INFINITY)
        .market("port", "p", 100, Double.POSITIVE_INFINITY)
        .road("town", "works", 1)
        .road("works", "port", 10);
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
  void storesWhatCannotBeRunAtOnce() {
    // 150 t in year 1, capacity 100 a year: 50 t wait at 1 each. 150 x 6 - 50 = 850, less capex
    // 500.
    PlanningCase small =
        SmallCase.of(1, 1)
            .arises("town", 150, 0)
            .process("leach", "p", 0.1)
            .plant("works", "leach", 100, 500, 2)
            .disposes("works", "r", 0, Double.POSITIVE_INFINITY)
            .stores("works", "w", 1, 60, 0)
            .market("port", "p", 100, Double.POSITIVE_INFINITY)
            .road("town", "works", 1)
            .road("works", "port", 10)
            .build();
    assertThat(npv(small)).isCloseTo(350, within(EXACT));
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
  void paysTheNextStepOnlyForTheNextTonnes() {
    // Half at 0, the next quarter at 5 (margin 6 - 5 = 1), the last quarter is out of reach.
    SmallCase small = base(SmallCase.of(1), 0, 100);
    small.collected("town", 0, new double[] {0, 0.5}, new double[] {5, 0.25});
    assertThat(npv(small.build())).isCloseTo(50 * 6 + 25 * 1, within(EXACT));
  }

  @Test
  void sellsAtTheBetterPriceFirst() {
    // 10 t of p: 4 at 100, 6 at 50. 400 + 300 - 100 t x (1 + 2) - 10 x 10 = 300.
    SmallCase small = SmallCase.of(1);
    small
        .arises("town", 100)
        .process("leach", "p", 0.1)
        .plant("works", "leach", 100, 0, 2)
        .disposes("works", "r", 0, Double.POSITIVE_INFINITY)
        .market("port", "p", false, new double[] {100, 4}, new double[] {50, 100})
        .road("town", "works", 1)
        .road("works", "port", 10);
    assertThat(npv(small.build())).isCloseTo(300, within(EXACT));
  }

  @Test
  void passesMaterialOnAtTransferStationsOnly() {
    // No road from town to works but over the hub: 1 + 1 km and 2 a tonne: 6 - 1 - 2 = 3 on 40 t.
    SmallCase small = SmallCase.of(1);
    small
        .arises("town", 50)
        .process("leach", "p", 0.1)
        .plant("works", "leach", 100, 0, 2)
        .disposes("works", "r", 0, Double.POSITIVE_INFINITY)
        .passes("hub", 2, 40)
        .market("port", "p", 100, Double.POSITIVE_INFINITY)
        .road("town", "hub", 1)
        .road("hub", "works", 1)
        .road("works", "port", 10);
    assertThat(npv(small.build())).isCloseTo(120, within(EXACT));
  }

  @Test
  void takesBackWhatUseSitesReturnAfterTheLag() {
    // Year 1: 5 t of p from 50 t w. The user sends half back in year 2 as w: 2.5 t, worth
    // 0.1 x 100 - 2 - 10 (haul back) - 1 (haul p) = -3 each; it must be taken: 300 x 2 - 2.5 x 3
    // = 592.5; the 0.25 t of p that come of it return after the horizon.
    SmallCase small = SmallCase.of(1, 1);
    small
        .arises("town", 50)
        .process("leach", "p", 0.1)
        .plant("works", "leach", 100, 0, 2)
        .disposes("works", "r", 0, Double.POSITIVE_INFINITY)
        .site("user", SiteKind.USE)
        .market("user", "p", 100, Double.POSITIVE_INFINITY)
        .givesBack("user", "p", "w", 1, 0.5)
        .road("town", "works", 1)
        .road("works", "user", 10)
        .road("user", "works", 10);
    assertThat(npv(small.build())).isCloseTo(592.5, within(EXACT));
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

  @Test
  void sellsNothingThatABanForbids() {
    SmallCase small = SmallCase.of(1);
    small
        .arises("town", 50)
        .process("leach", "p", 0.1)
        .plant("works", "leach", 100, 0, 2)
        .disposes("works", "r", 0, Double.POSITIVE_INFINITY)
        .site("port", SiteKind.MARKET, "abroad")
        .market("port", "p", 100, Double.POSITIVE_INFINITY)
        .road("town", "works", 1)
        .road("works", "port", 10);
    assertThat(npv(small.build())).isCloseTo(300, within(EXACT));
    small.rule(new Policy.ExportBan("stay", List.of("p"), List.of()));
    assertThat(npv(small.build())).isCloseTo(0, within(EXACT));
  }

  @Test
  void recoversMostThenCheapest() {
    // Two works, one near: recovery is 5 t of X either way, the cheaper haul is taken.
    SmallCase small = base(SmallCase.of(1), 10, 50);
    small
        .plant("far", "leach", 100, 10, 2)
        .disposes("far", "r", 0, Double.POSITIVE_INFINITY)
        .road("town", "far", 3)
        .road("far", "port", 10);
    NetworkPlan plan = plan(small.build(), ObjectiveKind.LEXICOGRAPHIC);
    assertThat(plan.report().levels().get(0).value()).isCloseTo(5000, within(1e-3));
    assertThat(plan.report().levels().get(1).value()).isCloseTo(-290, within(1e-3));
    assertThat(plan.decisions().openings()).extracting(o -> o.site()).containsExactly("works");
  }

  @Test
  void neverBuildsIdlePlantsForRecovery() {
    SmallCase small = base(SmallCase.of(1), 10, 50);
    small
        .plant("far", "leach", 100, 0, 2)
        .disposes("far", "r", 0, Double.POSITIVE_INFINITY)
        .road("town", "far", 300)
        .road("far", "port", 10);
    NetworkPlan plan = plan(small.build(), ObjectiveKind.RECOVERY);
    assertThat(value(plan)).isCloseTo(5000, within(1e-3));
    assertThat(plan.decisions().openings()).hasSize(1);
  }

  @Test
  void saysWhichMandateExceedsAllOutlets() {
    // 300 t must be collected, the only plant takes 100.
    SmallCase small = base(SmallCase.of(1), 0, 300);
    small.collected("town", 1, new double[] {0, 1});
    NetworkOutcome outcome = solve(small.build(), ObjectiveKind.COST);
    assertThat(outcome.status()).isEqualTo(SolveStatus.INFEASIBLE);
    assertThat(outcome.explanation())
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("300.0 t/a of w")
        .contains("100.0 t/a");
  }

  @Test
  void saysWhichMandateExceedsWhatCanBeCollected() {
    // 300 t arise, of which 0.3 + 0.2 can be collected: 150 t; producers owe 200 t.
    SmallCase small = base(SmallCase.of(1), 0, 300);
    small
        .collected("town", 0, new double[] {0, 0.3}, new double[] {5, 0.2})
        .rule(new Policy.CollectionMandate("epr", List.of("w"), null, 0, 200, List.of()));
    NetworkOutcome outcome = solve(small.build(), ObjectiveKind.RECOVERY);
    assertThat(outcome.status()).isEqualTo(SolveStatus.INFEASIBLE);
    assertThat(outcome.explanation())
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("policy epr asks for 200.0 t/a of w")
        .contains("at most 150.0 t/a of what arises can be collected");
  }

  @Test
  void namesTheLimitsThatMustGiveWhenNothingSimplerExplains() {
    // 50 t must be collected and run; a plant costs 500, the budget is 200.
    SmallCase small = base(SmallCase.of(1), 500, 50);
    small
        .collected("town", 1, new double[] {0, 1})
        .rule(new Policy.Budget("purse", 200, Policy.Budget.Covers.CAPEX, true, List.of()));
    NetworkOutcome outcome = solve(small.build(), ObjectiveKind.COST);
    assertThat(outcome.status()).isEqualTo(SolveStatus.INFEASIBLE);
    assertThat(outcome.explanation()).extracting(Finding::code).containsOnly("limit-must-give");
    assertThat(outcome.explanation())
        .extracting(Finding::message)
        .first()
        .asString()
        .contains("town,w in 1 (50 t/a)")
        .contains("must give 50 t/a");
  }

  @Test
  void activityLimitsCountWhatRecipesDeliver() {
    // Margin 6 a tonne of w (see above), which holds 0.5 Bq/g of radium; 30 MBq a year may go to
    // the tip. All of it in the residue: 0.5 MBq a tonne of w, 60 t, NPV 360.
    Limit limit =
        new Limit(
            "rays",
            Limit.ACTIVITY,
            "works",
            null,
            null,
            Series.constant(30, 1),
            Series.constant(0, 1));
    SmallCase plain = base(SmallCase.of(1), 0, 100).radium(0.5).limit(limit);
    assertThat(npv(plain.build())).isCloseTo(360, within(EXACT));
    // A tenth of it in the product: 0.45 MBq a tonne of w, 66.67 t, NPV 400.
    SmallCase split = base(SmallCase.of(1), 0, 100).radium(0.5).radiumTo("p", 0.1).limit(limit);
    assertThat(npv(split.build())).isCloseTo(400, within(EXACT));
  }

  @Test
  void residueThatRecipesMakeRadioactiveGoesNowhereWithoutALicence() {
    // 1.2 Bq/g in 0.9 of the mass is above 1 Bq/g: no outlet, no plan; all of it in the product,
    // and 100 t x 6 can be earned.
    assertThat(npv(base(SmallCase.of(1), 0, 100).radium(1.2).build())).isCloseTo(0, within(EXACT));
    assertThat(npv(base(SmallCase.of(1), 0, 100).radium(1.2).radiumTo("p", 1).build()))
        .isCloseTo(600, within(EXACT));
  }

  @Test
  void givesTheSamePlanTwiceWhenDeterministic() {
    PlanningCase small = base(SmallCase.of(1, 2, 5), 500, 50).build();
    NetworkPlan first = plan(small, ObjectiveKind.LEXICOGRAPHIC);
    NetworkPlan second = plan(small, ObjectiveKind.LEXICOGRAPHIC);
    assertThat(first).isEqualTo(second);
  }

  private static double npv(PlanningCase planningCase) {
    return value(plan(planningCase, ObjectiveKind.NPV));
  }

  private static double value(NetworkPlan plan) {
    return plan.report().levels().get(0).value();
  }

  private static NetworkPlan plan(PlanningCase planningCase, ObjectiveKind kind) {
    NetworkOutcome outcome = solve(planningCase, kind);
    assertThat(outcome.explanation()).isEmpty();
    NetworkPlan plan = outcome.plan().orElseThrow();
    AuditedPlans.assertAccepted(planningCase, plan);
    return plan;
  }

  private static NetworkOutcome solve(PlanningCase planningCase, ObjectiveKind kind) {
    return new NetworkSolver()
        .solve(
            planningCase,
            NetworkRequest.of(kind, SolveLimits.reproducible(1e-9, 1)),
            SolveListener.SILENT,
            () -> false);
  }
}
