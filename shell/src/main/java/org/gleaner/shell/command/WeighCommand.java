package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.routing.folder.RoutingFolderWriter;
import org.gleaner.domain.dataset.routing.weigh.WeighingReader;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.weigh.Weighing;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.RouteHistory;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.FindingsView;
import org.gleaner.shell.view.WeighingView;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Comparing what was weighed with what was planned. */
@Component
final class WeighCommand {

  private final PlanShelf plans;
  private final AnswerWriter answers;
  private final Output output;

  WeighCommand(PlanShelf plans, AnswerWriter answers, Output output) {
    this.plans = plans;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"routes", "weigh"},
      description = "Compare weighed kilograms with those of a plan",
      completionProvider = RoutingCompletions.PLANS,
      help =
          """
          The weights are a table with date, vehicle, order, kg and time, of which order and kg are
          needed. Shows planned and weighed by material with the factor between them and its
          standard error, weighings that are suspicious, and vehicles that were overloaded in truth.
          --to writes the case with the kilograms of its orders corrected by these factors.
          Examples:
            ./gleaner routes weigh --plan tuesday-plan --weights weighed.csv
            gleaner> routes weigh --weights weighed.csv --to next-tuesday\
          """)
  void weigh(
      @Option(longName = "case", description = "routing case; else the one that the plan names")
          @Nullable Path caseFile,
      @Option(longName = "plan", description = "folder of the plan; else the last of this session")
          @Nullable Path planFolder,
      @Option(longName = "weights", description = "table of what was weighed", required = true)
          Path weights,
      @Option(longName = "to", description = "folder to write the corrected case to")
          @Nullable Path to)
      throws IOException {
    if (to != null) {
      FileSet.requireWritable(to);
    }
    PlanShelf.Found found = plans.find(planFolder, caseFile);
    RoutePlan plan = found.plan();
    if (!found.routing().terms().loadUnits().equals(RoutingTerms.KG_AND_LITRES)) {
      throw new UsageException(
          "the loads of "
              + plan.caseName()
              + " are plain numbers, and what is weighed is kilograms",
          "only a case that is a folder with routing.json counts kilograms");
    }
    Findings findings = new Findings();
    Map<Weighing.Visit, Double> weighed = WeighingReader.read(weights, plan, findings);
    if (findings.hasErrors()) {
      throw new InvalidInputException(findings.toList());
    }
    FindingsView.note(findings.toList(), output);
    RoutingCase routing = new RouteHistory(found.routing(), plan).now().routing();
    Weighing weighing = Weighing.of(routing, plan, weighed);
    answers.write(new WeighingView(weighing).answer());
    if (to != null) {
      write(weighing.corrected(found.routing()), to);
    }
  }

  private void write(RoutingCase corrected, Path to) throws IOException {
    List<String> obstacles = RoutingFolderWriter.obstacles(corrected);
    if (!obstacles.isEmpty()) {
      throw new IOException("the case cannot be written: " + String.join("; ", obstacles));
    }
    RoutingFolderWriter.write(to, corrected);
    output.note("written to " + to);
  }
}
