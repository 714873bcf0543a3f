package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.supply.SupplyDimension;
import org.gleaner.domain.supply.SupplyFilter;
import org.gleaner.domain.supply.SupplyRanges;
import org.gleaner.domain.supply.SupplySizing;
import org.jspecify.annotations.Nullable;

/**
 * A sizing as files for spreadsheets and programs: one figure a row and level, units in headers.
 */
public final class SupplyExport {

  private final SupplySizing sizing;
  private final @Nullable SupplyRanges ranges;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> json = new LinkedHashMap<>();

  /**
   * @param ranges percentiles of its draws; null without any
   */
  public SupplyExport(SupplySizing sizing, @Nullable SupplyRanges ranges) {
    this.sizing = sizing;
    this.ranges = ranges;
  }

  /** Text by file name. */
  public Map<String, String> files() {
    json.put("case", sizing.caseName());
    json.put("case_sha256", sizing.caseHash());
    json.put("from_year", sizing.years().from());
    json.put("to_year", sizing.years().to());
    json.put("convention", sizing.convention());
    json.put("plan", sizing.economic() == null ? null : sizing.economic().plan());
    add("elements_tonnes_of_element", by(SupplyDimension.ELEMENT));
    add("elements_by_region_tonnes_of_element", elementsByRegion());
    add("materials_tonnes_as_received", by(SupplyDimension.MATERIAL));
    add("products_tonnes_as_received", by(SupplyDimension.PRODUCT));
    add("regions_tonnes_as_received", by(SupplyDimension.REGION));
    SupplyTables tables = new SupplyTables(sizing);
    add("balances", tables.balances(sizing.years().to()).csv());
    add("assumptions", tables.assumptions(List.of()).csv());
    if (ranges != null) {
      addRanges(ranges);
    }
    files.put("supply.json", JsonText.of(json));
    return files;
  }

  private void add(String name, TableView table) {
    StringBuilder text = new StringBuilder(CsvText.header(table.columns()));
    table.rows().forEach(row -> text.append(CsvText.row(row)));
    files.put(name + ".csv", text.toString());
    json.put(name, Answer.objects(table));
  }

  private void addRanges(SupplyRanges drawn) {
    json.put("draws", drawn.draws());
    json.put("seed", drawn.seed());
    json.put("sampler", drawn.sampler());
    json.put("level_drawn", drawn.level().id());
    json.put("regional_error", drawn.regionalError());
    RangesView view = new RangesView(drawn, sizing);
    add("percentiles_tonnes_of_element", view.all(false));
    add("percentiles_by_region_tonnes_of_element", view.all(true));
  }

  private TableView by(SupplyDimension dimension) {
    return new SupplyView(sizing, dimension, SupplyFilter.ALL, sizing.years().to()).all();
  }

  private TableView elementsByRegion() {
    List<Column> columns = new ArrayList<>(List.of(Column.text("element")));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (String element : sizing.elements()) {
      SupplyFilter one = new SupplyFilter(List.of(element), List.of(), List.of(), List.of());
      TableView regions =
          new SupplyView(sizing, SupplyDimension.REGION, one, sizing.years().to()).all();
      if (columns.size() == 1) {
        columns.addAll(regions.columns());
      }
      for (List<@Nullable Object> row : regions.rows()) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(element);
        cells.addAll(row);
        rows.add(cells);
      }
    }
    return TableView.of("elements_by_region", columns).rows(rows).build();
  }
}
