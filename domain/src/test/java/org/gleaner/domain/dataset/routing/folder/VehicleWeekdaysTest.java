package org.gleaner.domain.dataset.routing.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weekdays of vehicles.csv, in a case of Monday and Tuesday. */
class VehicleWeekdaysTest {

  @TempDir Path folder;

  @BeforeEach
  void writeTheRest() throws IOException {
    write(
        "routing.json",
        "{\"format\": \"gleaner-routing/1\", \"name\": \"days\", \"days\": 2,"
            + " \"start_date\": \"2026-03-02\"}");
    write("depots.csv", "id,lat,lon\ngarage,0,105\n");
    write("orders.csv", "id,lat,lon,kg\na,0,105.1,50\n");
  }

  @Test
  void aRowHoldsOnItsWeekdaysAndWithoutOnAllDays() throws IOException {
    RoutingCase routing = read("van,garage,900,\ntruck,garage,900,Tue fri\n");

    VehicleType van = routing.vehicleTypes().get(0);
    VehicleType truck = routing.vehicleTypes().get(1);
    assertThat(van.hours().weekdays()).isEmpty();
    assertThat(truck.hours().weekdays()).containsExactly(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
    assertThat(List.of(routing.drives(van, 0), routing.drives(van, 1))).containsOnly(true);
    assertThat(List.of(routing.drives(truck, 0), routing.drives(truck, 1)))
        .containsExactly(false, true);
  }

  @Test
  void theyAreWrittenAndReadAgain() throws IOException {
    RoutingCase routing = read("van,garage,900,\ntruck,garage,900,tue fri\n");

    RoutingFolderWriter.write(folder, routing);

    assertThat(Files.readString(folder.resolve("vehicles.csv"))).contains("tue fri");
    assertThat(RoutingCaseReader.read(folder).orThrow()).isEqualTo(routing);
    assertThat(RoutingFolderWriter.obstacles(routing.withTerms(routing.terms().startingOn(null))))
        .containsExactly("weekdays without dates");
  }

  @Test
  void mistakesAreNamedAndDaysOutsideTheHorizonAreWorthAWarning() throws IOException {
    assertThat(findings("van,garage,900,mon tu\ntruck,garage,900,sat sun\nbus,garage,900,mon\n"))
        .containsExactly(
            "unknown-word vehicles.csv:2 [weekdays] tu: must be one of mon, tue, wed, thu, fri,"
                + " sat, sun",
            "never-holds vehicles.csv:3 [weekdays] sat sun: is on no day of the case");
  }

  @Test
  void theyNeedAFirstDay() throws IOException {
    write("routing.json", "{\"format\": \"gleaner-routing/1\", \"name\": \"days\"}");

    assertThat(findings("van,garage,900,mon\n"))
        .containsExactly(
            "no-dates vehicles.csv:2 [weekdays] mon: means dates, of which the case has none");
  }

  private RoutingCase read(String vehicles) throws IOException {
    write("vehicles.csv", "id,depot,capacity_kg,weekdays\n" + vehicles);
    return RoutingCaseReader.read(folder).orThrow();
  }

  private List<String> findings(String vehicles) throws IOException {
    write("vehicles.csv", "id,depot,capacity_kg,weekdays\n" + vehicles);
    return RoutingCaseReader.read(folder).findings().stream()
        .map(VehicleWeekdaysTest::text)
        .toList();
  }

  private static String text(Finding f) {
    return f.code() + " " + f.where() + " " + f.value() + ": " + f.message();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
