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
 * The embedded tables that a case may include. Of them comes what the case names and what its
 * processes make of that; what the case states itself wins, thing by thing. The order is that of
 * the catalogue, then what the case has beyond it, so that it does not depend on who states a
 * thing.
 */
final class Catalogue {
  private static final long MAX_BYTES = 16L << 20;

  /** Tables that describe a material, and the column that says which. */
  private static final Map<TableFormat, String> OF_MATERIALS = new LinkedHashMap<>();

  static {
    OF_MATERIALS.put(MaterialFormats.MATERIALS, "id");
    OF_MATERIALS.put(MaterialFormats.COMPOSITIONS, "material");
    OF_MATERIALS.put(MaterialFormats.ACTIVITIES, "material");
  }

  private final CaseTables own;
  private final @Nullable Horizon horizon;
  private final Findings findings;

  private Catalogue(CaseTables own, @Nullable Horizon horizon, Findings findings) {
    this.own = own;
    this.horizon = horizon;
    this.findings = findings;
  }

  /**
   * @param include which catalogues
   * @param named ids and families that the case names
   */
  static CaseTables include(
      List<String> include,
      Set<String> named,
      CaseTables own,
      @Nullable Horizon horizon,
      Findings findings) {
    return include.isEmpty() ? own : new Catalogue(own, horizon, findings).include(include, named);
  }

  private CaseTables include(List<String> include, Set<String> named) {
    Table materials = shared(include.contains("materials"), MaterialFormats.MATERIALS);
    Table processes = shared(include.contains("processes"), ProcessFormats.PROCESSES);
    Table recipes = shared(include.contains("processes"), ProcessFormats.RECIPES);
    CatalogueReach reach =
        new CatalogueReach(named, own, materials, processes.texts("id"), recipes);
    Map<String, Table> tables = new LinkedHashMap<>(own.byName());
    if (include.contains("materials")) {
      OF_MATERIALS.forEach(
          (format, owner) ->
              tables.put(
                  format.name(), merged(shared(true, format), format, owner, reach.materials())));
    }
    if (include.contains("processes")) {
      tables.put(
          ProcessFormats.PROCESSES.name(),
          merged(processes, ProcessFormats.PROCESSES, "id", reach.processes()));
      tables.put(
          ProcessFormats.RECIPES.name(),
          merged(recipes, ProcessFormats.RECIPES, "recipe", reach.recipes()));
      tables.put(
          ProcessFormats.NUCLIDE_TRANSFERS.name(),
          merged(
              shared(true, ProcessFormats.NUCLIDE_TRANSFERS),
              ProcessFormats.NUCLIDE_TRANSFERS,
              "recipe",
              reach.recipes()));
    }
    return new CaseTables(tables);
  }

  private Table shared(boolean isIncluded, TableFormat format) {
    if (!isIncluded || !ClassPathSource.CATALOGUE.files(findings).contains(format.file())) {
      return Table.empty(format);
    }
    return TextFile.check(ClassPathSource.CATALOGUE, format.file(), MAX_BYTES, findings)
        .map(file -> TableReader.read(file, format, horizon, findings))
        .orElse(Table.empty(format));
  }

  /** In the order of the catalogue: the case's rows of a thing, else those of the catalogue. */
  private Table merged(Table shared, TableFormat format, String owner, Set<String> wanted) {
    Table stated = own.get(format);
    Set<String> inCatalogue = shared.texts(owner);
    Map<String, List<Row>> ownRows = new LinkedHashMap<>();
    List<Row> beyond = new ArrayList<>();
    for (Row row : stated.rows()) {
      String id = row.textOrNull(owner);
      if (id != null && inCatalogue.contains(id)) {
        ownRows.computeIfAbsent(id, i -> new ArrayList<>()).add(row);
      } else {
        beyond.add(row);
      }
    }
    List<Row> rows = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    for (Row row : shared.rows()) {
      String id = row.text(owner);
      if (ownRows.containsKey(id)) {
        if (done.add(id)) {
          rows.addAll(ownRows.get(id));
        }
      } else if (wanted.contains(id)) {
        rows.add(row);
      }
    }
    rows.addAll(beyond);
    return new Table(format, rows, stated.complete());
  }
}
