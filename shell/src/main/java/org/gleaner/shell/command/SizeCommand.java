package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.supply.SizingWriter;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.supply.InputSensitivities;
import org.gleaner.domain.supply.PotentialLevel;
import org.gleaner.domain.supply.SupplyDimension;
import org.gleaner.domain.supply.SupplyFilter;
import org.gleaner.domain.supply.SupplyRanges;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.Cancellation;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.session.SizedCase;
import org.gleaner.shell.session.SupplySizings;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.FindingsView;
import org.gleaner.shell.view.RangesView;
import org.gleaner.shell.view.SensitivityView;
import org.gleaner.shell.view.SupplyView;
import org.gleaner.solver.supply.sizing.BuiltTables;
import org.gleaner.solver.supply.sizing.DrawSettings;
import org.gleaner.solver.supply.sizing.SupplyDraws;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Sizing what arises in a case. */
@Component
final class SizeCommand {

  private final SupplySizings sizings;
  private final AnswerWriter answers;
  private final Output output;
  private final Cancellation cancellation;

  SizeCommand(
      SupplySizings sizings, AnswerWriter answers, Output output, Cancellation cancellation) {
    this.sizings = sizings;
    this.answers = answers;
    this.output = output;
    this.cancellation = cancellation;
  }

  @Command(
      name = {"supply", "size"},
      description = "Size what arises of each element, material, product and region by year",
      help =
          """
          Sales, lifetimes and contents give what is discarded; source/direct_arisings.csv adds what
          is stated. Levels: theoretical (all that arises), collectable, recoverable (by the best
          chain of recipes, elements only), economic (what the network plan of --plan takes).
          --draws shows how sure that is: percentiles of each element and year, and with --out also by
          region. Draw I depends on the seed and I alone; --draw I sizes by it. --sensitivity tells
          which inputs to measure next. --write-arisings fills arisings.csv, and put_on_market.csv of
          products that stocks.csv states, with the low and high of sales, stocks and contents, or the
          5th and 95th percentile of the draws.
          Examples:
            ./gleaner supply size --case vietnam
            ./gleaner supply size --case vietnam --from 1990 --to 2050 --by material --out sizing
            ./gleaner supply size --case vietnam --draws 1000 --seed 7 --year 2035\
          """)
  ExitStatus size(
      @Option(longName = "case", description = "folder or embedded name") @Nullable String caseName,
      @Option(longName = "scenario", description = "scenario to apply") @Nullable String scenario,
      @Option(longName = "from", description = "first year; that of the case if left out")
          @Nullable Integer from,
      @Option(longName = "to", description = "last year; that of the case if left out")
          @Nullable Integer to,
      @Option(longName = "by", description = "what to tell apart", defaultValue = "element")
          SupplyDimension by,
      @Option(longName = "year", description = "year to show; the last if left out")
          @Nullable Integer year,
      @Option(longName = "plan", description = "scenario of this session, or folder of a plan")
          @Nullable String plan,
      @Option(
              longName = "units",
              description = "level of the regions, such as 63; the coarsest if left out")
          @Nullable String units,
      @Option(longName = "draws", description = "how many draws of the uncertain inputs to make")
          @Nullable Long draws,
      @Option(longName = "seed", description = "of the draws", defaultValue = "1") Long seed,
      @Option(longName = "sampler", description = "where draws come from", defaultValue = "sobol")
          DrawSettings.Kind sampler,
      @Option(longName = "level", description = "what to draw", defaultValue = "theoretical")
          PotentialLevel level,
      @Option(longName = "draw", description = "size by this draw alone, from 0")
          @Nullable Long draw,
      @Option(longName = "threads", description = "threads of the draws", defaultValue = "2")
          Integer threads,
      @Option(
              longName = "sensitivity",
              description = "which inputs an element in a year depends on, such as Nd@2035")
          @Nullable String sensitivity,
      @Option(longName = "rows", description = "rows of the sensitivity", defaultValue = "512")
          Integer rows,
      @Option(
              longName = "write-arisings",
              description = "write arisings.csv to the case, or to --out")
          boolean writesArisings,
      @Option(longName = "out", description = "folder to save the sizing to") @Nullable Path out)
      throws IOException {
    DrawChoice wanted = DrawChoice.of(draws, seed, sampler, level, draw, threads);
    if (out != null) {
      FileSet.requireWritable(out);
    }
    SizedCase sized = sizings.size(caseName, scenario, from, to, plan, units);
    Optional<Path> arisings =
        writesArisings ? Optional.of(ArisingsTarget.of(sized, out)) : Optional.empty();
    if (sensitivity != null) {
      return showSensitivity(sized, SensitivityChoice.of(sensitivity, rows, sized), level, seed);
    }
    SupplySizing sizing = sized.sizing();
    SupplyRanges ranges = null;
    BuiltTables built = null;
    if (wanted.isWanted()) {
      SupplyDraws drawn = sized.draws(wanted.settings());
      wanted.requireMemory(drawn);
      FindingsView.note(drawn.findings(), output);
      if (writesArisings) {
        built = draw != null ? drawn.built(draw) : built(drawn, wanted.settings().draws());
      }
      if (draw != null) {
        sizing = drawn.sizing(draw);
      } else {
        ranges = ranges(drawn, wanted.settings().draws());
      }
      sizings.keep(sizing, ranges);
    } else if (writesArisings) {
      built = sized.built();
    }
    FindingsView.note(sizing.findings(), output);
    List<Finding> open = SupplySizings.audit(sizing);
    if (!open.isEmpty()) {
      output.note("error: the auditor rejects the sizing, which is a bug in Gleaner");
      FindingsView.note(open, output);
      return new ExitStatus(ExitCodes.BUG, "");
    }
    int shown = SupplyChoice.year(sizing, year);
    answers.write(
        ranges == null
            ? new SupplyView(sizing, by, SupplyFilter.ALL, shown).answer()
            : new RangesView(ranges, sizing).elements("", shown));
    if (out != null) {
      SizingWriter.write(out, sizing, ranges);
      output.note("written to " + out.resolve(SizingWriter.FILE));
    }
    if (arisings.isPresent() && built != null) {
      BuiltFiles files = new BuiltFiles(sized.planningCase(), built);
      files.write(arisings.get(), output);
      files.compare(output);
    }
    return ExitStatus.OK;
  }

  /** As {@link #ranges}. */
  private BuiltTables built(SupplyDraws drawn, long draws) {
    BuiltTables built =
        drawn.built(
            done -> output.progress("arisings of draw " + done + " of " + draws),
            cancellation::isRequested);
    if (built.draws() < draws) {
      output.note("arisings stopped after " + built.draws() + " of " + draws + " draws");
    }
    return built;
  }

  /** Of all draws, or of those that were made when the user had enough. */
  private SupplyRanges ranges(SupplyDraws drawn, long draws) {
    SupplyRanges ranges =
        drawn.ranges(
            done -> output.progress("draw " + done + " of " + draws), cancellation::isRequested);
    if (ranges.draws() < draws) {
      output.note("stopped after " + ranges.draws() + " of " + draws + " draws");
    }
    return ranges;
  }

  private ExitStatus showSensitivity(
      SizedCase sized, SensitivityChoice figure, PotentialLevel level, long seed) {
    DrawChoice.requireDrawn(level);
    InputSensitivities found =
        sized.sensitivity(
            figure.element(), figure.year(), level, figure.rows(), seed, cancellation::isRequested);
    FindingsView.note(found.findings(), output);
    answers.write(
        new SensitivityView(figure.element(), figure.year(), level, found.inputs()).answer());
    return ExitStatus.OK;
  }
}
