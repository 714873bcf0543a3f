package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.plan.Closing;
import org.gleaner.domain.plan.Collected;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.plan.CostLine;
import org.gleaner.domain.plan.Disposed;
import org.gleaner.domain.plan.Emitted;
import org.gleaner.domain.plan.Flow;
import org.gleaner.domain.plan.LimitUse;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.plan.Recovered;
import org.gleaner.domain.plan.Run;
import org.gleaner.domain.plan.Sale;
import org.gleaner.domain.plan.Stock;
import org.jspecify.annotations.Nullable;

/** The tables of a plan. */
public final class PlanTables {

  private static final double PERCENT = 100;
  private static final double ROUNDING = 1e-9;

  private final NetworkPlan plan;
  private final String currency;
  private final List<Integer> firstYears;

  /**
   * @param startYear first year of the horizon
   */
  public PlanTables(NetworkPlan plan, int startYear, String currency) {
    this.plan = plan;
    this.currency = currency;
    List<Integer> years = new ArrayList<>();
    int year = startYear;
    for (int length : plan.periodYears()) {
      years.add(year);
      year += length;
    }
    this.firstYears = List.copyOf(years);
  }

  public String currency() {
    return currency;
  }

  int firstYear(int period) {
    return firstYears.get(period);
  }

  public TableView openings() {
    TableView.Builder table =
        TableView.of(
            "openings",
            Column.text("plant"),
            Column.text("level"),
            Column.year("period"),
            Column.number("capacity_tonnes_per_year"),
            Column.number("added_tonnes_per_year"),
            Column.money("capex", currency),
            Column.year("decided_period"));
    for (Opening o : plan.decisions().openings()) {
      table.row(
          o.plant(),
          o.level(),
          firstYear(o.period()),
          o.capacityTonnesPerYear(),
          o.addedTonnesPerYear(),
          o.capex(),
          firstYear(o.decidedPeriod()));
    }
    return table.build();
  }

  public TableView closings() {
    TableView.Builder table = TableView.of("closings", Column.text("plant"), Column.year("period"));
    for (Closing c : plan.decisions().closings()) {
      table.row(c.plant(), firstYear(c.period()));
    }
    return table.build();
  }

  public TableView collected() {
    TableView.Builder table =
        TableView.of(
            "collected",
            Column.text("site"),
            Column.text("material"),
            Column.number("step", 0),
            Column.year("period"),
            Column.number("tonnes_per_year"));
    for (Collected c : plan.decisions().collected()) {
      table.row(c.site(), c.material(), c.step(), firstYear(c.period()), c.tonnesPerYear());
    }
    return table.build();
  }

  public TableView flows() {
    TableView.Builder table =
        TableView.of(
            "flows",
            Column.text("from"),
            Column.text("to"),
            Column.text("material"),
            Column.year("period"),
            Column.number("tonnes_per_year"),
            Column.number("km"),
            Column.text("mode"));
    for (Flow f : plan.decisions().flows()) {
      table.row(
          f.from(),
          f.to(),
          f.material(),
          firstYear(f.period()),
          f.tonnesPerYear(),
          f.km(),
          f.mode());
    }
    return table.build();
  }

  public TableView runs() {
    TableView.Builder table =
        TableView.of(
            "runs",
            Column.text("site"),
            Column.text("recipe"),
            Column.year("period"),
            Column.number("tonnes_per_year"));
    for (Run r : plan.decisions().runs()) {
      table.row(r.site(), r.recipe(), firstYear(r.period()), r.tonnesPerYear());
    }
    return table.build();
  }

  public TableView sales() {
    TableView.Builder table =
        TableView.of(
            "sales",
            Column.text("site"),
            Column.text("material"),
            Column.number("step", 0),
            Column.year("period"),
            Column.number("tonnes_per_year"));
    for (Sale s : plan.decisions().sales()) {
      table.row(s.site(), s.material(), s.step(), firstYear(s.period()), s.tonnesPerYear());
    }
    return table.build();
  }

  public TableView disposed() {
    TableView.Builder table =
        TableView.of(
            "disposed",
            Column.text("site"),
            Column.text("material"),
            Column.year("period"),
            Column.number("tonnes_per_year"));
    for (Disposed d : plan.decisions().disposed()) {
      table.row(d.site(), d.material(), firstYear(d.period()), d.tonnesPerYear());
    }
    return table.build();
  }

  public TableView stocks() {
    TableView.Builder table =
        TableView.of(
            "stocks",
            Column.text("site"),
            Column.text("material"),
            Column.year("period"),
            Column.number("tonnes"));
    for (Stock s : plan.decisions().stocks()) {
      table.row(s.site(), s.material(), firstYear(s.period()), s.tonnes());
    }
    return table.build();
  }

  /** Kilograms over the whole horizon, by element, the most first. */
  public Map<String, Double> recoveredKg() {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Recovered r : plan.recovered()) {
      sums.merge(r.element(), r.kgPerYear() * plan.periodYears().get(r.period()), Double::sum);
    }
    Map<String, Double> sorted = new LinkedHashMap<>();
    sums.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  public TableView recovered() {
    int last = firstYears.size() - 1;
    TableView.Builder table =
        TableView.of(
            "recovered",
            Column.text("element"),
            Column.number("tonnes_total"),
            Column.number("kg_per_year_first"),
            Column.number("kg_per_year_last"));
    recoveredKg()
        .forEach(
            (element, kg) ->
                table.row(element, kg / 1000, recovered(element, 0), recovered(element, last)));
    return table.build();
  }

