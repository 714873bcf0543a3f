package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.session.AuditedPlan;
import org.gleaner.shell.session.WholePlan;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.RoutePlanView;
import org.gleaner.shell.view.RouteTotals;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Looking at plans of routes, checked anew, and saving them. */
@Component
final class ShowRoutesCommand {

  private final PlanAudits audits;
  private final AnswerWriter answers;
  private final Output output;

  ShowRoutesCommand(PlanAudits audits, AnswerWriter answers, Output output) {
    this.audits = audits;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"routes", "show"},
      description = "Show the last plan of routes, or that of a folder, or save it",
      completionProvider = RoutingCompletions.PLANS,
      help =
          """
          WHAT is the plan, or the totals of its routes: way, time, loads, costs by kind, CO2e.
          --vehicle and --day choose routes, and show their totals and stops. A plan of a folder is
          checked again, against its case as it is now. --out writes the files of 'routes plan'.
          Ends with 70 if the check rejects the plan, which is then not written.
          Examples:
            ./gleaner routes show --plan tuesday-plan
            ./gleaner routes show totals --plan tuesday-plan --day 1 --format csv
            gleaner> routes show --vehicle 2
            gleaner> routes show --out tuesday-plan\
          """)
  ExitStatus show(
      @Argument(index = 0, description = "what of it", defaultValue = "plan") RouteTopic what,
      @Option(longName = "case", description = "routing case; else the one that the plan names")
          @Nullable Path caseFile,
      @Option(longName = "plan", description = "folder of a plan; else the last of this session")
          @Nullable Path folder,
      @Option(longName = "vehicle", description = "number of a vehicle, or its type")
          @Nullable String vehicle,
      @Option(longName = "day", description = "of the horizon, from 1; all if it is left out")
          @Nullable Integer day,
      @Option(longName = "out", description = "folder to write the plan to") @Nullable Path out,
      @Option(
              longName = "time-zone",
              description = "of the clocks, for GPX",
              defaultValue = "Asia/Ho_Chi_Minh")
          String timeZone)
      throws IOException {
    PlanTarget target = PlanTarget.of(out, timeZone);
    AuditedPlan audited = audits.toShow(folder, caseFile);
    answers.write(answer(what, audited, new RouteChoice(vehicle, day)));
    audits.say(audited);
    if (audited.isRejected()) {
      if (target.isAsked()) {
        output.note("nothing is written");
      }
      return new ExitStatus(ExitCodes.BUG, "");
    }
    if (target.isAsked()) {
      target.write(written(audited), output);
    }
    return ExitStatus.OK;
  }

  private static Answer answer(RouteTopic what, AuditedPlan audited, RouteChoice choice) {
    RoutePlanView view = new RoutePlanView(audited.plan(), audited.verdict());
    return switch (what) {
      case PLAN -> choice.isAll() ? view.answer(null) : view.of(choice.of(audited.plan()));
      case TOTALS -> new RouteTotals(audited.plan(), choice.of(audited.plan())).answer();
    };
  }

  private static WholePlan written(AuditedPlan audited) {
    return audited
        .whole()
        .orElseThrow(
            () ->
                new UsageException(
                    "the plan is written with its case only, which is not at hand",
                    "name it with --case"));
  }
}
