package org.gleaner.shell.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.dataset.ScenarioReader;
import org.gleaner.domain.dataset.ScenarioReading;
import org.gleaner.domain.dataset.ScenarioWriter;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.scenario.Change;
import org.gleaner.domain.scenario.Scenario;
import org.gleaner.domain.scenario.ScenarioChain;
import org.gleaner.shell.input.NearestName;
import org.gleaner.shell.input.UsageException;
import org.jspecify.annotations.Nullable;

/** The scenarios of one case: those of its files and those made in this session. */
public final class ScenarioShelf {

  private final PlanningCase base;
  private final Path folder;
  private final Map<String, Scenario> scenarios = new LinkedHashMap<>();
  private final Set<String> unsaved = new LinkedHashSet<>();
  private final Map<String, Deque<Change>> undone = new LinkedHashMap<>();
  private String current = Scenario.BASE_NAME;

  private ScenarioShelf(PlanningCase base, Path folder) {
    this.base = base;
    this.folder = folder;
  }

  /**
   * With the scenarios that came with the case and those that were saved.
   *
   * @param shipped with an embedded case; one that was saved under the same name hides it
   * @param folder the case's own, or the user's where the case is embedded
   * @throws InvalidInputException if a scenario file has errors
   */
  static ScenarioShelf of(PlanningCase base, List<ScenarioReading> shipped, Path folder) {
    ScenarioShelf shelf = new ScenarioShelf(base, folder);
    List<Finding> findings = new ArrayList<>();
    List<ScenarioReading> readings = new ArrayList<>(shipped);
    readings.addAll(ScenarioReader.readAll(folder));
    for (ScenarioReading reading : readings) {
      findings.addAll(reading.findings());
      reading.scenario().ifPresent(s -> shelf.scenarios.put(s.name(), s));
    }
    if (findings.stream().anyMatch(Finding::isError)) {
      throw new InvalidInputException(findings);
    }
    return shelf;
  }

  /** The same scenarios of another base. */
  ScenarioShelf over(PlanningCase otherBase) {
    ScenarioShelf shelf = new ScenarioShelf(otherBase, folder);
    shelf.scenarios.putAll(scenarios);
    shelf.current = current;
    return shelf;
  }

  public List<Scenario> all() {
    return List.copyOf(scenarios.values());
  }

  /** Names of all scenarios, and of the base case. */
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(Scenario.BASE_NAME));
    names.addAll(scenarios.keySet());
    return names;
  }

  /** Name of the scenario that commands work on. */
  public String current() {
    return current;
  }

  public boolean isSaved(String name) {
    return !unsaved.contains(name);
  }

  public Optional<Scenario> find(String name) {
    return Optional.ofNullable(scenarios.get(name));
  }

  /** The scenario of this name, which the user believes to exist. */
  public Scenario get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                name.equals(Scenario.BASE_NAME)
                    ? new UsageException(
                        "the base case is never changed", "make a scenario: scenario new dear-nd")
                    : new UsageException(
                        "there is no scenario '" + name + "'",
                        NearestName.of(name, names())
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("scenarios: " + String.join(", ", names()))));
  }

  /** Adds a scenario and goes on with it. */
  public void create(String name, @Nullable String from, String description) {
    requireNew(name);
    String parent = from == null || from.equals(Scenario.BASE_NAME) ? null : get(from).name();
    put(new Scenario(name, parent, description, List.of()));
    current = name;
  }

  /**
   * Adds a scenario of the base case with its changes and goes on with it.
   *
   * @throws InvalidInputException if they do not fit the case; nothing is changed then
   */
  public void create(String name, String description, List<Change> changes) {
    requireNew(name);
    Scenario scenario = new Scenario(name, null, description, changes);
    List<Finding> findings = scenario.check(base);
    if (findings.stream().anyMatch(Finding::isError)) {
      throw new InvalidInputException(findings);
    }
    put(scenario);
    current = name;
  }

  private void requireNew(String name) {
    if (!name.matches("[a-z0-9][a-z0-9._-]*")) {
      throw new UsageException(
          "a scenario is named with a-z, 0-9, '-', '_' and '.', not '" + name + "'");
    }
    if (names().contains(name)) {
      throw new UsageException(
          "there is a scenario '" + name + "' already", "scenario use " + name);
    }
  }

  public void use(String name) {
    current = name.equals(Scenario.BASE_NAME) ? name : get(name).name();
  }

  /**
   * Adds a change.
   *
   * @return doubts about it
   * @throws InvalidInputException if it does not fit the case; nothing is changed then
   */
  public List<Finding> set(String name, Change change) {
    Scenario before = get(name);
    List<Change> changes = new ArrayList<>(before.changes());
    changes.add(change);
    Scenario after = with(before, changes);
    Map<String, Scenario> tried = new LinkedHashMap<>(scenarios);
    tried.put(name, after);
    List<Finding> findings = new ScenarioChain(tried).check(name, base);
    if (findings.stream().anyMatch(Finding::isError)) {
      throw new InvalidInputException(findings);
    }
    undone.remove(name);
    put(after);
    return findings;
  }

  /** Takes the last change of the current scenario back. */
  public Change undo() {
    Scenario scenario = get(current);
    if (scenario.changes().isEmpty()) {
      throw new UsageException("nothing to undo: '" + current + "' has no changes");
    }
    int last = scenario.changes().size() - 1;
    Change change = scenario.changes().get(last);
    undone.computeIfAbsent(current, n -> new ArrayDeque<>()).push(change);
    put(with(scenario, scenario.changes().subList(0, last)));
    return change;
  }

  /** Makes the change again that was taken back last. */
  public Change redo() {
    Scenario scenario = get(current);
    Deque<Change> changes = undone.getOrDefault(current, new ArrayDeque<>());
    if (changes.isEmpty()) {
      throw new UsageException("nothing to redo in '" + current + "'");
    }
    Change change = changes.pop();
    List<Change> all = new ArrayList<>(scenario.changes());
    all.add(change);
    put(with(scenario, all));
    return change;
  }

  /** Forgets a scenario; its file, if it has one, stays. */
  public void drop(String name) {
    get(name);
    List<String> heirs =
        all().stream().filter(s -> name.equals(s.base())).map(Scenario::name).toList();
    if (!heirs.isEmpty()) {
      throw new UsageException(
          "'" + name + "' cannot go: " + String.join(", ", heirs) + " build on it");
    }
    scenarios.remove(name);
    unsaved.remove(name);
    undone.remove(name);
    if (current.equals(name)) {
      current = Scenario.BASE_NAME;
    }
  }

  /** Writes the scenario's file and says where. */
  public Path save(String name) throws IOException {
    Path file = ScenarioWriter.write(folder, get(name));
    unsaved.remove(name);
    return file;
  }

  /** The case as the scenario has it. */
  public PlanningCase apply(String name) {
    if (!name.equals(Scenario.BASE_NAME)) {
      get(name);
    }
    return new ScenarioChain(scenarios).apply(name, base);
  }

  /** The case as a scenario that is not on the shelf has it. */
  PlanningCase apply(Scenario foreign) {
    Map<String, Scenario> all = new LinkedHashMap<>(scenarios);
    all.put(foreign.name(), foreign);
    return new ScenarioChain(all).apply(foreign.name(), base);
  }

  private void put(Scenario scenario) {
    scenarios.put(scenario.name(), scenario);
    unsaved.add(scenario.name());
  }

  private static Scenario with(Scenario scenario, List<Change> changes) {
    return new Scenario(scenario.name(), scenario.base(), scenario.description(), changes);
  }
}
