package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped week can be planned as it is stated, by bans, overtime, driving rules and prizes. */
class HanoiWeekPlanTest {
  private static final List<Integer> LEAD_LORRIES = List.of(30);

  private static StartedShell shell;
  private static JsonNode plan;

  @TempDir static Path folder;

  @BeforeAll
  static void start() {
    shell = new StartedShell("version");
    int code =
        shell.run("routes plan --case hanoi-week --iterations 1 --format json --out " + folder);
    assertThat(code).as(shell.err()).isZero();
    plan = new JsonMapper().readTree(shell.out());
  }

  @AfterAll
  static void stop() {
    shell.close();
  }

  /** Of 468 orders 23 have a prize; nothing but these may be left out. */
  @Test
  void whateverMustBeFetchedIsFetched() {
    assertThat(plan.get("audit").asString()).isEqualTo("accepted");
    assertThat(plan.get("orders_served").asInt()).isBetween(445, 468);
    assertThat(plan.path("unserved").valueStream())
        .allMatch(order -> order.get("prize").asDouble() > 0);
  }

  /** A search that waited for half of its iterations to insist on limits found no such plan. */
  @Test
  void allOrdersAreServedByAPlanOfSomeThousandIterations(@TempDir Path out) {
    int code = shell.run("routes plan --case hanoi-week --iterations 6000 --seed 1 --out " + out);
    assertThat(code).as(shell.err()).isZero();
    assertThat(shell.err()).doesNotContain("no routes were found");
    assertThat(shell.out()).contains("468 (of 468)");
  }

  /** Hoàn Kiếm is in the inner city: served from 09:00 on and left by 16:00. */
  @Test
  void theInnerCityIsServedBetweenThePeaks() {
    List<JsonNode> stops =
        plan.get("stops")
            .valueStream()
            .filter(stop -> stop.get("place").asString().contains("-hoan-kiem-"))
            .toList();
    assertThat(stops)
        .isNotEmpty()
        .allMatch(stop -> minutes(stop, "arrival") + stop.get("waiting_min").asInt() >= 9 * 60)
        .allMatch(stop -> minutes(stop, "departure") <= 16 * 60);
  }

  private static int minutes(JsonNode stop, String column) {
    return LocalTime.parse(stop.get(column).asString()).toSecondOfDay() / 60;
  }

  @Test
  void lorriesAreKeptFromTheInnerCityByTheBan() {
    String explain =
        "routes explain --order dealer-ba-dinh-1.lead-acid --format json --plan " + folder;
    assertThat(shell.run(explain)).as(shell.err()).isZero();
    assertThat(new JsonMapper().readTree(shell.out()).get("other_places").valueStream())
        .filteredOn(place -> LEAD_LORRIES.contains(place.get("vehicle").asInt()))
        .isNotEmpty()
        .allMatch(place -> place.get("forbidden_by").asString().contains("truck-ban"));
  }
}
