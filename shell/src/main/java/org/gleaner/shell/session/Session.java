package org.gleaner.shell.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.dataset.DirectArisingsReader;
import org.gleaner.domain.dataset.ScenarioReader;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.scenario.Scenario;
import org.gleaner.shell.input.UsageException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The only state that commands share: the open case, its scenarios, the plans made for them. */
@Component
public final class Session {

  private final CaseLibrary library;
  private final Map<String, PlannedNetwork> plans = new LinkedHashMap<>();
  private @Nullable PlannedNetwork last;
  private @Nullable OpenCase open;
  private @Nullable ScenarioShelf shelf;

  Session(CaseLibrary library) {
    this.library = library;
  }

  public boolean isOpen() {
    return open != null;
  }

  public Optional<OpenCase> opened() {
    return Optional.ofNullable(open);
  }

  /** Makes this the case that commands work on. */
  public void open(OpenCase opened) {
    shelf = shelfOf(opened);
    open = opened;
    plans.clear();
    last = null;
  }

  /** Opens the case of this name unless it is open or the name is null. */
  public void openIfNamed(@Nullable String caseName) {
    if (caseName != null && !isOpen(caseName)) {
      open(library.open(caseName));
    }
  }

  /** The open case; without one the command cannot go on. */
  public OpenCase current() {
    if (open == null) {
      throw noCase();
    }
    return open;
  }

  /** The scenarios of the open case. */
  public ScenarioShelf scenarios() {
    if (shelf == null) {
      throw noCase();
    }
    return shelf;
  }

  /**
   * The case to work on with a scenario applied.
   *
   * @param caseName null for the open case
   * @param scenario name, or file of a scenario; null for the current one
   */
  public ScenarioChoice choose(@Nullable String caseName, @Nullable String scenario) {
    return choose(shelf(caseName), scenario, caseName == null || isOpen(caseName));
  }

  private ScenarioShelf shelf(@Nullable String caseName) {
    return caseName == null || isOpen(caseName) ? scenarios() : shelfOf(library.open(caseName));
  }

  /**
   * A case with a scenario, as it would be with other sales of products that stocks drive.
   *
   * @param as the case as it is
   */
  PlanningCase selling(String caseName, String scenario, PlanningCase as, List<Sales> putOnMarket) {
    return library
        .selling(caseName, as, putOnMarket)
        .map(
            sold -> {
              boolean isOpen = isOpen(caseName);
              ScenarioShelf over = isOpen ? scenarios().over(sold.base()) : shelfOf(sold);
              return choose(over, scenario, isOpen).planningCase();
            })
        .orElse(as);
  }

  private static ScenarioChoice choose(
      ScenarioShelf from, @Nullable String scenario, boolean isOpen) {
    String name = scenario == null ? from.current() : scenario;
    if (from.names().contains(name) || !isFile(name)) {
      return new ScenarioChoice(from.apply(name), name, isOpen);
    }
    Scenario read = ScenarioReader.read(Path.of(name)).orThrow();
    return new ScenarioChoice(from.apply(read), read.name(), false);
  }

  /** As {@link #choose}. */
  public PlanningCase planningCase(@Nullable String caseName, @Nullable String scenario) {
    return choose(caseName, scenario).planningCase();
  }

  /**
   * The text of the case's {@code source/direct_arisings.csv}; empty if it has none.
   *
   * @param caseName null for the open case
   */
  public Optional<String> directArisings(@Nullable String caseName) throws IOException {
    String name = caseName == null ? current().label() : caseName;
    Optional<Path> folder = CaseLibrary.folder(name);
    return folder.isPresent()
        ? DirectArisingsReader.text(folder.get())
        : DirectArisingsReader.textOfEmbedded(name);
  }

  /** Keeps the plan as the last one, and as that of its scenario if the open case has it. */
  public void keep(ScenarioChoice choice, PlannedNetwork planned) {
    last = planned;
    if (choice.isOfOpenCase()) {
      plans.put(choice.scenario(), planned);
    }
  }

  /** The latest plan of a scenario, if it is still for what the scenario says now. */
  public Optional<PlannedNetwork> plan(String scenario) {
    return Optional.ofNullable(plans.get(scenario));
  }

  /** The plan that was made last. */
  public PlannedNetwork lastPlan() {
    if (last == null) {
      throw new UsageException(
          "there is no plan yet, or not of what its scenario says now",
          "make one: network plan, or name a folder: --plan");
    }
    return last;
  }

  /** Forgets the plan of a scenario that has changed, and of those that build on it. */
  public void forgetPlansOf(String scenario) {
    PlannedNetwork forgotten = plans.remove(scenario);
    if (forgotten != null && forgotten == last) {
      last = null;
    }
    for (Scenario heir : scenarios().all()) {
      if (scenario.equals(heir.base())) {
        forgetPlansOf(heir.name());
      }
    }
  }

  private boolean isOpen(String caseName) {
    return open != null && open.label().equals(caseName);
  }

  private static ScenarioShelf shelfOf(OpenCase opened) {
    String name = opened.base().settings().name();
    return opened
        .scenarioFolder()
        .map(folder -> ScenarioShelf.of(opened.base(), List.of(), folder))
        .orElseGet(
            () ->
                ScenarioShelf.of(
                    opened.base(),
                    ScenarioReader.readAllEmbedded(name),
                    StateFolder.path().resolve("cases").resolve(name)));
  }

  private static boolean isFile(String name) {
    return CaseLibrary.folder(name).filter(Files::isRegularFile).isPresent();
  }

  private static UsageException noCase() {
    return new UsageException(
        "no case is open", "name one with --case, or open one: case open tutorial");
  }
}
