package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
  void showsTheLevelsOfRegionsWhereThereAreSome(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("case.json"),
        """
        {"format": "gleaner-case/1", "name": "levels", "currency": "USD", "price_year": 2024,
         "horizon": {"start_year": 2026, "period_years": [1]}}
        """);
    Files.writeString(
        folder.resolve("regions.csv"), "id,code,level,part_of\nvn-15,15,34,\nold-10,10,63,vn-15\n");

    assertThat(shell.run("case show regions --case " + folder + " --format csv")).isZero();
    assertThat(shell.out())
        .isEqualTo(
            "region,name,code,country,level,part_of\nvn-15,,15,VN,34,\nold-10,,10,VN,63,vn-15\n");
    assertThat(shell.run("case show regions --case tutorial --format csv")).isZero();
    assertThat(shell.out()).startsWith("region,name,code,country\n");
  }

  @Test
  void provesTheBalanceOfEachMemberOfAFamily(@TempDir Path folder) throws IOException {
    copyTutorialWithAFamily(folder);

    assertThat(shell.run("case check " + folder + " --format json")).isZero();
    // A second kind of magnets, poorer by a thirtieth: 0.95 of 290 kg is recovered.
    assertThat(shell.out())
        .contains("\"recipe\": \"leach-magnet@magnet\"")
        .contains("\"recipe\": \"leach-magnet@old-magnet\"")
        .contains("\"kg_in_per_tonne_input\": 290");
  }

  @Test
  void aMemberOfAFamilyThatWouldMakeMatterIsAnError(@TempDir Path folder) throws IOException {
    copyTutorialWithAFamily(folder);
    Path recipes = folder.resolve("recipes.csv");
    // The oxide as a plain yield that fits the richer magnets only: 0.35 t x 0.855 = 0.29925 t Nd.
    Files.writeString(
        recipes,
        """
        recipe,process,input,output,yield_tonnes_per_tonne,rest,source,year,confidence
        dismantle-motor,dismantling,motor,magnet,0.018,,assumption,2024,C
        dismantle-motor,dismantling,,motor-scrap,,true,assumption,2024,C
        leach-magnet,leach-sx,magnets,nd-oxide,0.35,,assumption,2024,C
        leach-magnet,leach-sx,,leach-cake,,true,assumption,2024,C
        """);

    assertThat(shell.run("case check " + folder + " --format csv")).isEqualTo(ExitCodes.BAD_INPUT);

    assertThat(shell.out())
        .contains("error,creates-matter,recipes.csv,4,")
        .contains("leach-magnet@old-magnet makes 0.009")
        .contains("t of Nd per tonne of input: 0.29 t arrive")
        .doesNotContain("leach-magnet@magnet makes");
  }

  @Test
  void printsAnActivityBalanceWhereThereIsActivity() {
    assertThat(shell.run("case check tutorial")).isZero();
    assertThat(shell.out()).doesNotContain("Activity balance");

    assertThat(shell.run("case check vietnam --format json")).isZero();
    JsonNode check = new JsonMapper().readTree(shell.out());
    JsonNode radium =
        check
            .get("activity_balance")
            .valueStream()
            .filter(r -> r.get("recipe").asString().equals("leach-phosphogypsum"))
            .filter(r -> r.get("nuclide").asString().equals("Ra-226"))
            .findFirst()
            .orElseThrow();
    // A wet tonne is 0.75 t dry with 0.2 Bq/g: 150 kBq, 0.4 of it in the clean gypsum.
    assertThat(radium.get("kbq_in_per_tonne_input").asDouble()).isCloseTo(150, within(1e-9));
    assertThat(radium.get("kbq_to_products").asDouble()).isCloseTo(60, within(1e-9));
    assertThat(radium.get("kbq_to_rest").asDouble()).isCloseTo(90, within(1e-9));
    assertThat(radium.get("verdict").asString()).isEqualTo("closed");

    assertThat(shell.run("case show pg-sludge --case vietnam")).isZero();
    assertThat(shell.out()).contains("Activity, Bq per gram of dry mass", "recipes");
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

  /** Magnets are a family of two: those of the tutorial, and old ones with 29 % neodymium. */
  private static void copyTutorialWithAFamily(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../datasets/tutorial"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    List<String> materials = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("materials.csv"))) {
      boolean header = line.startsWith("id,");
      materials.add(
          line + (header ? ",material_family" : line.startsWith("magnet,") ? ",magnets" : ","));
    }
    materials.add("old-magnet,Old magnet,,intermediate,,component,example,2026,C,magnets");
    Files.write(folder.resolve("materials.csv"), materials);
    Path compositions = folder.resolve("compositions.csv");
    Files.writeString(
        compositions, Files.readString(compositions) + "old-magnet,Nd,0.29,,,example,2026,C\n");
    Path recipes = folder.resolve("recipes.csv");
    Files.writeString(
        recipes, Files.readString(recipes).replace("leach-sx,magnet,1", "leach-sx,magnets,1"));
  }
}
