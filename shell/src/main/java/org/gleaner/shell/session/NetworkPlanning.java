package org.gleaner.shell.session;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gleaner.domain.audit.AuditReport;
import org.gleaner.domain.audit.PlanAudit;
import org.gleaner.domain.dataset.PlanWriter;
import org.gleaner.domain.dataset.RunRecord;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.scenario.Scenario;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.Cancellation;
import org.gleaner.shell.runner.CurrentCommand;
import org.gleaner.solver.network.NetworkOutcome;
import org.gleaner.solver.network.NetworkRequest;
import org.gleaner.solver.network.NetworkSolver;
import org.springframework.stereotype.Component;

/** Solves, audits and writes network plans, with progress on stderr and Ctrl-C heeded. */
@Component
public final class NetworkPlanning {

  private final Output output;
  private final Cancellation cancellation;
  private final CurrentCommand command;

  NetworkPlanning(Output output, Cancellation cancellation, CurrentCommand command) {
    this.output = output;
    this.cancellation = cancellation;
    this.command = command;
  }

  /** Plans the case; the outcome holds the audited plan, or why there is none. */
  public PlanningOutcome plan(PlanningCase planningCase, String scenario, PlanningLimits limits) {
    // From here on Ctrl-C stops the solve and not the process.
    boolean stopped = cancellation.isRequested();
    ObjectiveKind objective =
        Objects.requireNonNullElse(limits.objective(), planningCase.settings().objective().kind());
    Instant started = Clock.systemUTC().instant();
    NetworkOutcome outcome;
    List<String> log;
    try (SolveProgress progress = new SolveProgress(output, System::nanoTime)) {
      outcome =
          new NetworkSolver()
              .solve(
                  planningCase,
                  new NetworkRequest(
                      objective, limits.solveLimits(), List.of(), planName(scenario)),
                  progress,
                  () -> stopped || cancellation.isRequested());
      log = progress.log();
    }
    RunRecord run =
        new RunRecord(
            started,
            host(),
            outcome.seconds(),
            command.words(),
            Runtime.version().toString(),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            log);
    return new PlanningOutcome(
        outcome.status(),
        outcome.plan().map(plan -> audited(plan, planningCase, outcome)),
        outcome.explanation(),
        outcome.seconds(),
        run);
  }

  /** Whether the user asked the running command to stop. */
  public boolean isStopped() {
    return cancellation.isRequested();
  }

  /** Plans leave the name of the base case empty. */
  private static String planName(String scenario) {
    return scenario.equals(Scenario.BASE_NAME) ? "" : scenario;
  }

  private static PlannedNetwork audited(
      NetworkPlan plan, PlanningCase planningCase, NetworkOutcome outcome) {
    AuditReport audit = PlanAudit.audit(planningCase, plan);
    return new PlannedNetwork(plan, planningCase, audit, outcome.seconds());
  }

  /** Writes the plan's files; what was in the folder stays if that fails. */
  public void write(PlannedNetwork planned, RunRecord run, Path folder) throws IOException {
    PlanWriter.write(
        folder, CaseIndex.of(planned.planningCase()), planned.plan(), planned.audit(), run);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "";
    }
  }
}
