package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Orders of motors of the tutorial whose prize is what its plan gets for their metals. */
class MetalPrizeCommandTest {

  private static final Path ROUND = Path.of("../docs/examples/motor-prizes");
  private static final String FLOWS = " --flows ../docs/examples/motor-flows.csv";

  @TempDir static Path folder;
  @TempDir Path scratch;

  private static StartedShell shell;
  private static Path plan;

  @BeforeAll
  static void start() {
    shell = new StartedShell("version");
    plan = folder.resolve("plan");
    assertThat(
            shell.run("network plan --case tutorial --objective npv --deterministic --out " + plan))
        .as(shell.err())
        .isZero();
  }

  @AfterAll
  static void stop() {
    shell.close();
  }

  /**
   * The plan of highest NPV collects the cheap half of Ha Noi's motors, 500 t/a at 40. The
   * tutorial's README works out that a tonne earns 360 with its oxide and 196.4 with its scrap, and
   * costs 60 + 54 in the plants, 2.1 for the cake and 0.126 + 0.072 + 2.946 on the way: 437.156.
   */
  @Test
  void thePrizeIsTheMarginOfTheTutorial() throws IOException {
    Path made = scratch.resolve("made");

    assertThat(shell.run(orders(ROUND) + " --plan " + plan + " --format json --out " + made))
        .as(shell.err())
        .isZero();
    JsonNode answer = new JsonMapper().readTree(shell.out());
    JsonNode worth = answer.get("prizes").get(0);
    expect(worth, "sales_per_tonne", 360 + 196.4);
    expect(worth, "collection_per_tonne", 40);
    expect(worth, "treatment_per_tonne", 60 + 54);
    expect(worth, "haulage_per_tonne", 0.126 + 0.072 + 2.946);
    expect(worth, "disposal_per_tonne", 2.1);
    expect(worth, "worth_per_tonne", 437.156 - 40);
    expect(worth, "prize_per_kg", 0.397156);
    JsonNode oxide = answer.get("prize_products").get(1);
    assertThat(oxide.get("product").asString()).isEqualTo("nd-oxide");
    expect(oxide, "sold_kg_per_tonne", 6);
    expect(oxide, "price_per_tonne", 60_000);
    JsonNode nd = answer.get("prize_elements").get(0);
    expect(nd, "contained_kg_per_tonne", 6);
    expect(nd, "recovered_kg_per_tonne", 5.13);
    expect(nd, "recovered_of_contained_percent", 85.5);

    // A tenth of 500 t/a is fetched every third of 312 days: 480.8 kg, twice a week. Prize:
    // 397.156 x 0.9616 t.
    assertThat(Files.readString(made.resolve("orders.csv")))
        .contains("hang-bot.motor,")
        .contains(",480.8,")
        .contains(",381.91,");
    assertThat(shell.run("routes plan --case " + made + " --iterations 300"))
        .as(shell.err())
        .isZero();
    assertThat(shell.out()).contains("accepted");
  }

  /**
   * At 400 USD a kilometre the way to the yard and back alone, some 20 km, costs more than the 9.6
   * tonnes of the week are worth.
   */
  @Test
  void ordersThatAreNotWorthTheWayAreLeftOut() throws IOException {
    Path dear = copy();
    Path vehicles = dear.resolve("vehicles.csv");
    Files.writeString(vehicles, Files.readString(vehicles).replace(",0.45,", ",400,"));
    assertThat(shell.run(orders(dear) + " --plan " + plan + " --out " + dear))
        .as(shell.err())
        .isZero();

    assertThat(shell.run("routes plan --case " + dear + " --iterations 300 --format json"))
        .as(shell.err())
        .isZero();
    JsonNode left = new JsonMapper().readTree(shell.out()).get("unserved");
    assertThat(left).hasSize(6);
    assertThat(left.get(0).get("prize").asDouble()).isPositive();
  }

  /** The flows may be others than the plan's; the orders are made again without a warning. */
  @Test
  void flowsAndPrizesMayBeOfDifferentSources() throws IOException {
    Path round = copy();
    Files.copy(
        Path.of("../docs/examples/motor-flows.csv"), round.resolve("source").resolve("flows.csv"));
    String again = orders(round) + " --prizes " + plan;

    assertThat(shell.run(again + " --format json --out " + round)).as(shell.err()).isZero();
    expect(new JsonMapper().readTree(shell.out()).get("prizes").get(0), "worth_per_tonne", 397.156);
    assertThat(shell.run(again)).as(shell.err()).isZero();
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void withoutAPlanThereIsNoPrize() {
    assertThat(shell.run(orders(ROUND) + FLOWS)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err())
        .contains("material motor: its prize is what its metals are worth", "--prizes");
    String other = "routes orders --case ../docs/examples/motor-round" + FLOWS;
    assertThat(shell.run(other + " --prizes " + plan)).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("no material of the case has its metals as a prize");
  }

  @Test
  void prizesOfAnotherCurrencyAreRefused() throws IOException {
    Path round = copy();
    Path settings = round.resolve("routing.json");
    Files.writeString(settings, Files.readString(settings).replace("\"USD\"", "\"VND\""));

    assertThat(shell.run(orders(round) + " --plan " + plan)).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("the routes cost VND, the network USD");
  }

  /** A foundry that buys oxide is not in the case. */
  @Test
  void aPlanThatTheCheckRejectsSaysNothingOfWorth() throws IOException {
    Path wrong = scratch.resolve("wrong");
    copy(plan, wrong);
    Path file = wrong.resolve("plan.json");
    Files.writeString(file, Files.readString(file).replace("\"magnet-maker\"", "\"foundry\""));

    assertThat(shell.run(orders(ROUND) + " --plan " + wrong)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("plan.json", "foundry");
  }

  /** The network is planned anew in each iteration, and prizes with it. */
  @Test
  void calibrationAsksItsOwnPlans() {
    assertThat(
            shell.run(
                "routes calibrate --case tutorial --routes "
                    + ROUND
                    + " --objective npv --deterministic --iterations 200 --loops 2 --format json"))
        .as(shell.err())
        .isZero();
    JsonNode steps = new JsonMapper().readTree(shell.out()).get("calibration_steps");
    assertThat(steps.get(0).get("unserved_orders").asInt()).isZero();
  }

  private static String orders(Path round) {
    return "routes orders --case " + round;
  }

  private static void expect(JsonNode row, String column, double value) {
    assertThat(row.get(column).asDouble()).as(column).isCloseTo(value, within(1e-6 * value));
  }

  private Path copy() throws IOException {
    Path copy = scratch.resolve("round");
    copy(ROUND, copy);
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
