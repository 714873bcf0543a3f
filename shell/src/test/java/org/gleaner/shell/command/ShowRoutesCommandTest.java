package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gleaner.shell.runner.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ShowRoutesCommandTest extends OnPlannedHanoi {

  /** The file still says that there are no violations. */
  @Test
  void aPlanThatSomebodyChangedIsRejected() throws IOException {
    Path changed = ChangedPlan.of(plan, folder.resolve("changed"));
    String show = "routes show --plan " + changed + PlannedHanoi.CASE;

    assertThat(shell.run(show)).isEqualTo(ExitCodes.BUG);
    assertThat(shell.out()).contains("audit  rejected");
    assertThat(shell.err())
        .contains("the check rejects the plan", "routes.json#/cost: says 1, the check finds 114");

    assertThat(shell.run(show + "--out " + folder.resolve("copy"))).isEqualTo(ExitCodes.BUG);
    assertThat(shell.err()).contains("nothing is written");
    assertThat(folder.resolve("copy")).doesNotExist();
  }

  /** The plan knows where its case is: no need to name it. */
  @Test
  void aPlanIsCheckedAgainstTheCaseThatItNames() {
    assertThat(shell.run("routes show --plan " + plan)).as(shell.err()).isZero();
    assertThat(shell.out()).contains("audit  accepted");
    assertThat(shell.err()).isEmpty();
  }

  /** Of another case, with vehicles and places of its own. */
  @Test
  void aPlanOfAnotherCaseIsRejected() {
    int code = shell.run("routes show --plan " + plan + " --case ../docs/examples/even-week");

    assertThat(code).isEqualTo(ExitCodes.BUG);
    assertThat(shell.out()).contains("audit  rejected");
    assertThat(shell.err()).contains("the case has no such place");
  }

  @Test
  void aPlanWhoseCaseIsNotAtHandIsNotChecked() throws IOException {
    Path alone = Files.createDirectory(folder.resolve("alone"));
    String text = Files.readString(plan.resolve("routes.json"));
    Files.writeString(
        alone.resolve("routes.json"),
        text.replaceFirst("\"case_path\": \"[^\"]*\"", "\"case_path\": \"nowhere\""));

    assertThat(shell.run("routes show --plan " + alone)).as(shell.err()).isZero();
    assertThat(shell.out()).contains("audit  not checked");
    assertThat(shell.err()).contains("not checked: the case of the plan is not where it was");

    String saved = " --out " + folder.resolve("saved");
    assertThat(shell.run("routes show --plan " + alone + saved)).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("with its case only");
    assertThat(shell.run("routes show --plan " + alone + saved + PlannedHanoi.CASE))
        .as(shell.err())
        .isZero();
    assertThat(files(folder.resolve("saved"))).isEqualTo(files(plan));
  }

  /** What has been driven is read back: every kind of event leaves a plan that is accepted. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "vehicle van out from 13:00",
        "vehicle van late by 40 min at 09:00",
        "vehicle truck late by 40 min at 09:00",
        "new vehicle spare like van from 11:00 at garage",
        "order bank cancelled",
        "order hospital skipped at 10:00",
        "order bank skipped again from 15:00",
        "order bank skipped",
        "order school skipped at 08:00",
        "order bank 90 kg",
        "order p99 added lat=21.02 lon=105.83 kg=100 opens=12:00",
        "facility hub closed from 11:00 to 13:30",
        "road ministry to data-centre closed from 09:20"
      })
  void aPlanThatWasPlannedAnewIsAccepted(String event) throws IOException {
    Path anew = folder.resolve("anew");
    String replan = " --iterations 100 --now 10:00 --event \"" + event + "\" --out " + anew;
    int code = shell.run("routes replan" + hanoi.options() + replan);
    assertThat(code).as(shell.err()).isZero();

    String out = " --out " + folder.resolve("again");
    assertThat(shell.run("routes show --plan " + anew + out)).as(shell.err()).isZero();
    assertThat(shell.out()).contains("audit  accepted");
    assertThat(files(folder.resolve("again"))).isEqualTo(files(anew));
  }

  @Test
  void theLastPlanOfTheSessionIsSaved() throws IOException {
    String command = "routes plan" + PlannedHanoi.CASE + "--iterations 300 --out ";
    assertThat(shell.run(command + folder.resolve("planned"))).as(shell.err()).isZero();

    String saved = "--out " + folder.resolve("saved");
    assertThat(shell.run("routes show --vehicle van " + saved)).as(shell.err()).isZero();

    assertThat(shell.err()).contains("written to");
    assertThat(files(folder.resolve("saved"))).isEqualTo(files(folder.resolve("planned")));
  }

  /** The van, by the case: 20 USD a day, 0.25 a km, 4.5 an hour, 0.301 kg CO2e a km. */
  @Test
  void showsWhatARouteComesTo() {
    JsonNode answer = hanoi.answer("routes show", "--vehicle van --day 1");

    assertThat(answer.get("route_totals")).hasSize(1);
    JsonNode totals = answer.get("route_totals").get(0);
    JsonNode costs = answer.get("costs_of_routes").get(0);
    double km = totals.get("distance_km").asDouble();
    double hours = totals.get("duration_h").asDouble();
    assertThat(costs.get("cost_fixed").asDouble()).isEqualTo(20);
    assertThat(costs.get("cost_distance").asDouble()).isCloseTo(0.25 * km, within(0.01));
    assertThat(costs.get("cost_time").asDouble()).isCloseTo(4.5 * hours, within(0.01));
    assertThat(costs.get("cost_of_route").asDouble())
        .isCloseTo(20 + 0.25 * km + 4.5 * hours, within(0.02));
    assertThat(totals.get("co2e_kg").asDouble()).isCloseTo(0.301 * km, within(0.01));
    // All that the stops pick up comes aboard; the van carries 900 kg at a time.
    double kg = totals.get("collected_kg").asDouble();
    assertThat(totals.get("most_aboard_kg").asDouble()).isPositive().isLessThanOrEqualTo(900);
    assertThat(answer.get("stops")).isNotEmpty();
    JsonNode both = hanoi.answer("routes show totals", "").get("route_totals");
    // Van, truck, and both: 3330 kg in all.
    assertThat(both).hasSize(3);
    assertThat(both.get(0).get("collected_kg").asDouble()).isEqualTo(kg);
    assertThat(both.get(2).get("vehicle_type").asString()).isEqualTo("total");
    assertThat(both.get(2).get("collected_kg").asDouble()).isEqualTo(3330);
  }

  @Test
  void totalsAreATableToo() {
    String totals = "routes show totals --format csv" + hanoi.options();
    assertThat(shell.run(totals + "--vehicle 2")).as(shell.err()).isZero();
    List<String> lines = shell.out().lines().toList();
    assertThat(lines.get(0))
        .isEqualTo(
            "day,vehicle,vehicle_type,orders,unloadings,distance_km,duration_h,collected_kg,"
                + "collected_l,most_aboard_kg,most_aboard_l,co2e_kg,cost_fixed,cost_distance,"
                + "cost_time,cost_of_route");
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).startsWith("1,2,truck,");
    assertThat(shell.run(totals + "--day 2")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("no route on day 2", "days with routes: 1");
  }

  /** Names and texts; the plan says where its case is by a way from its own folder. */
  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .map(file -> file.getFileName() + "\n" + text(file))
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).replaceAll("\"case_path\": \"[^\"]*\"", "");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
