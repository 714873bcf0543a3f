package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrderCommandTest {

  private static final String ROUND = "routes orders --case ../docs/examples/motor-round";
  private static final String FLOWS = " --flows ../docs/examples/motor-flows.csv";

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

  /** 500 t/a over 312 days are 9,615.4 kg in six; all intervals fit into the week. */
  @Test
  void whatIsWrittenIsPlannedAndMadeAgain() throws IOException {
    assertThat(shell.run(ROUND + FLOWS + " --out " + folder + " --format json"))
        .as(shell.err())
        .isZero();
    JsonNode balance = new JsonMapper().readTree(shell.out()).get("order_balances").get(0);
    assertThat(balance.get("flow_kg").asDouble()).isCloseTo(9615.385, within(0.001));
    assertThat(balance.get("ordered_kg").asDouble()).isCloseTo(9615.385, within(0.5));
    assertThat(balance.get("timing_kg").asDouble()).isZero();
    assertThat(folder.resolve("source/points.csv")).exists();
    String orders = Files.readString(folder.resolve("orders.csv"));

    assertThat(shell.run("routes plan --case " + folder + " --iterations 300"))
        .as(shell.err())
        .isZero();
    assertThat(shell.out()).contains("accepted");
    assertThat(shell.run("routes orders --case " + folder + FLOWS + " --out " + folder)).isZero();
    assertThat(folder.resolve("orders.csv")).hasContent(orders);
  }

  /** 156.9 kg of cells that count towards the 333 kg of SP 636, with what their papers say. */
  @Test
  void ordersCarryReliefAndPapersOfTheirMaterial() throws IOException {
    assertThat(shell.run("routes orders --case hanoi-week --out " + folder))
        .as(shell.err())
        .isZero();
    assertThat(shell.err()).doesNotContain("unknown-class");
    assertThat(Files.readString(folder.resolve("orders.csv")))
        .startsWith("id,name,lat,lon,material,hazard_class,relief,relief_kg,un_number,packing,kg,")
        .contains(",li-cells,9A,sp636,156.9,3480,P909,156.9,")
        .contains(",pack-lfp,9A-damaged,,,3480,P908,");
    assertThat(Files.readString(folder.resolve("separations.csv"))).contains("hazardous,*,none,");
    assertThat(shell.run("routes orders --case " + folder)).as(shell.err()).isZero();
    assertThat(shell.err()).isEmpty();
  }

  /**
   * 156.9 kg of cells were weighed as 160; whoever has other flows asks for other orders anyway.
   */
  @Test
  void whatWasChangedInOrdersIsNamedBeforeItIsLost() throws IOException {
    assertThat(shell.run("routes orders --case hanoi-week --out " + folder)).isZero();
    Path orders = folder.resolve("orders.csv");
    String made = Files.readString(orders);
    Files.writeString(
        orders, made.replaceFirst(",156\\.9,3480,P909,156\\.9,", ",160,3480,P909,160,"));
    String again = "routes orders --start 2028-03-13 --case " + folder;

    assertThat(shell.run(again)).as(shell.err()).isZero();
    assertThat(shell.err()).contains("orders.csv: is among 1 that", "'ward-ba-dinh-1.li-cells'");
    assertThat(shell.run(again + " --flows " + folder.resolve("source/flows.csv"))).isZero();
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void mistakesOfAllTablesAreFoundInOneReading() throws IOException {
    Path round = folder.resolve("round");
    Files.createDirectories(round.resolve("source"));
    for (String file : List.of("routing.json", "vehicles.csv", "facilities.csv")) {
      Files.copy(Path.of("../docs/examples/motor-round", file), round.resolve(file));
    }
    Files.writeString(round.resolve("depots.csv"), "id,lat,lon\nyard,north,105.8\n");
    Files.writeString(
        round.resolve("source/handling.csv"),
        "material,bulk_density_kg_per_l,max_interval_days,relief\nmotor,1.2,6,sp63\n");

    assertThat(shell.run("routes orders --case " + round + FLOWS)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err())
        .contains("source/handling.csv:2 [relief]", "Maybe sp636.", "depots.csv:2 [lat]");
  }

  /** The tutorial's plan for emissions collects in 2027 only what it must: 20 t in Ha Noi. */
  @Test
  void flowsAreThoseOfAPlan() {
    assertThat(
            shell.run(
                "network plan --case tutorial --objective emissions --deterministic --out "
                    + folder))
        .as(shell.err())
        .isZero();
    assertThat(
            shell.run(
                ROUND + " --plan " + folder + " --period 2027 --working-days 120 --format csv"))
        .as(shell.err())
        .isZero();
    // 20 t x 6 / 120 days are a tonne.
    String[] motor = shell.out().lines().toList().get(1).split(",");
    assertThat(motor[0]).isEqualTo("motor");
    assertThat(Double.parseDouble(motor[1])).isCloseTo(1000, within(0.01));
    assertThat(shell.run(ROUND + " --plan " + folder + " --period 1999"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("periods: 2026, 2027");
  }

  @Test
  void refusesWhatCannotBeMeant() {
    assertThat(shell.run(ROUND + FLOWS + " --plan x")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.run(ROUND + FLOWS + " --horizon week")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("working days such as 6d");
    assertThat(shell.run(ROUND + FLOWS + " --start Monday")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.run(ROUND)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("source/flows.csv");
    assertThat(shell.run("routes orders --case hanoi-weak")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("one of those inside: hanoi-week");
    assertThat(shell.run("routes orders --case ../docs/examples/hanoi-day"))
        .isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.run("case open hanoi-week")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("routes plan --case hanoi-week");
  }

  @Test
  void theWeekOfHanoiIsBuiltAsItIsShipped() {
    assertThat(shell.run("case build hanoi-week")).as(shell.err()).isZero();
    assertThat(shell.err()).contains("the same as the case's orders").doesNotContain("not the");
    assertThat(shell.run("case build hanoi-week --seed 2")).isZero();
    assertThat(shell.err()).contains("not the same as the case's orders");
    assertThat(shell.run("case list --format csv")).isZero();
    assertThat(shell.out()).contains("\nhanoi-week,");
  }
}
