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

class CaseCommandsTest {

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
  void listsEmbeddedCasesWithTheirTitles() {
    assertThat(shell.run("case list --format csv")).isZero();
    assertThat(shell.out())
        .startsWith("case,title\n")
        .contains(
            "tutorial,\"Magnets from electric motors: three collection points, two plants, two years\"\n");
  }

  @Test
  void checksACaseAndProvesItsBalances() {
    assertThat(shell.run("case check tutorial")).isZero();
    assertThat(shell.out())
        .contains("dismantle-motor  Nd       closed      6    5.4   0.60     0      90.0")
        .contains("0 errors, 0 warnings")
        .contains("lifetime_years");
  }

  @Test
  void endsWithOneAndSaysWhereWhenACaseHasErrors(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("case.json"),
        """
        {"format": "gleaner-case/1", "name": "bad", "currency": "USD", "price_year": 2024,
         "horizon": {"start_year": 2026, "period_years": [1]}}
        """);
    Files.writeString(folder.resolve("sites.csv"), "id,kindd\na,collection\n");

    assertThat(shell.run("case check " + folder)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.out()).contains("ERRORS (").contains("sites.csv").contains("kindd");

    assertThat(shell.run("case check --format csv " + folder)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.out()).startsWith("severity,code,file,line,column,pointer,value,message,hint");
  }

  @Test
  void givesCheckAsOneJsonObject() {
    assertThat(shell.run("case check tutorial --format json")).isZero();
    assertThat(shell.out())
        .startsWith("{")
        .contains("\"errors\": 0")
        .contains("\"element_balance\": [")
        .endsWith("}\n");
  }

  @Test
  void showsTablesAndSingleThings() {
    assertThat(shell.run("case show plants --case tutorial")).isZero();
    assertThat(shell.out()).contains("workshop/dismantling").contains("160,000");

    assertThat(shell.run("case show nd-oxide --case tutorial")).isZero();
    assertThat(shell.out())
        .contains("Neodymium oxide 99.7 %")
        .contains("0.855")
        .contains("leach-magnet")
        .contains("60,000");
  }

  @Test
  void showsEveryTableInVietnameseToo() {
    for (String topic : CaseTopic.words()) {
      assertThat(shell.run("case show " + topic + " --case tutorial --lang vi")).as(topic).isZero();
      assertThat(shell.out()).as(topic).isNotBlank();
    }
    shell.run("case show materials --case tutorial --lang vi");
    assertThat(shell.out()).contains("Nam châm NdFeB").contains("vật liệu");
  }

  @Test
  void guessesWhatWasMeant() {
    assertThat(shell.run("case show nd-oxid --case tutorial")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("did you mean 'nd-oxide'?");
    assertThat(shell.run("case open tutorail")).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("tutorial");
  }

  @Test
  void worksOnTheOpenCase() {
    try (StartedShell own = new StartedShell("version")) {
      assertThat(own.run("case show sites")).isEqualTo(ExitCodes.USAGE);
      assertThat(own.err()).contains("no case is open");
      assertThat(own.run("case open tutorial")).isZero();
      assertThat(own.err()).contains("opened tutorial: 7 sites, 2 plants, 3 arisings, 2026-2027");
      assertThat(own.run("case show sites")).isZero();
      assertThat(own.out()).contains("haiphong");
    }
  }
}
