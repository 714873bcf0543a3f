package org.gleaner.solver.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.plan.SolveStatus;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.solver.run.SolveEvent;
import org.gleaner.solver.run.SolveLimits;
import org.gleaner.solver.run.SolveListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped cases: the tutorial's optima are derived by hand in its README. */
class EmbeddedCasesTest {

  private static final double RELATIVE = 1e-9;
  private static final PlanningCase TUTORIAL = read("tutorial");

  /** Read and pooled once, by the first test that asks. */
  private static final class VietNam {
    static final PlanningCase CASE = read("vietnam");
    static final NetworkModel WHOLE = NetworkModel.of(CASE);
    static final PooledModel POOLED = PooledModel.of(WHOLE, ObjectiveKind.RECOVERY).orElseThrow();

    private VietNam() {}
  }

  private static PlanningCase read(String name) {
    return new CaseReader().readEmbedded(name).planningCase().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "RECOVERY, 13338, 13338, 2",
    "NPV, 289680.64, 10260, 2",
    "COST, -289680.64, 10260, 2",
    "EMISSIONS, 59.986, 2565, 2",
    "LEXICOGRAPHIC, 13338, 13338, 2"
  })
  void findsTheTutorialsHandDerivedOptimum(
      ObjectiveKind kind, double optimum, double neodymiumKg, int openings) {
    NetworkPlan plan = solve(TUTORIAL, kind, 1e-9);
    assertThat(plan.report().status()).isEqualTo(SolveStatus.OPTIMAL);
    assertThat(plan.report().levels().get(0).value())
        .isCloseTo(optimum, within(RELATIVE * Math.abs(optimum)));
    assertThat(kilograms(plan).get("Nd")).isCloseTo(neodymiumKg, within(1e-6 * neodymiumKg));
    assertThat(plan.decisions().openings()).hasSize(openings);
  }

  @Test
  void takesTheTutorialsCheapestPlanAmongThoseThatRecoverMost() {
    NetworkPlan plan = solve(TUTORIAL, ObjectiveKind.LEXICOGRAPHIC, 1e-9);
    assertThat(plan.report().levels().get(1).value())
        .isCloseTo(-244_733.632, within(RELATIVE * 244_733.632));
    assertThat(plan.decisions().openings())
        .extracting(Opening::capacityTonnesPerYear)
        .satisfiesExactlyInAnyOrder(
            workshop -> assertThat(workshop).isCloseTo(1300, within(1e-6)),
            refinery -> assertThat(refinery).isEqualTo(27));
  }

  @Test
  void keepsThePlanItHasWhenStoppedWhileItStillWorksOnThePooledModel() {
    AtomicBoolean hasIncumbent = new AtomicBoolean();
    NetworkOutcome outcome =
        new NetworkSolver()
            .solve(
                TUTORIAL,
                NetworkRequest.of(ObjectiveKind.RECOVERY, SolveLimits.reproducible(1e-9, 1)),
                event -> {
                  if (event instanceof SolveEvent.Progress news && news.incumbent() > 0) {
                    hasIncumbent.set(true);
                  }
                },
                hasIncumbent::get);
    NetworkPlan plan = outcome.plan().orElseThrow();
    AuditedPlans.assertAccepted(TUTORIAL, plan);
    assertThat(plan.report().levels().get(0).value()).isPositive();
  }

  @Test
  void poolsVietNamIntoASmallModel() {
    assertThat(VietNam.POOLED.network().rows().columnCount())
        .isLessThan(VietNam.WHOLE.rows().columnCount() / 10);
  }

  /**
   * Without its limit the pooled plan would crack more monazite than there is room for the cake.
   */
  @Test
  void poolsTheLimitOfASiteWithWhatOnlyThatSiteTakes() {
    assertThat(VietNam.POOLED.network().assembly().planningCase().limits())
        .filteredOn(l -> l.id().startsWith("norm-activity"))
        .singleElement()
        .satisfies(
            l -> {
              assertThat(l.site()).isNull();
              // Radium-bearing sludge may also stay on the gypsum stacks.
              assertThat(l.material()).isEqualTo("th-cake");
              assertThat(l.maxPerYear().at(0)).isEqualTo(300_000);
            });
  }

  @Test
  void plansAllOfVietNamTheSameWayTwiceWithAProvenGap() {
    // Within 5 % it takes three times as long, twice.
    NetworkPlan first = solve(VietNam.CASE, ObjectiveKind.RECOVERY, 0.1);
    assertThat(first.report().levels().get(0).gap()).isLessThanOrEqualTo(0.1);
    NetworkPlan second = solve(VietNam.CASE, ObjectiveKind.RECOVERY, 0.1);
    assertThat(second).isEqualTo(first);
  }

  private static Map<String, Double> kilograms(NetworkPlan plan) {
    Map<String, Double> kilograms = new TreeMap<>();
    plan.recovered()
        .forEach(
            r ->
                kilograms.merge(
                    r.element(), r.kgPerYear() * plan.periodYears().get(r.period()), Double::sum));
    return kilograms;
  }

  private static NetworkPlan solve(PlanningCase planningCase, ObjectiveKind kind, double gap) {
    NetworkPlan plan =
        new NetworkSolver()
            .solve(
                planningCase,
                NetworkRequest.of(kind, SolveLimits.reproducible(gap, 1)),
                SolveListener.SILENT,
                () -> false)
            .plan()
            .orElseThrow();
    AuditedPlans.assertAccepted(planningCase, plan);
    return plan;
  }
}
