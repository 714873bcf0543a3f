package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeCommandsTest {

  /**
   * One centre at a plant's door: 100 t of scrap, opening 30 $, running 1 $/t, half of it ash at 2
   * $/t.
   */
  private static final String RELOG =
      """
      {"parameters": {"time horizon (years)": 1},
       "products": {"scrap": {
         "transportation cost ($/km/tonne)": [0.0],
         "initial amounts": {"town": {
           "latitude (deg)": 10.0, "longitude (deg)": 106.0, "amount (tonne)": [100.0]}}},
         "ash": {"transportation cost ($/km/tonne)": [0.0]}},
       "plants": {"mill": {"input": "scrap", "outputs (tonne/tonne)": {"ash": 0.5}, "locations": {
         "here": {"latitude (deg)": 10.0, "longitude (deg)": 106.0,
         "disposal": {"ash": {"cost ($/tonne)": [2.0]}},
         "capacities (tonne)": {"100": {
           "opening cost ($)": [30.0], "fixed operating cost ($)": [0.0],
           "variable operating cost ($/tonne)": [1.0]}}}}}}}
      """;

  private static StartedShell shell;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    shell = new StartedShell("version");
  }

  @AfterAll
  static void stop() {
    shell.close();
  }

  @Test
  void importsARelogFileThatThenPlansAtItsCost() throws IOException {
    Path file = Files.writeString(folder.resolve("instance.json"), RELOG);
    Path to = folder.resolve("case");

    assertThat(shell.run("case import " + file + " --as relog --to " + to))
        .as(shell.err())
        .isZero();
    assertThat(shell.run("case check " + to)).as(shell.out()).isZero();
    // 30 to open, 100 x 1 to run, 50 x 2 for the ash.
    assertThat(shell.run("network plan --objective cost --deterministic --format csv --case " + to))
        .as(shell.err())
        .isZero();
    assertThat(shell.out()).contains("objective,cost,230,");

    assertThat(shell.run("case import " + file + " --as relog --to " + to))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("holds a case already");
  }

  @Test
  void reportsWhatIsWrongWithAFileAndWritesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), RELOG.replace("scrap\", \"out", "x"));
    Path to = folder.resolve("none");
    int code = shell.run("case import " + file + " --as relog --to " + to);
    assertThat(code).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(to).doesNotExist();
    assertThat(shell.run("case import nowhere.json --as relog --to " + to))
        .isEqualTo(ExitCodes.BAD_INPUT);
  }

  @Test
  void exportsACaseThatReadsBack() {
    Path to = folder.resolve("tutorial");
    assertThat(shell.run("case export --case tutorial --to " + to)).as(shell.err()).isZero();
    assertThat(shell.run("network plan --deterministic --format csv --case " + to)).isZero();
    assertThat(shell.out()).contains("objective,recovery,13338");
  }

  @Test
  void aWorkbookIsACaseAndBecomesAFolderAgain() throws IOException {
    Path book = folder.resolve("tutorial.xlsx");
    assertThat(shell.run("case export --case tutorial --to " + book)).as(shell.err()).isZero();
    assertThat(shell.run("case check " + book)).as(shell.out()).isZero();
    assertThat(shell.run("network plan --deterministic --format csv --case " + book)).isZero();
    assertThat(shell.out()).contains("objective,recovery,13338");

    Path to = folder.resolve("again");
    assertThat(shell.run("case import " + book + " --to " + to)).as(shell.err()).isZero();
    Path direct = folder.resolve("direct");
    assertThat(shell.run("case export --case tutorial --to " + direct)).isZero();
    for (Path file : Files.list(direct).filter(Files::isRegularFile).toList()) {
      assertThat(to.resolve(file.getFileName())).hasSameTextualContentAs(file);
    }
    assertThat(shell.run("case import " + book + " --as xlsx --to " + to))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(shell.run("case import " + book + " --as xlsx --replace --to " + to)).isZero();
  }

  @Test
  void aWorkbookCarriesTheDirectArisings() {
    Path book = folder.resolve("vietnam.xlsx");
    Path to = folder.resolve("vietnam");
    assertThat(shell.run("case export --case vietnam --to " + book)).as(shell.err()).isZero();
    assertThat(shell.run("case import " + book + " --to " + to)).as(shell.err()).isZero();
    assertThat(to.resolve("source/direct_arisings.csv")).exists();
    assertThat(shell.run("case build " + to)).as(shell.err()).isZero();
    assertThat(shell.err()).contains("the same as the case's");
  }

  @Test
  void doesNotWriteOverAWorkbookUnasked() throws IOException {
    Path book = Files.writeString(folder.resolve("book.xlsx"), "mine");
    assertThat(shell.run("case export --case tutorial --to " + book)).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("is there already").contains("--replace");
    assertThat(book).hasContent("mine");
    assertThat(shell.run("case export --case tutorial --replace --to " + book)).isZero();
    assertThat(shell.run("case check " + book)).isZero();
  }

  @Test
  void namesWhatIsWrongWithAWorkbook() throws IOException {
    Path book = Files.writeString(folder.resolve("book.xlsx"), "id,kind\n");
    assertThat(shell.run("case check " + book)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.out()).contains("is no .xlsx workbook");
    Path to = folder.resolve("none");
    assertThat(shell.run("case import " + book + " --to " + to)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(to).doesNotExist();
    assertThat(shell.run("case import some.txt --to " + to)).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("--as relog or --as xlsx");
    assertThat(shell.run("case import " + book + " --to " + folder.resolve("other.xlsx")))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(shell.run("case check missing.xlsx")).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.out()).contains("there is no such file");
  }
}
