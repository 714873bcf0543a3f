package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.site.Plant;
import org.gleaner.shell.output.Language;

/** Everything a case says of one thing: its own row and every row that names it. */
public final class CaseThing {

  private final PlanningCase planningCase;
  private final CaseTables tables;
  private final CaseSeries series;

  public CaseThing(PlanningCase planningCase, Language language) {
    this.planningCase = planningCase;
    this.tables = new CaseTables(planningCase, language);
    this.series = new CaseSeries(planningCase);
  }

  /** Ids of all things, each once. */
  public static List<String> ids(PlanningCase planningCase) {
    Set<String> ids = new LinkedHashSet<>();
    planningCase.materials().forEach(m -> ids.add(m.id()));
    planningCase.processes().forEach(p -> ids.add(p.id()));
    planningCase.recipes().forEach(r -> ids.add(r.id()));
    planningCase.sites().forEach(s -> ids.add(s.id()));
    planningCase.plants().forEach(p -> ids.add(p.id()));
    planningCase.regions().forEach(r -> ids.add(r.id()));
    planningCase.policies().forEach(p -> ids.add(p.id()));
    planningCase.limits().forEach(l -> ids.add(l.id()));
    planningCase.elements().elements().forEach(e -> ids.add(e.symbol()));
    return List.copyOf(ids);
  }

  /** Empty if the case has nothing of this id. */
  public Optional<Answer> answer(String id) {
    if (!ids(planningCase).contains(id)) {
      return Optional.empty();
    }
    List<Section> sections = new ArrayList<>();
    add(sections, naming(tables.elements(), "element", id));
    add(sections, naming(tables.materials(), "material", id));
    planningCase.material(id).map(CaseThing::composition).ifPresent(t -> add(sections, t));
    CaseIndex index = CaseIndex.of(planningCase);
    planningCase.material(id).map(new ActivityTables(index)::of).ifPresent(t -> add(sections, t));
    add(sections, naming(tables.processes(), "process", processOf(id)));
    add(sections, naming(tables.regions(), "region", id));
    add(sections, naming(tables.sites(), "site", siteOf(id), "region", id));
    add(sections, naming(new PolicyTable(planningCase).policies(), "policy", id));
    add(sections, naming(tables.limits(), "limit", id));
    List<Plant> plants =
        planningCase.plants().stream()
            .filter(p -> p.id().equals(id) || p.site().equals(id) || p.process().equals(id))
            .toList();
    add(sections, naming(tables.plants(), plants.stream().map(Plant::id).toList()));
    add(sections, series.levels(plants));
    List<Recipe> recipes = recipesNaming(index, id);
    add(sections, new RecipeTables(index).recipes(recipes));
    add(sections, new ActivityTables(index).balances(recipes));
    Answer arisings = series.arisings();
    add(sections, naming((TableView) arisings.sections().get(1), "site", id, "material", id));
    TableView markets = (TableView) series.markets().sections().get(0);
    add(sections, naming(markets, "site", id, "material", id));
    add(sections, naming(tables.disposal(), "site", id, "material", id));
    add(sections, naming(tables.storage(), "site", id, "material", id));
    return Optional.of(Answer.of(sections));
  }

  private List<Recipe> recipesNaming(CaseIndex index, String id) {
    Predicate<Recipe> named =
        r ->
            r.id().equals(id)
                || r.id().startsWith(id + "@")
                || r.process().equals(processOf(id))
                || r.inputs().stream().anyMatch(i -> i.material().equals(id))
                || r.outputs().stream().anyMatch(o -> o.material().equals(id));
    return index.recipes().stream().filter(named).toList();
  }

  private static TableView composition(Material material) {
    TableView.Builder table =
        TableView.of(
            "composition_of",
            Column.text("element"),
            Column.number("kg_per_kg_dry", 6),
            Column.number("low", 6),
            Column.number("high", 6),
            Column.text("source"),
            Column.text("confidence"));
    material
        .composition()
        .contents()
        .forEach(
            c ->
                table.row(
                    c.element(),
                    c.kgPerKgDry().best(),
                    c.kgPerKgDry().low(),
                    c.kgPerKgDry().high(),
                    c.evidence().source(),
                    c.evidence().confidence() == null ? null : c.evidence().confidence().name()));
    return table.build();
  }

  private String siteOf(String id) {
    return planningCase.plant(id).map(Plant::site).orElse(id);
  }

  private String processOf(String id) {
    return planningCase.plant(id).map(Plant::process).orElse(id);
  }

  private static void add(List<Section> sections, TableView table) {
    if (!table.rows().isEmpty()) {
      sections.add(table);
    }
  }

  private static TableView naming(TableView table, List<String> firstCells) {
    return filtered(table, row -> firstCells.contains(String.valueOf(row.get(0))));
  }

  /** Rows whose cell in a column has the value: pairs of column key and value. */
  private static TableView naming(TableView table, String... columnsAndValues) {
    return filtered(
        table,
        row -> {
          for (int i = 0; i < columnsAndValues.length; i += 2) {
            Object cell = row.get(index(table, columnsAndValues[i]));
            if (columnsAndValues[i + 1].equals(cell)) {
              return true;
            }
          }
          return false;
        });
  }

  private static TableView filtered(TableView table, Predicate<List<?>> kept) {
    return new TableView(
        table.key(), table.columns(), table.rows().stream().filter(kept::test).toList());
  }

  private static int index(TableView table, String column) {
    return table.columns().stream().map(Column::key).toList().indexOf(column);
  }
}
