package org.gleaner.domain.dataset.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.format.CaseFormat;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.Sales;

/** All files of a case, tables first and {@code case.json} last. */
public final class CaseFiles {

  private CaseFiles() {}

  /** File name to text; empty tables are left out. */
  public static Map<String, String> of(PlanningCase planningCase) {
    Map<String, TableText> tables = new LinkedHashMap<>();
    add(tables, new MaterialTexts(planningCase).tables());
    add(tables, new ProcessTexts(planningCase).tables());
    add(tables, new SiteTexts(planningCase).tables());
    add(tables, List.of(new PlantTexts(planningCase).table()));
    add(tables, new TravelTexts(planningCase).tables());
    add(tables, new OutletTexts(planningCase).tables());
    add(tables, new EmissionTexts(planningCase).tables());
    add(tables, ProductTexts.of(planningCase).tables());
    add(tables, new SupplyTexts(planningCase.supply()).tables());
    Map<String, String> files = new LinkedHashMap<>();
    for (TableFormat format : CaseFormat.TABLES) {
      TableText table = tables.get(format.name());
      if (table != null && !table.isEmpty()) {
        files.put(format.file(), table.text());
      }
    }
    files.put(CaseFormat.CASE_FILE, new CaseJson(planningCase).text());
    return files;
  }

  /** {@code put_on_market.csv} with these rows, the header alone if there are none. */
  public static String putOnMarket(PlanningCase planningCase, List<Sales> rows) {
    return new ProductTexts(planningCase.products().withPutOnMarket(rows), planningCase.horizon())
        .putOnMarket()
        .text();
  }

  /** A table without rows, to put in the place of one that the case no longer has. */
  public static String emptyTable(TableFormat format, PlanningCase planningCase) {
    return new TableText(format, planningCase.horizon()).text();
  }

  private static void add(Map<String, TableText> tables, Iterable<TableText> more) {
    more.forEach(table -> tables.put(table.format().name(), table));
  }
}
