package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two days and twelve types of one van each, of which the first is the cheapest and drives on both:
 * "late" must be fetched on the second day, "twice" on both, "either" on one of them. Nobody
 * carries "heavy".
 */
class ExplainDaysTest {

  private static final int TYPES = 12;

  private static StartedShell shell;

  @TempDir static Path folder;

  @BeforeAll
  static void plan() throws IOException {
    Path routing = Files.createDirectory(folder.resolve("days"));
    write(
        routing,
        "routing.json",
        "{'format': 'gleaner-routing/1', 'name': 'days', 'days': 2, 'travel': {'method':"
            + " 'great_circle', 'circuity': 1.3, 'speeds': [{'from_km': 0, 'km_per_hour': 30}]}}");
    write(routing, "depots.csv", "id,lat,lon", "garage,21.03,105.83");
    write(
        routing,
        "vehicles.csv",
        "id,count,depot,capacity_kg,fixed_cost_per_day,cost_per_km",
        IntStream.rangeClosed(1, TYPES)
            .mapToObj(t -> "van-" + t + ",1,garage,900," + 10 * t + ",1")
            .collect(Collectors.joining("\n")));
    write(
        routing,
        "orders.csv",
        "id,lat,lon,kg,day_patterns",
        "late,21.05,105.83,100,2",
        "twice,21.04,105.83,100,1+2",
        "either,21.045,105.83,100,1 2",
        "heavy,21.05,105.83,1000,1 2");
    shell = new StartedShell("version");
    String plan = "routes plan --iterations 500 --case " + routing + " --out " + folder + "/plan";
    assertThat(shell.run(plan)).as(shell.err()).isZero();
  }

  private static void write(Path folder, String file, String... lines) throws IOException {
    Files.writeString(folder.resolve(file), String.join("\n", lines).replace('\'', '"') + "\n");
  }

  @AfterAll
  static void stop() {
    shell.close();
  }

  private static void explain(String options) {
    run("routes explain --plan " + folder + "/plan " + options);
  }

  private static void run(String command) {
    assertThat(shell.run(command)).as(shell.err()).isZero();
  }

  private static JsonNode answer(String options) {
    explain(options + " --format json");
    return new JsonMapper().readTree(shell.out());
  }

  private static Stream<Integer> days(JsonNode answer, String table) {
    return answer.get(table).valueStream().map(row -> row.get("day").asInt());
  }

  @Test
  void findsTheDayThatAnOrderIsOn() {
    JsonNode late = answer("--order late");
    assertThat(days(late, "visits_of_order")).containsExactly(2);
    assertThat(late.get("visits_of_order").get(0).get("vehicle").asInt()).isEqualTo(1);
    // All other vans, on its only day.
    assertThat(days(late, "other_places")).hasSize(TYPES - 1).containsOnly(2);
    explain("--order late");
    assertThat(shell.out()).containsPattern("day +2\nvehicle +1 \\(van-1\\)");
  }

  @Test
  void narrowsThePlacesToADay() {
    // Which day it is on is told all the same.
    JsonNode late = answer("--order late --day 1");
    assertThat(days(late, "visits_of_order")).containsExactly(2);
    assertThat(days(late, "other_places")).isEmpty();
    assertThat(days(answer("--order either"), "other_places")).contains(1, 2);
    assertThat(days(answer("--order either --day 1"), "other_places")).containsOnly(1);
  }

  @Test
  void showsEveryDayOfAPeriodicOrder() {
    JsonNode twice = answer("--order twice");
    assertThat(days(twice, "visits_of_order")).containsExactly(1, 2);
    assertThat(days(twice, "other_places").distinct()).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void showsAllPlacesOfAnOrderThatIsLeftOut() {
    JsonNode heavy = answer("--order heavy");
    assertThat(heavy.get("standing").asString()).isEqualTo("left-out");
    assertThat(days(heavy, "other_places")).hasSize(2 * TYPES).contains(1, 2);
    explain("--order heavy --format csv");
    assertThat(shell.out().lines()).hasSize(1 + 2 * TYPES);
    explain("--order heavy");
    assertThat(shell.out().lines().filter(line -> line.contains("capacity by"))).hasSize(10);
    assertThat(shell.out())
        .contains("further places  14 (all of them are in CSV and JSON: --format csv)");
  }

  @Test
  void explainsTheRoutesOfAVehicleOnAllItsDays() {
    JsonNode both = answer("--route 1");
    assertThat(days(both, "route_costs").distinct()).containsExactly(1, 2);
    assertThat(days(both, "route_limits").distinct()).containsExactly(1, 2);
    assertThat(days(both, "savings_without").distinct()).containsExactly(1, 2);
    JsonNode second = answer("--route van-1 --day 2");
    assertThat(days(second, "savings_without").distinct()).containsExactly(2);
    assertThat(second.get("day").asInt()).isEqualTo(2);
  }

  /**
   * The last van is out on the first day, so that eleven are left of it, and twelve on the other.
   */
  @Test
  void explainsWhatIsLeftOfADayBesideTheOthers() {
    run(
        ("routes replan --plan %1$s/plan --event \"vehicle 12 out from 00:01\" --iterations 100"
                + " --out %1$s/anew")
            .formatted(folder));
    String explain = "routes explain --plan " + folder + "/anew --format json --order ";
    run(explain + "heavy");
    JsonNode heavy = new JsonMapper().readTree(shell.out());
    assertThat(days(heavy, "other_places").filter(day -> day == 1)).hasSize(TYPES - 1);
    assertThat(days(heavy, "other_places").filter(day -> day == 2)).hasSize(TYPES);
    run(explain + "twice");
    JsonNode twice = new JsonMapper().readTree(shell.out());
    assertThat(days(twice, "visits_of_order")).containsExactly(1, 2);
    assertThat(days(twice, "cost_in_place").distinct()).contains(2);
  }
}
