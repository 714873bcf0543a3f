package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.routing.RoutingCaseReading;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.routing.CaseReference;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.ImpossibleOrders;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.FailureReport;
import org.gleaner.shell.session.LastRoutes;
import org.gleaner.shell.session.PlannedRoutes;
import org.gleaner.shell.session.RoutePlanning;
import org.gleaner.shell.session.RoutingLibrary;
import org.gleaner.shell.session.Verdict;
import org.gleaner.shell.session.WholePlan;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.FindingsView;
import org.gleaner.shell.view.RoutePlanView;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.gleaner.solver.routing.engine.RoutingEngineKind;
import org.gleaner.solver.routing.engine.RoutingRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Planning collection routes. */
@Component
final class RoutingCommands {

  private static final int MOST_VIOLATIONS = 10;

  private final RoutingLibrary library;
  private final RoutePlanning planning;
  private final LastRoutes last;
  private final FailureReport failures;
  private final AnswerWriter answers;
  private final Output output;

  RoutingCommands(
      RoutingLibrary library,
      RoutePlanning planning,
      LastRoutes last,
      FailureReport failures,
      AnswerWriter answers,
      Output output) {
    this.library = library;
    this.planning = planning;
    this.last = last;
    this.failures = failures;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"routes", "plan"},
      description = "Decide which vehicle collects what, when, and where it unloads",
      completionProvider = RoutingCompletions.CASES,
      help =
          """
          The case is a folder with routing.json, the name of an embedded one, or a file of any
          format that 'benchmark routing' reads. Orders that no vehicle can ever serve are named
          and left out; the others are planned. If they do not all fit together, as few as possible
          are left out, with what keeps them out. Without a limit it plans for 10 s; Ctrl-C keeps
          the best plan so far.
          --iterations gives equal plans for equal cases and seeds.
          Ends with 0 with an audited plan, also if orders had to be left out, 1 if the case asks
          for what is not planned, 4 if it was stopped without a plan.
          Examples:
            ./gleaner routes plan --case docs/examples/hanoi-day --iterations 2000
            ./gleaner routes plan --case hanoi-week --time-limit 30s
            ./gleaner routes plan --case tuesday --time-limit 1m --out tuesday-plan\
          """)
  ExitStatus plan(
      @Option(
              longName = "case",
              description = "folder, file or name of a routing case",
              required = true)
          Path caseFile,
      @Option(longName = "cpu-limit", description = "longest solve, in CPU time")
          @Nullable Duration cpuLimit,
      @Option(longName = "time-limit", description = "longest solve; 10s if none is given")
          @Nullable Duration timeLimit,
      @Option(longName = "iterations", description = "of the search: reproducible")
          @Nullable Long iterations,
      @Option(longName = "threads", description = "that search at a time", defaultValue = "1")
          Integer threads,
      @Option(longName = "seed", description = "of random choices", defaultValue = "1") Long seed,
      @Option(longName = "out", description = "folder to write the plan to") @Nullable Path out,
      @Option(
              longName = "time-zone",
              description = "of the clocks, for GPX",
              defaultValue = "Asia/Ho_Chi_Minh")
          String timeZone)
      throws IOException {
    RoutingRequest request =
        RouteOptions.search(RoutingEngineKind.FULL, cpuLimit, timeLimit, iterations, seed, threads);
    PlanTarget target = PlanTarget.of(out, timeZone);
    // Before the case is read: what is changed meanwhile is then told as a change.
    CaseReference origin = library.reference(caseFile.toString()).orElse(null);
    RoutingCaseReading reading = library.read(caseFile.toString());
    RoutingCase routing = reading.orThrow();
    List<ImpossibleOrder> impossible = ImpossibleOrders.of(routing);
    warn(reading, routing, impossible);
    PlannedRoutes planned;
    try {
      planned = planning.plan(routing, impossible, request).of(origin);
    } catch (UnsupportedRoutingException e) {
      return new ExitStatus(failures.say(e, caseFile.toString()), "");
    }
    return finish(planned, target);
  }

  private ExitStatus finish(PlannedRoutes planned, PlanTarget target) throws IOException {
    if (planned.isRejected()) {
      output.note("error: the check rejects the plan, which is a bug in Gleaner; nothing is kept");
      planned.plan().violations().forEach(output::note);
      return new ExitStatus(ExitCodes.BUG, "");
    } else if (!planned.isFeasible()) {
      output.note("error: no routes were found that keep all limits");
      planned.plan().violations().stream()
          .limit(MOST_VIOLATIONS)
          .forEach(violation -> output.note("  " + violation));
      return new ExitStatus(ExitCodes.NO_PLAN, "");
    }
    WholePlan whole = new WholePlan(planned.plan(), planned.routing(), planned.solution());
    last.keep(whole);
    // Shown before it is written: a full disk must not cost the user the plan.
    answers.write(new RoutePlanView(planned.plan(), Verdict.ACCEPTED).answer(planned.seconds()));
    target.write(whole, output);
    return ExitStatus.OK;
  }

  private void warn(
      RoutingCaseReading reading, RoutingCase routing, List<ImpossibleOrder> impossible) {
    List<Finding> findings = new ArrayList<>(reading.findings());
    findings.addAll(Unplannable.findings(routing, impossible));
    FindingsView.note(findings, output);
  }
}
