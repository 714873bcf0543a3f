package org.gleaner.domain.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.PlanningCase;

/** Scenarios that build on each other, by name. */
public record ScenarioChain(Map<String, Scenario> scenarios) {

  public ScenarioChain {
    scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
  }

  public static ScenarioChain of(List<Scenario> scenarios) {
    Map<String, Scenario> byName = new LinkedHashMap<>();
    scenarios.forEach(s -> byName.put(s.name(), s));
    return new ScenarioChain(byName);
  }

  /** The scenarios to apply one after the other, first the one on the case itself. */
  public Optional<List<Scenario>> resolve(String name, Findings findings) {
    List<Scenario> chain = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    String next = name;
    SourceLocation where = SourceLocation.ofFile(name + ".json");
    while (next != null && !next.equals(Scenario.BASE_NAME)) {
      Scenario scenario = scenarios.get(next);
      if (scenario == null) {
        findings.error(
            "no-such-scenario",
            where,
            next,
            "there is no scenario of this name",
            NearestName.hint(next, scenarios.keySet()));
        return Optional.empty();
      }
      if (!seen.add(next)) {
        findings.error(
            "scenario-cycle",
            where,
            next,
            "scenarios build on each other in a circle: "
                + String.join(" -> ", seen)
                + " -> "
                + next);
        return Optional.empty();
      }
      chain.add(0, scenario);
      where = SourceLocation.ofPointer(next + ".json", "/base");
      next = scenario.base();
    }
    return Optional.of(chain);
  }

  /** What is wrong with the scenario and those it builds on, for this case. */
  public List<Finding> check(String name, PlanningCase planningCase) {
    Findings findings = new Findings();
    PlanningCase changed = planningCase;
    for (Scenario scenario : resolve(name, findings).orElse(List.of())) {
      findings.addAll(scenario.check(changed));
      if (findings.hasErrors()) {
        break;
      }
      changed = scenario.applyTo(changed);
    }
    return findings.toList();
  }

  /**
   * The case as the scenario has it.
   *
   * @throws InvalidInputException with all findings if a name is missing, or a change does not fit
   */
  public PlanningCase apply(String name, PlanningCase planningCase) {
    Findings findings = new Findings();
    Optional<List<Scenario>> chain = resolve(name, findings);
    PlanningCase changed = planningCase;
    for (Scenario scenario :
        chain.orElseThrow(() -> new InvalidInputException(findings.toList()))) {
      changed = scenario.applyTo(changed);
    }
    return changed;
  }
}
