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

class RoutingCommandsTest {

  private static final Path SQUARE = Path.of("src/test/resources/routing/square.vrp");
  private static final String HANOI =
      "routes plan --case ../docs/examples/hanoi-day --iterations 1000";

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

  @Test
  void plansWhatItCanAndNamesWhatItCannot() {
    assertThat(shell.run(HANOI + " --format json")).as(shell.err()).isZero();

    JsonNode plan = new JsonMapper().readTree(shell.out());
    assertThat(plan.get("audit").asString()).isEqualTo("accepted");
    // The mill's 4800 kg fit into no vehicle; the village's prize of 4 is not worth the way.
    assertThat(plan.get("unserved").valueStream().map(o -> o.get("order").asString()))
        .containsExactly("village", "mill");
    assertThat(plan.get("orders_served").asInt()).isEqualTo(10);
    double sum =
        plan.get("route_costs")
            .valueStream()
            .filter(line -> !line.get("cost_line").asString().equals("total"))
            .mapToDouble(line -> line.get("amount").asDouble())
            .sum();
    assertThat(sum).isCloseTo(plan.get("total_cost").asDouble(), within(0.03));
    // The van emits 0.301 kg per km and the truck 0.376.
    double emitted = 0;
    for (JsonNode route : plan.get("vehicle_routes")) {
      double perKm = route.get("vehicle_type").asString().equals("van") ? 0.301 : 0.376;
      double kg = perKm * route.get("distance_km").asDouble();
      assertThat(route.get("co2e_kg").asDouble()).isCloseTo(kg, within(0.01));
      emitted += kg;
    }
    assertThat(plan.get("co2e_kg").asDouble()).isPositive().isCloseTo(emitted, within(0.02));
    assertThat(shell.err()).contains("order mill: no vehicle for it carries as much: 4800 / 6000");
  }

  /** The only facility opens long after the shift begins, and hours are paid. */
  @Test
  void whoMustComeHomeEmptyMayHaveToWaitForTheFacilityToOpen() throws IOException {
    Path late = folder.resolve("late");
    Files.createDirectory(late);
    try (Stream<Path> files = Files.list(Path.of("../docs/examples/hanoi-day"))) {
      for (Path file : files.toList()) {
        Files.copy(file, late.resolve(file.getFileName()));
      }
    }
    Path windows = late.resolve("windows.csv");
    Files.writeString(
        windows, Files.readString(windows).replace("hub,07:30,17:00", "hub,10:00,17:00"));

    assertThat(shell.run("routes plan --iterations 500 --format json --case " + late))
        .as(shell.err())
        .isZero();

    JsonNode plan = new JsonMapper().readTree(shell.out());
    assertThat(plan.get("audit").asString()).isEqualTo("accepted");
    assertThat(plan.get("orders_served").asInt()).isGreaterThan(5);
    assertThat(shell.err()).contains("such a wait is planned, but not counted while searching");
    assertThat(shell.run("routes check --case " + late)).as(shell.err()).isZero();
  }

  /** The damaged battery rides on the only van, alone in its box, beside the drives in the hold. */
  @Test
  void aDamagedBatteryRidesAloneInItsCompartment() throws IOException {
    Path routing = DividedVan.write(folder);
    String plan = "routes plan --iterations 300 --format csv --case " + routing;
    assertThat(shell.run(plan)).as(shell.err()).isZero();
    assertThat(shell.out())
        .startsWith(
            "day,vehicle,sequence,kind,place,arrival,waiting_min,departure,load,compartment,"
                + "by_compartment,name\n")
        .containsPattern("order,battery,.*,box,hold \\d+ / \\d+; box 30 / 60,")
        .containsPattern("order,drives,.*,hold,")
        .containsPattern("order,more,.*,hold,");
    assertThat(shell.run("routes explain --route 1 --case " + routing)).as(shell.err()).isZero();
    assertThat(shell.run("routes show --vehicle 1")).isZero();
    assertThat(shell.out()).contains("by compartment", "box 30 / 60");

    // By vehicle it is apart from all in compartments too, and there is one van.
    Files.delete(routing.resolve("separations.csv"));
    shell.run(plan);
    assertThat(shell.out()).doesNotContain("order,battery");
    assertThat(shell.run("routes explain --order battery --case " + routing)).isZero();
    assertThat(shell.out()).contains("separation by 1").doesNotContain("compartment by");
  }

