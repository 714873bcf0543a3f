package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.demand.Demand;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.PublishedTotal;
import org.gleaner.domain.supply.DemandBalance;
import org.gleaner.domain.supply.SupplyDimension;
import org.gleaner.domain.supply.SupplyFilter;
import org.gleaner.domain.supply.SupplyRanges;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.SizedCase;
import org.gleaner.shell.session.SupplySizings;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.DemandView;
import org.gleaner.shell.view.OwedView;
import org.gleaner.shell.view.PublishedView;
import org.gleaner.shell.view.RangesView;
import org.gleaner.shell.view.SupplyExport;
import org.gleaner.shell.view.SupplyTables;
import org.gleaner.shell.view.SupplyView;
import org.gleaner.solver.supply.sizing.GoodsSizing;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Looking at sizings. */
@Component
final class SizingCommands {

  private final SupplySizings sizings;
  private final AnswerWriter answers;
  private final Output output;

  SizingCommands(SupplySizings sizings, AnswerWriter answers, Output output) {
    this.sizings = sizings;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"supply", "show"},
      description =
          "Show the last sizing, or a saved one: levels, ranges, balances, assumptions, demand, owed;"
              + " or published totals beside it",
      help =
          """
          levels are told apart --by element, product, material, region or year, of what the filters
          leave; balances show what is in use; assumptions (confidence C) their share of each
          element; ranges are percentiles of the draws, with --element over the years; demand shows
          which share of it recycling could cover; owed shows what producers and others must collect;
          published holds totals of published.csv against the same goods, and shows what moves one.
          With --case the case is sized over its own years first.
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
          @Nullable Integer year,
      @Option(
              longName = "units",
              description = "level of the case's regions, such as 63; the coarsest if left out")
          @Nullable String units,
      @Option(
              longName = "quantity",
              description = "published total to move; that of which most is sized if left out")
          @Nullable String quantity)
      throws IOException {
    if (units != null && what != SupplyTopic.LEVELS) {
      throw new UsageException(
          "--units tells regions of levels apart",
          "supply show levels --by region --units " + units);
    }
    if (what == SupplyTopic.RANGES) {
      answers.write(ranges(saved, elements, regions, year));
      return;
    }
    if (what == SupplyTopic.DEMAND) {
      answers.write(demand(sizings.withCase(saved, caseName), elements, year));
      return;
    }
    if (what == SupplyTopic.PUBLISHED) {
      answers.write(published(sizings.caseOf(caseName), quantity, year));
      return;
    }
    if (what == SupplyTopic.OWED) {
      SizedCase sized = sizings.withCase(saved, caseName);
      int owedIn = SupplyChoice.year(sized.sizing(), year);
      PlanningCase owing = sizings.owing(sized);
      if (!owing.equals(sized.planningCase())) {
        output.note(
            "what is owed follows from the sizing: the case has no "
                + BuiltFiles.PUT_ON_MARKET
                + ", or an old one; 'case build' writes it");
      }
      answers.write(new OwedView(sized.sizing(), owing).answer(owedIn));
      return;
    }
    SupplySizing sizing = sizings.find(saved, caseName, units);
    SupplyFilter filter = SupplyChoice.filter(sizing, elements, products, materials, regions);
    int shown = SupplyChoice.year(sizing, year);
    answers.write(answer(what, sizing, by, filter, shown));
  }

  private static Answer answer(
      SupplyTopic what, SupplySizing sizing, SupplyDimension by, SupplyFilter filter, int year) {
    return switch (what) {
      case LEVELS, RANGES, DEMAND, OWED, PUBLISHED ->
          new SupplyView(sizing, by, filter, year).answer();
      case BALANCES -> new SupplyTables(sizing).balances(year);
      case ASSUMPTIONS -> new SupplyTables(sizing).assumptions(filter.elements());
    };
  }

  private static Answer demand(
      SizedCase sized, @Nullable List<String> elements, @Nullable Integer year) {
    SupplySizing sizing = sized.sizing();
    PlanningCase planningCase = sized.planningCase();
    List<String> known =
        Stream.concat(
                sizing.elements().stream(),
                planningCase.supply().demand().stream().map(Demand::element))
            .distinct()
            .toList();
    return new DemandView(
            sizing, new DemandBalance(sizing, planningCase.supply()), planningCase.elements())
        .answer(SupplyChoice.known("--element", elements, known), SupplyChoice.year(sizing, year));
  }

  private static Answer published(
      PlanningCase planningCase, @Nullable String quantity, @Nullable Integer year) {
    List<PublishedTotal> totals = planningCase.supply().published();
    if (totals.isEmpty()) {
      throw new UsageException(
          "the case has no published.csv",
          "it holds totals that others published, with their goods");
    }
    List<String> names = totals.stream().map(PublishedTotal::quantity).distinct().toList();
    if (quantity != null) {
      SupplyChoice.known("--quantity", List.of(quantity), names);
    }
    SupplySizings.requireYear("--year", year);
    int last = totals.stream().mapToInt(PublishedTotal::year).max().getAsInt();
    GoodsSizing sizing = GoodsSizing.of(planningCase, year == null ? last : Math.max(last, year));
    PublishedView view = new PublishedView(planningCase, sizing);
    PublishedTotal moved =
        quantity == null
            ? view.largest()
            : totals.stream()
                .filter(p -> p.quantity().equals(quantity))
                .filter(p -> year == null || p.year() == year)
                .findFirst()
                .orElseGet(() -> first(totals, quantity));
    return view.answer(moved, year == null ? moved.year() : year);
  }

  private static PublishedTotal first(List<PublishedTotal> totals, String quantity) {
    return totals.stream().filter(p -> p.quantity().equals(quantity)).findFirst().orElseThrow();
  }

  private Answer ranges(
      @Nullable String saved,
      @Nullable List<String> elements,
      @Nullable List<String> regions,
      @Nullable Integer year)
      throws IOException {
    SupplyRanges ranges = sizings.ranges(saved);
    String element = DrawChoice.one("--element", elements, DrawChoice.elements(ranges));
    String region = DrawChoice.one("--region", regions, DrawChoice.regions(ranges));
    RangesView view = new RangesView(ranges, sizings.find(saved, null));
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
            ./gleaner supply export --case vietnam --units 63 --out tables
            ./gleaner supply export --sizing sizing --out tables""")
  void export(
      @Option(longName = "out", description = "folder to write to", required = true) Path out,
      @Option(longName = "sizing", description = "folder of a saved sizing") @Nullable String saved,
      @Option(longName = "case", description = "folder or embedded name") @Nullable String caseName,
      @Option(
              longName = "units",
              description = "level of the case's regions, such as 63; the coarsest if left out")
          @Nullable String units)
      throws IOException {
    FileSet.requireWritable(out);
    SupplySizing sizing = sizings.find(saved, caseName, units);
    var files = new SupplyExport(sizing, sizings.rangesOf(sizing, saved)).files();
    FileSet.replace(out, files);
    output.note("written to " + out + ": " + String.join(", ", files.keySet()));
  }
}
