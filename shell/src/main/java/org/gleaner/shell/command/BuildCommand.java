package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.DirectArisingsReader;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.CaseLibrary;
import org.gleaner.shell.session.OpenCase;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.CaseSeries;
import org.gleaner.shell.view.FindingsView;
import org.gleaner.solver.supply.CaseBuild;
import org.gleaner.solver.supply.sizing.BuiltTables;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Arisings from sales, lifetimes and what is stated directly. */
@Component
final class BuildCommand {

  private final CaseLibrary library;
  private final RoutingBuild routes;
  private final AnswerWriter answers;
  private final Output output;

  BuildCommand(CaseLibrary library, RoutingBuild routes, AnswerWriter answers, Output output) {
    this.library = library;
    this.routes = routes;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"case", "build"},
      description = "Compute a case's arisings, or the points and orders of collection routes",
      completionProvider = RoutingCompletions.BOTH,
      help =
          """
          Sales x lifetimes give what is discarded, source/direct_arisings.csv adds what is stated.
          What is sold of products that stocks.csv states goes to put_on_market.csv.
          Of a routing case with source/districts.csv, points are placed in the districts and orders
          made of source/flows.csv. Without --to nothing is written.
          Examples:
            ./gleaner case build vietnam --to my-case
            ./gleaner case build hanoi-week --seed 2 --to another-week""")
  void build(
      @Argument(index = 0, description = "folder or embedded name") String caseName,
      @Option(longName = "to", description = "folder to write to") @Nullable Path to,
      @Option(longName = "seed", description = "of the places of points", defaultValue = "1")
          Long seed)
      throws IOException {
    if (routes.isBuilt(caseName)) {
      routes.build(caseName, to, seed);
      return;
    }
    OpenCase opened = library.open(caseName);
    PlanningCase base = opened.base();
    CaseBuild build = new CaseBuild(base, direct(opened));
    BuiltTables built = build.tables();
    BuiltFiles files = new BuiltFiles(base, built);
    if (to != null) {
      files.write(to, output);
    }
    answers.write(new CaseSeries(base.toBuilder().arisings(built.arisings()).build()).arisings());
    FindingsView.note(build.findings(), output);
    files.compare(output);
  }

  /** A case of products may state nothing beside them; one that has neither is a mistake. */
  private static List<DirectArising> direct(OpenCase opened) throws IOException {
    PlanningCase base = opened.base();
    Optional<Path> folder = opened.folder();
    boolean isAnyStated =
        (folder.isPresent()
                ? DirectArisingsReader.text(folder.get())
                : DirectArisingsReader.textOfEmbedded(base.settings().name()))
            .isPresent();
    if (!isAnyStated && !base.products().products().isEmpty()) {
      return List.of();
    }
    return folder.isPresent()
        ? DirectArisingsReader.read(base, folder.get())
        : DirectArisingsReader.readEmbedded(base);
  }
}
