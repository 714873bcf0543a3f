package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckRoutingCommandTest {

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

  /** The mill's 4800 kg fit into no vehicle. */
  @Test
  void namesOrdersThatNobodyCanServe() {
    assertThat(shell.run("routes check --case ../docs/examples/hanoi-day --format json"))
        .as(shell.err())
        .isZero();

    JsonNode check = new JsonMapper().readTree(shell.out());
    assertThat(check.get("orders").asInt()).isEqualTo(12);
    assertThat(check.get("mandatory_orders").asInt()).isEqualTo(10);
    assertThat(check.get("vehicles").asInt()).isEqualTo(2);
    assertThat(check.get("errors").asInt()).isZero();
    assertThat(check.get("impossible_orders").valueStream())
        .extracting(one -> one.get("order").asString(), one -> one.get("reason").asString())
        .containsExactly(tuple("mill", "capacity"));
    assertThat(check.get("findings").valueStream())
        .extracting(one -> one.get("code").asString(), one -> one.get("message").asString())
        .containsExactly(tuple("capacity", "no vehicle for it carries as much: 4800 / 6000"));

    assertThat(shell.run("routes check --case ../docs/examples/hanoi-day")).isZero();
    assertThat(shell.out())
        .contains("Orders that no vehicle can ever serve", "mill", "0 errors, 1 warning, 0 notes");
  }

  @Test
  void findsAllThatIsWrong() throws IOException {
    write("id,lat,lon,kg\na,91,105.8,5\nb,21.0,105.81,-5\n");

    int code = shell.run("routes check --format csv --case " + folder);

    assertThat(code).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.out().lines().skip(1))
        .anyMatch(row -> row.startsWith("error,") && row.contains("orders.csv,2,lat"))
        .anyMatch(row -> row.startsWith("error,") && row.contains("orders.csv,3,kg"));
  }

  /** A limit of distance beside a price of travel time. */
  @Test
  void whatIsNotPlannedIsAnError() throws IOException {
    write("id,lat,lon,kg\na,21.01,105.8,5\n");
    Files.writeString(
        folder.resolve("vehicles.csv"),
        "id,depot,capacity_kg,cost_per_km,cost_per_travel_hour,max_distance_km\n"
            + "van,garage,1000,1,1,90\n");

    assertThat(shell.run("routes check --case " + folder)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.out()).contains("not planned (distance-limit)", "1 error,");
  }

  @Test
  void aCaseThatIsNotThereIsAnError() {
    assertThat(shell.run("routes check --case nowhere")).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.out()).contains("there is no such file", "hanoi-week");
  }

  private void write(String orders) throws IOException {
    Files.writeString(
        folder.resolve("routing.json"), "{\"format\": \"gleaner-routing/1\", \"name\": \"x\"}");
    Files.writeString(folder.resolve("depots.csv"), "id,lat,lon\ngarage,21.0,105.8\n");
    Files.writeString(folder.resolve("vehicles.csv"), "id,depot,capacity_kg\nvan,garage,1000\n");
    Files.writeString(folder.resolve("orders.csv"), orders);
  }
}
