package org.gleaner.shell.command;

import java.nio.file.Path;
import java.util.Optional;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.AuditedPlan;
import org.gleaner.shell.session.LastRoutes;
import org.gleaner.shell.session.WholePlan;
import org.gleaner.shell.view.FindingsView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks plans of routes that are shown or printed, against their cases as they are now. */
@Component
final class PlanAudits {

  private final PlanShelf plans;
  private final LastRoutes last;
  private final Output output;

  PlanAudits(PlanShelf plans, LastRoutes last, Output output) {
    this.plans = plans;
    this.last = last;
    this.output = output;
  }

  /**
   * A plan to look at. One that was made in this session was checked then; one of a folder is
   * checked again if its case is at hand, and else it is said why it was not.
   *
   * @param folder null for the last one of this session
   * @param stated its case; null for the one that the plan names
   */
  AuditedPlan toShow(@Nullable Path folder, @Nullable Path stated) {
    Optional<WholePlan> made = last.made();
    if (stated != null) {
      return audited(plans.find(folder, stated));
    } else if (folder == null && made.isPresent()) {
      return AuditedPlan.made(made.get());
    }
    RoutePlan plan = plans.plan(folder);
    return plans
        .withItsCase(plan)
        .map(PlanAudits::audited)
        .orElseGet(() -> AuditedPlan.notChecked(plan));
  }

  /** A plan to act on: its case must be at hand. */
  AuditedPlan toUse(@Nullable Path folder, @Nullable Path stated) {
    return audited(plans.find(folder, stated));
  }

  private static AuditedPlan audited(PlanShelf.Found found) {
    return AuditedPlan.of(found.plan(), found.routing());
  }

  /** Says on stderr why a plan is rejected, if it is. */
  void say(AuditedPlan audited) {
    if (audited.isRejected()) {
      output.note("error: the check rejects the plan for the case as it is now");
      FindingsView.note(audited.findings(), output);
    }
  }
}
