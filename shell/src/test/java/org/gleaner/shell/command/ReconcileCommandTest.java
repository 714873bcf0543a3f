package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReconcileCommandTest {

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

  /** The gross error of the textbook example: f2 is 4 too high. */
  @Test
  void writesBalancedFlowsAndNamesTheGrossError() throws IOException {
    Path out = folder.resolve("out.json");

    int status =
        shell.run(
            "supply reconcile --format csv --in ../docs/examples/heat-exchanger.json --out " + out);

    assertThat(status).as(shell.err()).isZero();
    assertThat(shell.out().lines().toList().get(2))
        .startsWith("f2,68.45,1,65.83333333333333,0.577350269189625")
        .contains(",suspect,-2.61")
        .contains(",redundant,");
    assertThat(shell.err()).contains("f2 is probably wrong", "off by 3.925 ± 1.225");
    JsonNode period = JsonMapper.shared().readTree(Files.readString(out)).get("periods").get(0);
    assertThat(period.get("global_test").get("statistic").asDouble())
        .isCloseTo(16.674, within(0.0005));
    assertThat(period.get("gross_errors").get(0).get("suspects").get(0).asString()).isEqualTo("f2");
    assertThat(period.get("flows").get(1).get("class").asString()).isEqualTo("redundant");
  }

  @Test
  void showsEveryTableOfSeveralPeriods() throws IOException {
    Path in =
        Files.writeString(
            folder.resolve("in.json"),
            """
            {"periods": [2023, 2024], "layers": ["Nd"], "nodes": [{"id": "a"}],
             "flows": [{"id": "in", "to": "a", "value": [5, 6], "standard_error": 1,
                        "concentrations": {"Nd": {"value": 0.5, "standard_error": 0.1}}},
                       {"id": "out", "from": "a", "value": [6, 26], "standard_error": 1}],
             "transfer_coefficients": [
               {"node": "a", "flow": "out", "value": 1, "standard_error": 0}]}""");

    int status =
        shell.run("supply reconcile --lang vi --in " + in + " --out " + folder.resolve("out.json"));

    assertThat(status).as(shell.err()).isZero();
    assertThat(shell.out())
        .contains("Các dòng đã cân bằng", "2023", "2024", "16,00", "nghi ngờ", "in | out")
        .contains("Nồng độ", "Hệ số chuyển", "Cân bằng theo số đo");
  }

  @Test
  void showsFlowsBesideTheArisingsThatTheyName() {
    int status =
        shell.run(
            "supply reconcile --against tutorial --format json --in ../docs/examples/magnets.json"
                + " --out "
                + folder.resolve("out.json"));

    assertThat(status).as(shell.err()).isZero();
    JsonNode row = JsonMapper.shared().readTree(shell.out()).get("arisings_beside_flows").get(0);
    assertThat(row.get("flow").asString()).isEqualTo("motors");
    assertThat(row.get("difference").asDouble())
        .isEqualTo(
            row.get("reconciled").asDouble() - row.get("arising_tonnes_per_year").asDouble());
  }

  /** Iron of 1e11 t from 510 t of motors, and figures too large to add up: bad input, no bug. */
  @Test
  void figuresThatCannotBeMeantAreBadInput() throws IOException {
    String magnets = Files.readString(Path.of("../docs/examples/magnets.json"));
    Path far =
        Files.writeString(
            folder.resolve("far.json"),
            magnets
                .replace("\"value\": 485", "\"value\": 1e11")
                .replace("\"standard_error\": 0.05", "\"standard_error\": 0"));
    Path large =
        Files.writeString(
            folder.resolve("large.json"), magnets.replace("\"value\": 485", "\"value\": 1e151"));
    Path out = folder.resolve("out.json");

    assertThat(shell.run("supply reconcile --in " + far + " --out " + out)).isEqualTo(1);
    assertThat(shell.err()).contains("motors would move by", "another unit");
    assertThat(shell.run("supply reconcile --in " + large + " --out " + out)).isEqualTo(1);
    assertThat(shell.err()).contains("/flows/1/value", "must not be beyond 1.0E150");
    assertThat(out).doesNotExist();
  }

  /** The cars of the example give 8 t of magnets in 2022; their case has no arisings.csv yet. */
  @Test
  void showsFlowsBesideWhatTheCaseGivesNow() throws IOException {
    Path in =
        Files.writeString(
            folder.resolve("in.json"),
            """
            {"nodes": [{"id": "a"}],
             "flows": [{"id": "in", "to": "a", "value": 9, "standard_error": 1,
                        "arising": {"material": "magnet"}},
                       {"id": "out", "from": "a", "value": 9, "standard_error": 1}]}""");
    String command =
        "supply reconcile --format json --in " + in + " --out " + folder.resolve("out.json");

    int status = shell.run(command + " --sized --against ../docs/examples/cars");

    assertThat(status).as(shell.err()).isZero();
    JsonNode row = JsonMapper.shared().readTree(shell.out()).get("arisings_beside_flows").get(0);
    assertThat(row.get("arising_tonnes_per_year").isNull()).isTrue();
    assertThat(row.get("sized_tonnes_per_year").asDouble()).isEqualTo(8);
    assertThat(row.get("sized_difference").asDouble()).isEqualTo(1);
    assertThat(shell.run(command + " --sized")).isEqualTo(2);
    assertThat(shell.err()).contains("--against");
  }

  @Test
  void exactFlowsThatContradictAreBadInputAndNothingIsWritten() throws IOException {
    Path in =
        Files.writeString(
            folder.resolve("in.json"),
            """
            {"nodes": [{"id": "a"}],
             "flows": [{"id": "in", "to": "a", "value": 5, "standard_error": 0},
                       {"id": "out", "from": "a", "value": 6, "standard_error": 0}]}""");
    Path out = folder.resolve("out.json");

    int status = shell.run("supply reconcile --in " + in + " --out " + out);

    assertThat(status).isEqualTo(1);
    assertThat(shell.err()).contains("/nodes/0", "the balance of a", "in, out");
    assertThat(out).doesNotExist();
  }
}
