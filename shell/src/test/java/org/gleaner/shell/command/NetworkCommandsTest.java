package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tutorial's optima are derived by hand in its README. */
class NetworkCommandsTest {

  private static final Path TUTORIAL = Path.of("../datasets/tutorial");

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
  void givesOneJsonObjectWithThePromisedKeys() {
    int code = shell.run("network plan --case tutorial --deterministic --format json");

    assertThat(code).isZero();
    JsonNode plan = new JsonMapper().readTree(shell.out());
    assertThat(plan.get("status").asString()).isEqualTo("optimal");
    assertThat(plan.get("objective").asDouble()).isCloseTo(13338, within(13338e-9));
    assertThat(plan.get("bound").asDouble()).isGreaterThanOrEqualTo(13338 - 13338e-9);
    assertThat(plan.get("gap").asDouble()).isBetween(0.0, 0.01);
    assertThat(plan.get("seconds").asDouble()).isPositive();
    assertThat(plan.get("recovered_kg").get("Nd").asDouble()).isCloseTo(13338, within(1e-4));
    assertThat(plan.get("openings")).hasSize(2);
    assertThat(plan.get("audit").get("accepted").asBoolean()).isTrue();
    double sum = plan.get("costs").valueStream().mapToDouble(JsonNode::asDouble).sum();
    assertThat(sum).isCloseTo(plan.get("net_cost").asDouble(), within(1e-3));
  }

