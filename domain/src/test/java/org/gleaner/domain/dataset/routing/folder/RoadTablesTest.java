package org.gleaner.domain.dataset.routing.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.routing.RoadTable;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of vehicles, zones, bans and closures in the tables. Monday is the first of two days. */
class RoadTablesTest {
  private static final int GARAGE = 0;
  private static final int SHOP = 1;
  private static final int ISLE = 2;

  @TempDir Path folder;

  private final Map<String, String> files =
      new TreeMap<>(
          Map.of(
              "routing.json",
              """
              {"format": "gleaner-routing/1", "name": "small", "days": 2,
               "start_date": "2026-03-02", "travel": {"circuity": 1,
               "speeds": [{"from_km": 0, "km_per_hour": 36}],
               "classes": [{"class": "truck", "speeds": [{"from_km": 0, "km_per_hour": 18}]}]}}
              """,
              "depots.csv",
              "id,lat,lon\ngarage,0,105\n",
              "vehicles.csv",
              "id,depot,capacity_kg,class\nvan,garage,900,van\nlorry,garage,5000,truck\n",
              "orders.csv",
              "id,lat,lon,kg,service_min,zones\nshop,0,105.1,1,10,market\nisle,0,105.2,1,0,\n",
              "zones.csv",
              "zone,lat,lon\nisland,-0.1,105.15\nisland,-0.1,105.3\nisland,0.1,105.3\n"
                  + "island,0.1,105.15\n"));

  @Test
  void aPlaceLiesInTheZonesItNamesAndInTheAreasAroundIt() throws IOException {
    assertThat(read().terms().roads().zones())
        .containsExactly(List.of(), List.of("market"), List.of("island"));
  }

  @Test
  void areasThatAreNoneOrCrossThemselvesAreErrors() throws IOException {
    files.put(
        "zones.csv",
        "zone,lat,lon\nline,0,105\nline,0,106\nline,0,107\nbow,0,105\nbow,0,107\nbow,2,105\n"
            + "bow,2,107\n");

    assertThat(findings())
        .extracting(f -> f.where() + " " + f.code())
        .containsExactly("zones.csv:2 [zone] no-area", "zones.csv:8 [zone] crossing-edges");
    assertThat(findings().get(1).message())
        .isEqualTo("the edge that begins here crosses the one that begins in row 6");
  }

  @Test
  void aClassTravelsByItsOwnSpeedsAndWays() throws IOException {
    files.put(
        "travel.csv",
        "from,to,class,km,min,no_way\ngarage,shop,,20,,\nshop,garage,truck,,30,\n"
            + "garage,isle,truck,,,true\n");
    RoutingCase routing = read();

    int van = routing.vehicleTypes().get(0).equipment().profile();
    int lorry = routing.vehicleTypes().get(1).equipment().profile();
    // 20 km at 36 km/h are 10 m/s; at 18 km/h twice the time.
    assertThat(routing.duration(van, GARAGE, SHOP)).isCloseTo(2000, within(1e-6));
    assertThat(routing.duration(lorry, GARAGE, SHOP)).isCloseTo(4000, within(1e-6));
    assertThat(routing.duration(lorry, SHOP, GARAGE)).isEqualTo(1800);
    assertThat(routing.duration(van, SHOP, GARAGE)).isCloseTo(1113, within(2.0));
    assertThat(routing.distance(lorry, GARAGE, ISLE)).isInfinite();
    assertThat(routing.distance(van, GARAGE, ISLE)).isFinite();
  }

  @Test
  void aBanLeavesTheHoursInWhichServiceIsOverBeforeItAndStartsAfterIt() throws IOException {
    files.put(
        "bans.csv",
        "zone,classes,weekdays,from,until\nmarket,truck,mon fri,06:00,20:00\n"
            + "market,truck,mon,22:00,\n");
    RoutingCase routing = read();

    assertThat(routing.terms().roads().bans().get(0).weekdays())
        .containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    VehicleType van = routing.vehicleTypes().get(0);
    VehicleType lorry = routing.vehicleTypes().get(1);
    // Service takes ten minutes. On Tuesday all is allowed.
    assertThat(routing.windows(SHOP, lorry, 0))
        .containsExactly(new TimeWindow(0, 21_000), new TimeWindow(72_000, 78_600));
    assertThat(routing.windows(SHOP, lorry, 1)).containsExactly(TimeWindow.ALWAYS);
    assertThat(routing.windows(SHOP, van, 0)).containsExactly(TimeWindow.ALWAYS);
    assertThat(routing.windows(ISLE, lorry, 0)).containsExactly(TimeWindow.ALWAYS);
  }

