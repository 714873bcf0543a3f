package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import org.gleaner.domain.cohort.CohortCase;
import org.gleaner.domain.cohort.CohortResult;
import org.gleaner.domain.dataset.cohort.CohortCaseReader;
import org.gleaner.domain.dataset.cohort.CohortResultWriter;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.CohortView;
import org.gleaner.shell.view.FindingsView;
import org.gleaner.solver.supply.CohortSolver;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Sizing what becomes waste. */
@Component
final class SupplyCommand {

  private final AnswerWriter answers;
  private final Output output;

  SupplyCommand(AnswerWriter answers, Output output) {
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"supply", "cohort"},
      description = "Compute inflow, stock and outflow by cohort from whichever is known",
      help =
          """
          Reads a cohort model from a JSON file: inflow-driven, stock-driven or back-cast, with
          lifetimes that are fixed, normal, folded normal, log-normal, Weibull or gamma. Writes all
          flows and stocks by year and cohort, with every digit.
          Examples:
            ./gleaner supply cohort --in phones.json --out phones-flows.json
            gleaner> supply cohort --in phones.json --out phones-flows.json\
          """)
  void cohort(
      @Option(longName = "in", description = "JSON file of a cohort model", required = true)
          Path in,
      @Option(longName = "out", description = "JSON file to write", required = true) Path out)
      throws IOException {
    FileSet.requireWritable(out.toAbsolutePath().resolveSibling(""));
    Findings findings = new Findings();
    CohortCase cohorts =
        CohortCaseReader.read(in, findings)
            .orElseThrow(() -> new InvalidInputException(findings.toList()));
    CohortResult solved = CohortSolver.solve(cohorts, SourceLocation.ofFile(in.toString()));
    findings.addAll(solved.findings());
    if (findings.hasErrors()) {
      throw new InvalidInputException(findings.toList());
    }
    CohortResult result = solved.with(findings.toList());
    CohortResultWriter.write(out, result);
    FindingsView.note(findings.toList(), output);
    answers.write(new CohortView(result).answer());
    output.note("written to " + out);
  }
}
