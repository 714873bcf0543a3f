package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.dataset.CaseWriter;
import org.gleaner.domain.dataset.DirectArisingsReader;
import org.gleaner.domain.dataset.ElementCatalogueReader;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.relog.RelogImport;
import org.gleaner.domain.dataset.relog.RelogReader;
import org.gleaner.domain.dataset.workbook.WorkbookSource;
import org.gleaner.domain.dataset.workbook.WorkbookWriter;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.CaseLibrary;
import org.gleaner.shell.session.Session;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.CaseOverview;
import org.gleaner.shell.view.FindingsView;
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
    RELOG,
    XLSX
  }

  private final CaseLibrary library;
  private final Session session;
  private final AnswerWriter answers;
  private final Output output;

  ExchangeCommands(CaseLibrary library, Session session, AnswerWriter answers, Output output) {
    this.library = library;
    this.session = session;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"case", "import"},
      description = "Make a case folder of a workbook or of a file of another program",
      help =
          """
          xlsx reads a workbook as 'case export --to FILE.xlsx' writes it, and is meant by that
          ending. relog reads the JSON of RELOG 0.7 and 0.8. What it says that a case cannot is a
          finding, never a guess.
          Examples:
            ./gleaner case import my-case.xlsx --to my-case
            ./gleaner case import instance.json --as relog --to my-case""")
  void importCase(
      @Argument(index = 0, description = "file to read") Path file,
      @Option(longName = "as", description = "what it is") @Nullable ForeignFormat as,
      @Option(longName = "to", description = "folder to write", required = true) Path to,
      @Option(longName = "replace", description = "also over a case that is there") boolean replace)
      throws IOException {
    ForeignFormat format = as == null ? formatOf(file) : as;
    refuseWorkbook(to);
    refuseOtherCase(to, replace);
    switch (format) {
      case RELOG -> importRelog(file, to);
      case XLSX -> importWorkbook(file, to);
    }
  }

  @Command(
      name = {"case", "export"},
      description = "Write a case, with a scenario applied, as a folder or a workbook of its own",
      help =
          """
          A name that ends in .xlsx is a workbook: one sheet per table, and one for case.json.
          Examples:
            ./gleaner case export --case tutorial --to my-case
            ./gleaner case export --case tutorial --to my-case.xlsx""")
  void export(
      @Option(longName = "to", description = "folder or .xlsx file to write", required = true)
          Path to,
      @Option(longName = "case", description = "folder or embedded name") @Nullable String caseName,
      @Option(longName = "scenario", description = "scenario to apply") @Nullable String scenario,
      @Option(longName = "replace", description = "also over a case that is there") boolean replace)
      throws IOException {
    refuseOtherCase(to, replace);
    PlanningCase planningCase = session.planningCase(caseName, scenario);
    if (WorkbookSource.isWorkbook(to)) {
      WorkbookWriter.write(to, planningCase, session.directArisings(caseName).orElse(null));
    } else {
      CaseWriter.write(to, planningCase);
    }
    tell(planningCase, to);
  }

  private void importRelog(Path file, Path to) throws IOException {
    RelogImport imported = new RelogReader(ElementCatalogueReader.readEmbedded()).read(file);
    PlanningCase made = imported.orThrow();
    FindingsView.note(imported.findings(), output);
    CaseWriter.write(to, made);
    tell(made, to);
  }

  private void importWorkbook(Path file, Path to) throws IOException {
    PlanningCase made = library.openWorkbook(file).base();
    Optional<String> direct = DirectArisingsReader.text(file);
    if (direct.isPresent()) {
      DirectArisingsReader.read(made, file);
      String[] table = ProductFormats.DIRECT_ARISINGS.file().split("/", -1);
      FileSet.replace(to.resolve(table[0]), Map.of(table[1], direct.get()));
    }
    CaseWriter.write(to, made);
    tell(made, to);
  }

  private void tell(PlanningCase planningCase, Path to) throws IOException {
    answers.write(Answer.of(new CaseOverview(planningCase).counts()));
    output.note("written to " + to);
  }

  private static ForeignFormat formatOf(Path file) {
    if (WorkbookSource.isWorkbook(file)) {
      return ForeignFormat.XLSX;
    }
    throw new UsageException(
        "the name of " + file + " does not say what it is", "say --as relog or --as xlsx");
  }

  private static void refuseWorkbook(Path to) {
    if (WorkbookSource.isWorkbook(to) && !Files.isDirectory(to)) {
      throw new UsageException(
          to + " is the name of a workbook, not of a folder",
          "name a folder; 'case export' writes workbooks");
    }
  }

  private static void refuseOtherCase(Path to, boolean replace) {
    if (replace) {
      return;
    }
    if (WorkbookSource.isWorkbook(to) && Files.isRegularFile(to)) {
      throw new UsageException(to + " is there already", "name another file, or say --replace");
    }
    if (Files.exists(FileSet.current(to, "case.json"))) {
      throw new UsageException(
          to + " holds a case already", "name another folder, or say --replace");
    }
  }
}
