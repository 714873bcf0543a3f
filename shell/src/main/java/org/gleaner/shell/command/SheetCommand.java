package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.sheet.DriverSheet;
import org.gleaner.domain.routing.sheet.DriverSheets;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.RouteHistory;
import org.gleaner.shell.sheet.DriverSheetFiles;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.Column;
import org.gleaner.shell.view.TableView;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Sheets that drivers take along. */
@Component
final class SheetCommand {

  private static final double METRES_PER_KM = 1000;

  private final PlanShelf plans;
  private final AnswerWriter answers;
  private final Output output;

  SheetCommand(PlanShelf plans, AnswerWriter answers, Output output) {
    this.plans = plans;
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
          goods, hazard papers and fields to fill in. The language is that of --lang.
          Examples:
            ./gleaner routes sheets --plan tuesday-plan --out sheets
            gleaner> routes sheets --out sheets --lang vi\
          """)
  void sheets(
      @Option(longName = "case", description = "routing case; else the one that the plan names")
          @Nullable Path caseFile,
      @Option(longName = "plan", description = "folder of the plan; else the last of this session")
          @Nullable Path planFolder,
      @Option(longName = "out", description = "folder to write the sheets to", required = true)
          Path out)
      throws IOException {
    FileSet.requireWritable(out);
    PlanShelf.Found found = plans.find(planFolder, caseFile);
    RoutePlan plan = found.plan();
    if (!plan.isOnClock()) {
      throw new UsageException(
          "a sheet needs times of the clock and kilograms", "plan a case that is a folder");
    }
    // Orders may have come in since the plan was made.
    RoutingCase routing = new RouteHistory(found.routing(), plan).now().routing();
    List<DriverSheet> sheets = DriverSheets.of(routing, plan);
    answers.write(Answer.of(table(sheets)));
    DriverSheetFiles.write(out, plan, sheets, output.language());
    output.note("written to " + out);
  }

  private static TableView table(List<DriverSheet> sheets) {
    TableView.Builder table =
        TableView.of(
            "sheets",
            Column.number("day", 0),
            Column.number("vehicle", 0),
            Column.text("vehicle_type"),
            Column.number("orders", 0),
            Column.number("distance_km", 1),
            Column.number("planned_kg", 1),
            Column.text("file"));
    for (DriverSheet sheet : sheets) {
      table.row(
          sheet.day(),
          sheet.vehicle(),
          sheet.type().id(),
          sheet.visits(),
          sheet.distance() / METRES_PER_KM,
          sheet.collectedKg(),
          DriverSheetFiles.file(sheet));
    }
    return table.build();
  }
}
