package org.gleaner.shell.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.shell.input.Commands;
import org.gleaner.shell.output.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRunnerTest {

  private static final String DEFAULTS =
      "|null|0.01|PT2M|MOST_RECOVERY|null|null|[]|false|TABLE|EN\n";

  private static StartedShell shell;

  @BeforeAll
  static void start() {
    shell = new StartedShell("version");
  }

  @AfterAll
  static void stop() {
    shell.close();
  }

  @Test
  void givesDefaultsToWhatIsNotGiven() {
    assertThat(shell.run("sample plan vn")).isZero();
    assertThat(shell.out()).isEqualTo("vn" + DEFAULTS);
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void takesOptionsInBothSpellingsAndAnyOrder() {
    assertThat(
            shell.run(
                "--format json sample plan --aim=least-cost -o vn --limit 1h30m --gap -0.5 b"
                    + " --pick 1,2 --pick=3 --lang vi --out /some/x"))
        .isZero();
    assertThat(shell.out())
        .isEqualTo("vn|b|-0.5|PT1H30M|LEAST_COST|null|/some/x|[1, 2, 3]|true|JSON|VI\n");
  }

  @Test
  void keepsWordsAsTheyWereQuoted() {
    assertThat(shell.run(List.of("sample", "plan", "a \"q\" b\\c", "--region", "Bà Rịa '#1'")))
        .isZero();
    assertThat(shell.out()).startsWith("a \"q\" b\\c|null|").contains("|Bà Rịa '#1'|");
  }

  @Test
  void takesWhatFollowsTwoDashesAsArguments() {
    assertThat(shell.run("sample plan -- --gap -o")).isZero();
    assertThat(shell.out()).startsWith("--gap|-o|0.01");
  }

  @Test
  void settingsOfOneCommandDoNotLastForTheNext() {
    shell.run("sample plan vn --format csv");
    shell.run("sample plan vn");
    assertThat(shell.out()).isEqualTo("vn" + DEFAULTS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          sample plan vn --gpa 0.1;      unknown option --gpa;                    did you mean --gap?
          sample plan vn --fromat csv;   unknown option --fromat;                 did you mean --format?
          --langg vi sample plan vn;     unknown option --langg;                  did you mean --lang?
          sample plan vn -x;             unknown option -x;                       help sample plan
          sample plan vn --gap;          option --gap needs a value;              help sample plan
          sample plan vn --region --open; option --region needs a value;          --region=--open
          sample plan vn --gap abc;      --gap must be a number, not 'abc';       help sample plan
          sample plan vn --gap NaN;      --gap must be a number;                  help sample plan
          sample plan vn --gap 1e400;    --gap must be a number;                  help sample plan
          sample plan vn --gap 1 --gap 2; --gap is given more than once;          help sample plan
          sample plan vn --limit soon;   --limit must be a duration;              90s
          sample plan vn --aim least-cots; --aim must be one of most-recovery, least-cost; did you mean least-cost?
          sample plan vn --out '';       --out must be a path, not '';            help sample plan
          sample plan vn --pick 1,x;     --pick must be a whole number, not 'x';  help sample plan
          sample plan;                   argument CASE-NAME is missing;           help sample plan
          sample plan a b c;             unexpected argument 'c';                 help sample plan
          sample need;                   option --name is missing;                help sample need
          sample paln vn;                unknown command 'sample paln vn';        did you mean 'sample plan'?
          simple;                        unknown command 'simple';                help
          sample;                        'sample' needs one more word;            sample plan - Echo
          sample later;                  'sample later' is not available now;     it is closed
          --format xml version;          --format must be one of table, json, csv; 'xml'
          """)
  void refusesWhatIsNotDeclared(String line, String message, String advice) {
    assertThat(shell.run(line)).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).startsWith("error: ").contains(message).contains(advice);
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void endsWithTheCodeACommandAsksFor() {
    assertThat(shell.run("sample end 3")).isEqualTo(3);
    assertThat(shell.err()).isEqualTo("error: ended with 3\n");
  }

  @Test
  void showsEveryFindingWithoutLettingItsValueRunWild() {
    assertThat(shell.run("sample findings")).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err())
        .contains("error: a.csv:3 [tonnes]: must not be negative (found '-5')")
        .contains("  hint: a sign too many?")
        .contains("warning: b.csv: looks odd (found '?[31mxxx")
        .doesNotContain("\u001b");
    assertThat(shell.err().length()).isLessThan(400);
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThat(shell.run("sample missing")).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).isEqualTo("error: there is no file or folder there/is/nothing\n");
  }

  @Test
  void ownsUpToABugWithoutAStackTrace() {
    assertThat(shell.run("sample crash")).isEqualTo(ExitCodes.BUG);
    assertThat(shell.err()).contains("bug in Gleaner").contains("kaput").doesNotContain("\tat ");
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void stopsAHeedingCommandOnCtrlC() throws InterruptedException {
    Thread user =
        new Thread(
            () -> {
              Cancellation cancellation = shell.bean(Cancellation.class);
              while (!cancellation.isHeeded()) {
                Thread.onSpinWait();
              }
              shell.bean(Interrupts.class).pressedInOneShot();
            });
    user.start();
    assertThat(shell.run("sample wait")).isZero();
    user.join();
    assertThat(shell.out()).isEqualTo("best so far\n");
    assertThat(shell.err()).contains("Ctrl-C again");
  }

  @Test
  void listsTheCommandsByNoun() {
    assertThat(shell.run("help")).isZero();
    assertThat(shell.out())
        .contains("  sample plan  ", "Echo what was understood", "--format table|json|csv", "run");
  }

  @ParameterizedTest
  @CsvSource({"help sample plan", "sample plan --help", "--format json sample plan --gap 1 -h"})
  void showsHowACommandIsUsed(String line) {
    assertThat(shell.run(line)).isZero();
    assertThat(shell.out())
        .contains("Usage: sample plan CASE-NAME [OTHER] [options]")
        .contains("--gap N ", "relative gap (default 0.01)")
        .contains("--aim most-recovery|least-cost", "-o, --open ")
        .contains("An example.");
  }

  @Test
  void helpOfANounListsItsVerbs() {
    assertThat(shell.run("help sample")).isZero();
    assertThat(shell.out()).contains("sample plan", "sample need").doesNotContain("version");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void helpFitsTheTerminal(int columns) {
    try (StartedShell narrow =
        new StartedShell(new Screen(false, true, false, columns, true), "version")) {
      List<String> topics = new ArrayList<>(narrow.bean(Commands.class).names());
      topics.addAll(List.of("", "sample", "case"));
      for (String topic : topics) {
        for (String language : List.of("en", "vi")) {
          narrow.run("help " + topic + " --lang " + language);
          assertThat(narrow.out().lines())
              .as(topic)
              // An example is typed as it stands, so it is not broken.
              .filteredOn(line -> !line.contains("gleaner"))
              .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
        }
      }
    }
  }

  @Test
  void helpGoesOnBelowWhatItExplains() {
    try (StartedShell narrow =
        new StartedShell(new Screen(false, true, false, 60, true), "version")) {
      narrow.run("help network plan");
      assertThat(narrow.out())
          .contains(
              String.join(
                  "\n",
                  "  --objective recovery|npv|cost|emissions|lexicographic",
                  "                           what to be best at; default: the",
                  "                           case's own",
                  "  --gap N                  relative gap that is good enough,",
                  "                           a fraction (default 0.01)",
                  ""));
    }
  }

  @Test
  void helpForProgramsIsATable() {
    assertThat(shell.run("help sample need --format csv")).isZero();
    assertThat(shell.out())
        .isEqualTo("name,value,required,default,description\n--name,TEXT,true,,\n");
    assertThat(shell.run("help sample --format json")).isZero();
    assertThat(shell.out()).startsWith("{").contains("{\"command\": \"sample plan\"");
  }

  @Test
  void printsItsVersion() {
    assertThat(shell.run("--version")).isZero();
    assertThat(shell.out()).matches("Gleaner \\d+\\.\\d+\\.\\d+\\S* \\(Java .*\\)\n");
  }
}
