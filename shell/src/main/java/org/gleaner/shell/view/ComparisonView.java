package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.gleaner.domain.plan.KeyFigures;
import org.gleaner.domain.plan.PlanComparison;
import org.gleaner.domain.plan.PlanComparison.PlantFate;
import org.gleaner.domain.plan.PlanComparison.PlantRow;
import org.gleaner.domain.plan.PlanComparison.Size;
import org.jspecify.annotations.Nullable;

/** Plans side by side; with two of them also the difference, second minus first. */
public final class ComparisonView {

  private static final double PERCENT = 100;

  private final PlanComparison comparison;
  private final String currency;

  public ComparisonView(PlanComparison comparison, String currency) {
    this.comparison = comparison;
    this.currency = currency;
  }

  public Answer answer() {
    List<PlantRow> all = comparison.plants();
    List<PlantRow> different = all.stream().filter(PlantRow::differs).toList();
    List<Section> sections = new ArrayList<>();
    sections.add(figures());
    sections.add(elements());
    sections.add(plants(different));
    int same = all.size() - different.size();
    if (same > 0) {
      sections.add(Text.of(same + (same == 1 ? " plant is" : " plants are") + " the same in all."));
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("plans", comparison.names());
    json.put("key_figures", Answer.objects(figures()));
    json.put("recovered", Answer.objects(elements()));
    json.put("plants", Answer.objects(plants(all)));
    return new Answer(sections, figures(), json);
  }

  private TableView figures() {
    TableView.Builder table = TableView.of("key_figures", columns("figure"));
    row(table, "npv", currency, KeyFigures::npv);
    row(table, "net_cost", currency, KeyFigures::netCost);
    row(table, "capex", currency, KeyFigures::capex);
    row(table, "revenue", currency, KeyFigures::revenue);
    row(table, "collected", "t", KeyFigures::tonnesCollected);
    row(table, "collected_share", "%", f -> f.collectedShare() * PERCENT);
    row(table, "informal_share", "%", f -> f.informalShare() * PERCENT);
    row(table, "processed", "t", KeyFigures::tonnesProcessed);
    row(table, "disposed", "t", KeyFigures::tonnesDisposed);
    row(table, "co2e", "t", KeyFigures::co2eTonnes);
    row(table, "plants_opened", "", KeyFigures::plantsOpened);
    row(table, "plants_closed", "", KeyFigures::plantsClosed);
    return table.build();
  }

  private void row(
      TableView.Builder table, String name, String unit, ToDoubleFunction<KeyFigures> figure) {
    List<Double> values =
        comparison.figures().stream().map(f -> figure.applyAsDouble(f) + 0.0).toList();
    table.row(withDifference(List.of(name, unit), values));
  }

  private TableView elements() {
    TableView.Builder table = TableView.of("recovered", columns("element"));
    comparison
        .elements()
        .forEach(row -> table.row(withDifference(List.of(row.element(), "kg"), row.kg())));
    return table.build();
  }

  private TableView plants(List<PlantRow> rows) {
    List<Column> columns = new ArrayList<>(List.of(Column.text("plant")));
    comparison.names().forEach(name -> columns.add(Column.textsOf(name)));
    TableView.Builder table = TableView.of("plants_compared", columns);
    for (PlantRow row : rows) {
      List<@Nullable Object> cells = new ArrayList<>(List.of(row.plant()));
      row.fates().forEach(fate -> cells.add(said(fate)));
      table.row(cells.toArray());
    }
    return table.build();
  }

  private static String said(PlantFate fate) {
    if (fate.sizes().isEmpty()) {
      return "-";
    }
    List<Size> sizes = fate.sizes();
    String first = said(sizes.get(0), " t/a ");
    String later =
        sizes.stream().skip(1).map(size -> ", " + said(size, " ")).collect(Collectors.joining());
    return first + later + (fate.closed().isEmpty() ? "" : ", closed " + fate.closed());
  }

  private static String said(Size size, String unit) {
    return new NumberText(Locale.ENGLISH).of(size.capacityTonnesPerYear(), 0)
        + unit
        + (size.period().isEmpty() ? "existing" : "from " + size.period());
  }

  private List<Column> columns(String first) {
    List<Column> columns = new ArrayList<>(List.of(Column.word(first), Column.text("unit")));
    comparison.names().forEach(name -> columns.add(Column.figuresOf(name)));
    if (comparison.names().size() == 2) {
      columns.add(new Column("difference", Column.Kind.NUMBER, Column.EACH, "", false));
    }
    return columns;
  }

  private static @Nullable Object[] withDifference(List<String> head, List<Double> values) {
    List<@Nullable Object> cells = new ArrayList<>(head);
    cells.addAll(values);
    if (values.size() == 2) {
      cells.add(values.get(1) - values.get(0));
    }
    return cells.toArray();
  }
}
