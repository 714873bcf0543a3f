package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {

  private static PlannedHanoi hanoi;
  private static StartedShell shell;

  @TempDir static Path plan;

  @BeforeAll
  static void start() {
    hanoi = new PlannedHanoi(plan);
    shell = hanoi.shell();
  }

  @AfterAll
  static void stop() {
    hanoi.close();
  }

  /** The truck carries 2500 kg, the van 900; the mill has 4800: 2300 and 3900 too many. */
  @Test
  void explainsWhyAnOrderIsNowhere() {
    String explain = "routes explain --case ../docs/examples/hanoi-day --plan " + plan;
    assertThat(shell.run(explain + " --order mill --format csv")).as(shell.err()).isZero();
    assertThat(shell.out()).contains("capacity by 2300 kg").contains("capacity by 3900 kg");
  }

  @Test
  void explainsWhatAnOrderAndARouteCost() {
    String explain = "routes explain --case ../docs/examples/hanoi-day --plan " + plan;
    assertThat(shell.run(explain + " --order bank --format json")).as(shell.err()).isZero();
    JsonNode bank = new JsonMapper().readTree(shell.out());
    double sum =
        bank.get("cost_in_place")
            .valueStream()
            .mapToDouble(line -> line.get("amount").asDouble())
            .sum();
    assertThat(sum).isCloseTo(bank.get("added_cost").asDouble(), within(0.02));
    assertThat(shell.run(explain + " --route van --format json")).as(shell.err()).isZero();
    JsonNode van = new JsonMapper().readTree(shell.out());
    assertThat(van.get("savings_without")).isNotEmpty();
    assertThat(shell.run(explain)).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.run(explain + " --order bnak")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("Maybe bank.");
    assertThat(shell.run(explain + " --route van --lang vi")).isZero();
    assertThat(shell.out()).contains("đã dùng", "được phép", "còn lại");
    String other = "routes explain --case hanoi-week --plan " + plan + " --order bank";
    assertThat(shell.run(other)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("Maybe the plan was made of another case");
  }

  @Test
  void speaksVietnamese() {
    assertThat(hanoi.run("routes explain", "--order mill --lang vi")).as(shell.err()).isZero();
    assertThat(shell.out())
        .contains("tải trọng quá 2.300 kg", "xuất phát")
        .doesNotContain("capacity by", "start");
    assertThat(hanoi.run("routes explain", "--route van --lang vi")).as(shell.err()).isZero();
    assertThat(shell.out())
        .contains("thời gian", "tải trọng 2, l", "giờ bãi xe, h", "số lần dỡ tối đa")
        .doesNotContain("-cost", "max-", "capacity");
    assertThat(shell.run("routes show --lang vi --plan " + plan)).as(shell.err()).isZero();
    assertThat(shell.out()).contains("10 (trong 12)").doesNotContain("(of ");
  }
}