  @Test
  void aClosureHoldsOnItsDatesForItsClassesInBothDirections() throws IOException {
    files.put(
        "closures.csv",
        "zone,to_zone,classes,from_date,until_date,extra_min,extra_km\n"
            + "island,,truck,2026-03-03,2026-03-09,,\nisland,market,,2026-03-02,,15,4\n");
    RoutingCase routing = read();

    VehicleType van = routing.vehicleTypes().get(0);
    VehicleType lorry = routing.vehicleTypes().get(1);
    assertThat(routing.distance(routing.profile(lorry, 1), GARAGE, ISLE)).isInfinite();
    assertThat(routing.distance(routing.profile(lorry, 1), ISLE, SHOP)).isInfinite();
    assertThat(routing.distance(routing.profile(lorry, 1), GARAGE, SHOP)).isFinite();
    assertThat(routing.distance(routing.profile(lorry, 0), GARAGE, ISLE)).isFinite();
    assertThat(routing.profile(van, 1)).isEqualTo(van.equipment().profile());
    double usual = routing.duration(0, ISLE, SHOP);
    int monday = routing.profile(van, 0);
    assertThat(routing.duration(monday, ISLE, SHOP)).isEqualTo(usual + 900);
    assertThat(routing.duration(monday, SHOP, ISLE)).isEqualTo(usual + 900);
    assertThat(routing.distance(monday, SHOP, ISLE)).isEqualTo(routing.distance(1, 2) + 4000);
    assertThat(routing.duration(monday, GARAGE, ISLE)).isEqualTo(routing.duration(0, GARAGE, ISLE));
  }

  /** A route has one profile: on it both days are closed all the time, which is safe. */
  @Test
  void aRouteThatPassesMidnightMeetsTheClosuresOfBothItsDays() throws IOException {
    // Until six in the morning; until ten in the evening, and three hours more; until nine.
    files.put(
        "vehicles.csv",
        "id,depot,capacity_kg,class,shift_start,shift_end,overtime_limit_h\n"
            + "night,garage,900,van,22:00,06:00,\nlate,garage,900,van,14:00,22:00,3\n"
            + "day,garage,900,van,13:00,21:00,3\nalways,garage,900,truck,,,\n");
    files.put("closures.csv", "zone,from_date\nisland,2026-03-03\n");
    assertThat(closed("night", "late", "day", "always")).containsExactly("12", "12", "2", "2");

    files.put("closures.csv", "zone,from_date\nisland,2026-03-02\n");
    // A route of Monday heeds it at three on Tuesday too.
    assertThat(closed("night", "day")).containsExactly("1", "1");

    // After the last day: only the night of Tuesday reaches it, which is no reason to warn.
    files.put("closures.csv", "zone,from_date\nisland,2026-03-04\n");
    assertThat(closed("night", "day")).containsExactly("2", "");
    assertThat(findings()).isEmpty();
  }

  /** Of some types the days, from 1, on which there is no way from the garage to the island. */
  private List<String> closed(String... types) throws IOException {
    RoutingCase routing = read();
    return Stream.of(types)
        .map(id -> routing.vehicleTypes().stream().filter(t -> t.id().equals(id)).findFirst())
        .map(
            type ->
                IntStream.range(0, routing.days())
                    .filter(
                        day ->
                            Double.isInfinite(
                                routing.distance(
                                    routing.profile(type.orElseThrow(), day), GARAGE, ISLE)))
                    .mapToObj(day -> String.valueOf(day + 1))
                    .collect(Collectors.joining()))
        .toList();
  }

