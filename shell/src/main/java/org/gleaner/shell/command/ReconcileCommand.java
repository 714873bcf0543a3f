package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.reconcile.ReconciliationCaseReader;
import org.gleaner.domain.dataset.reconcile.ReconciliationWriter;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.reconcile.Reconciliation;
import org.gleaner.domain.reconcile.ReconciliationCase;
import org.gleaner.domain.reconcile.ReconciliationCheck;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.ExitCodeException;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.session.CaseLibrary;
import org.gleaner.shell.session.SupplySizings;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.FindingsView;
import org.gleaner.shell.view.ReconcileView;
import org.gleaner.solver.supply.reconcile.Reconciler;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Balancing measured flows before they are used. */
@Component
final class ReconcileCommand {

  private final CaseLibrary library;
  private final SupplySizings sizings;
  private final AnswerWriter answers;
  private final Output output;

  ReconcileCommand(
      CaseLibrary library, SupplySizings sizings, AnswerWriter answers, Output output) {
    this.library = library;
    this.sizings = sizings;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"supply", "reconcile"},
      description = "Balance measured flows that contradict each other, and name gross errors",
      help =
          """
          Reads nodes and the flows between them from a JSON file, each flow measured with a
          standard error, exact or unknown. Adjusts what is measured as little as its errors allow
          so that every balance closes, in mass and in every layer, tells what is unknown as far as
          the balances do, and tests for gross errors. Writes all figures with their new errors.
          Examples:
            ./gleaner supply reconcile --in flows.json --out balanced.json
            gleaner> supply reconcile --in flows.json --out balanced.json --against vietnam --sized\
          """)
  void reconcile(
      @Option(longName = "in", description = "JSON file of measured flows", required = true)
          Path in,
      @Option(longName = "out", description = "JSON file to write", required = true) Path out,
      @Option(
              longName = "against",
              description = "case whose arisings are shown beside the flows that name them")
          @Nullable String against,
      @Option(longName = "sized", description = "beside what the case's sizing gives now, too")
          boolean sized)
      throws IOException {
    FileSet.requireWritable(out.toAbsolutePath().resolveSibling(""));
    if (sized && against == null) {
      throw new UsageException("--sized needs a case to size", "name it: --against vietnam");
    }
    PlanningCase planningCase = against == null ? null : library.open(against).base();
    Findings findings = new Findings();
    ReconciliationCase flows =
        ReconciliationCaseReader.read(in, findings)
            .orElseThrow(() -> new InvalidInputException(findings.toList()));
    SourceLocation where = SourceLocation.ofFile(in.toString());
    Reconciliation reconciled = Reconciler.reconcile(flows, where);
    findings.addAll(reconciled.findings());
    if (findings.hasErrors()) {
      throw new InvalidInputException(findings.toList());
    }
    requireBalanced(reconciled, where);
    Reconciliation result = reconciled.with(findings.toList());
    ReconciliationWriter.write(out, result);
    FindingsView.note(findings.toList(), output);
    PlanningCase rebuilt =
        sized && planningCase != null && against != null
            ? sizings.rebuilt(planningCase, against)
            : null;
    answers.write(new ReconcileView(result, planningCase, rebuilt).answer());
    output.note("written to " + out);
  }

  private void requireBalanced(Reconciliation reconciled, SourceLocation where) {
    List<Finding> open = ReconciliationCheck.findings(reconciled, where);
    if (!open.isEmpty()) {
      FindingsView.note(open, output);
      throw new ExitCodeException(ExitCodes.BUG, "the balanced flows do not balance");
    }
  }
}
