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

class SupplyCommandTest {

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

  /** S(1) of a Weibull lifetime of t50 3, t90 5: k = ln(ln 10 / ln 2) / ln(5/3) = 2.3503. */
  @Test
  void writesFlowsAndStocksWithEveryDigit() throws IOException {
    JsonNode result = solved("../docs/examples/phones.json");

    double shape = Math.log(Math.log(10) / Math.log(2)) / Math.log(5 / 3.0);
    double survivesAYear = Math.exp(-Math.log(2) * Math.pow(1 / 3.0, shape));
    assertThat(result.get("stock_by_cohort").get(1).get(0).asDouble())
        .isCloseTo(100 * survivesAYear, within(1e-10));
    assertThat(result.get("stock").get(0).asDouble()).isEqualTo(100);
    assertThat(result.get("outflow_by_cohort").get(0).get(1).asDouble()).isZero();
    assertThat(result.get("findings").get(0).get("code").asString()).isEqualTo("convention");
    assertThat(shell.out()).contains("cohort_flows");
  }

  /** The file is there all the same: a shrinking stock is a warning. */
  @Test
  void negativeInflowIsAWarning() throws IOException {
    Path in =
        Files.writeString(
            folder.resolve("in.json"),
            "{\"kind\": \"stock-driven\", \"stock\": [5, 1],"
                + " \"lifetime\": {\"family\": \"fixed\", \"mean\": 9}}");

    JsonNode result = solved(in.toString());

    assertThat(result.get("inflow").get(1).asDouble()).isEqualTo(-4);
    assertThat(result.get("findings").get(1).get("hint").asString()).contains("correct");
    assertThat(shell.err()).contains("less than survives", "/stock/1");
  }

  @Test
  void ofAWrongCaseNothingIsWritten() throws IOException {
    Path in =
        Files.writeString(
            folder.resolve("in.json"),
            "{\"kind\": \"inflow-driven\", \"inflow\": [1, -1],"
                + " \"lifetime\": {\"family\": \"normal\", \"std\": 9}}");
    Path out = folder.resolve("out.json");

    int status = shell.run("supply cohort --in " + in + " --out " + out);

    assertThat(status).isEqualTo(1);
    assertThat(shell.err()).contains("/inflow/1", "-1", "mean and std");
    assertThat(out).doesNotExist();
  }

  private JsonNode solved(String in) throws IOException {
    Path out = folder.resolve("out.json");
    int status = shell.run("supply cohort --format json --in " + in + " --out " + out);
    assertThat(status).as(shell.err()).isZero();
    return JsonMapper.shared().readTree(Files.readString(out));
  }
}
