package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.supply.SizingWriter;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.supply.PotentialLevel;
import org.gleaner.domain.supply.SupplyDimension;
import org.gleaner.domain.supply.SupplyFilter;
import org.gleaner.domain.supply.SupplyRanges;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.session.SupplySizings;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.FindingsView;
import org.gleaner.shell.view.RangesView;
import org.gleaner.shell.view.SupplyExport;
import org.gleaner.shell.view.SupplyTables;
import org.gleaner.shell.view.SupplyView;
import org.gleaner.solver.supply.sizing.DrawSettings;
import org.gleaner.solver.supply.sizing.SupplyDraws;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Sizing what arises in a case, and looking at sizings. */
@Component
final class SizeCommands {

  private final SupplySizings sizings;
  private final AnswerWriter answers;
  private final Output output;

  SizeCommands(SupplySizings sizings, AnswerWriter answers, Output output) {
    this.sizings = sizings;
    this.answers = answers;
    this.output = output;
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
          region. Draw I depends on the seed and I alone; --draw I sizes by it.
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
      @Option(longName = "out", description = "folder to save the sizing to") @Nullable Path out)
      throws IOException {
    DrawChoice wanted = DrawChoice.of(draws, seed, sampler, level, draw, threads);
    if (out != null) {
      FileSet.requireWritable(out);
    }
    SupplySizing sizing = sizings.size(caseName, scenario, from, to, plan);
    SupplyRanges ranges = null;
    if (wanted.isWanted()) {
      SupplyDraws drawn = sizings.draws(caseName, scenario, sizing, wanted.settings());
      wanted.requireMemory(drawn);
      if (draw != null) {
        sizing = drawn.sizing(draw);
      } else {
        ranges = drawn.ranges(done -> output.progress("draw " + done + " of " + draws));
      }
      sizings.keep(sizing, ranges);
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
            : new RangesView(ranges).elements("", shown));
    if (out != null) {
      SizingWriter.write(out, sizing, ranges);
      output.note("written to " + out.resolve(SizingWriter.FILE));
    }
    return ExitStatus.OK;
  }

  @Command(
      name = {"supply", "show"},
      description = "Show the last sizing, or a saved one: levels, ranges, balances or assumptions",
      help =
          """
          levels are told apart --by element, product, material, region or year, of what the filters
          leave; balances show what is in use; assumptions (confidence C) their share of each
          element; ranges are percentiles of the draws, with --element over the years. With --case
          the case is sized over its own years first.
          Examples:
            ./gleaner supply show --sizing sizing --by year --element Nd
            ./gleaner supply show --case vietnam --by region --element Nd,Pr --year 2035
            gleaner> supply show assumptions --element Dy\
          """)
  void show(
      @Argument(index = 0, description = "what of it", defaultValue = "levels") SupplyTopic what,
      @Option(longName = "sizing", description = "folder of a saved sizing") @Nullable String saved,
      @Option(longName = "case", description = "folder or embedded name") @Nullable String caseName,
      @Option(longName = "by", description = "what to tell apart", defaultValue = "element")
          SupplyDimension by,
      @Option(longName = "element", description = "only these elements")
          @Nullable List<String> elements,
      @Option(longName = "product", description = "only of these products or other sources")
          @Nullable List<String> products,
      @Option(longName = "material", description = "only these materials")
          @Nullable List<String> materials,
      @Option(longName = "region", description = "only in these regions")
          @Nullable List<String> regions,
      @Option(longName = "year", description = "year to show; the last if left out")
          @Nullable Integer year)
      throws IOException {
    if (what == SupplyTopic.RANGES) {
      answers.write(ranges(saved, elements, regions, year));
      return;
    }
    SupplySizing sizing = sizings.find(saved, caseName);
    SupplyFilter filter = SupplyChoice.filter(sizing, elements, products, materials, regions);
    int shown = SupplyChoice.year(sizing, year);
    answers.write(answer(what, sizing, by, filter, shown));
  }

  private static Answer answer(
      SupplyTopic what, SupplySizing sizing, SupplyDimension by, SupplyFilter filter, int year) {
    return switch (what) {
      case LEVELS, RANGES -> new SupplyView(sizing, by, filter, year).answer();
      case BALANCES -> new SupplyTables(sizing).balances(year);
      case ASSUMPTIONS -> new SupplyTables(sizing).assumptions(filter.elements());
    };
  }

  private Answer ranges(
      @Nullable String saved,
      @Nullable List<String> elements,
      @Nullable List<String> regions,
      @Nullable Integer year) {
    SupplyRanges ranges = sizings.ranges(saved);
    String element = DrawChoice.one("--element", elements, DrawChoice.elements(ranges));
    String region = DrawChoice.one("--region", regions, DrawChoice.regions(ranges));
    RangesView view = new RangesView(ranges);
    if (!element.isEmpty() && year == null) {
      return view.years(element, region);
    }
    return view.elements(region, SupplyChoice.year(ranges.years(), year));
  }

  @Command(
      name = {"supply", "export"},
      description = "Write the last sizing, or a saved one, as CSV files and JSON",
      help =
          """
          One row for each thing and year, a column for each level, units in the headers.
          Examples:
            ./gleaner supply export --case vietnam --out tables
            ./gleaner supply export --sizing sizing --out tables""")
  void export(
      @Option(longName = "out", description = "folder to write to", required = true) Path out,
      @Option(longName = "sizing", description = "folder of a saved sizing") @Nullable String saved,
      @Option(longName = "case", description = "folder or embedded name") @Nullable String caseName)
      throws IOException {
    FileSet.requireWritable(out);
    var files = new SupplyExport(sizings.find(saved, caseName)).files();
    FileSet.replace(out, files);
    output.note("written to " + out + ": " + String.join(", ", files.keySet()));
  }
}
