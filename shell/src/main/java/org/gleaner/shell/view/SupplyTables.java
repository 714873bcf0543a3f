package org.gleaner.shell.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gleaner.domain.supply.AssumptionShare;
import org.gleaner.domain.supply.NodeBalance;
import org.gleaner.domain.supply.SupplySizing;
import org.jspecify.annotations.Nullable;

/** What a sizing rests on: assumptions, and the balances of products, materials and elements. */
public final class SupplyTables {

  private static final double PERCENT = 100;
  private static final int MOST_SHOWN = 40;

  private final SupplySizing sizing;

  public SupplyTables(SupplySizing sizing) {
    this.sizing = sizing;
  }

  /**
   * Inputs of confidence C with their share of the elements' totals.
   *
   * @param elements empty for all
   */
  public Answer assumptions(List<String> elements) {
    List<AssumptionShare> wanted =
        sizing.assumptions().stream()
            .filter(a -> elements.isEmpty() || elements.contains(a.element()))
            .toList();
    TableView.Builder all =
        TableView.of(
            "assumption_shares",
            Column.text("input"),
            Column.text("element"),
            Column.number("share_percent", 1),
            Column.text("source"));
    wanted.forEach(a -> all.row(a.input(), a.element(), a.share() * PERCENT, a.source()));
    TableView table = all.build();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put(table.key(), Answer.objects(table));
    return new Answer(List.of(largest(wanted)), table, json);
  }

  /** Each input once, with the element of which most rests on it. */
  private static TableView largest(List<AssumptionShare> shares) {
    Map<String, AssumptionShare> most = new LinkedHashMap<>();
    for (AssumptionShare share : shares) {
      most.merge(share.input(), share, (a, b) -> b.share() > a.share() ? b : a);
    }
    TableView.Builder table =
        TableView.of(
            "assumption_shares",
            Column.text("input"),
            Column.number("share_percent", 1),
            Column.text("element"),
            Column.text("source"));
    most.values().stream()
        .sorted(Comparator.comparingDouble(AssumptionShare::share).reversed())
        .limit(MOST_SHOWN)
        .forEach(a -> table.row(a.input(), a.share() * PERCENT, a.element(), a.source()));
    return table.build();
  }

  /** What went in, out and is in stock; people see the year. */
  public Answer balances(int year) {
    TableView.Builder shown =
        TableView.of(
            "supply_balances",
            Column.text("name"),
            Column.word("node"),
            Column.figures("inflow_per_year"),
            Column.figures("outflow_per_year"),
            Column.figures("exported_per_year"),
            Column.figures("stock_at_end"),
            Column.text("largest_residual"));
    TableView.Builder all =
        TableView.of(
            "supply_balances",
            Column.text("node"),
            Column.text("name"),
            Column.year("year"),
            Column.number("inflow_per_year"),
            Column.number("outflow_per_year"),
            Column.number("exported_per_year"),
            Column.number("stock_at_end"));
    for (NodeBalance b : sizing.balances()) {
      String kind = b.kind().name().toLowerCase(Locale.ROOT);
      shown.row(
          b.id(),
          kind,
          b.inflow().at(year),
          b.outflow().at(year),
          b.exported().at(year),
          b.stock().at(year),
          String.format(Locale.ROOT, "%.1e", b.residual()));
      for (int y = b.inflow().firstYear(); y <= b.inflow().lastYear(); y++) {
        all.row(
            kind,
            b.id(),
            y,
            b.inflow().at(y),
            b.outflow().at(y),
            b.exported().at(y),
            b.stock().at(y));
      }
    }
    TableView table = all.build();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put(table.key(), Answer.objects(table));
    return new Answer(
        List.of(Facts.builder().add(Column.year("shown_year"), year).build(), shown.build()),
        table,
        json);
  }
}
