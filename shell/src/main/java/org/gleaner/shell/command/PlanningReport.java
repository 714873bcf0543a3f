package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.audit.AuditReport;
import org.gleaner.domain.dataset.PlanWriter;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.plan.SolveReport;
import org.gleaner.domain.plan.SolveStatus;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.output.OutputFormat;
import org.gleaner.shell.runner.ExitCodeException;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.session.NetworkPlanning;
import org.gleaner.shell.session.PlannedNetwork;
import org.gleaner.shell.session.PlanningLimits;
import org.gleaner.shell.session.PlanningOutcome;
import org.gleaner.shell.session.ScenarioChoice;
import org.gleaner.shell.session.Session;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.FindingsView;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.stereotype.Component;

/** Plans, keeps, writes and shows: what {@code network plan} and {@code demo} share. */
@Component
final class PlanningReport {

  private final NetworkPlanning planning;
  private final Session session;
  private final AnswerWriter answers;
  private final Output output;

  PlanningReport(NetworkPlanning planning, Session session, AnswerWriter answers, Output output) {
    this.planning = planning;
    this.session = session;
    this.answers = answers;
    this.output = output;
  }

  /** Plans and shows; the exit code says how it went. */
  ExitStatus run(ScenarioChoice chosen, PlanningLimits limits, @Nullable Path out)
      throws IOException {
    if (out != null) {
      FileSet.requireWritable(out);
    }
    PlanningOutcome outcome = planning.plan(chosen.planningCase(), chosen.scenario(), limits);
    if (outcome.planned().isEmpty()) {
      writeWithoutPlan(chosen, limits, outcome);
    }
    ExitStatus status = judge(outcome);
    if (status.code() != ExitCodes.DONE) {
      return status;
    }
    PlannedNetwork planned = outcome.planned().orElseThrow();
    session.keep(chosen, planned);
    // Shown before it is written: a full disk must not cost the user the plan.
    answers.write(PlanTopic.SUMMARY.of(planned));
    if (out != null) {
      planning.write(planned, outcome.run(), out);
      output.note("written to " + out);
    }
    return status;
  }

  /** Plans for another command; without an accepted plan it says why and ends the command. */
  PlannedNetwork planAndKeep(ScenarioChoice chosen, PlanningLimits limits) {
    return kept(chosen, planning.plan(chosen.planningCase(), chosen.scenario(), limits));
  }

  /** The same for a command that has something to show without it: nothing once it is stopped. */
  Optional<PlannedNetwork> planUnlessStopped(ScenarioChoice chosen, PlanningLimits limits) {
    PlanningOutcome outcome = planning.plan(chosen.planningCase(), chosen.scenario(), limits);
    return planning.isStopped() ? Optional.empty() : Optional.of(kept(chosen, outcome));
  }

  private PlannedNetwork kept(ScenarioChoice chosen, PlanningOutcome outcome) {
    ExitStatus status = judge(outcome);
    if (status.code() != ExitCodes.DONE) {
      throw new ExitCodeException(status.code(), "");
    }
    PlannedNetwork planned = outcome.planned().orElseThrow();
    session.keep(chosen, planned);
    return planned;
  }

  /** Says on stderr what is wrong with the outcome, if anything is. */
  private ExitStatus judge(PlanningOutcome outcome) {
    Optional<AuditReport> audit = outcome.planned().map(PlannedNetwork::audit);
    if (audit.isEmpty()) {
      return withoutPlan(outcome);
    }
    return audit.get().accepted() ? ExitStatus.OK : rejected(audit.get());
  }

  /**
   * Says on stderr what the auditor found in a plan that is shown and was not just made.
   *
   * @return how the command ends that shows it
   */
  ExitStatus sayAudit(PlannedNetwork planned) {
    AuditReport audit = planned.audit();
    if (!audit.accepted()) {
      output.note("error: the auditor rejects the plan for the case as it is now");
    }
    if (!audit.findings().isEmpty()) {
      say(audit.findings());
    }
    return audit.accepted() ? ExitStatus.OK : new ExitStatus(ExitCodes.BUG, "");
  }

  private ExitStatus rejected(AuditReport audit) {
    output.note("error: the auditor rejects the plan, which is a bug in Gleaner; nothing is kept");
    say(audit.findings());
    return new ExitStatus(ExitCodes.BUG, "");
  }

  private void writeWithoutPlan(
      ScenarioChoice chosen, PlanningLimits limits, PlanningOutcome outcome) {
    if (output.format() == OutputFormat.JSON) {
      SolveReport report =
          new SolveReport(
              outcome.status(), List.of(), limits.seed(), limits.work() != null, "", "", "");
      output.print(
          PlanWriter.jsonWithoutPlan(
              chosen.planningCase(), chosen.scenario(), report, outcome.seconds()));
    }
  }

  private ExitStatus withoutPlan(PlanningOutcome outcome) {
    output.note(
        switch (outcome.status()) {
          case INFEASIBLE -> "error: infeasible: no plan keeps all limits and mandates of the case";
          case UNBOUNDED -> "error: unbounded: the objective can be made as good as one likes";
          default -> "error: stopped before a plan was found";
        });
    say(outcome.explanation());
    boolean isProven = outcome.status() != SolveStatus.LIMIT_WITHOUT_PLAN;
    return new ExitStatus(isProven ? ExitCodes.INFEASIBLE : ExitCodes.NO_PLAN, "");
  }

  private void say(List<Finding> findings) {
    // The value is a row of the model or a place in the plan: no news to the user.
    List<Finding> plain =
        findings.stream()
            .map(f -> new Finding(f.severity(), f.code(), f.where(), null, f.message(), f.hint()))
            .toList();
    FindingsView.note(plain, output);
  }
}
