package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gleaner.domain.dataset.CaseWriter;
import org.gleaner.domain.dataset.ElementCatalogueReader;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.relog.RelogImport;
import org.gleaner.domain.dataset.relog.RelogReader;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.Session;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.CaseOverview;
import org.gleaner.shell.view.FindingsView;
import org.gleaner.shell.view.Headings;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Cases from and for elsewhere. */
@Component
final class ExchangeCommands {

  /** What can be imported. */
  enum ForeignFormat {
    RELOG
  }

  private final Session session;
  private final AnswerWriter answers;
  private final Output output;

  ExchangeCommands(Session session, AnswerWriter answers, Output output) {
    this.session = session;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"case", "import"},
      description = "Make a case folder of a file of another program",
      help =
          """
          relog reads the JSON of RELOG 0.7 and 0.8. What it says that a case cannot is a finding,
          never a guess.
          Example:
            ./gleaner case import instance.json --as relog --to my-case""")
  void importCase(
      @Argument(index = 0, description = "file to read") Path file,
      @Option(longName = "as", description = "what it is", required = true) ForeignFormat as,
      @Option(longName = "to", description = "folder to write", required = true) Path to,
      @Option(longName = "replace", description = "also over a case that is there") boolean replace)
      throws IOException {
    refuseOtherCase(to, replace);
    RelogImport imported =
        switch (as) {
          case RELOG -> new RelogReader(ElementCatalogueReader.readEmbedded()).read(file);
        };
    PlanningCase made = imported.orThrow();
    new FindingsView(imported.findings(), new Headings(output.language()), output.noteWidth())
        .text()
        .lines()
        .forEach(output::note);
    write(made, to);
  }

  @Command(
      name = {"case", "export"},
      description = "Write a case, with a scenario applied, as a folder of its own")
  void export(
      @Option(longName = "to", description = "folder to write", required = true) Path to,
      @Option(longName = "case", description = "folder or embedded name") @Nullable String caseName,
      @Option(longName = "scenario", description = "scenario to apply") @Nullable String scenario,
      @Option(longName = "replace", description = "also over a case that is there") boolean replace)
      throws IOException {
    refuseOtherCase(to, replace);
    write(session.planningCase(caseName, scenario), to);
  }

  private void write(PlanningCase planningCase, Path to) throws IOException {
    CaseWriter.write(to, planningCase);
    answers.write(Answer.of(new CaseOverview(planningCase).counts()));
    output.note("written to " + to);
  }

  private static void refuseOtherCase(Path to, boolean replace) {
    if (!replace && Files.exists(FileSet.current(to, "case.json"))) {
      throw new UsageException(
          to + " holds a case already", "name another folder, or say --replace");
    }
  }
}
