package org.gleaner.shell.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gleaner.domain.audit.PlanAudit;
import org.gleaner.domain.dataset.PlanReader;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.scenario.Scenario;
import org.gleaner.shell.input.UsageException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds plans by what the user calls them: a scenario of the session, else a folder. */
@Component
public final class SavedPlans {

  private final Session session;
  private final CaseLibrary library;

  SavedPlans(Session session, CaseLibrary library) {
    this.session = session;
    this.library = library;
  }

  /** Whether a name stands for files and not for a scenario. */
  public static boolean isFolder(String name) {
    return CaseLibrary.folder(name)
        .filter(p -> Files.exists(p.resolve("plan.json")) || Files.isRegularFile(p))
        .isPresent();
  }

  /**
   * The plan of a scenario of this session, or of a folder; the latter is audited anew.
   *
   * @param caseName case of a plan read from a folder; null for the one that it names itself
   */
  public PlannedNetwork find(String name, @Nullable String caseName) {
    Optional<PlannedNetwork> kept = session.plan(name);
    if (kept.isPresent()) {
      return kept.get();
    }
    if (!isFolder(name)) {
      throw new UsageException(
          "there is no plan '" + name + "'",
          "give the folder of a plan, or make one: network plan --scenario " + name);
    }
    NetworkPlan plan = PlanReader.read(Path.of(name)).orThrow();
    PlanningCase planningCase = caseOf(plan, caseName);
    return new PlannedNetwork(plan, planningCase, PlanAudit.audit(planningCase, plan), null);
  }

  private PlanningCase caseOf(NetworkPlan plan, @Nullable String caseName) {
    String scenario = plan.scenario().isEmpty() ? Scenario.BASE_NAME : plan.scenario();
    if (caseName != null) {
      return session.choose(caseName, scenario).planningCase();
    }
    boolean isOpen =
        session
            .opened()
            .filter(open -> open.base().settings().name().equals(plan.caseName()))
            .isPresent();
    if (isOpen) {
      return session.choose(null, scenario).planningCase();
    }
    if (library.embeddedNames().contains(plan.caseName())) {
      return session.choose(plan.caseName(), scenario).planningCase();
    }
    throw new UsageException(
        "the plan is for the case '" + plan.caseName() + "', which is not known here",
        "name its folder with --case");
  }
}
