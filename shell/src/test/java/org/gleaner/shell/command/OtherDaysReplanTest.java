package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.routing.plan.RoutePlanReader;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A van for 900 kg that leaves at 07:00: on the first of three days it collects "first" (100 kg)
 * and "twice" (50), on the second "x" (350) and "y" (400), on the third "twice".
 */
class OtherDaysReplanTest {

  private static StartedShell shell;

  @TempDir static Path folder;

  @TempDir Path out;

  @BeforeAll
  static void plan() throws IOException {
    Path routing = Files.createDirectory(folder.resolve("days"));
    write(
        routing,
        "routing.json",
        "{'format': 'gleaner-routing/1', 'name': 'days', 'days': 3, 'travel': {'method':"
            + " 'great_circle', 'circuity': 1.3, 'speeds': [{'from_km': 0, 'km_per_hour': 30}]}}");
    write(routing, "depots.csv", "id,lat,lon", "garage,21.03,105.83");
    write(
        routing,
        "vehicles.csv",
        "id,count,depot,capacity_kg,shift_start,shift_end,cost_per_km",
        "van,1,garage,900,07:00,16:00,1");
    write(
        routing,
        "orders.csv",
        "id,lat,lon,kg,day_patterns",
        "first,21.05,105.83,100,1",
        "twice,21.04,105.83,50,1+3",
        "x,21.05,105.83,350,2",
        "y,21.06,105.83,400,2");
    shell = new StartedShell("version");
    run("routes plan --iterations 300 --case " + routing + " --out " + folder + "/plan");
  }

  private static void write(Path folder, String file, String... lines) throws IOException {
    Files.writeString(folder.resolve(file), String.join("\n", lines).replace('\'', '"') + "\n");
  }

  @AfterAll
  static void stop() {
    shell.close();
  }

  private static void run(String command) {
    assertThat(shell.run(command)).as(shell.err()).isZero();
  }

  private static String replan(Path plan, String options) {
    return "routes replan --iterations 100 --plan " + plan + " " + options;
  }

  /** It is written, and the check accepts it again when it is read. */
  private RoutePlan replanned(Path plan, String name, String options) {
    run(replan(plan, options + " --out " + out.resolve(name)));
    run("routes show --plan " + out.resolve(name));
    assertThat(shell.out()).contains("audit  accepted");
    return RoutePlanReader.read(out.resolve(name)).orThrow();
  }

  private static Path planned() {
    return folder.resolve("plan");
  }

  private static Stream<Integer> daysOf(RoutePlan plan, String order) {
    return plan.routes().stream()
        .filter(route -> route.stops().stream().anyMatch(stop -> stop.id().equals(order)))
        .map(RoutePlan.Route::day);
  }

  private static void refused(String options, String... why) {
    assertThat(shell.run(replan(planned(), options))).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains(why);
  }

  /** With y it is 1,100 kg on a day that nobody plans anew. */
  @Test
  void anotherLoadOnADayToComeIsForThatDay() {
    refused(
        "--day 1 --now 06:30 --event \"order x 700 kg\"",
        "vehicle 1 visits it on day 2, which this plans not anew",
        "--day 2");
    RoutePlan plan = replanned(planned(), "two", "--day 2 --now 06:30 --event \"order x 700 kg\"");
    assertThat(plan.unserved()).hasSize(1);
  }

  @Test
  void whatWasCollectedYesterdayIsCollected() {
    String why = "vehicle 1 has collected it on day 1";
    refused("--day 2 --now 06:30 --event \"order first 700 kg\"", why);
    refused("--day 2 --now 06:30 --event \"order first cancelled\"", why);
  }

  /** The visit of the first day stands, with all figures of its route; that of the third goes. */
  @Test
  void aCancellationLeavesYesterdayAsItWas() {
    RoutePlan before = RoutePlanReader.read(planned()).orThrow();

    RoutePlan plan =
        replanned(planned(), "less", "--day 2 --now 06:30 --event \"order twice cancelled\"");

    assertThat(plan.routes().get(0)).isEqualTo(before.routes().get(0));
    assertThat(daysOf(plan, "twice")).containsExactly(1);
    assertThat(plan.unserved())
        .extracting(RoutePlan.Unserved::id, RoutePlan.Unserved::reason)
        .containsExactly(tuple("twice", "cancelled"));
  }

  /** The only van is out before it leaves; a spare one comes. */
  @Test
  void aVisitThatWasMissedIsMadeByAReplacement() {
    RoutePlan without = replanned(planned(), "out", "--event \"vehicle 1 out from 06:30\"");
    assertThat(without.unserved())
        .extracting(RoutePlan.Unserved::id)
        .containsExactly("first", "twice");
    assertThat(without.unserved().get(1).message())
        .isEqualTo("on day 1 no vehicle can take it any more");
    run("routes explain --plan " + out.resolve("out") + " --order twice");
    assertThat(shell.out()).contains("on day 1 no vehicle can take it any more");

    RoutePlan spare =
        replanned(out.resolve("out"), "spare", "--event \"new vehicle spare like 1 from 07:30\"");

    assertThat(daysOf(spare, "twice")).containsExactly(1, 3);
    assertThat(spare.unserved()).isEmpty();
  }

  /** The visits are on the first day and the second. */
  @Test
  void anOrderWithAFrequencyThatComesInIsVisitedDayByDay() {
    String added = "order new added lat=21.045 lon=105.83 kg=10 day_patterns=1+2";
    RoutePlan once = replanned(planned(), "once", "--now 06:30 --event \"" + added + "\"");
    assertThat(daysOf(once, "new")).containsExactly(1);
    assertThat(once.unserved())
        .extracting(RoutePlan.Unserved::message)
        .isEqualTo(
            List.of(
                "it is for day 2 as well, which this plans not anew: replan that day to place it"));
    run("routes explain --plan " + out.resolve("once") + " --order new");

    RoutePlan twice =
        replanned(
            out.resolve("once"),
            "twice",
            "--day 2 --now 06:30 --event \"vehicle 1 late by 1 min\"");

    assertThat(daysOf(twice, "new")).containsExactly(1, 2);
    assertThat(twice.unserved()).isEmpty();
  }
}
