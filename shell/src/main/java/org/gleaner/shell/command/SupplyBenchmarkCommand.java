package org.gleaner.shell.command;

import java.io.IOException;
import org.gleaner.domain.supply.PotentialLevel;
import org.gleaner.domain.supply.SupplyRanges;
import org.gleaner.shell.benchmark.IshigamiView;
import org.gleaner.shell.benchmark.SupplyBenchmark;
import org.gleaner.shell.benchmark.SupplyBenchmark.Run;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.SizedCase;
import org.gleaner.shell.session.SupplySizings;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.SupplyBenchmarkView;
import org.gleaner.solver.supply.sizing.DrawSettings;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** How fast draws are, and whether sensitivities are right where they are known. */
@Component
final class SupplyBenchmarkCommand {

  private final SupplySizings sizings;
  private final AnswerWriter answers;
  private final Output output;

  SupplyBenchmarkCommand(SupplySizings sizings, AnswerWriter answers, Output output) {
    this.sizings = sizings;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"benchmark", "supply"},
      description = "Measure draws of a sizing, and check Sobol' indices where they are known",
      help =
          """
          Makes half of the draws, then all of them, with percentiles by element, year and region.
          CPU time is user and system time of the process with all its threads. The goal is 10,000
          draws of Viet Nam from 1990 to 2050 within 60 CPU seconds and 4 GB, twice the draws within
          2.1 times, one draw within 200 ms. The indices are of the Ishigami function; --sensitivity
          shows them alone.
          Examples:
            ./gleaner benchmark supply
            ./gleaner benchmark supply --case my-case --draws 2000""")
  void supply(
      @Option(longName = "case", description = "folder or embedded name", defaultValue = "vietnam")
          String caseName,
      @Option(longName = "draws", description = "how many draws to make", defaultValue = "10000")
          Long draws,
      @Option(longName = "from", description = "first year", defaultValue = "1990") Integer from,
      @Option(longName = "to", description = "last year", defaultValue = "2050") Integer to,
      @Option(longName = "seed", description = "of the draws", defaultValue = "1") Long seed,
      @Option(longName = "threads", description = "threads of the draws", defaultValue = "2")
          Integer threads,
      @Option(
              longName = "sensitivity",
              description = "only the indices, without draws",
              defaultValue = "false")
          Boolean sensitivity)
      throws IOException {
    if (sensitivity) {
      answers.write(Answer.of(IshigamiView.indices(seed)));
      return;
    }
    DrawChoice wanted =
        DrawChoice.of(
            draws, seed, DrawSettings.Kind.SOBOL, PotentialLevel.THEORETICAL, null, threads);
    SizedCase sized = sizings.size(caseName, null, from, to, null, null);
    SupplyBenchmark benchmark = new SupplyBenchmark(sized, wanted.settings());
    wanted.requireMemory(sized.draws(wanted.settings()));
    double oneDraw = benchmark.secondsOfOneDraw();
    Run half = benchmark.run(Math.max(1, wanted.settings().draws() / 2), this::progress);
    Run all = benchmark.run(wanted.settings().draws(), this::progress);
    SupplyRanges ranges = all.ranges();
    answers.write(
        new SupplyBenchmarkView(
                sized.sizing(), ranges, oneDraw, half, all, IshigamiView.indices(seed))
            .answer());
  }

  private void progress(long done) {
    output.progress("draw " + done);
  }
}
