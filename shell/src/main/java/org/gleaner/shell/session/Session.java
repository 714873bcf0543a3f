package org.gleaner.shell.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.shell.input.UsageException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The only state that commands share: the open case and the plans made for its scenarios. */
@Component
public final class Session {

  private final CaseLibrary library;
  private final Map<String, PlannedNetwork> plans = new LinkedHashMap<>();
  private @Nullable OpenCase open;

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
    open = opened;
    plans.clear();
  }

  /** The open case; without one the command cannot go on. */
  public OpenCase current() {
    if (open == null) {
      throw new UsageException(
          "no case is open", "name one with --case, or open one: case open tutorial");
    }
    return open;
  }

  /**
   * The case to work on with a scenario applied.
   *
   * @param caseName null for the open case
   * @param scenario null for the current one
   */
  public ScenarioChoice choose(@Nullable String caseName, @Nullable String scenario) {
    OpenCase chosen = caseName == null ? current() : library.open(caseName);
    return new ScenarioChoice(chosen.base(), "");
  }

  /** As {@link #choose}. */
  public PlanningCase planningCase(@Nullable String caseName, @Nullable String scenario) {
    return choose(caseName, scenario).planningCase();
  }

  /** Keeps the latest plan of a scenario. */
  public void keep(String scenario, PlannedNetwork planned) {
    plans.remove(scenario);
    plans.put(scenario, planned);
  }

  public Optional<PlannedNetwork> plan(String scenario) {
    return Optional.ofNullable(plans.get(scenario));
  }

  /** The plan that was made last. */
  public PlannedNetwork lastPlan() {
    return plans.values().stream()
        .reduce((first, second) -> second)
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no plan yet", "make one: network plan, or name a folder: --plan"));
  }
}
