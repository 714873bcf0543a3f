package org.gleaner.domain.dataset.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.gleaner.domain.audit.AuditCheck;
import org.gleaner.domain.audit.AuditReport;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.plan.CostLine;
import org.gleaner.domain.plan.LimitUse;
import org.gleaner.domain.plan.NetworkDecisions;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.ObjectiveLevel;
import org.gleaner.domain.plan.Recovered;
import org.gleaner.domain.plan.SolveReport;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;

/**
 * A plan as a tree of maps and lists: what {@code plan.json} holds and {@code --format json}
 * prints. Names are documented in {@code docs/format/plan.md} and stay.
 */
public final class PlanTree {
  public static final String FORMAT = "gleaner-plan/1";

  private final PlanningCase planningCase;
  private final Horizon horizon;

  private PlanTree(PlanningCase planningCase) {
    this.planningCase = planningCase;
    this.horizon = planningCase.horizon();
  }

  /** The tree of a plan and of what the auditor says of it. */
  public static Map<String, Object> of(
      PlanningCase planningCase, NetworkPlan plan, AuditReport audit) {
    return new PlanTree(planningCase).tree(plan, audit);
  }

  /** The tree of a solve that ended without a plan: the same keys, empty where there is nothing. */
  public static Map<String, Object> withoutPlan(
      PlanningCase planningCase, String scenario, SolveReport report) {
    NetworkPlan none =
        new NetworkPlan(
            planningCase.settings().name(),
            scenario,
            planningCase.horizon().periods().stream().map(Period::years).toList(),
            report,
            new NetworkDecisions(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Map<String, Object> tree =
        new PlanTree(planningCase).tree(none, new AuditReport(false, List.of(), List.of()));
    tree.put("audit", null);
    return tree;
  }

  private Map<String, Object> tree(NetworkPlan plan, AuditReport audit) {
    SolveReport report = plan.report();
    ObjectiveLevel first = report.levels().isEmpty() ? null : report.levels().get(0);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("case", plan.caseName());
    tree.put("scenario", plan.scenario());
    tree.put("status", word(report.status()));
    tree.put("objective", first == null ? null : first.value());
    tree.put("bound", first == null ? null : first.bound());
    tree.put("gap", first == null ? null : first.gap());
    tree.put("levels", list(report.levels(), PlanTree::level));
    tree.put("seed", report.seed());
    tree.put("deterministic", report.deterministic());
    tree.put("engine", report.engine());
    tree.put("version", report.version());
    tree.put("case_hash", report.caseHash());
    tree.put("currency", planningCase.settings().currency());
    tree.put("periods", list(horizon.periods(), p -> row("period", p.id(), "years", p.years())));
    tree.put("net_cost", plan.netCost());
    tree.put("costs", costs(plan.costs()));
    tree.put(
        "cost_lines",
        list(
            plan.costs(),
            c ->
                row(
                    "kind", c.kind().key(),
                    "period", id(c.period()),
                    "amount", c.amount(),
                    "discounted", c.discounted())));
    tree.put("recovered_kg", recoveredKg(plan.recovered()));
    tree.put(
        "recovered",
        list(
            plan.recovered(),
            r ->
                row(
                    "element", r.element(),
                    "period", id(r.period()),
                    "kg_per_year", r.kgPerYear())));
    putDecisions(tree, plan.decisions());
    tree.put(
        "emissions",
        list(
            plan.emitted(),
            e ->
                row(
                    "medium", e.medium(),
                    "unit", e.unit(),
                    "period", id(e.period()),
                    "per_year", e.perYear())));
    tree.put("limits", list(plan.limits(), this::limit));
    tree.put("audit", audit(audit));
    return tree;
  }

  private void putDecisions(Map<String, Object> tree, NetworkDecisions d) {
    tree.put(
        "openings",
        list(
            d.openings(),
            o ->
                row(
                    "site", o.site(),
                    "process", o.process(),
                    "level", o.level(),
                    "period", id(o.period()),
                    "decided_period", id(o.decidedPeriod()),
                    "capacity_tonnes_per_year", o.capacityTonnesPerYear(),
                    "added_tonnes_per_year", o.addedTonnesPerYear(),
                    "capex", o.capex())));
    tree.put(
        "closings",
        list(
            d.closings(),
            c -> row("site", c.site(), "process", c.process(), "period", id(c.period()))));
    tree.put(
        "collected",
        list(
            d.collected(),
            c ->
                row(
                    "site", c.site(),
                    "material", c.material(),
                    "step", c.step(),
                    "period", id(c.period()),
                    "tonnes_per_year", c.tonnesPerYear())));
    tree.put(
        "flows",
        list(
            d.flows(),
            f ->
                row(
                    "from", f.from(),
                    "to", f.to(),
                    "material", f.material(),
                    "mode", f.mode(),
                    "period", id(f.period()),
                    "tonnes_per_year", f.tonnesPerYear(),
                    "km", f.km())));
    tree.put(
        "runs",
        list(
            d.runs(),
            r ->
                row(
                    "site", r.site(),
                    "recipe", r.recipe(),
                    "period", id(r.period()),
                    "tonnes_per_year", r.tonnesPerYear())));
    tree.put(
        "stocks",
        list(
            d.stocks(),
            s ->
                row(
                    "site", s.site(),
                    "material", s.material(),
                    "period", id(s.period()),
                    "tonnes", s.tonnes())));
    tree.put(
        "disposed",
        list(
            d.disposed(),
            x ->
                row(
                    "site", x.site(),
                    "material", x.material(),
                    "period", id(x.period()),
                    "tonnes_per_year", x.tonnesPerYear())));
    tree.put(
        "sales",
        list(
            d.sales(),
            s ->
                row(
                    "site", s.site(),
                    "material", s.material(),
                    "step", s.step(),
                    "period", id(s.period()),
                    "tonnes_per_year", s.tonnesPerYear())));
  }

  private Map<String, Object> limit(LimitUse use) {
    Integer period = use.period();
    Map<String, Object> row = row("id", use.id(), "kind", use.kind());
    row.put("period", period == null ? null : id(period));
    row.put("unit", use.unit());
    row.put("at_least", use.atLeast());
    row.put("limit", use.limit());
    row.put("used", use.used());
    row.put("slack", use.slack());
    return row;
  }

  private Map<String, Object> recoveredKg(List<Recovered> recovered) {
    Map<String, Object> totals = new LinkedHashMap<>();
    for (Recovered r : recovered) {
      double kg = r.kgPerYear() * horizon.period(r.period()).years();
      totals.merge(r.element(), kg, (a, b) -> (Double) a + (Double) b);
    }
    return totals;
  }

  private static Map<String, Object> costs(List<CostLine> lines) {
    Map<String, Object> totals = new LinkedHashMap<>();
    for (CostLine line : lines) {
      totals.merge(line.kind().key(), line.discounted(), (a, b) -> (Double) a + (Double) b);
    }
    return totals;
  }

  private static Map<String, Object> level(ObjectiveLevel level) {
    return row(
        "kind", word(level.kind()),
        "value", level.value(),
        "bound", level.bound(),
        "gap", level.gap());
  }

  private static Map<String, Object> audit(AuditReport audit) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("accepted", audit.accepted());
    tree.put("checks", list(audit.checks(), PlanTree::check));
    tree.put("findings", list(audit.findings(), PlanTree::finding));
    return tree;
  }

  private static Map<String, Object> check(AuditCheck check) {
    return row("name", check.name(), "count", check.count(), "failures", check.failures());
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> row =
        row(
            "severity", word(finding.severity()),
            "code", finding.code(),
            "at", finding.where().toString());
    row.put("value", finding.value());
    row.put("message", finding.message());
    return row;
  }

  private String id(int period) {
    return horizon.period(period).id();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <T> List<Object> list(List<T> items, Function<T, Map<String, Object>> row) {
    List<Object> rows = new ArrayList<>(items.size());
    items.forEach(item -> rows.add(row.apply(item)));
    return rows;
  }

  private static Map<String, Object> row(Object... keysAndValues) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      row.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return row;
  }
}
