package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gleaner.domain.plan.ObjectiveLevel;
import org.gleaner.domain.scenario.Change;
import org.gleaner.domain.scenario.Scenario;
import org.gleaner.shell.session.PlannedNetwork;
import org.gleaner.shell.session.ScenarioShelf;
import org.jspecify.annotations.Nullable;

/** Scenarios and what they change. */
public final class ScenarioTables {

  private ScenarioTables() {}

  /**
   * All scenarios, the base case first.
   *
   * @param plans the latest plan of a scenario by its name
   */
  public static TableView list(
      ScenarioShelf shelf, Function<String, Optional<PlannedNetwork>> plans) {
    TableView.Builder table =
        TableView.of(
            "scenarios",
            Column.text("scenario"),
            Column.text("current"),
            Column.text("builds_on"),
            Column.number("changes", 0),
            Column.text("saved"),
            Column.number("objective_value"),
            Column.text("description"));
    table.row(
        Scenario.BASE_NAME,
        mark(shelf, Scenario.BASE_NAME),
        null,
        0,
        true,
        objective(plans.apply(Scenario.BASE_NAME)),
        "the case as it stands");
    for (Scenario s : shelf.all()) {
      table.row(
          s.name(),
          mark(shelf, s.name()),
          s.base() == null ? Scenario.BASE_NAME : s.base(),
          s.changes().size(),
          shelf.isSaved(s.name()),
          objective(plans.apply(s.name())),
          s.description());
    }
    return table.build();
  }

  /** Changes of the first, with those it inherits, that the second has not, and the other way. */
  public static TableView diff(ScenarioShelf shelf, String first, String second) {
    List<Owned> ofFirst = changes(shelf, first);
    List<Owned> ofSecond = changes(shelf, second);
    TableView.Builder table =
        TableView.of(
            "changes",
            Column.text("scenario"),
            Column.text("path"),
            Column.text("value"),
            Column.text("change"));
    addMissing(ofFirst, ofSecond, table);
    addMissing(ofSecond, ofFirst, table);
    return table.build();
  }

  private static void addMissing(List<Owned> some, List<Owned> others, TableView.Builder table) {
    for (Owned owned : some) {
      boolean isShared = others.stream().anyMatch(o -> o.change().equals(owned.change()));
      if (!isShared) {
        Change change = owned.change();
        table.row(owned.scenario(), change.path(), change.value(), change.describe());
      }
    }
  }

  private static List<Owned> changes(ScenarioShelf shelf, String name) {
    if (name.equals(Scenario.BASE_NAME)) {
      return List.of();
    }
    Scenario scenario = shelf.get(name);
    List<Owned> changes =
        scenario.base() == null
            ? new ArrayList<>()
            : new ArrayList<>(changes(shelf, scenario.base()));
    scenario.changes().forEach(c -> changes.add(new Owned(name, c)));
    return changes;
  }

  private static String mark(ScenarioShelf shelf, String name) {
    return shelf.current().equals(name) ? "*" : "";
  }

  private static @Nullable Double objective(Optional<PlannedNetwork> planned) {
    return planned
        .map(p -> p.plan().report().levels())
        .filter(levels -> !levels.isEmpty())
        .map(levels -> levels.get(0))
        .map(ObjectiveLevel::value)
        .orElse(null);
  }

  private record Owned(String scenario, Change change) {}
}
