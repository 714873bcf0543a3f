package org.gleaner.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gleaner.domain.audit.Tampering.add;
import static org.gleaner.domain.audit.Tampering.drop;
import static org.gleaner.domain.audit.Tampering.replace;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.plan.Closing;
import org.gleaner.domain.plan.Collected;
import org.gleaner.domain.plan.CostLine;
import org.gleaner.domain.plan.Disposed;
import org.gleaner.domain.plan.Emitted;
import org.gleaner.domain.plan.Flow;
import org.gleaner.domain.plan.HandCase;
import org.gleaner.domain.plan.HandPlan;
import org.gleaner.domain.plan.LimitUse;
import org.gleaner.domain.plan.NetworkDecisions;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.ObjectiveLevel;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.plan.Recovered;
import org.gleaner.domain.plan.Run;
import org.gleaner.domain.plan.Sale;
import org.gleaner.domain.plan.SolveStatus;
import org.gleaner.domain.plan.Stock;
import org.gleaner.domain.planning.PlanningCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each plan breaks one rule; the auditor must say which. */
class TamperedPlansTest {

  private static final PlanningCase HAND = HandCase.build();
  private static final NetworkPlan PLAN = HandPlan.build(HAND);
  private static final NetworkDecisions D = PLAN.decisions();

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource({"entries", "plants", "network", "results", "solver"})
  void theAuditorFindsIt(String code, String what, NetworkPlan tampered) {
    AuditReport report = PlanAudit.audit(HAND, tampered);
    assertThat(report.accepted()).isFalse();
    assertThat(report.findings()).as(what).extracting(Finding::code).contains(code);
    assertThat(report.checks().stream().mapToInt(AuditCheck::failures).sum())
        .isEqualTo(report.findings().size());
  }

  static Stream<Arguments> entries() {
    return Stream.of(
        raw("unknown-site", "sends from nowhere", flow(0, f -> to(f, "nowhere"))),
        raw("unknown-material", "collects nothing known", collect(c -> material(c, "gold"))),
        raw("unknown-mode", "flies", flow(0, f -> mode(f, "plane"))),
        raw("unknown-recipe", "runs what is no recipe", run(0, r -> recipe(r, "leach"))),
        raw("unknown-plant", "runs where no plant is", run(0, r -> site(r, "hub"))),
        raw("unknown-step", "collects from a third step", collect(c -> step(c, 3))),
        raw("unknown-market", "sells at the tip", sale(0, s -> market(s, "tip"))),
        raw("unknown-period", "runs after the end", run(0, r -> period(r, 2))),
        raw("not-a-number", "runs NaN", run(0, r -> tonnes(r, Double.NaN))),
        raw("not-a-number", "moves without end", flow(0, f -> tonnes(f, 1 / 0.0))),
        raw("negative-value", "moves backwards", flow(0, f -> tonnes(f, -60))),
        raw("duplicate-entry", "runs twice", Tampering.runs(D, add(D.runs().get(0)))),
        raw("duplicate-entry", "sells twice", Tampering.sales(D, add(D.sales().get(3)))),
        raw("unknown-period", "decided never", opening(0, o -> decided(o, 7))));
  }

  static Stream<Arguments> plants() {
    Opening rival = new Opening("rival", "leaching", "large", 1, 0, 100, 100, 1000);
    return Stream.of(
        priced("over-capacity", "runs 101 of 100", run(0, r -> tonnes(r, 101))),
        priced("below-floor", "runs 40 of at least 50", run(0, r -> tonnes(r, 40))),
        priced("opening-not-allowed", "rival opens at once", Tampering.openings(D, add(at(rival)))),
        raw("lead-time", "rival takes a year", Tampering.openings(D, add(at(rival)))),
        priced("alternative-group", "both pathways", Tampering.openings(D, add(rival))),
        priced("illegal-size", "no level of 130", opening(1, o -> size(o, 130, 30))),
        priced("shrinks", "grows to less", opening(1, o -> size(o, 50, -50))),
        raw("wrong-level", "large is called small", opening(1, o -> level(o, "small"))),
        raw("wrong-added-capacity", "adds 100", opening(1, o -> size(o, 160, 100))),
        raw("wrong-decision-period", "pays too early", opening(1, o -> decided(o, 0))),
        raw("wrong-capex", "cheaper than it is", opening(0, o -> capex(o, 900))),
        priced("closing-not-allowed", "rival may not close", close("rival", 1)),
        priced("closing-unused", "closes what is not open", close("works", 0)),
        priced("opened-after-closing", "grows when shut", close("works", 1)),
        priced("over-capacity", "runs when shut", close("works", 1)));
  }