  @Test
  void namesThatNobodyHasAreFound() throws IOException {
    files.put(
        "bans.csv", "zone,classes,weekdays,from,until\nmarkt,truk,mo,09:00,08:00\nmarket,,,9,\n");
    files.put(
        "closures.csv",
        "zone,to_zone,from_date,until_date\nisland,iland,2026-3-2,\n"
            + "island,,2026-03-05,2026-03-04\n");
    files.put("travel.csv", "from,to,class,km,no_way\ngarage,shop,bus,1,\ngarage,isle,,1,true\n");
    files.put("zones.csv", "zone,lat,lon\nisland,0,105\nisland,0,106\n");

    assertThat(findings())
        .extracting(f -> f.where().file() + ":" + f.where().line() + " " + f.code())
        .containsExactlyInAnyOrder(
            "zones.csv:2 too-few-corners",
            "bans.csv:2 unknown-id",
            "bans.csv:2 unknown-id",
            "bans.csv:2 unknown-word",
            "bans.csv:3 not-a-time",
            "closures.csv:2 unknown-id",
            "closures.csv:2 not-a-date",
            "closures.csv:3 wrong-order",
            "travel.csv:2 unknown-id",
            "travel.csv:3 two-lengths");
  }

  @Test
  void datesNeedAFirstDay() throws IOException {
    files.put("routing.json", "{\"format\": \"gleaner-routing/1\", \"name\": \"small\"}");
    files.put("bans.csv", "zone,weekdays\nmarket,mon\n");
    files.put("closures.csv", "zone,from_date\nisland,2026-03-02\n");

    assertThat(findings()).extracting(Finding::code).containsOnly("no-dates").hasSize(2);
  }

  @Test
  void aClosureOutsideTheHorizonIsWorthAWarning() throws IOException {
    files.put("closures.csv", "zone,from_date\nisland,2026-03-04\n");

    assertThat(findings()).extracting(Finding::code).containsExactly("never-holds");
  }

  @Test
  void aMeasuredTableReplacesTheWaysOfItsClassOnly() throws IOException {
    files.put("travel.csv", "from,to,class,km\ngarage,shop,,20\ngarage,shop,truck,30\n");
    RoutingCase routing = read();

    String text = text(TravelFile.of(folder, routing, "truck", routing.travel()));

    // Three places have six ways.
    assertThat(text.lines())
        .hasSize(1 + 1 + 6)
        .contains("garage,shop,,20,")
        .allMatch(line -> !line.matches(".*\\.\\d{7}.*"));
    files.put("travel.csv", text);
    RoutingCase measured = read();
    for (int from = 0; from < 3; from++) {
      for (int to = 0; to < 3; to++) {
        assertThat(measured.distance(1, from, to))
            .isCloseTo(routing.distance(from, to), within(5.1e-4));
        // Half a millionth of a minute.
        assertThat(measured.duration(1, from, to))
            .isCloseTo(routing.duration(from, to), within(3.1e-5));
      }
    }
  }

  /** 1,001 places have 1,001,000 ways. */
  @Test
  void aTableHoldsTheWaysOfMoreThanAThousandPlaces() throws IOException {
    StringBuilder orders = new StringBuilder("id,lat,lon,kg\n");
    for (int i = 0; i < 1000; i++) {
      orders.append("order-").append(i).append(",21.0,").append(105.8 + i / 1e4).append(",1\n");
    }
    files.put("orders.csv", orders.toString());
    RoutingCase routing = read();
    int places = routing.placeCount();

    files.put("travel.csv", text(TravelFile.of(folder, routing, null, routing.travel())));

    RoutingCase measured = read();
    assertThat(places).isGreaterThan(1000);
    assertThat(((RoadTable) measured.travel()).listed()).hasSize(places * (places - 1));
    assertThat(measured.distance(0, 1, places - 2))
        .isCloseTo(routing.distance(0, 1, places - 2), within(1e-3));
  }

  /** The first and the last row are the same way. */
  @Test
  void aWayThatIsListedTwiceIsAnError() throws IOException {
    files.put("travel.csv", "from,to,km\ngarage,shop,20\nshop,garage,20\ngarage,shop,21\n");

    assertThat(findings())
        .extracting(finding -> finding.where() + " " + finding.code() + ": " + finding.message())
        .containsExactly(
            "travel.csv:4 duplicate-row: says again what line 2 says: same from, to, class");
  }

  private static String text(TravelFile file) throws IOException {
    StringWriter text = new StringWriter();
    file.writeTo(text);
    return text.toString();
  }

  private List<Finding> findings() throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return RoutingCaseReader.read(folder).findings();
  }

  private RoutingCase read() throws IOException {
    findings();
    return RoutingCaseReader.read(folder).orThrow();
  }
}