  /** Every element and period. */
  public TableView recoveredByPeriod() {
    TableView.Builder table =
        TableView.of(
            "recovered",
            Column.text("element"),
            Column.year("period"),
            Column.number("kg_per_year"));
    for (Recovered r : plan.recovered()) {
      table.row(r.element(), firstYear(r.period()), r.kgPerYear());
    }
    return table.build();
  }

  private double recovered(String element, int period) {
    return plan.recovered().stream()
        .filter(r -> r.period() == period && r.element().equals(element))
        .mapToDouble(Recovered::kgPerYear)
        .sum();
  }

  /** Cost line to amount over the whole horizon. */
  public Map<String, Double> costs(boolean discounted) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (CostKind kind : CostKind.values()) {
      for (CostLine line : plan.costs()) {
        if (line.kind() == kind) {
          sums.merge(kind.key(), discounted ? line.discounted() : line.amount(), Double::sum);
        }
      }
    }
    return sums;
  }

  public TableView costs() {
    TableView.Builder table =
        TableView.of(
            "costs",
            Column.word("cost_line"),
            Column.money("amount", currency),
            Column.money("discounted", currency));
    Map<String, Double> discounted = costs(true);
    Map<String, Double> amounts = costs(false);
    amounts.forEach((name, amount) -> table.row(name, amount, discounted.get(name)));
    table.row("net_cost", sum(amounts), sum(discounted));
    return table.build();
  }

  /** Every cost line and period. */
  public TableView costsByPeriod() {
    TableView.Builder table =
        TableView.of(
            "costs",
            Column.word("cost_line"),
            Column.year("period"),
            Column.money("amount", currency),
            Column.money("discounted", currency));
    for (CostLine line : plan.costs()) {
      table.row(line.kind().key(), firstYear(line.period()), line.amount(), line.discounted());
    }
    return table.build();
  }

  public TableView emissions() {
    TableView.Builder table =
        TableView.of(
            "emissions",
            Column.text("medium"),
            Column.text("unit"),
            Column.year("period"),
            Column.number("per_year"));
    for (Emitted e : plan.emitted()) {
      table.row(e.medium(), e.unit(), firstYear(e.period()), e.perYear());
    }
    return table.build();
  }

  public TableView limits() {
    TableView.Builder table =
        TableView.of(
            "limit_use",
            Column.text("limit"),
            Column.year("period"),
            Column.number("used"),
            Column.number("max_or_min"),
            Column.number("slack"),
            Column.text("unit"),
            Column.number("used_percent", 1),
            Column.word("type"));
    for (LimitUse l : plan.limits()) {
      table.row(
          l.id(),
          year(l.period()),
          l.used(),
          l.limit(),
          slack(l),
          l.unit(),
          l.limit() == 0 || Double.isInfinite(l.limit()) ? null : l.used() / l.limit() * PERCENT,
          l.atLeast() ? "at_least" : "at_most");
    }
    return table.build();
  }

  /** Each limit once: where it binds, and the period that comes nearest to it. */
  public TableView tightestLimits() {
    Map<String, List<LimitUse>> uses = new LinkedHashMap<>();
    plan.limits().forEach(l -> uses.computeIfAbsent(l.id(), id -> new ArrayList<>()).add(l));
    TableView.Builder table =
        TableView.of(
            "limit_use",
            Column.text("limit"),
            Column.word("type"),
            Column.text("binds"),
            Column.year("tightest_period"),
            Column.number("used"),
            Column.number("max_or_min"),
            Column.text("unit"));
    uses.forEach(
        (id, some) -> {
          LimitUse tightest =
              some.stream()
                  .min(Comparator.comparingDouble(PlanTables::relativeSlack))
                  .orElseThrow();
          table.row(
              id,
              tightest.atLeast() ? "at_least" : "at_most",
              binds(some),
              year(tightest.period()),
              tightest.used(),
              tightest.limit(),
              tightest.unit());
        });
    return table.build();
  }

  private String binds(List<LimitUse> uses) {
    List<LimitUse> binding = uses.stream().filter(l -> slack(l) == 0).toList();
    if (binding.size() == uses.size()) {
      return "always";
    }
    return String.join(" ", binding.stream().map(l -> String.valueOf(year(l.period()))).toList());
  }

  private static double relativeSlack(LimitUse use) {
    return slack(use) / Math.max(Math.abs(use.limit()), ROUNDING);
  }

  /** What is less than rounding can tell from nothing is nothing. */
  private static double slack(LimitUse use) {
    double size = Math.max(1, Math.max(Math.abs(use.limit()), Math.abs(use.used())));
    return Math.abs(use.slack()) <= ROUNDING * size ? 0 : use.slack();
  }

  private @Nullable Integer year(@Nullable Integer period) {
    return period == null ? null : firstYear(period);
  }

  private static double sum(Map<String, Double> amounts) {
    return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
