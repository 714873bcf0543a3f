package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioCommandsTest {

  @TempDir Path folder;
  private StartedShell shell;

  @BeforeEach
  void openACopyOfTheTutorial() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../datasets/tutorial"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    shell = new StartedShell("version");
    shell.run("case open " + folder);
  }

  @AfterEach
  void stop() {
    shell.close();
  }

  @Test
  void changesWhatTheOtherCommandsSee() {
    run("scenario new dear");
    run("scenario set price/nd-oxide *3");
    run("case show markets --format csv");
    assertThat(shell.out()).contains("magnet-maker,nd-oxide,1,2026,180000,6,market");
    run("scenario use base");
    run("case show markets --format csv");
    assertThat(shell.out()).contains("magnet-maker,nd-oxide,1,2026,60000,6,market");
  }

  @Test
  void takesBackAndMakesAgain() {
    run("scenario new less");
    run("scenario set arisings/motor -20%");
    run("scenario undo");
    run("scenario diff --format csv");
    assertThat(shell.out()).isEqualTo("scenario,path,value,change\n");
    run("scenario redo");
    run("scenario diff --format csv");
    assertThat(shell.out()).contains("less,arisings/motor,-20%,arisings of motor falls by 20 %");
    assertThat(shell.run("scenario redo")).isEqualTo(ExitCodes.USAGE);
  }

  @Test
  void buildsOnOtherScenariosAndShowsWhatDiffers() {
    run("scenario new dear");
    run("scenario set price/nd-oxide *3");
    run("scenario new dear-and-less --from dear");
    run("scenario set arisings/motor -20%");
    run("scenario diff dear-and-less dear --format csv");
    assertThat(shell.out()).contains("dear-and-less,arisings/motor").doesNotContain("price/");
    assertThat(shell.run("scenario drop dear")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("dear-and-less build on it");
    run("scenario drop dear-and-less");
    run("scenario drop dear");
    run("scenario list --format csv");
    assertThat(shell.out()).contains("base,*,").doesNotContain("dear");
  }

  @Test
  void savesAndFindsAgain() {
    run("scenario new late --save");
    run("scenario set --save plant/refinery/leach-sx/delayed 1");
    assertThat(folder.resolve("scenarios/late.json")).content().contains("delayed");

    try (StartedShell next = new StartedShell("version")) {
      assertThat(next.run("scenario list --format csv --case " + folder)).isZero();
      assertThat(next.out()).contains("late,,base,1,true,");
      assertThat(next.run("network plan --scenario late --deterministic --format csv")).isZero();
      assertThat(next.run("network show openings --format csv")).isZero();
      assertThat(next.out()).contains("refinery/leach-sx,large,2027");
    }
  }

  @Test
  void plansAScenarioFromAFile() throws IOException {
    Path file = folder.resolve("my.json");
    Files.writeString(
        file,
        """
        {"format": "gleaner-scenario/1", "name": "mine",
         "changes": [{"path": "budget/capex-budget", "value": "*10"}]}
        """);
    run("network plan --deterministic --format json --scenario " + file);
    assertThat(shell.out()).contains("\"scenario\": \"mine\"", "\"status\": \"optimal\"");
  }

  @Test
  void explainsWhatIsWrongWithAChangeAndKeepsTheScenario() {
    assertThat(shell.run("scenario set price/nd-oxide *3")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("the base case is never changed");
    run("scenario new dear");
    assertThat(shell.run("scenario set price/nd-oxid *3")).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("nd-oxide");
    assertThat(shell.run("scenario set prize/nd-oxide *3")).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("Maybe price");
    assertThat(shell.run("scenario set price/nd-oxide thrice")).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.run("scenario set price/nd-oxide")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.run("scenario use daer")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("did you mean 'dear'?");
    run("scenario diff --format csv");
    assertThat(shell.out()).doesNotContain("price");
  }

  @Test
  void proposesPathsIdsAndNames() {
    run("scenario new dear");
    assertThat(shell.proposals("scenario", "scenario", "use", "")).containsExactly("base", "dear");
    assertThat(shell.proposals("path", "scenario", "set", "pri")).containsExactly("price/");
    assertThat(shell.proposals("path", "scenario", "set", "price/nd"))
        .containsExactly("price/nd-oxide");
    assertThat(shell.proposals("tableOrId", "case", "show", ""))
        .contains("plants", "haiphong", "Nd")
        .doesNotContain("workshop/dismantling");
    assertThat(shell.proposals("tableOrId", "case", "show", "workshop/"))
        .containsExactly("workshop/dismantling", "refinery/leach-sx");
    assertThat(shell.proposals("case", "network", "plan", "--case", "")).contains("tutorial");
  }

  @Test
  void comparesPlansAndMakesTheMissingOnes() {
    run("scenario new dear");
    run("scenario set price/nd-oxide *3");
    run("compare base dear --deterministic");
    assertThat(shell.err()).contains("planning base").contains("planning dear");
    assertThat(shell.out())
        .contains("figure           unit")
        .contains("Nd       kg")
        .contains("difference")
        .contains("2 plants are the same in all.");
    // 3 x 1,010,476.8 / 1.44 of oxide only: more revenue, the same neodymium.
    run("compare base dear --format json");
    assertThat(shell.out()).contains("\"plans\": [").contains("\"figure\": \"npv\"");
    assertThat(shell.err()).doesNotContain("planning");
    run("compare base dear dear --lang vi");
    assertThat(shell.out()).contains("doanh thu").doesNotContain("chênh lệch");
  }

  @Test
  void makesTheSameChangeTwiceIfAskedTwice() {
    run("scenario new less");
    run("scenario set price/nd-oxide *3");
    run("scenario set price/nd-oxide -20%");
    run("scenario set price/nd-oxide -20%");
    run("case show markets --format csv");
    // 60,000 x 3 x 0.8 x 0.8
    assertThat(shell.out()).contains("magnet-maker,nd-oxide,1,2026,115200,6,market");
    run("scenario new once");
    run("scenario set price/nd-oxide -20%");
    run("scenario diff less once --format csv");
    assertThat(shell.out())
        .isEqualTo(
            """
            scenario,path,value,change
            less,price/nd-oxide,*3,price of nd-oxide is multiplied by 3
            less,price/nd-oxide,-20%,price of nd-oxide falls by 20 %
            """);
  }

  @Test
  void doesNotTakeThePlanOfAnotherCaseForItsOwn() {
    run("network plan --case tutorial --deterministic");
    run("scenario list --format csv");
    assertThat(shell.out()).contains("base,*,,0,true,,,");
    run("network show --format csv");
    run("compare base base --deterministic");
    assertThat(shell.err()).contains("planning base");
    run("network plan --case tutorial --objective npv --deterministic");
    run("scenario list --format csv");
    // 2 x 6,669 kg, by hand in the tutorial's README.
    assertThat(shell.out()).contains("base,*,,0,true,recovery,13338");
  }

  @Test
  void comparesNothingBeforeAllNamesAreKnown() {
    assertThat(shell.run("compare base daer --deterministic")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).doesNotContain("planning");
  }

  @Test
  void givesEveryPlanAColumnOfItsOwn() {
    Path a = folder.resolve("a").resolve("plan");
    Path b = folder.resolve("b").resolve("plan");
    run("network plan --deterministic --out " + a);
    run("network plan --objective npv --deterministic --out " + b);
    run("compare " + a + " " + b + " --format csv");
    assertThat(shell.out()).startsWith("figure,unit," + a + "," + b + ",difference\n");
    assertThat(shell.err()).contains("different objectives: " + a + " recovery then cost, " + b);
    run("scenario new unit");
    run("compare unit unit --deterministic --format csv");
    assertThat(shell.out()).startsWith("figure,unit,unit (2),unit (3),difference\n");
  }

  @Test
  void comparesPlansOfFolders() {
    Path a = folder.resolve("a");
    Path b = folder.resolve("b");
    run("network plan --deterministic --objective npv --out " + a);
    run("network plan --deterministic --out " + b);
    run("compare " + a + " " + b);
    assertThat(shell.out()).contains("NPV              USD     289,681    244,734     -44,947");
    assertThat(shell.run("compare " + a)).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.run("compare base nowhere")).isEqualTo(ExitCodes.USAGE);
  }

  private void run(String line) {
    assertThat(shell.run(line)).as("%s%n%s", line, shell.err()).isZero();
  }
}
