package org.gleaner.domain.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.MaterialFormats;
import org.gleaner.domain.dataset.format.ProcessFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.source.ClassPathSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.dataset.table.TableReader;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.planning.Horizon;
import org.jspecify.annotations.Nullable;

/**
 * The embedded tables that a case may include. What the case states itself wins, thing by thing.
 */
final class Catalogue {
  private static final long MAX_BYTES = 16L << 20;

  private Catalogue() {}

  static CaseTables include(
      List<String> include, CaseTables own, @Nullable Horizon horizon, Findings findings) {
    Map<String, Table> tables = new LinkedHashMap<>(own.byName());
    if (include.contains("materials")) {
      add(tables, own, MaterialFormats.MATERIALS, "id", horizon, findings);
      add(tables, own, MaterialFormats.COMPOSITIONS, "material", horizon, findings);
      add(tables, own, MaterialFormats.ACTIVITIES, "material", horizon, findings);
    }
    if (include.contains("processes")) {
      add(tables, own, ProcessFormats.PROCESSES, "id", horizon, findings);
      add(tables, own, ProcessFormats.RECIPES, "recipe", horizon, findings);
      add(tables, own, ProcessFormats.NUCLIDE_TRANSFERS, "recipe", horizon, findings);
      dropForeignRecipes(tables, own);
    }
    return new CaseTables(tables);
  }

  private static void add(
      Map<String, Table> tables,
      CaseTables own,
      TableFormat format,
      String owner,
      @Nullable Horizon horizon,
      Findings findings) {
    if (!ClassPathSource.CATALOGUE.files(findings).contains(format.file())) {
      return;
    }
    Table table = own.get(format);
    Set<String> stated = table.texts(owner);
    List<Row> more =
        TextFile.check(ClassPathSource.CATALOGUE, format.file(), MAX_BYTES, findings)
            .map(file -> TableReader.read(file, format, horizon, findings))
            .map(Table::rows)
            .orElse(List.of())
            .stream()
            .filter(row -> !stated.contains(row.text(owner)))
            .toList();
    tables.put(format.name(), table.with(more));
  }

  /** Recipes of the catalogue that name materials which this case does not have. */
  private static void dropForeignRecipes(Map<String, Table> tables, CaseTables own) {
    Table recipes = tables.get(ProcessFormats.RECIPES.name());
    if (recipes == null) {
      return;
    }
    Table materials = tables.get(MaterialFormats.MATERIALS.name());
    Set<String> known = new LinkedHashSet<>();
    if (materials != null) {
      known.addAll(materials.texts("id"));
      known.addAll(materials.texts("material_family"));
    }
    Set<String> stated = own.get(ProcessFormats.RECIPES).texts("recipe");
    List<Row> kept = new ArrayList<>();
    for (List<Row> rows : recipes.groupedBy("recipe").values()) {
      boolean isOwn = stated.contains(rows.get(0).text("recipe"));
      if (isOwn || rows.stream().allMatch(row -> namesOnly(row, known))) {
        kept.addAll(rows);
      }
    }
    Table left = new Table(recipes.format(), kept, recipes.complete());
    tables.put(recipes.format().name(), left);
    dropForeignTransfers(tables, own, left.texts("recipe"));
  }

  /**
   * Coefficients of catalogue recipes that were dropped; the case's own may be wrong, and say so.
   */
  private static void dropForeignTransfers(
      Map<String, Table> tables, CaseTables own, Set<String> recipes) {
    Table transfers = tables.get(ProcessFormats.NUCLIDE_TRANSFERS.name());
    if (transfers == null) {
      return;
    }
    Set<String> stated = own.get(ProcessFormats.NUCLIDE_TRANSFERS).texts("recipe");
    List<Row> kept =
        transfers.rows().stream()
            .filter(r -> stated.contains(r.text("recipe")) || recipes.contains(r.text("recipe")))
            .toList();
    tables.put(
        transfers.format().name(), new Table(transfers.format(), kept, transfers.complete()));
  }

  private static boolean namesOnly(Row row, Set<String> known) {
    return (!row.states("input") || known.contains(row.text("input")))
        && (!row.states("output") || known.contains(row.text("output")));
  }
}
