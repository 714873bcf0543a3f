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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest extends OnPlannedHanoi {

  /** The truck carries 2500 kg, the van 900; the mill has 4800: 2300 and 3900 too many. */
  @Test
  void explainsWhyAnOrderIsNowhere() {
    String explain = "routes explain --case ../docs/examples/hanoi-day --plan " + plan;
    assertThat(shell.run(explain + " --order mill --format csv")).as(shell.err()).isZero();
    assertThat(shell.out()).contains("capacity by 2300 kg").contains("capacity by 3900 kg");
  }

  @Test
  void explainsWhatAnOrderAndARouteCost() {
    String explain = "routes explain --case ../docs/examples/hanoi-day --plan " + plan;
    assertThat(shell.run(explain + " --order bank --format json")).as(shell.err()).isZero();
    JsonNode bank = new JsonMapper().readTree(shell.out());
    double sum =
        bank.get("cost_in_place")
            .valueStream()
            .mapToDouble(line -> line.get("amount").asDouble())
            .sum();
    JsonNode visit = bank.get("visits_of_order").get(0);
    assertThat(visit.get("day").asInt()).isEqualTo(1);
    assertThat(sum).isCloseTo(visit.get("added_cost").asDouble(), within(0.02));
    assertThat(shell.run(explain + " --route van --format json")).as(shell.err()).isZero();
    JsonNode van = new JsonMapper().readTree(shell.out());
    assertThat(van.get("savings_without")).isNotEmpty();
    assertThat(van.get("broken_limits")).isEmpty();
    // 38.3 km at 0.25 and what it costs to use the van.
    JsonNode distance = van.get("route_costs").get(0);
    assertThat(distance.get("cost_line").asString()).isEqualTo("distance-cost");
    assertThat(distance.get("quantity").asDouble()).isCloseTo(38.3, within(0.05));
    assertThat(distance.get("unit").asString()).isEqualTo("km");
    assertThat(distance.get("amount").asDouble()).isCloseTo(9.57, within(0.01));
    // 38.3 km at 0.301 kg.
    assertThat(van.get("co2e_kg").asDouble()).isCloseTo(11.5, within(0.1));
    assertThat(shell.run(explain)).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.run(explain + " --order bnak")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("Maybe bank.");
    assertThat(shell.run(explain + " --route van --lang vi")).isZero();
    assertThat(shell.out()).contains("đã dùng", "được phép", "còn lại");
    String other = "routes explain --case hanoi-week --plan " + plan + " --order bank";
    assertThat(shell.run(other)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("Maybe the plan was made of another case");
  }

  /** "village" has a prize of 4, which is not worth the way. */
  @Test
  void saysWhatIsLostWithAnOrderThatIsLeftOut() {
    JsonNode village = hanoi.answer("routes explain", "--order village");
    assertThat(village.get("standing").asString()).isEqualTo("left-out");
    JsonNode lost = village.get("cost_left_out").get(0);
    assertThat(lost.get("cost_line").asString()).isEqualTo("lost-prize");
    assertThat(lost.get("amount").asDouble()).isEqualTo(4);
    // The first of its places is the cheapest.
    double forced = village.get("other_places").get(0).get("dearer_by").asDouble();
    assertThat(forced).isGreaterThan(4);
    assertThat(village.get("forced_cost").asDouble()).isEqualTo(forced);
  }

  /** The market needs a tail-lift, which the truck has. */
  @Test
  void saysWhyAVehicleMayNotServeAnOrder() {
    JsonNode places = hanoi.answer("routes explain", "--order market").get("other_places");
    assertThat(places).hasSize(1);
    assertThat(places.get(0).get("vehicle").asInt()).isEqualTo(1);
    assertThat(places.get(0).get("forbidden_by").asString()).isEqualTo("vehicle-feature by 1");
    assertThat(hanoi.run("routes explain", "--order market --lang vi")).isZero();
    assertThat(shell.out()).contains("trang bị của xe quá 1");
  }

  /** Its costs are rounded leg by leg and it is on no clock. */
  @Test
  void explainsAPlanOfAPublicInstance() {
    String square = "src/test/resources/routing/square.vrp";
    assertThat(shell.run("routes plan --iterations 50 --case " + square)).isZero();
    assertThat(shell.run("routes explain --order 2 --case " + square)).as(shell.err()).isZero();
    assertThat(shell.run("routes explain --route 1 --case " + square)).as(shell.err()).isZero();
    assertThat(shell.out()).contains("distance-cost");
  }

  /** The van of the plan carries 300 kg less than when it was planned. */
  @Test
  void saysWhichLimitsAPlanBreaks() throws IOException {
    Path own = copyOfCase("less");
    Path vehicles = own.resolve("vehicles.csv");
    Files.writeString(
        vehicles, Files.readString(vehicles).replace("van,1,garage,900,", "van,1,garage,600,"));
    String explain = "routes explain --case " + own + " --plan " + plan;
    assertThat(shell.run(explain + " --route van --format json")).as(shell.err()).isZero();
    JsonNode broken = new JsonMapper().readTree(shell.out()).get("broken_limits");
    assertThat(broken).hasSize(1);
    assertThat(broken.get(0).get("limit").asString()).isEqualTo("capacity 1, kg");
    assertThat(broken.get(0).get("trip").asInt()).isEqualTo(1);
    assertThat(broken.get(0).get("allowed").asDouble()).isEqualTo(600);
    double used = broken.get(0).get("used").asDouble();
    assertThat(used).isGreaterThan(600);
    assertThat(broken.get(0).get("beyond").asDouble()).isEqualTo(used - 600);
    assertThat(shell.run(explain + " --route van")).isZero();
    assertThat(shell.out()).contains("Limits that are broken");
  }

  /** At 10:00 the truck has left the market, and p99 has come up. */
  @Test
  void explainsWhatIsLeftOfADayThatWasPlannedAnew() {
    String anew = folder.resolve("anew").toString();
    String added = "order P99 added lat=21.02 lon=105.83 kg=100 opens=12:00";
    String replan = "--iterations 200 --now 10:00 --event \"" + added + "\" --out " + anew;
    assertThat(hanoi.run("routes replan", replan)).as(shell.err()).isZero();
    String explain = "routes explain --format json --plan " + anew + " --order ";
    assertThat(shell.run(explain + "p99")).as(shell.err()).isZero();
    JsonNode visit = new JsonMapper().readTree(shell.out()).get("visits_of_order").get(0);
    assertThat(visit.get("standing").asString()).isEqualTo("planned");
    assertThat(visit.get("added_cost").asDouble()).isPositive();
    assertThat(shell.run(explain + "market")).as(shell.err()).isZero();
    JsonNode market = new JsonMapper().readTree(shell.out());
    assertThat(market.get("visits_of_order").get(0).get("standing").asString())
        .isEqualTo("executed");
    assertThat(market.get("other_places")).isEmpty();
  }

  private Path copyOfCase(String name) throws IOException {
    Path own = Files.createDirectory(folder.resolve(name));
    try (Stream<Path> files = Files.list(Path.of("../docs/examples/hanoi-day"))) {
      for (Path file : files.toList()) {
        Files.copy(file, own.resolve(file.getFileName()));
      }
    }
    return own;
  }

  @Test
  void findsTheCaseThatThePlanNames() throws IOException {
    Path own = copyOfCase("my case");
    Path routes = folder.resolve("plans/monday");
    List<String> make =
        List.of("routes", "plan", "--case", own.toString(), "--iterations", "200", "--out");
    assertThat(shell.run(Stream.concat(make.stream(), Stream.of(routes.toString())).toList()))
        .as(shell.err())
        .isZero();
    assertThat(routes.resolve("routes.json"))
        .content()
        .contains("\"case_path\": \"../../my case\"");
    String explain = "routes explain --order bank";
    assertThat(shell.run(explain)).as(shell.err()).isZero();
    assertThat(shell.run(explain + " --plan " + routes)).as(shell.err()).isZero();
    assertThat(shell.err()).isEmpty();

    Files.writeString(own.resolve("README.md"), "no part of the case");
    assertThat(shell.run(explain + " --plan " + routes)).as(shell.err()).isZero();
    assertThat(shell.err()).isEmpty();
    Files.writeString(own.resolve("windows.csv"), "place,opens,closes\n");
    assertThat(shell.run(explain + " --plan " + routes)).as(shell.err()).isZero();
    assertThat(shell.err()).contains("is not what the plan was made of");

    Files.move(own, folder.resolve("moved"));
    assertThat(shell.run(explain + " --plan " + routes)).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("not where it was: " + own, "--case");
  }

  @Test
  void tabProposesTheOrdersAndVehiclesOfThePlan() {
    String provider = RoutingCompletions.PLANS;
    assertThat(shell.proposalsBy(provider, "order", "--plan", plan.toString(), "--order", ""))
        .hasSize(12)
        .startsWith("bank", "bus-depot")
        .contains("mill");
    assertThat(shell.proposalsBy(provider, "route", "--plan", plan.toString(), "--route", ""))
        .containsExactly("1", "2", "truck", "van");
    assertThat(shell.proposalsBy(provider, "case", "--case", "")).containsExactly("hanoi-week");
    // A plan that is not there proposes nothing.
    assertThat(shell.proposalsBy(provider, "order", "--plan", "nowhere", "--order", "")).isEmpty();
  }

  @Test
  void speaksVietnamese() {
    assertThat(hanoi.run("routes explain", "--order mill --lang vi")).as(shell.err()).isZero();
    assertThat(shell.out())
        .contains("tải trọng quá 2.300 kg", "xuất phát")
        .doesNotContain("capacity by", "start");
    assertThat(hanoi.run("routes explain", "--route van --lang vi")).as(shell.err()).isZero();
    assertThat(shell.out())
        .contains("thời gian", "tải trọng 2, l", "giờ bãi xe, h", "số lần dỡ tối đa")
        .doesNotContain("-cost", "max-", "capacity");
    assertThat(shell.run("routes show --lang vi --plan " + plan)).as(shell.err()).isZero();
    assertThat(shell.out()).contains("10 (trong 12)").doesNotContain("(of ");
  }
}
