package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gleaner.domain.supply.Potentials;
import org.gleaner.domain.supply.SupplyDimension;
import org.gleaner.domain.supply.SupplyFilter;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.domain.supply.SupplyTable;
import org.jspecify.annotations.Nullable;

/**
 * Levels of what arises by one dimension: people see one year and the course of all, CSV and JSON
 * hold every year.
 */
public final class SupplyView {

  private static final int TREND = 20;
  private static final int BAR = 30;

  private final SupplySizing sizing;
  private final SupplyTable table;
  private final SupplyFilter filter;
  private final int year;

  /**
   * @param year that people see, one of the sizing's
   */
  public SupplyView(SupplySizing sizing, SupplyDimension by, SupplyFilter filter, int year) {
    this.sizing = sizing;
    this.filter = filter;
    this.year = year;
    table = SupplyTable.of(sizing, by, filter);
  }

  /** What was sized and how, then the table. */
  public Answer answer() {
    TableView all = all();
    Map<String, @Nullable Object> json = new LinkedHashMap<>(Answer.of(facts()).json());
    json.put(all.key(), Answer.objects(all));
    List<Section> sections = new ArrayList<>(List.of(facts()));
    sections.add(table.by() == SupplyDimension.YEAR ? byYear() : shown());
    return new Answer(sections, all, json);
  }

  private Facts facts() {
    Facts.Builder facts =
        Facts.builder()
            .add(Column.text("case"), sizing.caseName())
            .add(Column.text("sized_years"), sizing.years().from() + "-" + sizing.years().to())
            .add(Column.word("quantity"), table.ofElements() ? "of_element" : "as_received");
    if (table.by() != SupplyDimension.YEAR) {
      facts.add(Column.year("shown_year"), year);
    }
    addFilter(facts, "only_elements", filter.elements());
    addFilter(facts, "only_sources", filter.sources());
    addFilter(facts, "only_materials", filter.materials());
    addFilter(facts, "only_regions", filter.regions());
    if (sizing.economic() != null) {
      facts.add(Column.text("plan_taken"), sizing.economic().plan());
    }
    return facts
        .add(Column.text("convention"), sizing.convention())
        .add(
            Column.text("largest_residual"),
            String.format(Locale.ROOT, "%.1e", sizing.largestResidual()))
        .build();
  }

  private static void addFilter(Facts.Builder facts, String key, List<String> wanted) {
    if (!wanted.isEmpty()) {
      facts.add(Column.text(key), String.join(", ", wanted));
    }
  }

  private TableView shown() {
    List<Column> columns = new ArrayList<>(List.of(Column.text(name())));
    columns.addAll(levels());
    columns.add(Column.number("tonnes_all_years"));
    columns.add(Column.text("course"));
    TableView.Builder rows = TableView.of("supply_by_" + table.by().id(), columns);
    int index = year - sizing.years().from();
    for (SupplyTable.Group group : table.groups()) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(group.id().isEmpty() ? "-" : group.id());
      row.addAll(levels(group.years().get(index)));
      row.add(group.total());
      row.add(Sparkline.of(theoretical(group), TREND));
      rows.row(row.toArray());
    }
    return rows.build();
  }

  private TableView byYear() {
    List<Column> columns = new ArrayList<>(List.of(Column.year("year")));
    columns.addAll(levels());
    columns.add(Column.text("chart"));
    TableView.Builder rows = TableView.of("supply_by_year", columns);
    SupplyTable.Group all = table.groups().get(0);
    double most = Arrays.stream(theoretical(all)).max().orElse(0);
    for (int i = 0; i < all.years().size(); i++) {
      Potentials levels = all.years().get(i);
      List<@Nullable Object> row = new ArrayList<>();
      row.add(sizing.years().from() + i);
      row.addAll(levels(levels));
      row.add(Sparkline.bar(levels.theoretical(), most, BAR));
      rows.row(row.toArray());
    }
    return rows.build();
  }

  /** Every group and year. */
  public TableView all() {
    boolean isByYear = table.by() == SupplyDimension.YEAR;
    List<Column> columns = new ArrayList<>();
    if (!isByYear) {
      columns.add(Column.text(name()));
    }
    columns.add(Column.year("year"));
    columns.addAll(levels());
    TableView.Builder rows = TableView.of("supply", columns);
    for (SupplyTable.Group group : table.groups()) {
      for (int i = 0; i < group.years().size(); i++) {
        List<@Nullable Object> row = new ArrayList<>();
        if (!isByYear) {
          row.add(group.id());
        }
        row.add(sizing.years().from() + i);
        row.addAll(levels(group.years().get(i)));
        rows.row(row.toArray());
      }
    }
    return rows.build();
  }

  private String name() {
    return table.by() == SupplyDimension.PRODUCT ? "source" : table.by().id();
  }

  private List<Column> levels() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.number("theoretical_tonnes_per_year"));
    columns.add(Column.number("collectable_tonnes_per_year"));
    if (table.ofElements()) {
      columns.add(Column.number("recoverable_tonnes_per_year"));
    }
    if (sizing.economic() != null) {
      columns.add(Column.number("economic_tonnes_per_year"));
    }
    return Collections.unmodifiableList(columns);
  }

  private List<@Nullable Object> levels(Potentials potentials) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(potentials.theoretical());
    cells.add(potentials.collectable());
    if (table.ofElements()) {
      cells.add(potentials.recoverable());
    }
    if (sizing.economic() != null) {
      cells.add(potentials.economic());
    }
    return cells;
  }

  private static double[] theoretical(SupplyTable.Group group) {
    return group.years().stream().mapToDouble(Potentials::theoretical).toArray();
  }
}
