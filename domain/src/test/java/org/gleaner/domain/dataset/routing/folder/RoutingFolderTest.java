package org.gleaner.domain.dataset.routing.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.DrivingRuleSet;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.ExtendedDays;
import org.gleaner.domain.routing.FairWork;
import org.gleaner.domain.routing.FleetEmissions;
import org.gleaner.domain.routing.FleetTerms;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.RoadTable;
import org.gleaner.domain.routing.RoadTerms;
import org.gleaner.domain.routing.RoadTravel;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.WorkingHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingFolderTest {
  private static final String SETTINGS =
      """
      {"format": "gleaner-routing/1", "name": "small", "days": 2, "start_date": "2026-03-02",
       "currency": "USD", "travel": {"circuity": 1, "speeds": [
         {"from_km": 0, "km_per_hour": 25}, {"from_km": 5, "km_per_hour": 45}]}}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whatIsWrittenIsReadAgain(long seed) throws IOException {
    RoutingCase routing = RandomRoutingCases.of(seed);
    assertThat(RoutingFolderWriter.obstacles(routing)).isEmpty();

    RoutingFolderWriter.write(folder, routing);

    assertThat(RoutingCaseReader.read(folder).orThrow()).isEqualTo(routing);
  }

  @Test
  void equalCasesGiveEqualBytes() {
    assertThat(new RoutingTexts(RandomRoutingCases.of(3)).files())
        .isEqualTo(new RoutingTexts(RandomRoutingCases.of(3)).files());
  }

  @Test
  void anOlderCaseLeavesNothingBehind() throws IOException {
    Files.writeString(folder.resolve("README.md"), "mine");
    RoutingFolderWriter.write(folder, RandomRoutingCases.of(1));
    RoutingFolderWriter.write(folder, RandomRoutingCases.of(2));

    assertThat(RoutingCaseReader.read(folder).orThrow()).isEqualTo(RandomRoutingCases.of(2));
    assertThat(Files.readString(folder.resolve("README.md"))).isEqualTo("mine");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(f -> f.getFileName().toString().startsWith("."))).isEmpty();
    }
  }

  @Test
  void unitsOfTheTablesBecomeSecondsAndMetres() throws IOException {
    RoutingCase routing =
        read(
            Map.of(
                "depots.csv", "id,lat,lon,closes\ngarage,0,105,18:30\n",
                "facilities.csv",
                    "id,lat,lon,materials,unloading_min,daily_capacity_kg\n"
                        + "hub,0,105.1,hdd motors,15,2000\n",
                "vehicles.csv",
                    "id,count,depot,capacity_kg,shift_start,shift_end,overtime_limit_h,cost_per_km,"
                        + "cost_per_hour,fair_hours,cost_per_unfair_hour,"
                        + "max_duration_h,max_distance_km,max_trips\n"
                        + "van,2,garage,900,07:00,16:00,1.5,0.5,18,6.5,9,9,200,3\n",
                "orders.csv",
                    "id,lat,lon,kg,l,service_min,prize,frequency\n"
                        + "school,0,105.2,120,800,12,,2\n"
                        + "shop,0,105.3,30,,5,40.5,\n",
                "windows.csv",
                    "place,opens,closes\n"
                        + "school,13:00,15:00\n"
                        + "school,08:00,11:30\n"
                        + "hub,07:00,17:00\n"));

    assertThat(routing.terms().startDate()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(routing.terms().currency()).isEqualTo("USD");
    assertThat(routing.depots().get(0).hours()).isEqualTo(new TimeWindow(0, 66_600));
    VehicleType van = routing.vehicleTypes().get(0);
    assertThat(van.shift()).isEqualTo(new TimeWindow(25_200, 57_600));
    assertThat(van.hours().overtime()).isEqualTo(5400);
    assertThat(van.costPerDistance()).isEqualTo(0.0005);
    assertThat(van.costs().perDuration()).isEqualTo(0.005);
    assertThat(van.costs().fairWork()).isEqualTo(new FairWork(23_400, 0.0025));
    assertThat(van.maxDuration()).isEqualTo(32_400);
    assertThat(van.maxDistance()).isEqualTo(200_000);
    // Three trips: two unloadings on the way, and the depot.
    assertThat(van.maxUnloadings()).isEqualTo(2);
    assertThat(van.unloadingPlaces()).containsExactly(3);
    assertThat(van.capacities()).containsExactly(900.0, Double.POSITIVE_INFINITY);
    assertThat(routing.orders().get(0).hours().windows())
        .containsExactly(new TimeWindow(28_800, 41_400), new TimeWindow(46_800, 54_000));
    assertThat(routing.orders().get(0).dayPatterns()).hasSize(1);
    assertThat(routing.orders().get(1).dayPatterns()).hasSize(2);
    assertThat(routing.orders().get(1).prize()).isEqualTo(40.5);
    assertThat(routing.facilities().get(0).terms().dailyCapacities())
        .containsExactly(2000.0, Double.POSITIVE_INFINITY);
  }

  /** A lorry of 0.5 per km and 0.376 kg per km at 50 a tonne: 0.5 + 50 x 0.376 / 1000 = 0.5188. */
  @Test
  void thePriceOfCo2IsPartOfTheCostPerKm() throws IOException {
    Files.writeString(
        folder.resolve("routing.json"),
        SETTINGS.replace("\"days\"", "\"co2e_price_per_tonne\": 50, \"days\""));
    RoutingCase routing =
        readWith(
            Map.of(
                "vehicles.csv",
                "id,depot,capacity_kg,cost_per_km,co2e_kg_per_km\n"
                    + "lorry,garage,900,0.5,0.376\nelectric,garage,900,0.6,0\n"
                    + "unknown,garage,900,0.7,\n"));

    assertThat(routing.vehicleTypes())
        .extracting(type -> Math.round(type.costPerDistance() * 1e7) / 1e4)
        .containsExactly(0.5188, 0.6, 0.7);
    FleetEmissions emissions = routing.terms().fleet().emissions();
    assertThat(emissions.perDistance().keySet()).containsExactly("electric", "lorry");
    assertThat(emissions.of("lorry")).isCloseTo(0.000376, within(1e-12));
    assertThat(emissions.of("unknown")).isZero();

    // What is written is the cost without the price, and reads back equal.
    RoutingFolderWriter.write(folder, routing);
    assertThat(Files.readString(folder.resolve("vehicles.csv")))
        .contains("lorry,garage,900,0.5,0.376", "electric,garage,900,0.6,0\n");
    assertThat(RoutingCaseReader.read(folder).orThrow()).isEqualTo(routing);
  }

  @Test
  void aCostBelowThePriceOfWhatIsEmittedCannotBeWritten() throws IOException {
    RoutingCase routing = read(Map.of());
    FleetEmissions dear = new FleetEmissions(Map.of("van", 0.001), 1);
    RoutingCase unpriced =
        routing.withTerms(routing.terms().withFleet(new FleetTerms(Map.of(), List.of(), dear)));

    assertThat(RoutingFolderWriter.obstacles(unpriced))
        .containsExactly("costs of distance below the price of what is emitted on it");
  }

  /** 22:00 to 30:00 means another thing to readers where days do not follow each other. */
  @Test
  void nightsAreWrittenWhereOneDayFollowsTheOther() throws IOException {
    RoutingCase day = read(Map.of());
    TimeWindow shift = new TimeWindow(79_200, 108_000);
    RoutingCase night =
        day.withVehicleTypes(day.vehicleTypes().stream().map(t -> t.withShift(shift)).toList());

    assertThat(
            RoutingFolderWriter.obstacles(night.withTerms(night.terms().withDaysFollowing(false))))
        .containsExactly("windows beyond a day");
    assertThat(RoutingFolderWriter.obstacles(closing(night, 82_800)))
        .containsExactly("depots that close during a shift");
    assertThat(RoutingFolderWriter.obstacles(closing(night, 110_000))).isEmpty();
  }

  /** Depots that open at 5. */
  private static RoutingCase closing(RoutingCase routing, double close) {
    TimeWindow hours = new TimeWindow(18_000, close);
    return new RoutingCase(
        routing.name(),
        routing.days(),
        routing.depots().stream().map(d -> new Depot(d.id(), d.at(), hours)).toList(),
        routing.orders(),
        routing.facilities(),
        routing.vehicleTypes(),
        routing.travels(),
        routing.terms());
  }

  @Test
  void rulesOfDrivingAreThoseOfACountryAndCrew() throws IOException {
    RoutingCase routing =
        read(
            Map.of(
                "vehicles.csv",
                "id,depot,capacity_kg,driving_rules,drivers,driven_this_week_h\n"
                    + "van,garage,900,vn,,12.5\ntruck,garage,900,eu,1,\nlong,garage,900,vn,2,\n"
                    + "free,garage,900,,,\n"));

    double never = Double.POSITIVE_INFINITY;
    // 4 h, 15 min, 10 h and 48 h, of which 12.5 h are driven; 4.5 h, 45 min of which 15, 9 h, 10 h
    // twice a
    // week, 56 h and 90 h.
    assertThat(routing.vehicleTypes())
        .extracting(type -> type.hours().crew())
        .containsExactly(
            new CrewHours(new DrivingRules(14_400, 900, 36_000, 172_800, never), 45_000, 0),
            CrewHours.of(
                new DrivingRules(
                    16_200, 2700, 900, 32_400, new ExtendedDays(36_000, 2), 201_600, 324_000)),
            CrewHours.of(new DrivingRules(never, 0, 72_000, 345_600, never)),
            CrewHours.FREE);
  }

  @Test
  void aCaseHasItsOwnRulesOfDrivingBesideThoseOfCountries() throws IOException {
    RoutingCase routing =
        read(
            Map.of(
                "driving_rules.csv",
                "id,drivers,continuous_h,rest_min,daily_h,extended_daily_h,extended_days,weekly_h,source\n"
                    + "works,,3,20,8,,,,agreement of 2025\n"
                    + "works,2,,,15,16,3,60,\n",
                "vehicles.csv",
                "id,depot,capacity_kg,driving_rules,drivers,extended_days_this_week\n"
                    + "van,garage,900,works,,\npair,garage,900,works,2,1\n"
                    + "law,garage,900,vn,1,\n"));

    double never = Double.POSITIVE_INFINITY;
    // 3 h, 20 min and 8 h; two drivers 15 h, 16 h on three days, and 60 h; the law as it is
    // shipped.
    DrivingRules one = new DrivingRules(10_800, 1200, 28_800, never, never);
    DrivingRules two =
        new DrivingRules(never, 0, 54_000, new ExtendedDays(57_600, 3), 216_000, never);
    assertThat(routing.vehicleTypes())
        .extracting(type -> type.hours().crew().rules())
        .containsExactly(one, two, new DrivingRules(14_400, 900, 36_000, 172_800, never));
    assertThat(routing.vehicleTypes().get(1).hours().crew().extendedDaysThisWeek()).isEqualTo(1);
    assertThat(routing.terms().fleet().drivingRules())
        .containsExactly(
            new DrivingRuleSet("works", 1, one, "agreement of 2025", ""),
            new DrivingRuleSet("works", 2, two, "", ""));
  }

  @Test
  void rulesOfDrivingWithoutANameCannotBeWritten() {
    RoutingCase routing = RandomRoutingCases.of(1);
    CrewHours crew = CrewHours.of(new DrivingRules(7, 1, 100, 200, 300));
    VehicleType type = routing.vehicleTypes().get(0);
    WorkingHours hours = new WorkingHours(type.shift(), 0, List.of(), crew);
    DrivingRuleSet law = new DrivingRuleSet("vn", 1, DrivingRules.NONE, "", "");
    RoutingCase other =
        new RoutingCase(
            routing.name(),
            routing.days(),
            routing.depots(),
            routing.orders(),
            routing.facilities(),
            List.of(type.withHours(hours).withEquipment(type.equipment().withProfile(0))),
            List.of(routing.travel()),
            routing
                .terms()
                .withRoads(RoadTerms.NONE)
                .withFleet(new FleetTerms(Map.of(), List.of(law), FleetEmissions.NONE)));

    assertThat(RoutingFolderWriter.obstacles(other))
        .containsExactly(
            "driving rules that the table cannot state", "driving rules without a name");
  }

  @Test
  void theFirstKilometresAreSlow() throws IOException {
    RoutingCase routing = read(Map.of("depots.csv", "id,lat,lon\ngarage,0,105\n"));

    // A tenth of a degree on the equator is 11.1195 km: 5 at 25 km/h and 6.1195 at 45 km/h.
    assertThat(routing.distance(0, 1)).isCloseTo(11_119.5, within(0.1));
    assertThat(routing.duration(0, 1)).isCloseTo(5 / 25.0 * 3600 + 6.1195 / 45 * 3600, within(0.1));
  }

  @Test
  void listedWaysWinOverTheEstimate() throws IOException {
    RoutingCase routing =
        read(
            Map.of(
                "travel.csv",
                "from,to,km,min\ngarage,school,14,30\nschool,garage,5,\ngarage,hub,,7\n"));

    assertThat(routing.distance(0, 1)).isEqualTo(14_000);
    assertThat(routing.duration(0, 1)).isEqualTo(1800);
    // 5 km at 25 km/h.
    assertThat(routing.duration(1, 0)).isEqualTo(720);
    assertThat(routing.duration(0, 2)).isEqualTo(420);
    assertThat(routing.distance(0, 2)).isCloseTo(22_239, within(1.0));
  }

  @Test
  void whereTravelIsListedOnlyOtherWaysAreNone() throws IOException {
    Files.writeString(
        folder.resolve("routing.json"),
        "{\"format\": \"gleaner-routing/1\", \"name\": \"listed\", \"travel\": {\"method\":"
            + " \"table\"}}");
    RoutingCase routing = readWith(Map.of("travel.csv", "from,to,km,min\ngarage,school,14,30\n"));

    assertThat(routing.distance(0, 1)).isEqualTo(14_000);
    assertThat(routing.distance(1, 0)).isInfinite();
    assertThat(routing.duration(1, 1)).isZero();
  }

  @Test
  void tablesOfAServerCanBeKeptInTheCase() throws IOException {
    RoutingCase routing = read(Map.of());
    double none = Double.POSITIVE_INFINITY;
    double[] metres = {0, 1234.5, 20, 1300, 0, none, 21, 7, 0};
    RoutingCase onRoads = routing.withTravel(ListedTravel.of(3, metres));
    RoutingCase kept =
        onRoads.withTravel(RoadTable.of(onRoads, onRoads.travel(), (RoadTravel) routing.travel()));

    RoutingFolderWriter.write(folder, kept);

    RoutingCase again = RoutingCaseReader.read(folder).orThrow();
    for (int from = 0; from < 3; from++) {
      for (int to = 0; to < 3; to++) {
        assertThat(again.distance(from, to)).isEqualTo(metres[from * 3 + to]);
        assertThat(again.duration(from, to)).isEqualTo(metres[from * 3 + to]);
      }
    }
  }

  @Test
  void whatTheTablesCannotSayIsNotWritten() {
    RoutingCase routing = RandomRoutingCases.of(1);
    VehicleType open =
        VehicleType.of("x y", 1, List.of(1.0, 1.0), 0)
            .withEnds(new RouteEnds(RouteEnds.OPEN, RouteEnds.OPEN));
    RoutingCase other =
        new RoutingCase(
            routing.name(),
            routing.days(),
            routing.depots(),
            routing.orders(),
            routing.facilities(),
            List.of(open),
            List.of(routing.travel()),
            routing.terms().withRoads(RoadTerms.NONE));

    assertThat(RoutingFolderWriter.obstacles(other))
        .containsExactly("ids that are no slugs", "routes without a depot");
    assertThatThrownBy(() -> RoutingFolderWriter.write(folder, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the tables cannot say: ids that are no slugs; routes without a depot");
    assertThat(folder).isEmptyDirectory();
  }

  private RoutingCase read(Map<String, String> files) throws IOException {
    Files.writeString(folder.resolve("routing.json"), SETTINGS);
    return readWith(files);
  }

  private RoutingCase readWith(Map<String, String> files) throws IOException {
    Files.writeString(folder.resolve("depots.csv"), "id,lat,lon\ngarage,0,105\n");
    Files.writeString(folder.resolve("facilities.csv"), "id,lat,lon\nhub,0,105.2\n");
    Files.writeString(folder.resolve("vehicles.csv"), "id,depot,capacity_kg\nvan,garage,900\n");
    Files.writeString(folder.resolve("orders.csv"), "id,lat,lon,kg\nschool,0,105.1,1\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return RoutingCaseReader.read(folder).orThrow();
  }
}
