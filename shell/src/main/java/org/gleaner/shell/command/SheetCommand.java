package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.sheet.DriverSheet;
import org.gleaner.domain.routing.sheet.DriverSheets;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.session.AuditedPlan;
import org.gleaner.shell.sheet.DriverSheetFiles;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.Column;
import org.gleaner.shell.view.LoadColumns;
import org.gleaner.shell.view.TableView;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Sheets that drivers take along. */
@Component
final class SheetCommand {

  private static final double METRES_PER_KM = 1000;

  private final PlanAudits audits;
  private final AnswerWriter answers;
  private final Output output;

  SheetCommand(PlanAudits audits, AnswerWriter answers, Output output) {
    this.audits = audits;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"routes", "sheets"},
      description = "Write a sheet to print for each vehicle and day of a plan",
      completionProvider = RoutingCompletions.PLANS,
      help =
          """
          A page of HTML for each route, for A4, with an index: stops in order with times, windows,
          goods and compartments, hazard papers and fields to fill in. The language is that of
          --lang. The plan is checked again; one that is rejected has no sheets (exit code 70).
          Examples:
            ./gleaner routes sheets --plan tuesday-plan --out sheets
            gleaner> routes sheets --out sheets --lang vi\
          """)
  ExitStatus sheets(
      @Option(longName = "case", description = "routing case; else the one that the plan names")
          @Nullable Path caseFile,
      @Option(longName = "plan", description = "folder of the plan; else the last of this session")
          @Nullable Path planFolder,
      @Option(longName = "out", description = "folder to write the sheets to", required = true)
          Path out)
      throws IOException {
    FileSet.requireWritable(out);
    AuditedPlan audited = audits.toUse(planFolder, caseFile);
    RoutePlan plan = audited.plan();
    if (!plan.isOnClock()) {
      throw new UsageException("a sheet needs times of the clock", "plan a case that is a folder");
    }
    if (audited.isRejected()) {
      audits.say(audited);
      output.note("no sheets are written");
      return new ExitStatus(ExitCodes.BUG, "");
    }
    // Orders may have come in since the plan was made.
    RoutingCase routing = audited.whole().orElseThrow().routing();
    List<DriverSheet> sheets = DriverSheets.of(routing, plan);
    answers.write(Answer.of(table(sheets, new LoadColumns(routing.terms().loadUnits()))));
    DriverSheetFiles.write(out, plan, sheets, output.language());
    output.note("written to " + out);
    return ExitStatus.OK;
  }

  private static TableView table(List<DriverSheet> sheets, LoadColumns loads) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.number("day", 0),
                Column.number("vehicle", 0),
                Column.text("vehicle_type"),
                Column.number("orders", 0),
                Column.number("distance_km", 1)));
    columns.addAll(loads.columns("planned"));
    columns.add(Column.text("file"));
    TableView.Builder table = TableView.of("sheets", columns);
    for (DriverSheet sheet : sheets) {
      List<@Nullable Object> row = new ArrayList<>();
      row.addAll(List.of(sheet.day(), sheet.vehicle(), sheet.type().id(), sheet.visits()));
      row.add(sheet.distance() / METRES_PER_KM);
      row.addAll(loads.cells(sheet.collectedLoads()));
      row.add(DriverSheetFiles.file(sheet));
      table.row(row.toArray());
    }
    return table.build();
  }
}
