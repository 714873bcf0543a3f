package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

class CalibrateCommandTest {

  private static final String LOOP =
      "routes calibrate --case tutorial --routes ../docs/examples/motor-round --objective npv"
          + " --deterministic --iterations 200";

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

  /**
   * The plan of highest NPV collects the 500 cheap tonnes of Ha Noi whether haulage costs ten more
   * or not: the second iteration finds the same flows, and a network that costs what its routes do.
   */
  @Test
  void theNetworkCostsWhatItsRoutesCost() {
    assertThat(shell.run(LOOP + " --to " + folder + " --format json")).as(shell.err()).isZero();
    JsonNode answer = new JsonMapper().readTree(shell.out());
    assertThat(answer.get("outcome").asString()).isEqualTo("converged");
    JsonNode steps = answer.get("calibration_steps");
    assertThat(steps).hasSize(2);
    assertThat(steps.get(0).get("collected_t_per_year").asDouble()).isCloseTo(500, within(1e-3));
    JsonNode last = steps.get(1);
    assertThat(last.get("flow_change_percent").asDouble()).isZero();
    assertThat(last.get("cost_in_network").asDouble())
        .isCloseTo(last.get("cost_of_routes").asDouble(), within(0.01));

    assertThat(shell.run("case show transport --case " + folder + " --format csv")).isZero();
    assertThat(shell.out()).contains("truck,motor,");
  }

  /** The searches for routes have the limits and threads of 'routes plan'. */
  @Test
  void routesAreSearchedWithinCpuTimeAndBySeveralThreads() {
    String once = LOOP + " --loops 1 --format json";
    String timed = once.replace("--iterations 200", "--cpu-limit 1s");
    assertThat(shell.run(timed + " --threads 2")).as(shell.err()).isZero();
    JsonNode steps = new JsonMapper().readTree(shell.out()).get("calibration_steps");
    assertThat(steps.get(0).get("cost_of_routes").asDouble()).isPositive();

    assertThat(shell.run(once + " --cpu-limit 1s")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err())
        .contains("only one of --cpu-limit, --time-limit and --iterations can be given");
    assertThat(shell.run(once + " --threads 0")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("--threads must be at least 1");
  }

  /** Half of the way leaves half of the difference, and so on: 1, 1/2, 1/4 of it. */
  @Test
  void dampingTakesSeveralIterations() {
    assertThat(shell.run(LOOP + " --damping 0.5 --loops 3 --format json")).as(shell.err()).isZero();
    JsonNode answer = new JsonMapper().readTree(shell.out());
    assertThat(answer.get("outcome").asString()).isEqualTo("not_converged");
    JsonNode steps = answer.get("calibration_steps");
    double first = difference(steps.get(0));
    assertThat(difference(steps.get(1))).isCloseTo(first / 2, within(0.01));
    assertThat(difference(steps.get(2))).isCloseTo(first / 4, within(0.01));
    assertThat(shell.err())
        .contains("iteration 3: 500 t/a collected, routes cost ")
        .contains("not converged yet");
  }

  @Test
  void ctrlCKeepsTheIterationsSoFar() {
    shell.interruptOn("iteration 1: 500 t/a");
    assertThat(shell.run(LOOP + " --damping 0.5 --format json")).as(shell.err()).isZero();
    JsonNode answer = new JsonMapper().readTree(shell.out());
    assertThat(answer.get("outcome").asString()).isEqualTo("stopped");
    assertThat(answer.get("calibration_steps")).hasSize(1);
    assertThat(shell.err()).contains("stopped after 1 of up to 5 iterations");
  }

  @Test
  void ctrlCWhileTheNetworkIsPlannedKeepsTheIterationsBefore() {
    shell.interruptOn("iteration 2: network");
    assertThat(shell.run(LOOP + " --damping 0.5 --format json")).as(shell.err()).isZero();
    JsonNode answer = new JsonMapper().readTree(shell.out());
    assertThat(answer.get("outcome").asString()).isEqualTo("stopped");
    assertThat(answer.get("calibration_steps")).hasSize(1);
    assertThat(answer.get("calibrated_terms")).hasSize(1);
  }

  @Test
  void ctrlCInTheFirstIterationLeavesNothingToShow() {
    shell.interruptOn("iteration 1: network");
    assertThat(shell.run(LOOP)).isEqualTo(ExitCodes.NO_PLAN);
    assertThat(shell.err()).contains("stopped before the first iteration was complete");
    assertThat(shell.out()).isEmpty();
  }

  private static double difference(JsonNode step) {
    return step.get("cost_of_routes").asDouble() - step.get("cost_in_network").asDouble();
  }

  /** The round carries scrap, in which the network's motors are: the terms are those of motors. */
  @Test
  void theTermsAreThoseOfWhatIsPickedUpTogether() throws IOException {
    Path routes = folder.resolve("routes");
    copy(Path.of("../docs/examples/motor-round"), routes);
    for (String table : List.of("facilities.csv", "source/handling.csv", "source/streams.csv")) {
      Path file = routes.resolve(table);
      Files.writeString(file, Files.readString(file).replace("motor", "scrap"));
    }
    Files.writeString(
        routes.resolve("source/mixtures.csv"), "material,collected_as\nmotor,scrap\n");

    String loop = LOOP.replace("../docs/examples/motor-round", routes.toString());
    assertThat(shell.run(loop + " --format json")).as(shell.err()).isZero();
    JsonNode answer = new JsonMapper().readTree(shell.out());
    assertThat(answer.get("outcome").asString()).isEqualTo("converged");
    assertThat(answer.get("calibrated_terms").valueStream())
        .extracting(terms -> terms.get("material").asString())
        .containsExactly("motor");
    assertThat(answer.get("calibration_steps").get(1).get("flow_change_percent").asDouble())
        .isZero();
  }

  @Test
  void routesOfAnotherCurrencyAreRefusedBeforeTheNetworkIsPlanned() throws IOException {
    Path routes = folder.resolve("routes");
    copy(Path.of("../docs/examples/motor-round"), routes);
    Path settings = routes.resolve("routing.json");
    Files.writeString(settings, Files.readString(settings).replace("\"USD\"", "\"VND\""));

    String loop = LOOP.replace("../docs/examples/motor-round", routes.toString());
    assertThat(shell.run(loop)).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err())
        .contains("the routes cost VND, the network USD")
        .doesNotContain("iteration");
  }

  /** A limit of distance beside a price of travel time: no plan says so. */
  @Test
  void whatIsNotPlannedIsNamedAndIsNoBug() throws IOException {
    Path routes = folder.resolve("routes");
    copy(Path.of("../docs/examples/motor-round"), routes);
    Path vehicles = routes.resolve("vehicles.csv");
    Files.writeString(
        vehicles,
        Files.readString(vehicles)
            .replace("cost_per_hour,", "cost_per_travel_hour,max_distance_km,")
            .replace("0.45,5,", "0.45,5,900,"));

    String loop = LOOP.replace("../docs/examples/motor-round", routes.toString());
    assertThat(shell.run(loop)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("not planned (").doesNotContain("bug");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  @Test
  void refusesWhatCannotBeMeant() {
    assertThat(shell.run(LOOP + " --damping 0")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.run(LOOP + " --loops 0")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.run(LOOP + " --period 1999")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.run(LOOP.replace("motor-round", "hanoi-day"))).isEqualTo(ExitCodes.BAD_INPUT);
  }
}
