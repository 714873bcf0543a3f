package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionStep;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.MarketStep;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.CapacityLevel;
import org.gleaner.domain.site.Plant;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a case whose figures change over time: people see the first and the last period,
 * CSV and JSON hold every period.
 */
public final class CaseSeries {

  private final PlanningCase planningCase;
  private final String currency;
  private final int last;

  public CaseSeries(PlanningCase planningCase) {
    this.planningCase = planningCase;
    this.currency = planningCase.settings().currency();
    this.last = planningCase.horizon().size() - 1;
  }

  public Answer arisings() {
    TableView.Builder shown =
        TableView.of(
            "arisings",
            Column.text("site"),
            Column.text("material"),
            Column.number("tonnes_per_year_first"),
            Column.number("tonnes_per_year_last"),
            Column.number("tonnes_total"),
            Column.text("confidence"));
    TableView.Builder all =
        TableView.of(
            "arisings",
            Column.text("site"),
            Column.text("material"),
            Column.year("period"),
            Column.number("tonnes_per_year"),
            Column.number("low"),
            Column.number("high"));
    for (Arising a : planningCase.arisings()) {
      Series best = a.tonnesPerYear().best();
      shown.row(
          a.site(),
          a.material(),
          best.at(0),
          best.at(last),
          total(best),
          a.evidence().confidence() == null ? null : a.evidence().confidence().name());
      for (Period p : planningCase.horizon().periods()) {
        all.row(
            a.site(),
            a.material(),
            p.firstYear(),
            best.at(p.index()),
            a.tonnesPerYear().low().at(p.index()),
            a.tonnesPerYear().high().at(p.index()));
      }
    }
    return answer(List.of(byMaterial(), shown.build()), all.build());
  }

  private TableView byMaterial() {
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (Arising a : planningCase.arisings()) {
      double[] sum = sums.computeIfAbsent(a.material(), m -> new double[4]);
      Series best = a.tonnesPerYear().best();
      sum[0]++;
      sum[1] += best.at(0);
      sum[2] += best.at(last);
      sum[3] += total(best);
    }
    TableView.Builder table =
        TableView.of(
            "arisings_by_material",
            Column.text("material"),
            Column.number("sites", 0),
            Column.number("tonnes_per_year_first"),
            Column.number("tonnes_per_year_last"),
            Column.number("tonnes_total"));
    sums.forEach((material, sum) -> table.row(material, (int) sum[0], sum[1], sum[2], sum[3]));
    return table.build();
  }

  public Answer markets() {
    TableView.Builder shown =
        TableView.of(
            "markets",
            Column.text("site"),
            Column.text("material"),
            Column.number("step", 0),
            Column.money("price_per_tonne_first", currency),
            Column.money("price_per_tonne_last", currency),
            Column.number("max_tonnes_per_year"),
            Column.text("outlet"));
    TableView.Builder all =
        TableView.of(
            "markets",
            Column.text("site"),
            Column.text("material"),
            Column.number("step", 0),
            Column.year("period"),
            Column.money("price_per_tonne", currency),
            Column.number("max_tonnes_per_year"),
            Column.text("outlet"));
    for (Market m : planningCase.markets()) {
      for (int s = 0; s < m.steps().size(); s++) {
        MarketStep step = m.steps().get(s);
        Series price = step.pricePerTonne();
        Series most = step.maxTonnesPerYear();
        shown.row(
            m.site(), m.material(), s + 1, price.at(0), price.at(last), most.at(0), outlet(m));
        for (Period p : planningCase.horizon().periods()) {
          int t = p.index();
          all.row(m.site(), m.material(), s + 1, p.firstYear(), price.at(t), most.at(t), outlet(m));
        }
      }
    }
    return answer(List.of(shown.build()), all.build());
  }

  public Answer collection() {
    TableView.Builder shown =
        TableView.of(
            "collection",
            Column.text("site"),
            Column.text("material"),
            Column.number("step", 0),
            Column.money("cost_per_tonne", currency),
            Column.number("max_share"),
            Column.number("mandate_share"));
    for (CollectionTerms c : planningCase.collection()) {
      for (int s = 0; s < c.steps().size(); s++) {
        CollectionStep step = c.steps().get(s);
        shown.row(
            c.site(),
            c.material(),
            s + 1,
            step.costPerTonne().at(0),
            step.maxShare().at(0),
            s == 0 ? c.mandateShare().at(0) : null);
      }
    }
    return Answer.of(shown.build());
  }

  /** Every size of the plants, at the prices of the first period. */
  public TableView levels(List<Plant> plants) {
    TableView.Builder table =
        TableView.of(
            "levels",
            Column.text("plant"),
            Column.text("level"),
            Column.number("capacity_tonnes_per_year"),
            Column.money("capex", currency),
            Column.money("fixed_cost_per_year", currency),
            Column.money("variable_cost_per_tonne", currency));
    for (Plant p : plants) {
      for (CapacityLevel level : p.levels()) {
        table.row(
            p.id(),
            level.name(),
            level.capacityTonnesPerYear(),
            level.capex().at(0),
            level.fixedCostPerYear().at(0),
            level.variableCostPerTonne().at(0));
      }
    }
    return table.build();
  }

  private double total(Series rates) {
    return planningCase.horizon().periods().stream()
        .mapToDouble(p -> rates.at(p.index()) * p.years())
        .sum();
  }

  private static String outlet(Market market) {
    return market.stockpile() ? "stockpile" : market.informal() ? "informal" : "market";
  }

  private static Answer answer(List<TableView> shown, TableView all) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put(all.key(), Answer.objects(all));
    return new Answer(new ArrayList<Section>(shown), all, json);
  }
}