  @Test
  void whatIsWrittenIsShownAgain() {
    assertThat(shell.run(HANOI + " --out " + folder + " --format csv")).as(shell.err()).isZero();
    String stops = shell.out();
    assertThat(stops)
        .startsWith("day,vehicle,sequence,kind,place,arrival,waiting_min,departure,load,name\n");
    assertThat(folder)
        .isDirectoryContaining("glob:**/routes.json")
        .isDirectoryContaining("glob:**/stops.csv")
        .isDirectoryContaining("glob:**/plan.geojson")
        .isDirectoryContaining("glob:**/plan.gpx")
        .isDirectoryContaining("glob:**/solution.sol");

    assertThat(shell.run("routes show --plan " + folder + " --format csv")).isZero();
    assertThat(shell.out()).isEqualTo(stops);
    assertThat(shell.run("routes show --format csv")).isZero();
    assertThat(shell.out()).isEqualTo(stops);

    // Of the two vehicles, numbered through the types, the truck is the second.
    assertThat(shell.run("routes show --vehicle truck --format csv")).isZero();
    String ofTruck = shell.out();
    assertThat(ofTruck.lines().skip(1)).isNotEmpty().allMatch(row -> row.startsWith("1,2,"));
    assertThat(shell.run("routes show --vehicle 2 --format csv")).isZero();
    assertThat(shell.out()).isEqualTo(ofTruck);
    assertThat(shell.run("routes show --vehicle bike")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("no route of vehicle 'bike'").contains("2 (truck)");
  }

  @Test
  void equalSeedsAndIterationsGiveEqualFiles() {
    assertThat(shell.run(HANOI + " --out " + folder.resolve("a"))).isZero();
    assertThat(shell.run(HANOI + " --out " + folder.resolve("b"))).isZero();
    assertThat(folder.resolve("b/routes.json"))
        .hasSameTextualContentAs(folder.resolve("a/routes.json"));
  }

  @Test
  void plansOtherFormatsInTheirOwnUnits() {
    assertThat(shell.run("routes plan --case " + SQUARE + " --iterations 50 --format json"))
        .as(shell.err())
        .isZero();
    JsonNode plan = new JsonMapper().readTree(shell.out());
    assertThat(plan.get("distance").asDouble()).isEqualTo(18);
    assertThat(plan.get("total_cost").asDouble()).isEqualTo(18);
  }

  /** Three vans drive ten routes in five days; of fifty some stay. Work beyond 4 h has a price. */
  @Test
  void vehiclesThatStayAreListedWhereAFairShareIsPriced() throws IOException {
    Path week = Files.createDirectory(folder.resolve("week"));
    for (String file : List.of("routing.json", "depots.csv", "orders.csv")) {
      Files.copy(Path.of("../docs/examples/even-week", file), week.resolve(file));
    }
    String vehicles = Files.readString(Path.of("../docs/examples/even-week/vehicles.csv"));
    Files.writeString(week.resolve("vehicles.csv"), vehicles.replace("van,3,", "van,50,"));
    String command = "routes plan --iterations 300 --format json --case " + week;
    assertThat(shell.run(command)).as(shell.err()).isZero();

    JsonNode hours = new JsonMapper().readTree(shell.out()).get("vehicle_hours");
    assertThat(hours.size()).isEqualTo(50);
    assertThat(hours.valueStream().filter(row -> row.get("days_driven").asInt() == 0)).isNotEmpty();
  }

  @Test
  void ctrlCKeepsTheBestPlanSoFar() {
    shell.interruptOn("cost");
    int code = shell.run("routes plan --case ../docs/examples/hanoi-day --time-limit 60s");
    assertThat(code).as(shell.err()).isZero();
    assertThat(shell.out()).contains("accepted");
  }

  /** One vehicle carries 1000 kg on its only trip, the orders weigh 1400. */
  @Test
  void leavesOutAsFewAsItCanIfNotAllFitTogether() throws IOException {
    write("id,depot,capacity_kg,max_trips\nvan,garage,1000,1\n", "700,700");
    assertThat(shell.run("routes plan --case " + folder + " --iterations 200 --format json"))
        .as(shell.err())
        .isZero();
    assertThat(shell.err()).contains("no routes were found that serve all orders");
    JsonNode plan = new JsonMapper().readTree(shell.out());
    assertThat(plan.get("audit").asString()).isEqualTo("accepted");
    assertThat(plan.get("orders_served").asInt()).isEqualTo(1);
    JsonNode leftOut = plan.get("unserved").get(0);
    assertThat(leftOut.get("reason").asString()).isEqualTo("does-not-fit");
    assertThat(shell.out())
        .contains(
            "does not fit with the others: vehicle 1 on day 1 comes nearest and would break"
                + " capacity");
  }

  /** The plant takes 9 of 5 + 5 kg a day: all of it in two days, one order in one. */
  @Test
  void aFacilityTakesNoMoreADayThanItCan() throws IOException {
    write("id,depot,capacity_kg,unload_at,empty_before_depot\nvan,garage,1000,plant,true\n", "5,5");
    Files.writeString(
        folder.resolve("facilities.csv"), "id,lat,lon,daily_capacity_kg\nplant,21.0,105.8,9\n");
    String command = "routes plan --case " + folder + " --iterations 200 --format json";
    assertThat(shell.run(command)).as(shell.err()).isZero();
    assertThat(shell.err())
        .contains(
            "facility plant takes 9 kg in all days at most, but 10 kg can be brought nowhere"
                + " else: at least 1 kg will be left out");
    JsonNode plan = new JsonMapper().readTree(shell.out());
    assertThat(plan.get("orders_served").asInt()).isEqualTo(1);
    assertThat(shell.out()).contains("comes nearest and would break facility-capacity");

    Files.writeString(
        folder.resolve("routing.json"),
        "{\"format\": \"gleaner-routing/1\", \"name\": \"x\", \"days\": 2}");
    assertThat(shell.run(command)).as(shell.err()).isZero();
    plan = new JsonMapper().readTree(shell.out());
    assertThat(plan.get("orders_served").asInt()).isEqualTo(2);
  }

  /** The van leaves at nine at the earliest, when the plant closes until ten. */
  @Test
  void whoMustComeHomeEmptyMayUnloadWhereThereAreSeveralWindows() throws IOException {
    write(
        "id,depot,capacity_kg,shift_start,cost_per_hour,unload_at,empty_before_depot\n"
            + "van,garage,1000,09:00,6,plant,true\n",
        "5,5");
    Files.writeString(folder.resolve("facilities.csv"), "id,lat,lon\nplant,21.0,105.8\n");
    Files.writeString(
        folder.resolve("windows.csv"),
        "place,opens,closes\nplant,08:00,09:00\nplant,10:00,11:00\n");
    String plan = "routes plan --case " + folder + " --iterations 200 --format json";
    assertThat(shell.run(plan)).as(shell.err()).isZero();
    JsonNode made = new JsonMapper().readTree(shell.out());
    assertThat(made.get("audit").asString()).isEqualTo("accepted");
    assertThat(made.get("orders_served").asInt()).isEqualTo(2);
    assertThat(shell.err()).doesNotContain("not counted while searching");
  }

  /** A limit of distance beside a price of travel time. */
  @Test
  void whatIsNotPlannedIsNamed() throws IOException {
    write(
        "id,depot,capacity_kg,cost_per_km,cost_per_travel_hour,max_distance_km\n"
            + "van,garage,1000,1,1,90\n",
        "5,5");
    assertThat(shell.run("routes plan --case " + folder + " --iterations 200"))
        .isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("not planned (distance-limit)");
  }

  @Test
  void everythingMayBeImpossible() throws IOException {
    write("id,depot,capacity_kg\nvan,garage,1\n", "700,700");
    assertThat(shell.run("routes plan --case " + folder + " --iterations 200 --format json"))
        .as(shell.err())
        .isZero();
    JsonNode plan = new JsonMapper().readTree(shell.out());
    assertThat(plan.get("orders_served").asInt()).isZero();
    assertThat(plan.get("unserved")).hasSize(2);
  }

  @Test
  void refusesWhatCannotBeMeant() throws IOException {
    assertThat(shell.run(HANOI + " --time-limit 1s")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("only one of");
    assertThat(shell.run(HANOI + " --time-zone Moon")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("there is no time zone 'Moon'");
    assertThat(shell.run("routes plan --case nowhere")).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("nowhere: there is no such file", "hanoi-week");
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertThat(shell.run(HANOI + " --out " + file)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(file).hasContent("mine");
  }

  private void write(String vehicles, String kg) throws IOException {
    List<String> loads = List.of(kg.split(","));
    Files.writeString(
        folder.resolve("routing.json"), "{\"format\": \"gleaner-routing/1\", \"name\": \"x\"}");
    Files.writeString(folder.resolve("depots.csv"), "id,lat,lon\ngarage,21.0,105.8\n");
    Files.writeString(folder.resolve("vehicles.csv"), vehicles);
    Files.writeString(
        folder.resolve("orders.csv"),
        "id,lat,lon,kg\na,21.01,105.8," + loads.get(0) + "\nb,21.0,105.81," + loads.get(1) + "\n");
  }
}
