package org.gleaner.shell.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gleaner.domain.plan.PlanComparison;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.session.PlannedNetwork;
import org.gleaner.shell.session.PlanningLimits;
import org.gleaner.shell.session.SavedPlans;
import org.gleaner.shell.session.ScenarioChoice;
import org.gleaner.shell.session.Session;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.ComparisonView;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Plans side by side. */
@Component
final class CompareCommand {

  /** What the tables have beside the plans. */
  private static final List<String> OTHER_COLUMNS =
      List.of("figure", "element", "plant", "unit", "difference");

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
          Ends with 70 if the auditor rejects one of them.
          Examples:
            gleaner> compare base dear-nd
            ./gleaner compare plans/a plans/b --case tutorial""")
  ExitStatus compare(
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
    // All names are looked up before the first solve: a slip in the last must not cost minutes.
    List<Supplier<PlannedNetwork>> sources =
        plans.stream().map(name -> source(name, caseName, limits)).toList();
    List<PlannedNetwork> planned = sources.stream().map(Supplier::get).toList();
    List<String> names = columnNames(plans);
    List<PlanComparison.Entry> entries = new ArrayList<>();
    ExitStatus status = ExitStatus.OK;
    for (int i = 0; i < names.size(); i++) {
      PlannedNetwork one = planned.get(i);
      ExitStatus ofPlan = report.sayAudit(one);
      status = ofPlan.code() == ExitCodes.DONE ? status : ofPlan;
      entries.add(
          new PlanComparison.Entry(names.get(i), CaseIndex.of(one.planningCase()), one.plan()));
    }
    warnOfObjectives(names, planned);
    String currency = planned.get(0).planningCase().settings().currency();
    answers.write(new ComparisonView(PlanComparison.of(entries), currency).answer());
    return status;
  }

  /** Where a plan comes from; what the name stands for is known when this returns. */
  private Supplier<PlannedNetwork> source(
      String name, @Nullable String caseName, PlanningLimits limits) {
    boolean isScenario = session.isOpen() && session.scenarios().names().contains(name);
    if (!isScenario && SavedPlans.isFolder(name)) {
      PlannedNetwork read = saved.find(name, caseName);
      return () -> read;
    }
    session.openIfNamed(caseName);
    ScenarioChoice chosen = session.choose(null, name);
    return () -> session.plan(name).orElseGet(() -> plan(chosen, limits));
  }

  private PlannedNetwork plan(ScenarioChoice chosen, PlanningLimits limits) {
    output.note("planning " + chosen.scenario());
    return report.planAndKeep(chosen, limits);
  }

  private void warnOfObjectives(List<String> names, List<PlannedNetwork> planned) {
    List<String> aims =
        planned.stream()
            .map(p -> p.plan().report().levels())
            .map(levels -> levels.stream().map(level -> CompareCommand.word(level.kind())))
            .map(words -> words.collect(Collectors.joining(" then ")))
            .toList();
    if (aims.stream().distinct().count() > 1) {
      List<String> each = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        each.add(names.get(i) + " " + aims.get(i));
      }
      output.note("warning: the plans have different objectives: " + String.join(", ", each));
    }
  }

  private static String word(ObjectiveKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Last names of folders where that tells them apart, else whole ones, each only once. */
  static List<String> columnNames(List<String> plans) {
    List<String> names = plans.stream().map(CompareCommand::lastName).toList();
    if (names.stream().distinct().count() < plans.stream().distinct().count()) {
      names = plans;
    }
    List<String> unique = new ArrayList<>();
    for (String name : names) {
      String free = name;
      for (int i = 2; unique.contains(free) || OTHER_COLUMNS.contains(free); i++) {
        free = name + " (" + i + ")";
      }
      unique.add(free);
    }
    return unique;
  }

  private static String lastName(String name) {
    Path last = Path.of(name).getFileName();
    return last == null ? name : last.toString();
  }
}
