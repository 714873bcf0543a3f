package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A triangle of streets at the equator, where a hundredth of a degree is 1.112 km: from the garage
 * east over a bridge for 5 t to the shop, and round by the north.
 */
class RoadMatrixCommandTest {
  private static final String MAP =
      """
      <osm version="0.6">
      <node id="1" lat="0" lon="100"/><node id="2" lat="0" lon="100.02"/>
      <node id="3" lat="0.01" lon="100.01"/>
      <way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/>
      <tag k="maxweight" v="5"/></way>
      <way id="2"><nd ref="1"/><nd ref="3"/><tag k="highway" v="residential"/></way>
      <way id="3"><nd ref="3"/><nd ref="2"/><tag k="highway" v="residential"/></way>
      </osm>
      """;

  private static StartedShell shell;

  @TempDir Path folder;

  private Path routing;

  @BeforeAll
  static void start() {
    shell = new StartedShell("version");
  }

  @AfterAll
  static void stop() {
    shell.close();
  }

  @BeforeEach
  void write() throws IOException {
    routing = Files.createDirectories(folder.resolve("case"));
    Files.writeString(folder.resolve("town.osm"), MAP);
    write("routing.json", "{\"format\": \"gleaner-routing/1\", \"name\": \"two-places\"}");
    write("depots.csv", "id,lat,lon\ngarage,0,100\n");
    write("vehicles.csv", "id,class,depot,capacity_kg\nlorry,truck,garage,900\n");
    write("orders.csv", "id,lat,lon,kg\nshop,0,100.02,100\n");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(routing.resolve(file), text);
  }

  private int run(String more) {
    return shell.run(
        "routes matrix --case "
            + routing
            + " --cache "
            + folder.resolve("cache")
            + " --osm "
            + folder.resolve("town.osm")
            + " "
            + more);
  }

  private List<String> table() throws IOException {
    return Files.readAllLines(routing.resolve("travel.csv"));
  }

  @Test
  void aTruckGoesRoundTheBridgeThatVansDriveOver() throws IOException {
    assertThat(run("")).as(shell.err()).isZero();
    assertThat(run("--class truck --tonnes 12 --height 3.8")).as(shell.err()).isZero();

    // 2 units are 2.2239 km, at 30 km/h 4.448 min; twice the root of 2 is 3.1451 km, at nine tenths
    // of it 6.989 min.
    assertThat(table()).hasSize(5);
    assertThat(table().get(0)).isEqualTo("from,to,class,km,min");
    assertThat(table().get(1)).startsWith("garage,shop,,2.223").contains(",4.44");
    assertThat(table().get(3)).startsWith("garage,shop,truck,3.145").contains(",6.98");
    assertThat(shell.out()).contains("junctions", "memory", "farthest road");
    assertThat(shell.run("routes plan --case " + routing + " --iterations 10")).isZero();
    assertThat(shell.out()).contains("6.3 km");
  }

  @Test
  void placesThatCannotBeServedAreNamedAndNothingIsWritten() throws IOException {
    write("orders.csv", "id,lat,lon,kg\nshop,0,100.02,100\nfarm,0.03,100,5\nhut,0.5,100,5\n");

    assertThat(run("")).isEqualTo(ExitCodes.BAD_INPUT);

    assertThat(shell.err())
        .contains("order farm", "order hut", "the nearest road that the vehicle may use");
    assertThat(routing.resolve("travel.csv")).doesNotExist();
    assertThat(run("--snap 90")).isEqualTo(ExitCodes.BAD_INPUT);
  }

  @Test
  void whatIsNoExtractLeavesTheCaseAsItWas() throws IOException {
    Files.writeString(folder.resolve("town.osm"), "no map");

    assertThat(run("")).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("no network can be made of it", "an extract of OpenStreetMap");
    assertThat(routing.resolve("travel.csv")).doesNotExist();
  }

  @Test
  void theWaysComeFromOnePlaceAndMeasuresAreThoseOfAVehicle() {
    assertThat(run("--osrm http://localhost:5000")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.run("routes matrix --case " + routing)).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("--osm or from --osrm");
    assertThat(run("--tonnes -1")).isEqualTo(ExitCodes.USAGE);
    assertThat(run("--snap 0")).isEqualTo(ExitCodes.USAGE);
    assertThat(run("--class tram")).isEqualTo(ExitCodes.USAGE);
    assertThat(run("--snap 1001")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.run("routes matrix --case " + routing + " --osrm http://h --tonnes 3"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("go with --osm");
  }
}
