package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.supply.DemandBalance;
import org.gleaner.domain.supply.DemandBalance.Concentration;
import org.gleaner.domain.supply.DemandBalance.Row;
import org.gleaner.domain.supply.PotentialLevel;
import org.gleaner.domain.supply.RareEarths;
import org.gleaner.domain.supply.SupplySizing;
import org.jspecify.annotations.Nullable;

/** Recycled supply against demand, and how dependent the rest is. */
public final class DemandView {

  private static final double PERCENT = 100;

  private final SupplySizing sizing;
  private final DemandBalance balance;
  private final ElementCatalogue catalogue;

  public DemandView(SupplySizing sizing, DemandBalance balance, ElementCatalogue catalogue) {
    this.sizing = sizing;
    this.balance = balance;
    this.catalogue = catalogue;
  }

  /**
   * People see one year of all elements, or all years of one.
   *
   * @param elements empty for all
   */
  public Answer answer(List<String> elements, int year) {
    List<Section> sections = new ArrayList<>();
    boolean isOne = elements.size() == 1;
    Facts.Builder facts = Facts.builder().add(Column.text("case"), sizing.caseName());
    if (isOne) {
      facts.add(Column.text("only_elements"), elements.get(0));
    } else {
      facts.add(Column.year("shown_year"), year);
    }
    sections.add(facts.build());
    List<Row> shown = new ArrayList<>();
    List<Row> all = new ArrayList<>();
    sizing
        .years()
        .years()
        .forEach(
            y ->
                balance.rows(y).stream()
                    .filter(r -> elements.isEmpty() || elements.contains(r.element()))
                    .forEach(
                        r -> {
                          all.add(r);
                          if (isOne || y == year) {
                            shown.add(r);
                          }
                        }));
    sections.add(table(shown, isOne ? "year" : "element"));
    if (!isOne) {
      sections.add(rareEarths(year));
      sections.add(concentrations(elements));
    }
    TableView csv = table(all, "");
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put(csv.key(), Answer.objects(csv));
    TableView concentrations = concentrations(elements);
    json.put(concentrations.key(), Answer.objects(concentrations));
    return new Answer(sections, csv, json);
  }

  /**
   * @param by element or year; both for an empty text
   */
  private static TableView table(List<Row> rows, String by) {
    List<Column> columns = new ArrayList<>();
    if (!by.equals("year")) {
      columns.add(Column.text("element"));
    }
    if (!by.equals("element")) {
      columns.add(Column.year("year"));
    }
    columns.add(Column.number("demand_tonnes_per_year"));
    columns.add(Column.number("recycled_tonnes_per_year"));
    columns.add(Column.number("coverage_percent", 1));
    columns.add(Column.number("old_scrap_tonnes_per_year"));
    columns.add(Column.number("eol_rr_percent", 1));
    columns.add(Column.number("eol_rir_percent", 1));
    columns.add(Column.number("import_reliance_percent", 1));
    TableView.Builder table = TableView.of("demand_balance", columns);
    for (Row r : rows) {
      List<@Nullable Object> cells = new ArrayList<>();
      if (!by.equals("year")) {
        cells.add(r.element());
      }
      if (!by.equals("element")) {
        cells.add(r.year());
      }
      cells.add(r.demand());
      cells.add(r.recycled());
      cells.add(percent(r.coverage()));
      cells.add(r.oldScrap());
      cells.add(percent(r.eolRecyclingRate()));
      cells.add(percent(r.eolRecyclingInputRate()));
      cells.add(percent(r.importReliance()));
      table.row(cells.toArray());
    }
    return table.build();
  }

  private TableView rareEarths(int year) {
    TableView.Builder table =
        TableView.of(
            "rare_earths",
            Column.word("level_drawn"),
            Column.number("lree_tonnes_per_year"),
            Column.number("hree_tonnes_per_year"),
            Column.number("scandium_tonnes_per_year"),
            Column.number("treo_tonnes_per_year"),
            Column.number("hree_percent", 1));
    for (PotentialLevel level : PotentialLevel.values()) {
      RareEarths earths = RareEarths.of(sizing, catalogue, level, year);
      if (earths != null && earths.light() + earths.heavy() > 0) {
        table.row(
            level.id(),
            earths.light(),
            earths.heavy(),
            earths.scandium(),
            earths.oxides(),
            earths.heavy() / (earths.light() + earths.heavy()) * PERCENT);
      }
    }
    return table.build();
  }

  private TableView concentrations(List<String> elements) {
    TableView.Builder table =
        TableView.of(
            "concentration",
            Column.text("element"),
            Column.word("stage"),
            Column.year("year"),
            Column.number("hhi", 0),
            Column.text("largest_country"),
            Column.number("largest_percent", 1));
    for (Concentration c : balance.concentrations()) {
      if (elements.isEmpty() || elements.contains(c.element())) {
        table.row(
            c.element(),
            c.stage().name().toLowerCase(Locale.ROOT),
            c.year(),
            c.hhi(),
            c.largest(),
            c.share() * PERCENT);
      }
    }
    return table.build();
  }

  private static @Nullable Double percent(@Nullable Double share) {
    return share == null ? null : (Double) (Objects.requireNonNull(share) * PERCENT);
  }
}