  static Stream<Arguments> network() {
    NetworkDecisions nothing =
        new NetworkDecisions(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    Stock left = new Stock("works", "magnet", 1, 10);
    return Stream.of(
        priced("balance", "a flow is missing", Tampering.flows(D, drop(0))),
        priced("balance", "a kilogram a tonne too much", flow(1, f -> tonnes(f, 60.06))),
        priced("balance", "residue vanishes", Tampering.disposed(D, drop(0))),
        priced("balance", "stock appears", Tampering.stocks(D, add(left))),
        priced("balance", "returns are ignored", Tampering.flows(D, drop(11))),
        priced("over-collected", "more than half at step 1", collect(c -> tonnes(c, 101))),
        priced("under-collected", "nothing is collected", nothing),
        priced("collection-mandate", "nothing is collected", nothing),
        priced("recovery-mandate", "nothing is recovered", nothing),
        priced("final-stock", "stock is left", Tampering.stocks(D, add(left))),
        priced(
            "no-storage",
            "oxide has no store",
            Tampering.stocks(D, add(new Stock("works", "nd-oxide", 0, 1)))),
        priced("over-storage", "51 t in 50", Tampering.stocks(D, replace(0, s -> tonnes(s, 51)))),
        priced(
            "no-disposal",
            "dumps at the works",
            Tampering.disposed(D, add(new Disposed("works", "cake", 0, 1)))),
        priced(
            "over-disposal",
            "401 of 400",
            Tampering.disposed(D, replace(0, d -> new Disposed("tip", "cake", 0, 401)))),
        priced("over-demand", "buyer takes 8", sale(2, s -> tonnes(s, 9))),
        priced("over-transfer", "hub takes 150", flow(0, f -> tonnes(f, 151))),
        priced("too-far", "600 of 500 km", Tampering.flows(D, add(far()))),
        priced("passes-through", "the village resells", Tampering.flows(D, add(resold()))),
        raw("no-way", "no road from hub to tip", flow(1, f -> to(f, "tip"))),
        raw("arc-to-itself", "circles at the hub", flow(1, f -> to(f, "hub"))),
        raw("wrong-distance", "shorter than it is", flow(0, f -> km(f, 9))));
  }

  static Stream<Arguments> results() {
    return Stream.of(
        plan("cost-mismatch", "cheaper capex", cost(0, c -> amount(c, 999, c.discounted()))),
        plan("cost-mismatch", "discounted twice", cost(1, c -> amount(c, c.amount(), 1))),
        plan("cost-mismatch", "a line is missing", Tampering.costs(PLAN, drop(2))),
        plan(
            "recovered-mismatch",
            "one per mille more",
            Tampering.recovered(PLAN, replace(0, r -> new Recovered("Nd", 0, 21_621.6)))),
        plan(
            "recovered-mismatch",
            "dysprosium from nowhere",
            Tampering.recovered(PLAN, add(new Recovered("Dy", 0, 1)))),
        plan(
            "emission-mismatch",
            "less CO2e",
            Tampering.emitted(PLAN, replace(0, e -> new Emitted("co2e", "t", 0, 6)))),
        plan("emission-mismatch", "no water", Tampering.emitted(PLAN, drop(4))),
        plan("limit-use-mismatch", "slack invented", limit(0, l -> slack(l, 40))),
        plan("limit-use-mismatch", "a limit is missing", Tampering.limits(PLAN, drop(0))),
        plan("limit-use-mismatch", "a limit is invented", Tampering.limits(PLAN, add(invented()))),
        plan("duplicate-entry", "a line twice", Tampering.costs(PLAN, add(PLAN.costs().get(0)))));
  }

  static Stream<Arguments> solver() {
    ObjectiveLevel l = PLAN.report().levels().get(0);
    double better = l.value() + 10;
    return Stream.of(
        plan("objective-mismatch", "value too good", levels(level(l, better, better, 0))),
        plan("bound-wrong-side", "bound below", levels(level(l, l.value(), l.value() - 1, 0))),
        plan("gap-mismatch", "gap too small", levels(level(l, l.value(), better, 0))),
        plan("objective-mismatch", "NaN", levels(level(l, Double.NaN, better, 0))),
        plan("no-level", "no objective", levels()),
        plan(
            "status-without-plan",
            "infeasible, yet a plan",
            Tampering.report(PLAN, SolveStatus.INFEASIBLE, List.of(l))),
        plan("wrong-case", "of another case", renamed("other", PLAN.periodYears())),
        plan("wrong-horizon", "other periods", renamed(PLAN.caseName(), List.of(1, 1))));
  }

  private static Arguments raw(String code, String what, NetworkDecisions decisions) {
    return Arguments.of(code, what, Tampering.decisions(PLAN, decisions));
  }

  /**
   * With results that follow from the tampered decisions, so that nothing but the rule is broken.
   */
  private static Arguments priced(String code, String what, NetworkDecisions decisions) {
    return Arguments.of(code, what, HandPlan.plan(HAND, decisions));
  }

  private static Arguments plan(String code, String what, NetworkPlan plan) {
    return Arguments.of(code, what, plan);
  }

  private static NetworkDecisions flow(int index, UnaryOperator<Flow> change) {
    return Tampering.flows(D, replace(index, change));
  }

  private static NetworkDecisions run(int index, UnaryOperator<Run> change) {
    return Tampering.runs(D, replace(index, change));
  }

  private static NetworkDecisions sale(int index, UnaryOperator<Sale> change) {
    return Tampering.sales(D, replace(index, change));
  }

  private static NetworkDecisions collect(UnaryOperator<Collected> change) {
    return Tampering.collected(D, replace(0, change));
  }

  private static NetworkDecisions opening(int index, UnaryOperator<Opening> change) {
    return Tampering.openings(D, replace(index, change));
  }

  private static NetworkDecisions close(String site, int period) {
    return Tampering.closings(D, add(new Closing(site, "leaching", period)));
  }

  private static NetworkPlan cost(int index, UnaryOperator<CostLine> change) {
    return Tampering.costs(PLAN, replace(index, change));
  }

  private static NetworkPlan limit(int index, UnaryOperator<LimitUse> change) {
    return Tampering.limits(PLAN, replace(index, change));
  }

  private static NetworkPlan levels(ObjectiveLevel... levels) {
    return Tampering.report(PLAN, SolveStatus.OPTIMAL, List.of(levels));
  }

  private static NetworkPlan renamed(String caseName, List<Integer> years) {
    return new NetworkPlan(
        caseName,
        PLAN.scenario(),
        years,
        PLAN.report(),
        D,
        PLAN.costs(),
        PLAN.recovered(),
        PLAN.emitted(),
        PLAN.limits());
  }

  private static Flow far() {
    return new Flow("village", "port", "nd-oxide", "truck", 0, 1, 600);
  }

  private static Flow resold() {
    return new Flow("village", "port", "magnet", "truck", 0, 1, 600);
  }

  private static Flow to(Flow f, String to) {
    return new Flow(f.from(), to, f.material(), f.mode(), f.period(), f.tonnesPerYear(), f.km());
  }

  private static Flow mode(Flow f, String mode) {
    return new Flow(f.from(), f.to(), f.material(), mode, f.period(), f.tonnesPerYear(), f.km());
  }

  private static Flow tonnes(Flow f, double tonnes) {
    return new Flow(f.from(), f.to(), f.material(), f.mode(), f.period(), tonnes, f.km());
  }

  private static Flow km(Flow f, double km) {
    return new Flow(f.from(), f.to(), f.material(), f.mode(), f.period(), f.tonnesPerYear(), km);
  }

  private static Run recipe(Run r, String recipe) {
    return new Run(r.site(), recipe, r.period(), r.tonnesPerYear());
  }

  private static Run site(Run r, String site) {
    return new Run(site, r.recipe(), r.period(), r.tonnesPerYear());
  }

  private static Run period(Run r, int period) {
    return new Run(r.site(), r.recipe(), period, r.tonnesPerYear());
  }

  private static Run tonnes(Run r, double tonnes) {
    return new Run(r.site(), r.recipe(), r.period(), tonnes);
  }

  private static Sale market(Sale s, String site) {
    return new Sale(site, s.material(), s.step(), s.period(), s.tonnesPerYear());
  }

  private static Sale tonnes(Sale s, double tonnes) {
    return new Sale(s.site(), s.material(), s.step(), s.period(), tonnes);
  }

  private static Stock tonnes(Stock s, double tonnes) {
    return new Stock(s.site(), s.material(), s.period(), tonnes);
  }

  private static Collected material(Collected c, String material) {
    return new Collected(c.site(), material, c.step(), c.period(), c.tonnesPerYear());
  }

  private static Collected step(Collected c, int step) {
    return new Collected(c.site(), c.material(), step, c.period(), c.tonnesPerYear());
  }

  private static Collected tonnes(Collected c, double tonnes) {
    return new Collected(c.site(), c.material(), c.step(), c.period(), tonnes);
  }

  /** The opening a period earlier. */
  private static Opening at(Opening o) {
    return opening(o, o.level(), 0, 0, 100, 100, 1000);
  }

  private static Opening size(Opening o, double capacity, double added) {
    return opening(o, o.level(), o.period(), o.decidedPeriod(), capacity, added, o.capex());
  }

  private static Opening level(Opening o, String level) {
    return opening(
        o,
        level,
        o.period(),
        o.decidedPeriod(),
        o.capacityTonnesPerYear(),
        o.addedTonnesPerYear(),
        o.capex());
  }

  private static Opening decided(Opening o, int period) {
    return opening(
        o,
        o.level(),
        o.period(),
        period,
        o.capacityTonnesPerYear(),
        o.addedTonnesPerYear(),
        o.capex());
  }

  private static Opening capex(Opening o, double capex) {
    return opening(
        o,
        o.level(),
        o.period(),
        o.decidedPeriod(),
        o.capacityTonnesPerYear(),
        o.addedTonnesPerYear(),
        capex);
  }

  private static Opening opening(
      Opening o,
      String level,
      int period,
      int decided,
      double capacity,
      double added,
      double capex) {
    return new Opening(o.site(), o.process(), level, period, decided, capacity, added, capex);
  }

  private static CostLine amount(CostLine c, double amount, double discounted) {
    return new CostLine(c.kind(), c.period(), amount, discounted);
  }

  private static LimitUse slack(LimitUse l, double slack) {
    return new LimitUse(
        l.id(), l.kind(), l.period(), l.unit(), l.atLeast(), l.limit(), l.used(), slack);
  }

  private static LimitUse invented() {
    return new LimitUse("invented", "limit", 0, "t", false, 1, 0, 1);
  }

  private static ObjectiveLevel level(ObjectiveLevel l, double value, double bound, double gap) {
    return new ObjectiveLevel(l.kind(), value, bound, gap);
  }
}
