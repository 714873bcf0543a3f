package org.gleaner.shell.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.plan.PlanComparison;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.PlannedNetwork;
import org.gleaner.shell.session.PlanningLimits;
import org.gleaner.shell.session.SavedPlans;
import org.gleaner.shell.session.ScenarioChoice;
import org.gleaner.shell.session.Session;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.ComparisonView;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Plans side by side. */
@Component
final class CompareCommand {

  private final Session session;
  private final SavedPlans saved;
  private final PlanningReport report;
  private final AnswerWriter answers;
  private final Output output;

  CompareCommand(
      Session session,
      SavedPlans saved,
      PlanningReport report,
      AnswerWriter answers,
      Output output) {
    this.session = session;
    this.saved = saved;
    this.report = report;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = "compare",
      description = "Show key figures, elements and plants of two or more plans side by side",
      help =
          """
          Each is a scenario (base for the case itself) or the folder of a plan. Scenarios that have
          no plan yet are planned now, with the limits given here.
          Examples:
            gleaner> compare base dear-nd
            ./gleaner compare plans/a plans/b --case tutorial""")
  void compare(
      @Arguments List<String> plans,
      @Option(longName = "case", description = "folder or embedded name") @Nullable String caseName,
      @Option(longName = "gap", description = "relative gap, a fraction", defaultValue = "0.01")
          Double gap,
      @Option(longName = "time-limit", description = "longest solve each", defaultValue = "120s")
          Duration timeLimit,
      @Option(longName = "threads", description = "threads of the engines", defaultValue = "2")
          Integer threads,
      @Option(longName = "deterministic", description = "reproducible: no clock, one thread")
          boolean deterministic,
      @Option(longName = "work", description = "effort of a deterministic solve, 1 or more")
          @Nullable Integer work) {
    PlanningLimits limits =
        PlanningLimits.of(null, gap, timeLimit, threads, 1, deterministic, work);
    if (plans.size() < 2) {
      throw new UsageException("name two plans or more", "for instance: compare base dear-nd");
    }
    List<PlanComparison.Entry> entries = new ArrayList<>();
    String currency = "";
    for (String name : plans) {
      PlannedNetwork planned = find(name, caseName, limits);
      report.sayAudit(planned);
      currency = planned.planningCase().settings().currency();
      entries.add(
          new PlanComparison.Entry(
              shortName(name), CaseIndex.of(planned.planningCase()), planned.plan()));
    }
    answers.write(new ComparisonView(PlanComparison.of(entries), currency).answer());
  }

  private PlannedNetwork find(String name, @Nullable String caseName, PlanningLimits limits) {
    boolean isScenario = session.isOpen() && session.scenarios().names().contains(name);
    if (!isScenario && SavedPlans.isFolder(name)) {
      return saved.find(name, caseName);
    }
    session.openIfNamed(caseName);
    Optional<PlannedNetwork> kept = session.plan(name);
    if (kept.isPresent()) {
      return kept.get();
    }
    ScenarioChoice chosen = session.choose(null, name);
    output.note("planning " + chosen.scenario());
    return report.planAndKeep(chosen, limits);
  }

  private static String shortName(String name) {
    Path last = Path.of(name).getFileName();
    return last == null ? name : last.toString();
  }
}
