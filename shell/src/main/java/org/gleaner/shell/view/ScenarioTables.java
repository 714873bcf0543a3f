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
            Column.word("objective"),
            Column.number("objective_value"),
            Column.text("description"));
    table.row(
        Scenario.BASE_NAME,
        mark(shelf, Scenario.BASE_NAME),
        null,
        0,
        true,
        level(plans.apply(Scenario.BASE_NAME)).map(ScenarioTables::kind).orElse(null),
        level(plans.apply(Scenario.BASE_NAME)).map(ObjectiveLevel::value).orElse(null),
        "the case as it stands");
    for (Scenario s : shelf.all()) {
      table.row(
          s.name(),
          mark(shelf, s.name()),
          s.base() == null ? Scenario.BASE_NAME : s.base(),
          s.changes().size(),
          shelf.isSaved(s.name()),
          level(plans.apply(s.name())).map(ScenarioTables::kind).orElse(null),
          level(plans.apply(s.name())).map(ObjectiveLevel::value).orElse(null),
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
    // Twice -20 % is not once -20 %: each change is matched with one other at most.
    List<Change> unmatched = new ArrayList<>(others.stream().map(Owned::change).toList());
    for (Owned owned : some) {
      if (!unmatched.remove(owned.change())) {
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

  private static Optional<ObjectiveLevel> level(Optional<PlannedNetwork> planned) {
    return planned
        .map(p -> p.plan().report().levels())
        .filter(levels -> !levels.isEmpty())
        .map(levels -> levels.get(0));
  }

  private static String kind(ObjectiveLevel level) {
    return CaseTables.word(level.kind());
  }

  private record Owned(String scenario, Change change) {}
}
