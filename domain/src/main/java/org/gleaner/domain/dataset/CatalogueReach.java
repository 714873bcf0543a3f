package org.gleaner.domain.dataset;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.MaterialFormats;
import org.gleaner.domain.dataset.format.ProcessFormats;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;

/**
 * What of the catalogue a case can have to do with: materials and processes that it names, recipes
 * of its processes whose inputs it has, and what these put out. A recipe that names a material
 * which neither the case nor an included catalogue has is left out.
 */
final class CatalogueReach {
  private final Set<String> materials = new LinkedHashSet<>();
  private final Set<String> processes = new LinkedHashSet<>();
  private final Set<String> recipes = new LinkedHashSet<>();
  private final Map<String, Set<String>> families = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * @param named ids and families that the case names
   * @param sharedProcesses ids; empty if they are not included, as are the other two
   */
  CatalogueReach(
      Set<String> named,
      CaseTables own,
      Table sharedMaterials,
      Set<String> sharedProcesses,
      Table sharedRecipes) {
    Table ownMaterials = own.get(MaterialFormats.MATERIALS);
    learn(ownMaterials);
    learn(sharedMaterials);
    materials.addAll(ownMaterials.texts("id"));
    known.stream().filter(named::contains).forEach(materials::add);
    processes.addAll(own.get(ProcessFormats.PROCESSES).texts("id"));
    sharedProcesses.stream().filter(named::contains).forEach(processes::add);
    follow(sharedRecipes.groupedBy("recipe").values().stream().toList());
    nameFamilies(named);
  }

  Set<String> materials() {
    return materials;
  }

  Set<String> processes() {
    return processes;
  }

  Set<String> recipes() {
    return recipes;
  }

  private void learn(Table table) {
    known.addAll(table.texts("id"));
    for (Row row : table.rows()) {
      String family = row.textOrNull("material_family");
      if (family != null && row.states("id")) {
        families.computeIfAbsent(family, f -> new LinkedHashSet<>()).add(row.text("id"));
      }
    }
  }

  /** Until nothing more comes of it: what a recipe puts out may be the input of another. */
  private void follow(List<List<Row>> all) {
    int before;
    do {
      before = recipes.size() + materials.size();
      for (List<Row> rows : all) {
        if (processes.contains(rows.get(0).text("process"))
            && rows.stream().allMatch(this::hasInput)
            && rows.stream().allMatch(this::knowsOutput)) {
          recipes.add(rows.get(0).text("recipe"));
          rows.stream()
              .filter(row -> row.states("output"))
              .forEach(row -> materials.add(row.text("output")));
        }
      }
    } while (recipes.size() + materials.size() > before);
  }

  private boolean hasInput(Row row) {
    String input = row.textOrNull("input");
    return input == null
        || materials.contains(input)
        || families.getOrDefault(input, Set.of()).stream().anyMatch(materials::contains);
  }

  private boolean knowsOutput(Row row) {
    return !row.states("output") || known.contains(row.text("output"));
  }

  /** A family of which the case has no member yet is meant as a whole. */
  private void nameFamilies(Set<String> named) {
    families.forEach(
        (family, members) -> {
          if (named.contains(family) && members.stream().noneMatch(materials::contains)) {
            materials.addAll(members);
          }
        });
  }
}
