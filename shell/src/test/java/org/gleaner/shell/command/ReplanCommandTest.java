package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gleaner.domain.dataset.routing.plan.RoutePlanReader;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutePlan.Delayed;
import org.gleaner.shell.runner.ExitCodes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplanCommandTest extends OnPlannedHanoi {

  private static final String YARD = "id,lat,lon\nyard,21.03,105.83\n";

  /** The van breaks down at 13:00 behind the repair shop; the truck has been home since 11:29. */
  @Test
  void replansARestThatNobodyCanDrive() {
    String replan = "routes replan --case ../docs/examples/hanoi-day --iterations 200 --plan ";
    assertThat(shell.run(replan + plan + " --event \"vehicle van out from 13:00\" --format json"))
        .as(shell.err())
        .isZero();
    JsonNode replanned = new JsonMapper().readTree(shell.out());
    assertThat(replanned.get("audit").asString()).isEqualTo("accepted");
    assertThat(replanned.get("stranded_loads").get(0).get("load").asString())
        .isEqualTo("200 / 300");
    assertThat(replanned.get("stranded_loads").get(0).get("place").asString())
        .isEqualTo("repair-shop");
    assertThat(replanned.get("co2e_kg").asDouble()).isPositive();
  }

  @Test
  void replansAPlanThatWasPlannedAnew() {
    String replan = "routes replan --case ../docs/examples/hanoi-day --iterations 200 --plan ";
    String added = "order P99 added lat=21.02 lon=105.83 kg=100 opens=12:00 name=Chợ Hôm";
    assertThat(
            shell.run(
                replan
                    + plan
                    + " --now 10:00 --event \""
                    + added
                    + "\" --out "
                    + folder.resolve("b")
                    + " --format csv"))
        .as(shell.err())
        .isZero();
    assertThat(shell.out()).contains("p99,added,,1,");
    String again = replan + folder.resolve("b") + " --event \"order p99 cancelled\" --now ";
    assertThat(shell.run(again + "10:30 --format csv")).as(shell.err()).isZero();
    assertThat(shell.out()).contains("p99,cancelled,1,");
    assertThat(shell.run(again + "09:30")).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("must not be before 10:00");
    // A time that is not understood is one mistake, not two.
    String wrong = replan + folder.resolve("b") + " --event \"facility hub closed from 49:00\"";
    assertThat(shell.run(wrong)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err().lines().filter(line -> line.startsWith("error: event"))).hasSize(1);
  }

  /** The van was to leave its depot at 12:14. */
  @Test
  void whoIsLateIsSoAtTheNextReplanning() {
    Path late = folder.resolve("late");
    Path later = folder.resolve("later");
    String replan = "routes replan --iterations 200 --plan ";
    assertThat(
            shell.run(
                replan + plan + " --event \"vehicle van late by 1 h at 09:00\" --out " + late))
        .as(shell.err())
        .isZero();
    assertThat(
            shell.run(
                replan
                    + late
                    + " --event \"order p99 added lat=21.02 lon=105.83 kg=9\" --now 09:30 --out "
                    + later))
        .as(shell.err())
        .isZero();

    RoutePlan planned = RoutePlanReader.read(later).orThrow();
    assertThat(planned.routes().get(0).stops().get(0).departure()).isGreaterThan(clock("13:13"));
    assertThat(planned.replans().get(1).delayed()).extracting(Delayed::vehicle).containsExactly(1);
    assertThat(shell.run("routes show --plan " + later)).as(shell.err()).isZero();
    assertThat(shell.out()).contains("audit  accepted");
  }

  /** The truck was at the hospital before 10:00; the van is to be at the bank at 14:00. */
  @Test
  void whatIsSkippedIsLeftOutOrComesLater() {
    String events =
        "--iterations 200 --event \"order hospital skipped at 10:00\""
            + " --event \"order bank skipped at 10:00 again from 15:00\"";
    JsonNode changes = hanoi.answer("routes replan", events).get("replan_changes");

    assertThat(change(changes, "hospital").get("change").asString()).isEqualTo("skipped");
    assertThat(change(changes, "hospital").get("message").asString())
        .isEqualTo("it was found closed or not ready on day 1");
    assertThat(change(changes, "bank").get("change").asString()).isEqualTo("postponed");
    assertThat(change(changes, "bank").get("start_after").asString()).isGreaterThan("14:59");
  }

  /** It is open from 14:00 to 16:00, when it was to be visited: there is no time after that. */
  @Test
  void aVisitThatIsStillToComeIsSkippedToo() {
    String event = "--iterations 200 --now 10:00 --event \"order bank skipped\"";
    JsonNode changes = hanoi.answer("routes replan", event).get("replan_changes");

    assertThat(change(changes, "bank").get("change").asString()).isEqualTo("skipped");
  }

  /** The van has not left by 11:00: all that it was to collect is left to the spare one. */
  @Test
  void aReplacementCollectsWhatIsThere() {
    String events =
        "--iterations 200 --event \"vehicle van out from 11:00\""
            + " --event \"new vehicle spare like van from 11:30\" --event \"order bank 90 kg\"";
    JsonNode replanned = hanoi.answer("routes replan", events);

    assertThat(replanned.get("audit").asString()).isEqualTo("accepted");
    List<JsonNode> spare =
        replanned
            .get("vehicle_routes")
            .valueStream()
            .filter(route -> route.get("vehicle_type").asString().equals("spare"))
            .toList();
    assertThat(spare).hasSize(1);
    assertThat(spare.get(0).get("vehicle").asInt()).isEqualTo(3);
    assertThat(spare.get(0).get("start").asString()).isGreaterThanOrEqualTo("11:30");
  }

  private static JsonNode change(JsonNode changes, String order) {
    return changes
        .valueStream()
        .filter(one -> one.get("order").asString().equals(order))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatCannotBeTrueOfThePlanIsRefused() {
    String events = "--now 10:00 --event \"order hospital 90 kg\" --event \"order mill skipped\"";
    assertThat(hanoi.run("routes replan", events)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err())
        .contains("vehicle 2 has collected it")
        .contains("no vehicle visits it on day 1");
  }

  @Test
  void severalThreadsPlanTheRest() {
    String event = "--event \"order bank cancelled\" --now 09:00 --iterations 200 --threads ";
    JsonNode replanned = hanoi.answer("routes replan", event + 2);
    assertThat(replanned.get("audit").asString()).isEqualTo("accepted");
    assertThat(hanoi.run("routes replan", event + 65)).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("--threads must be at most 64");
  }

  private static double clock(String time) {
    return LocalTime.parse(time).toSecondOfDay();
  }

  /** Both orders are the first van's; it is out before it has made the second visit. */
  @Test
  void aVehicleWhoseShiftHasNoEndTakesOver() throws IOException {
    String made = twoVans("endless", YARD, "van,2,yard,900,1");
    String replan =
        "routes replan --iterations 100 --format json --plan "
            + made
            + " --event \"vehicle 1 out from 00:01\"";
    assertThat(shell.run(replan)).as(shell.err()).isZero();
    JsonNode replanned = new JsonMapper().readTree(shell.out());
    assertThat(replanned.get("replan_changes").get(0).get("to_vehicle").asInt()).isEqualTo(2);
    assertThat(replanned.get("unserved")).isNull();
  }

  /** A plan of a day on which the first of two vans collects a and b. */
  private String twoVans(String name, String depots, String vehicles) throws IOException {
    Path routing = Files.createDirectory(folder.resolve(name));
    Files.writeString(
        routing.resolve("routing.json"),
        """
        {"format": "gleaner-routing/1", "name": "vans", "travel": {"method": "great_circle",
        "circuity": 1.3, "speeds": [{"from_km": 0, "km_per_hour": 30}]}}
        """);
    Files.writeString(routing.resolve("depots.csv"), depots);
    Files.writeString(
        routing.resolve("vehicles.csv"),
        "id,count,depot,capacity_kg,cost_per_km\n" + vehicles + "\n");
    Files.writeString(
        routing.resolve("orders.csv"), "id,lat,lon,kg\na,21.04,105.83,100\nb,21.05,105.83,100\n");
    String made = folder.resolve(name + "-plan").toString();
    String plan = "routes plan --iterations 100 --case " + routing + " --out " + made;
    assertThat(shell.run(plan)).as(shell.err()).isZero();
    return made;
  }

  /** Vehicle 1, the cheaper one, is of the type 2: it is out, and vehicle 2 takes over. */
  @Test
  void aPlanKnowsWhichVehicleIsOutWhateverTypesAreCalled() throws IOException {
    String made = twoVans("digits", YARD, "2,1,yard,900,1\n1,1,yard,900,2");
    String out = folder.resolve("digits-out").toString();
    String replan = "routes replan --iterations 100 --format json --plan ";
    String event = " --event \"vehicle 2 out from 00:01\" --out ";
    assertThat(shell.run(replan + made + event + out)).as(shell.err()).isZero();
    JsonNode changes = new JsonMapper().readTree(shell.out()).get("replan_changes");
    assertThat(changes.get(0).get("to_vehicle").asInt()).isEqualTo(2);

    assertThat(shell.run("routes show --plan " + out)).as(shell.err()).isZero();
    assertThat(shell.out()).contains("audit  accepted");
    String again = " --event \"vehicle #1 late by 10 min at 00:02\"";
    assertThat(shell.run(replan + out + again)).as(shell.err()).isZero();
  }

  /** At 17:00 one van is home, and the other cannot leave the yard, which has closed at 16:00. */
  @Test
  void explainsADayThatNobodyCanGoOnWith() throws IOException {
    String made =
        twoVans("closed", "id,lat,lon,closes\nyard,21.03,105.83,16:00\n", "van,2,yard,900,1");
    String over = folder.resolve("over").toString();
    String added = " --now 17:00 --event \"order c added lat=21.05 lon=105.83 kg=9\" --out ";
    assertThat(shell.run("routes replan --iterations 100 --plan " + made + added + over))
        .as(shell.err())
        .isZero();

    String explain = "routes explain --plan " + over;
    assertThat(shell.run(explain + " --order c --format json")).as(shell.err()).isZero();
    JsonNode explained = new JsonMapper().readTree(shell.out());
    assertThat(explained.get("standing").asString()).isEqualTo("left-out");
    assertThat(shell.run(explain + " --order a")).as(shell.err()).isZero();
    assertThat(shell.run(explain + " --route 1")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("no route of vehicle '1' is left to explain");
  }

  /** The rest is planned at 11:00, where the van is: a closure without a time begins then. */
  @Test
  void nothingIsKeptOfAClosureThatIsOver() {
    Path kept = folder.resolve("kept");
    String late = "--event \"vehicle van late by 10 min at 11:00\" ";
    String over = "--event \"facility hub closed to 10:30\" --iterations 10 --out " + kept;
    assertThat(hanoi.run("routes replan", late + over)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("must not be before 11:00, when the rest is planned");
    String again = "--event \"order bank skipped again from 09:00\" --now 10:15 --out " + kept;
    assertThat(hanoi.run("routes replan", again)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("must not be before 10:15, when the rest is planned");
    assertThat(kept).doesNotExist();
  }

  /** What jobs load has no unit there. */
  @Test
  void noOrderComesToACaseOfPlainNumbers() throws IOException {
    Path made = folder.resolve("made");
    String plan = "routes plan --iterations 10 --case " + VroomFile.write(folder);
    assertThat(shell.run(plan + " --out " + made)).as(shell.err()).isZero();
    String added = " --now 00:00 --event \"order p1 added lat=21 lon=105.81 kg=2\"";
    assertThat(shell.run("routes replan --plan " + made + added)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("the loads of the case are plain numbers");
  }

  /** The truck is at the ministry: it goes on to the data centre over another place, or later. */
  @Test
  void aRoadThatHasClosedIsGoneAround() {
    String closed = "--iterations 300 --event \"road ministry to data-centre closed from 09:20\"";
    JsonNode replanned = hanoi.answer("routes replan", closed);
    assertThat(replanned.get("audit").asString()).isEqualTo("accepted");
    JsonNode detour = replanned.get("detours").get(0);
    assertThat(detour.get("vehicle").asInt()).isEqualTo(2);
    assertThat(detour.get("from_place").asString()).isEqualTo("ministry");
    assertThat(detour.get("to_place").asString()).isEqualTo("data-centre");
    assertThat(detour.get("detour_over").asString()).isNotBlank();
    assertThat(detour.get("more_km").asDouble()).isPositive();
  }

  @Test
  void saysWhatIsWrongWithEvents() {
    String replan = "routes replan --case ../docs/examples/hanoi-day --plan " + plan;
    assertThat(
            shell.run(
                replan
                    + " --event \"vehicle 7 out from 10:00\" --event \"order bnak cancelled\""
                    + " --event \"facility hub burns\" --event \"order x added kg=-3\""))
        .isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err())
        .contains("Vehicles are 1 (van), 2 (truck).")
        .contains("bank")
        .contains("facility ID closed [from TIME] [to TIME]")
        .contains("kg");
    assertThat(shell.run(replan + " --event \"order bank cancelled\""))
        .isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("Say when with --now 10:15.");
    assertThat(shell.run(replan + " --event \"order hospital cancelled\" --now 10:00"))
        .isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("vehicle 2 has collected it");
  }

  /** The school is at 21.041/105.832: in the zone, which is closed until the shifts are over. */
  @Test
  void replansInACityWithBansAndRests() throws IOException {
    Path city = folder.resolve("city");
    Files.createDirectories(city);
    try (Stream<Path> files = Files.list(Path.of("../docs/examples/hanoi-day"))) {
      for (Path file : files.toList()) {
        Files.copy(file, city.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        city.resolve("zones.csv"),
        "zone,lat,lon\nnorth,21.034,105.830\nnorth,21.034,105.840\nnorth,21.045,105.840\n"
            + "north,21.045,105.830\n");
    Files.writeString(
        city.resolve("bans.csv"),
        "zone,classes,weekdays,from,until\nnorth,truck,mon,07:00,10:00\n");
    Files.writeString(
        city.resolve("vehicles.csv"),
        """
        id,count,depot,capacity_kg,capacity_l,features,hazards,shift_start,shift_end,fixed_cost_per_day,cost_per_km,cost_per_hour,max_trips,empty_before_depot,class,driving_rules
        van,1,garage,900,6000,,9A,07:30,16:30,20,0.25,4.5,4,true,van,vn
        truck,1,garage,2500,14000,tail-lift,,07:30,16:30,35,0.4,5,4,true,truck,vn
        """);
    assertThat(
            shell.run(
                "routes plan --iterations 500 --case " + city + " --out " + folder.resolve("p")))
        .as(shell.err())
        .isZero();
    String replan =
        "routes replan --iterations 200 --format json --case "
            + city
            + " --plan "
            + folder.resolve("p")
            + " --event ";

    assertThat(shell.run(replan + "\"zone north closed from 07:30\"")).as(shell.err()).isZero();

    JsonNode replanned = new JsonMapper().readTree(shell.out());
    assertThat(replanned.get("audit").asString()).isEqualTo("accepted");
    assertThat(
            replanned
                .get("unserved")
                .valueStream()
                .filter(one -> one.get("order").asString().equals("school"))
                .map(one -> one.get("message").asString()))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("vehicles 1, 2 by truck-ban");
    assertThat(
            shell.run(
                replan
                    + "\"order p9 added lat=21 lon=105.8 kg=9 day=1 name=Chợ Hôm, cổng sau\""
                    + " --now 09:00"))
        .as(shell.err())
        .isZero();
    assertThat(shell.out()).contains("Chợ Hôm, cổng sau");
  }

  /** By 00:10 the first rest has begun on a way that is a fact; what is ahead has times. */
  @Test
  void aPlanMadeAnewSaysWhenTheDriverStillPauses() throws IOException {
    Path routing = DividedVan.writeWithPauses(folder);
    String plan = " --case " + routing + " --out " + folder.resolve("p");
    assertThat(shell.run("routes plan --iterations 200" + plan)).as(shell.err()).isZero();
    String replan =
        "routes replan --iterations 100 --case "
            + routing
            + " --plan "
            + folder.resolve("p")
            + " --out "
            + folder.resolve("q");
    String event = " --now 00:10 --event \"order p9 added lat=21.055 lon=105.83 kg=9\"";
    assertThat(shell.run(replan + event)).as(shell.err()).isZero();

    String show = "routes show --format csv --plan " + folder.resolve("q");
    assertThat(shell.run(show)).as(shell.err()).isZero();
    assertThat(shell.out()).contains("00:27-00:42", "lunch 08:00-08:45", "p9");
    assertThat(shell.out()).doesNotContain("00:06-00:21");
  }
}
