package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gleaner.shell.runner.ExitCodes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WeighCommandTest extends OnPlannedHanoi {

  @Test
  void comparesByMaterialAndNamesWhatIsOdd() {
    JsonNode answer = hanoi.answer("routes weigh", "--weights ../docs/examples/hanoi-weighed.csv");

    JsonNode computers = answer.get("weighed_materials").get(0);
    assertThat(computers.get("material").asString()).isEqualTo("computers");
    // 700, 474 and 130 kg of planned 640, 420 and 120.
    assertThat(computers.get("weighed_kg").asDouble()).isEqualTo(1304);
    assertThat(computers.get("planned_kg").asDouble()).isEqualTo(1180);
    assertThat(computers.get("factor").asDouble()).isCloseTo(1304 / 1180.0, within(1e-12));
    // 20 kg for 200: a digit is missing.
    assertThat(answer.get("suspicious_weighings")).hasSize(1);
    assertThat(answer.get("suspicious_weighings").get(0).get("order").asString())
        .isEqualTo("repair-shop");
    // 380 + 700 + 350 + 474 + 820 = 2724 kg in a truck for 2500.
    JsonNode overload = answer.get("overloads").get(0);
    assertThat(overload.get("vehicle_type").asString()).isEqualTo("truck");
    assertThat(overload.get("weighed_kg").asDouble()).isEqualTo(2724);
    assertThat(answer.get("overloads")).hasSize(1);
  }

  @Test
  void writesTheCaseWithCorrectedOrders() throws IOException {
    Path next = folder.resolve("next");
    hanoi.answer("routes weigh", "--weights ../docs/examples/hanoi-weighed.csv --to " + next);

    String orders = Files.readString(next.resolve("orders.csv"));
    // 120 x 1304 / 1180 = 132.6; of li-ion one weighing is left, which corrects nothing.
    assertThat(orders).contains(",132.6,800,").contains(",310,450,").contains("HN-2026/0417");
    assertThat(Files.readString(next.resolve("vehicles.csv"))).contains("1-2-3-4.045.VX");
    assertThat(shell.run("routes plan --iterations 100 --case " + next)).as(shell.err()).isZero();
  }

  @Test
  void rowsThatThePlanDoesNotHaveAreNamedAndLeftOut() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("weighed.csv"),
            "date,vehicle,order,kg\n2026-03-02,1,bank,140\n2026-03-02,2,school,130\n"
                + "2026-03-02,1,moon,5\n2026-03-09,1,bus-depot,5\n");

    JsonNode answer = hanoi.answer("routes weigh", "--weights " + file);

    assertThat(answer.get("weighed_materials")).hasSize(2);
    assertThat(shell.err())
        .contains("weighed.csv:3 [vehicle]: the plan sends vehicle 1 to school")
        .contains("weighed.csv:4 [order]: is not visited on day 1")
        .contains("weighed.csv:5 [date]: is on no day of the plan");
  }

  @Test
  void malformedRowsAreErrors() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("weighed.csv"),
            "date,order,kg,time\n2.3.26,bank,140,\n,school,-3,\n,ministry,3,49:00\n");

    assertThat(hanoi.run("routes weigh", "--weights " + file)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err())
        .contains("weighed.csv:2 [date]", "weighed.csv:3 [kg]", "weighed.csv:4 [time]");
  }

  @Test
  void speaksVietnamese() {
    String weights = "--weights ../docs/examples/hanoi-weighed.csv";
    assertThat(hanoi.run("routes weigh --lang vi", weights)).as(shell.err()).isZero();
    assertThat(shell.out()).contains("tổng").doesNotContain("total");
  }

  @Test
  void amountsWithoutAUnitAreNotWeighed() throws IOException {
    String vroom = VroomFile.write(folder).toString();
    assertThat(shell.run("routes plan --iterations 50 --case " + vroom)).as(shell.err()).isZero();

    int code = shell.run("routes weigh --weights ../docs/examples/hanoi-weighed.csv");

    assertThat(code).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("plain numbers, and what is weighed is kilograms");
  }

  @Test
  void aFileInWhichNothingIsWeighedIsAnError() throws IOException {
    Path file = Files.writeString(folder.resolve("weighed.csv"), "order,kg\n");

    assertThat(hanoi.run("routes weigh", "--weights " + file)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("weighed.csv: has no rows");
  }
}
