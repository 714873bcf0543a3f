package org.gleaner.domain.dataset.routing.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreakTableTest {

  @TempDir Path folder;

  @BeforeEach
  void writeTheRest() throws IOException {
    write("routing.json", "{\"format\": \"gleaner-routing/1\", \"name\": \"breaks\"}");
    write("depots.csv", "id,lat,lon\ngarage,0,105\n");
    write("vehicles.csv", "id,depot,capacity_kg\nvan,garage,900\ntruck,garage,9000\n");
    write("orders.csv", "id,lat,lon,kg\na,0,105.1,50\n");
  }

  /** They are taken in the order of their first windows, whatever that of the rows. */
  @Test
  void rowsOfABreakAreItsWindows() throws IOException {
    write(
        "breaks.csv",
        "vehicle,id,opens,closes,duration_min\nvan,tea,15:00,15:30,15\nvan,lunch,12:30,13:00,45\n"
            + "van,lunch,11:00,11:30,45\n");

    RoutingCase routing = RoutingCaseReader.read(folder).orThrow();

    DriverBreak lunch =
        new DriverBreak(
            "lunch", List.of(new TimeWindow(39_600, 41_400), new TimeWindow(45_000, 46_800)), 2700);
    DriverBreak tea = new DriverBreak("tea", List.of(new TimeWindow(54_000, 55_800)), 900);
    assertThat(routing.vehicleTypes().get(0).hours().breaks()).containsExactly(lunch, tea);
    assertThat(routing.vehicleTypes().get(1).hours().breaks()).isEmpty();

    RoutingFolderWriter.write(folder, routing);
    assertThat(RoutingCaseReader.read(folder).orThrow()).isEqualTo(routing);
  }

  @Test
  void everyMistakeIsFoundInOneReading() throws IOException {
    write(
        "breaks.csv",
        "vehicle,id,opens,closes,duration_min\nvans,tea,15:00,15:30,15\nvan,lunch,12h30,13:00,45\n"
            + "truck,lunch,11:00,11:30,45\ntruck,lunch,11:15,12:30,45\ntruck,tea,15:00,14:00,10\n"
            + "truck,late,17:00,17:30,10\ntruck,late,18:00,18:30,20\ntruck,nap,13:00,14:00,-5\n");

    assertThat(RoutingCaseReader.read(folder).findings())
        .extracting(f -> f.code() + " " + f.where() + " " + f.value() + ": " + f.message())
        .containsExactlyInAnyOrder(
            "unknown-id breaks.csv:2 [vehicle] vans: no such vehicle type",
            "not-a-time breaks.csv:3 [opens] 12h30: must be a time of day, as 07:30",
            "windows-overlap breaks.csv:5 [opens] 11:15: opens before the window of line 4 has"
                + " closed",
            "closes-before-it-opens breaks.csv:6 [closes] 14:00: must not be before opens, 15:00",
            "two-durations breaks.csv:8 [duration_min] 20: must be as in line 7 for the same"
                + " break",
            "out-of-range breaks.csv:9 [duration_min] -5: must not be negative");
  }

  /** A shift from 07:00 to 11:00, with two hours of overtime, and another without end. */
  @Test
  void aBreakThatNoShiftReachesIsAWarning() throws IOException {
    write(
        "vehicles.csv",
        "id,depot,capacity_kg,shift_start,shift_end,overtime_limit_h\n"
            + "van,garage,900,07:00,11:00,2\ntruck,garage,9000,07:00,,\n");
    write(
        "breaks.csv",
        "vehicle,id,opens,closes,duration_min\nvan,lunch,12:30,13:00,45\n"
            + "truck,dawn,06:00,06:30,45\nvan,tea,09:00,09:30,5\nvan,noon,12:00,12:30,15\n");

    assertThat(RoutingCaseReader.read(folder).findings())
        .extracting(f -> f.code() + " " + f.where() + " " + f.value() + ": " + f.message())
        .containsExactly(
            "break-outside-shift breaks.csv:2 [opens] 12:30: no route of its vehicles can take it"
                + " in time: it ends after their shift and overtime",
            "break-outside-shift breaks.csv:3 [closes] 06:30: no route of its vehicles can take it"
                + " in time: it begins before their shift");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