  @Test
  void refusesAPlaceThatCannotBeWrittenBeforeItSolves(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    int code = shell.run("network plan --case tutorial --deterministic --out " + file);
    assertThat(code).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).isEqualTo("error: " + file + " is not a folder\n");
    assertThat(file).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          --time-limit 8761h;     --time-limit must be at most 8760h
          --time-limit 0s;        --time-limit must be longer than nothing
          --threads 0;            --threads must be at least 1
          --gap=-0.1;             --gap must not be negative
          --work 2;               --work needs --deterministic
          --deterministic --work 0; --work must be at least 1
          """)
  void refusesLimitsThatAreNone(String options, String message) {
    assertThat(shell.run("network plan --case tutorial " + options)).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).isEqualTo("error: " + message + "\n");
  }

  @Test
  void takesAnEmptyNameForNoCase() {
    assertThat(shell.run("network plan --case ''")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("the name of a case is empty", "tutorial, vietnam");
  }

  @Test
  void showsThePlanThatCannotBeWritten(@TempDir Path folder) throws IOException {
    Path out = Files.createDirectories(folder.resolve("plan"));
    Files.createDirectory(out.resolve("costs.csv"));
    int code = shell.run("network plan --case tutorial --deterministic --format json --out " + out);
    assertThat(code).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("error: cannot write " + out + ": costs.csv is a folder");
    assertThat(new JsonMapper().readTree(shell.out()).get("status").asString())
        .isEqualTo("optimal");
    assertThat(out.resolve("plan.json")).doesNotExist();
  }

  @Test
  void plansForTheObjectiveAskedFor() {
    assertThat(
            shell.run(
                "network plan --case tutorial --objective npv --gap 1e-9 --deterministic"
                    + " --format csv"))
        .isZero();
    assertThat(shell.out())
        .startsWith("figure,name,value,unit\nstatus,optimal,,\nobjective,npv,289680.6")
        .contains("cost,capex,370000,USD")
        .contains("audit,accepted,");
  }

  @Test
  void summarisesForPeople() {
    assertThat(shell.run("network plan --case tutorial --deterministic")).isZero();
    assertThat(shell.out())
        .contains("workshop/dismantling  largest    2026     1,300  1,300  118,000  2026")
        .contains("net cost")
        .contains("audit  accepted (");
    assertThat(shell.err()).contains("model: ");
  }

  @Test
  void writesThePlanAndShowsItAgainAuditedAnew(@TempDir Path folder) {
    Path out = folder.resolve("plan");
    assertThat(shell.run("network plan --case tutorial --deterministic --out " + out)).isZero();
    assertThat(shell.err()).contains("written to " + out);
    assertThat(out.resolve("plan.json")).content().doesNotContain(folder.toString());
    assertThat(out.resolve("run.json"))
        .content()
        .contains("\"network\"", "\"plan\"", "\"--out\"", "model: ");

    assertThat(shell.run("network show costs --format csv --plan " + out)).isZero();
    assertThat(shell.out()).contains("capex,478000,478000");
    assertThat(shell.run("network show --plan " + out)).isZero();
    assertThat(shell.out()).contains("audit  accepted");
  }

  @Test
  void saysWhenTheCaseHasChangedSinceThePlan(@TempDir Path folder) throws IOException {
    Path own = Files.createDirectory(folder.resolve("case"));
    copy(TUTORIAL, own);
    Path out = folder.resolve("plan");
    assertThat(shell.run("network plan --deterministic --case " + own + " --out " + out)).isZero();
    Path sites = own.resolve("sites.csv");
    Files.writeString(sites, Files.readString(sites).replace("Hải Phòng", "Haiphong"));

    assertThat(shell.run("network show --case " + own + " --plan " + out)).isZero();

    assertThat(shell.out()).contains("audit  accepted (");
    assertThat(shell.err())
        .contains("plan.json#/case_hash", "the plan was made for another state of the case");
  }

  /** Of the 478,000 that it invests the case allows 1,000 by now. */
  @Test
  void endsAsABrokenPlanWhenTheAuditorRejectsIt(@TempDir Path folder) throws IOException {
    Path own = Files.createDirectory(folder.resolve("case"));
    copy(TUTORIAL, own);
    Path out = folder.resolve("plan");
    assertThat(shell.run("network plan --deterministic --case " + own + " --out " + out)).isZero();
    Path json = own.resolve("case.json");
    Files.writeString(json, Files.readString(json).replace("478000", "1000"));

    assertThat(shell.run("network show costs --format csv --case " + own + " --plan " + out))
        .isEqualTo(ExitCodes.BUG);
    assertThat(shell.out()).contains("capex,478000,478000");
    assertThat(shell.err())
        .contains("error: the auditor rejects the plan for the case as it is now", "at most 1000");

    assertThat(shell.run("compare %s %s --case %s".formatted(out, out, own)))
        .isEqualTo(ExitCodes.BUG);
    assertThat(shell.err()).contains("the auditor rejects the plan");
  }

  @Test
  void keepsThePlanForTheSession() {
    try (StartedShell own = new StartedShell("version")) {
      assertThat(own.run("network show")).isEqualTo(ExitCodes.USAGE);
      assertThat(own.err()).contains("there is no plan yet");
      own.run("case open tutorial");
      assertThat(own.run("network plan --deterministic")).isZero();
      for (PlanTopic topic : PlanTopic.values()) {
        String name = topic.name().toLowerCase(Locale.ROOT);
        assertThat(own.run("network show " + name)).as(name).isZero();
      }
      assertThat(own.run("network show flows")).isZero();
      assertThat(own.out()).contains("haiphong", "workshop", "motor");
    }
  }

  @Test
  void explainsWhyThereIsNoPlan(@TempDir Path folder) throws IOException {
    copy(TUTORIAL, folder);
    Path json = folder.resolve("case.json");
    Files.writeString(json, Files.readString(json).replace("478000", "1000"));

    int code = shell.run("network plan --deterministic --format json --case " + folder);

    assertThat(code).isEqualTo(ExitCodes.INFEASIBLE);
    assertThat(shell.err()).contains("error: infeasible").contains("epr-motors");
    JsonNode answer = new JsonMapper().readTree(shell.out());
    assertThat(answer.get("status").asString()).isEqualTo("infeasible");
    assertThat(answer.get("objective").isNull()).isTrue();
    assertThat(answer.get("openings")).isEmpty();
  }

  @Test
  void stoppedAtOnceItHasAnAuditedPlanOrSaysThatThereIsNone(@TempDir Path folder) {
    shell.interruptOn("planning Viet Nam");
    int code = shell.run("demo --gap 1e-9 --time-limit 60s --out " + folder.resolve("plan"));
    if (code == ExitCodes.DONE) {
      // The planner may be so far that the best plan is a moment away.
      assertThat(shell.out()).contains("audit  accepted");
    } else {
      assertThat(code).isEqualTo(ExitCodes.NO_PLAN);
      assertThat(shell.out()).isEmpty();
      assertThat(folder.resolve("plan")).doesNotExist();
    }
  }

  @Test
  void rejectsLimitsThatMakeNoSense() {
    for (String options :
        List.of("--gap=-1", "--work 3", "--threads 0", "--time-limit 0s", "--objective gold")) {
      assertThat(shell.run("network plan --case tutorial " + options))
          .as(options)
          .isEqualTo(ExitCodes.USAGE);
    }
  }

  @Test
  void demonstratesTheWholeChain(@TempDir Path folder) {
    Path out = folder.resolve("demo");
    assertThat(shell.run("demo --case tutorial --deterministic --out " + out)).isZero();
    assertThat(shell.out()).contains("Nd", "refinery/leach-sx", "revenue", "accepted");
    assertThat(out.resolve("openings.csv")).exists();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
