package org.gleaner.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.PlanningCase;
import org.jspecify.annotations.Nullable;

/**
 * A named list of changes over a case, or over another scenario.
 *
 * @param base name of the scenario it builds on; null for the case itself
 * @param changes in the order in which they apply
 */
public record Scenario(
    String name, @Nullable String base, String description, List<Change> changes) {

  public Scenario {
    changes = List.copyOf(changes);
  }

  /** The case as it stands, under the name that needs no scenario. */
  public static final String BASE_NAME = "base";

  /** What is wrong with the changes for this case; each is checked on what those before it left. */
  public List<Finding> check(PlanningCase planningCase) {
    return new Application(planningCase).findings;
  }

  /**
   * The case with all changes, checked again as a whole.
   *
   * @throws InvalidInputException with all findings if the changes do not fit the case
   */
  public PlanningCase applyTo(PlanningCase planningCase) {
    Application application = new Application(planningCase);
    if (application.findings.stream().anyMatch(Finding::isError)) {
      throw new InvalidInputException(application.findings);
    }
    return application.changed;
  }

  /** Where a change stands in the file of this scenario. */
  public SourceLocation at(int change) {
    return SourceLocation.ofPointer(name + ".json", "/changes/" + change);
  }

  private final class Application {
    private final List<Finding> findings = new ArrayList<>();
    private PlanningCase changed;

    Application(PlanningCase planningCase) {
      changed = planningCase;
      for (int i = 0; i < changes.size(); i++) {
        List<Finding> wrong = changes.get(i).check(changed, at(i));
        findings.addAll(wrong);
        if (wrong.stream().noneMatch(Finding::isError)) {
          changed = changes.get(i).applyTo(changed);
        }
      }
      if (findings.stream().noneMatch(Finding::isError)) {
        findings.addAll(ChangedCaseChecks.check(changed, SourceLocation.ofFile(name + ".json")));
      }
    }
  }
}
