package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.shell.session.PlannedNetwork;
import org.gleaner.shell.session.PlanningLimits;
import org.gleaner.shell.session.SavedPlans;
import org.gleaner.shell.session.Session;
import org.gleaner.shell.view.AnswerWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Planning the recovery network, and looking at plans. */
@Component
final class NetworkCommands {

  private final Session session;
  private final PlanningReport report;
  private final SavedPlans saved;
  private final AnswerWriter answers;

  NetworkCommands(Session session, PlanningReport report, SavedPlans saved, AnswerWriter answers) {
    this.session = session;
    this.report = report;
    this.saved = saved;
    this.answers = answers;
  }

  @Command(
      name = {"network", "plan"},
      description = "Decide which plants open where and when, and what flows between them",
      help =
          """
          Without --case it plans the open case with its current scenario. Ctrl-C stops the solve and
          keeps the best plan so far. --deterministic gives equal plans for equal cases on every
          machine: one thread, no clock; --work says how much effort (default 1).
          Ends with 0 with an audited plan, 3 if there can be none, 4 if stopped before the first.
          Examples:
            ./gleaner network plan --case tutorial
            ./gleaner network plan --case vietnam --objective npv --gap 0.02 --out plan""")
  ExitStatus plan(
      @Option(longName = "case", description = "folder or embedded name") @Nullable String caseName,
      @Option(longName = "scenario", description = "name, or file of changes")
          @Nullable String scenario,
      @Option(longName = "objective", description = "what to be best at; default: the case's own")
          @Nullable ObjectiveKind objective,
      @Option(
              longName = "gap",
              description = "relative gap that is good enough, a fraction",
              defaultValue = "0.01")
          Double gap,
      @Option(longName = "time-limit", description = "longest solve", defaultValue = "120s")
          Duration timeLimit,
      @Option(longName = "threads", description = "threads of the engines", defaultValue = "2")
          Integer threads,
      @Option(longName = "seed", description = "of random choices", defaultValue = "1") Long seed,
      @Option(longName = "deterministic", description = "reproducible: no clock, one thread")
          boolean deterministic,
      @Option(longName = "work", description = "effort of a deterministic solve, 1 or more")
          @Nullable Integer work,
      @Option(longName = "out", description = "folder to write the plan to") @Nullable Path out)
      throws IOException {
    PlanningLimits limits =
        PlanningLimits.of(objective, gap, timeLimit, threads, seed, deterministic, work);
    return report.run(session.choose(caseName, scenario), limits, out);
  }

  @Command(
      name = {"network", "show"},
      description = "Show the last plan, or that of a scenario or folder",
      help =
          """
          A plan of a folder is audited again, against the case as it is now.
          Ends with 70 if the auditor rejects the plan.
          Examples:
            ./gleaner network show flows --plan plan --case tutorial
            gleaner> network show costs""")
  ExitStatus show(
      @Argument(index = 0, description = "what of it", defaultValue = "summary") PlanTopic what,
      @Option(longName = "plan", description = "scenario of this session, or folder of a plan")
          @Nullable String plan,
      @Option(longName = "case", description = "folder or embedded name, for the plan of a folder")
          @Nullable String caseName) {
    PlannedNetwork planned = plan == null ? session.lastPlan() : saved.find(plan, caseName);
    answers.write(what.of(planned));
    return report.sayAudit(planned);
  }
}
