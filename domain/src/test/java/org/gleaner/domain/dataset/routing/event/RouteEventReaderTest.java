package org.gleaner.domain.dataset.routing.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteEventReaderTest {

  private static final Map<String, String> TABLES =
      Map.of(
          "routing.json",
          """
          {"format": "gleaner-routing/1", "name": "small", "days": 2, "start_date": "2026-03-02",
           "travel": {"circuity": 1, "speeds": [{"from_km": 0, "km_per_hour": 25}]}}
          """,
          "depots.csv",
          "id,lat,lon\ngarage,21,105.8\n",
          "facilities.csv",
          "id,lat,lon\nhub,21.1,105.8\n",
          "orders.csv",
          "id,lat,lon,kg,zones\nbank,21.01,105.8,50,old-quarter\nmill,21.02,105.8,50,\n",
          "vehicles.csv",
          """
          id,count,depot,capacity_kg,capacity_l,shift_start,shift_end,cost_per_km
          van,2,garage,900,6000,07:30,16:30,1
          """,
          "reliefs.csv",
          "id,max_kg\nhousehold,50\n");

  private final Findings findings = new Findings();

  @TempDir Path folder;
  private RoutingCase routing;
  private RouteEventReader reader;

  @BeforeEach
  void read() throws Exception {
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      Files.writeString(folder.resolve(table.getKey()), table.getValue());
    }
    read(folder);
  }

  private RouteEvent event(String text) {
    reader.read(text);
    assertThat(findings.toList()).isEmpty();
    return reader.events(36_000).get(0);
  }

  @Test
  void aZoneIsClosedForATimeOrForTheRestOfTheDay() {
    assertThat(event("Zone Old-Quarter closed from 10:00 to 14:00"))
        .isEqualTo(
            new RouteEvent.ZoneClosed(
                "old-quarter", 36_000, 50_400, "zone old-quarter closed from 10:00 to 14:00"));
    assertThat(event("zone old-quarter closed"))
        .isEqualTo(
            new RouteEvent.ZoneClosed(
                "old-quarter",
                36_000,
                Double.POSITIVE_INFINITY,
                "zone old-quarter closed from 10:00"));
  }

  @Test
  void aRoadIsClosedBetweenPlacesOrZones() {
    assertThat(event("road Bank to HUB closed from 10:30"))
        .isEqualTo(
            new RouteEvent.RoadClosed("bank", "hub", 37_800, "road bank to hub closed from 10:30"));
    assertThat(event("road garage to old-quarter closed"))
        .isEqualTo(
            new RouteEvent.RoadClosed(
                "garage", "old-quarter", 36_000, "road garage to old-quarter closed from 10:00"));
    reader.read("road bnk to bank closed");
    reader.read("road bank to bank closed");
    assertThat(findings.toList())
        .extracting(Finding::code)
        .containsExactly("unknown-id", "no-road");
  }

  @Test
  void aVehicleComesThatIsLikeAnother() {
    assertThat(event("new vehicle V9 like V2 from 11:00 at Garage"))
        .isEqualTo(
            new RouteEvent.VehicleAdded(
                "v9", 1, 39_600, "garage", "new vehicle v9 like 2 from 11:00 at garage"));
    // It is called by its name, and by the next number.
    assertThat(event("vehicle V9 out"))
        .isEqualTo(new RouteEvent.VehicleOut(2, 36_000, "vehicle 3 out from 10:00"));
    assertThat(event("vehicle 3 out"))
        .isEqualTo(new RouteEvent.VehicleOut(2, 36_000, "vehicle 3 out from 10:00"));
  }

  @Test
  void anOrderIsSkippedNowAndMayBeTriedAgain() {
    assertThat(event("order BANK skipped again from 14:00"))
        .isEqualTo(
            new RouteEvent.OrderSkipped(
                "bank", 36_000, 50_400.0, "order bank skipped at 10:00 again from 14:00"));
    assertThat(event("order bank skipped at 09:20"))
        .isEqualTo(
            new RouteEvent.OrderSkipped("bank", 33_600, null, "order bank skipped at 09:20"));
  }

  /** The rest is planned when that was. */
  @Test
  void whenAnOrderWasSkippedIsWhereVehiclesAreNow() {
    reader.read("order bank skipped at 09:20");
    reader.read("facility hub closed from 08:00");
    assertThat(reader.time()).isEqualTo(OptionalDouble.of(33_600));
  }

  @Test
  void anOrderWeighsSomethingElse() {
    assertThat(event("order Bank 350 KG"))
        .isEqualTo(new RouteEvent.OrderLoadChanged("bank", 350, "order bank 350 kg"));
    assertThat(event("order bank 12.50kg"))
        .isEqualTo(new RouteEvent.OrderLoadChanged("bank", 12.5, "order bank 12.5 kg"));
  }

  /** The mill is visited on both days. */
  @Test
  void theLoadOfSeveralVisitsIsThatOfEach() throws Exception {
    Files.writeString(
        folder.resolve("orders.csv"),
        "id,lat,lon,kg,day_patterns\nbank,21.01,105.8,50,1\nmill,21.02,105.8,50,1+2\n");
    RoutingCase twice = RoutingCaseReader.read(folder).orThrow();
    new RouteEventReader(twice, new EventTimes(true), findings).read("order mill 60 kg");
    assertThat(findings.toList()).extracting(Finding::code).containsExactly("several-visits");
    assertThat(findings.toList().get(0).hint()).contains("order mill-more added");
  }

  @Test
  void theTextOfAnEventReadsBackAsTheSame() {
    for (String text :
        List.of(
            "vehicle 1 out from 10:00",
            "vehicle 2 late by 40 min at 10:00",
            "new vehicle v9 like 2 from 11:00 at garage",
            "new vehicle v10 like 2 from 10:00",
            "order bank skipped at 10:00 again from 14:00",
            "order bank skipped at 10:00",
            "order bank 12.5 kg",
            "order bank cancelled",
            "facility hub closed from 10:00 to 11:00",
            "zone old-quarter closed from 10:00",
            "road mill to hub closed from 10:00",
            "order p1 added lat=21 lon=105.8 kg=20 day=2 zones=old-quarter")) {
      RouteEvent event = event(text);
      RouteEventReader again = new RouteEventReader(routing, new EventTimes(true), findings);
      again.read(event.text());
      assertThat(findings.toList()).isEmpty();
      assertThat(again.events(0)).containsExactly(event);
    }
  }

  private void write(String vehicles) throws IOException {
    Files.writeString(
        folder.resolve("vehicles.csv"),
        "id,count,depot,capacity_kg,capacity_l,cost_per_km\n" + vehicles);
    read(folder);
  }

  private void read(Path source) {
    routing = RoutingCaseReader.read(source).orThrow();
    reader = new RouteEventReader(routing, new EventTimes(true), findings);
  }

  /** What these say, as events and as the texts of those events, read one after another. */
  private List<RouteEvent> eventsAndTexts(String... texts) {
    List.of(texts).forEach(reader::read);
    List<RouteEvent> events = reader.events(36_000);
    RouteEventReader again = new RouteEventReader(routing, new EventTimes(true), findings);
    events.forEach(event -> again.read(event.text()));
    assertThat(findings.toList()).isEmpty();
    assertThat(again.events(0)).isEqualTo(events);
    return events;
  }

  /** Type 2 is vehicle 1, and type 1 is vehicle 2. */
  @Test
  void aTypeMayBeCalledLikeTheNumberOfAnotherVehicle() throws IOException {
    write("2,1,garage,900,6000,1\n1,1,garage,900,6000,1\n");

    assertThat(
            eventsAndTexts(
                "vehicle 2 out",
                "vehicle V2 late by 10 min",
                "vehicle #2 late by 10 min",
                "new vehicle spare like 2",
                "vehicle 3 out"))
        .containsExactly(
            new RouteEvent.VehicleOut(0, 36_000, "vehicle #1 out from 10:00"),
            new RouteEvent.VehicleLate(1, 600, 36_000, "vehicle #2 late by 10 min at 10:00"),
            new RouteEvent.VehicleLate(1, 600, 36_000, "vehicle #2 late by 10 min at 10:00"),
            new RouteEvent.VehicleAdded(
                "spare", 0, 36_000, null, "new vehicle spare like #1 from 10:00"),
            new RouteEvent.VehicleOut(2, 36_000, "vehicle 3 out from 10:00"));
    reader.read("vehicle 4 out");
    assertThat(findings.toList())
        .extracting(Finding::hint)
        .containsExactly("Vehicles are #1 (2), #2 (1), 3 (spare).");
  }

  /** With two vans, the vehicle that is called 4 is the third, and x the fourth. */
  @Test
  void aNewVehicleMayBeCalledLikeTheNumberOfOneThatComesAfterIt() {
    assertThat(
            eventsAndTexts(
                "new vehicle 4 like 1",
                "new vehicle x like 4",
                "vehicle x out",
                "vehicle 4 late by 10 min"))
        .extracting(RouteEvent::text)
        .containsExactly(
            "new vehicle 4 like 1 from 10:00",
            "new vehicle x like 3 from 10:00",
            "vehicle #4 out from 10:00",
            "vehicle 3 late by 10 min at 10:00");
  }

  /** Types v2 and 2 of one vehicle each: only the number sign is sure to be a number. */
  @Test
  void aTypeMayBeCalledLikeANumberBehindAV() throws IOException {
    write("v2,1,garage,900,6000,1\nvan,2,garage,900,6000,1\n2,1,garage,900,6000,1\n");

    assertThat(
            eventsAndTexts("vehicle V2 out", "vehicle 2 out", "vehicle #2 out", "vehicle V3 out"))
        .containsExactly(
            new RouteEvent.VehicleOut(0, 36_000, "vehicle 1 out from 10:00"),
            new RouteEvent.VehicleOut(3, 36_000, "vehicle 4 out from 10:00"),
            new RouteEvent.VehicleOut(1, 36_000, "vehicle #2 out from 10:00"),
            new RouteEvent.VehicleOut(2, 36_000, "vehicle 3 out from 10:00"));
  }

  /** Plans that were written before there was a number sign. */
  @Test
  void aBareNumberIsATypeWhereThereIsOne() throws IOException {
    write("2,1,garage,900,6000,1\n1,1,garage,900,6000,1\n");
    reader.read("vehicle 1 out from 10:00");
    assertThat(reader.events(0))
        .containsExactly(new RouteEvent.VehicleOut(1, 36_000, "vehicle #2 out from 10:00"));
  }

  /** Its time is that of planning, 11:00: only then is it known that it would end before. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "facility hub closed to 10:30|closes-before-it-opens|10:30",
        "zone old-quarter closed to 10:59|closes-before-it-opens|10:59",
        "order bank skipped again from 09:00|again-before-it-was-skipped|09:00"
      })
  void whatEndsBeforeThePlanningIsNoEvent(String text, String code, String value) {
    reader.read(text);
    assertThat(findings.toList()).isEmpty();

    assertThat(reader.events(39_600)).isEmpty();
    assertThat(findings.toList())
        .extracting(Finding::code, Finding::value, Finding::message, Finding::hint)
        .containsExactly(
            tuple(
                code,
                value,
                "must not be before 11:00, when the rest is planned",
                "An event happens then unless it says when."));
  }

  @Test
  void whatEndsWhenTheRestIsPlannedIsAnEvent() {
    assertThat(
            eventsAndTexts("facility hub closed to 10:00", "order bank skipped again from 10:00"))
        .extracting(RouteEvent::text)
        .containsExactly(
            "facility hub closed from 10:00 to 10:00",
            "order bank skipped at 10:00 again from 10:00");
  }

  /** Below a thousandth and from ten million on, figures are written with an exponent elsewhere. */
  @Test
  void figuresOfEventsHaveNoExponent() {
    assertThat(
            eventsAndTexts(
                "order bank 0.0005 kg",
                "order mill 12345678.5 kg",
                "vehicle 1 late by 0.0001 s",
                "vehicle 2 late by 12345678.5 s"))
        .extracting(RouteEvent::text)
        .containsExactly(
            "order bank 0.0005 kg",
            "order mill 12345678.5 kg",
            "vehicle 1 late by 0.0001 s at 10:00",
            "vehicle 2 late by 12345678.5 s at 10:00");
  }

  /** A cell in quotes goes on to its end; a quote anywhere else is just one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"name=Kho A=B\"|Kho A=B",
        "\"name=Kho  \"\"A\"\" = B \"|`Kho  \"A\" = B `",
        "\"NAME=A\" prize=3|A",
        "name=A=B|A=B",
        "name=Kho \"A\" B|Kho \"A\" B",
        "name=\"Kho A\"|\"Kho A\"",
        "name=Kho   A|Kho A"
      })
  void theNameOfAnAddedOrderMayBeQuoted(String cell, String name) {
    assertThat(eventsAndTexts("order p1 added lat=21 lon=105.8 kg=20 " + cell))
        .singleElement()
        .isInstanceOfSatisfying(
            RouteEvent.OrderAdded.class, added -> assertThat(added.order().name()).isEqualTo(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name=Kho colour=B|unknown-column",
        "\"name=Kho A|unknown-column",
        "\"name=Kho\"A|unknown-column",
        "\"name=Kho\" A|not-a-column",
        "\"kg=3\"|duplicate-column"
      })
  void whatIsWronglyQuotedIsNoCell(String cells, String code) {
    reader.read("order p1 added lat=21 lon=105.8 kg=20 " + cells);
    assertThat(findings.toList()).extracting(Finding::code).containsExactly(code);
  }

  /** Its loads are plain numbers, and its ways a matrix of the places that it has. */
  @ParameterizedTest
  @ValueSource(
      strings = {"order p1 added lat=21 lon=105.8 kg=20 service_min=10", "orders added from %s"})
  void noOrderIsAddedWhereKilogramsAreNotCounted(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("new.csv"), "id,lat,lon,kg\np1,21,105,2\n");
    read(
        Files.writeString(
            folder.resolve("vroom.json"),
            """
            {"vehicles": [{"id": 1, "start_index": 0, "capacity": [9, 9, 9]}],
             "jobs": [{"id": 2, "location_index": 1, "pickup": [1, 1, 1]}],
             "matrix": [[0, 60], [60, 0]]}
            """));
    reader.read(text.formatted(file));

    assertThat(findings.toList()).extracting(Finding::code).containsExactly("no-kilograms");
    assertThat(reader.events(0)).isEmpty();
  }

  @Test
  void anAddedOrderMayBeForADayInAZoneAndUnderAReliefOfTheCase() {
    RouteEvent event =
        event(
            "order p1 added lat=21 lon=105.8 kg=20 day=2 zones=old-quarter relief=household"
                + " name=Chợ Hôm, cổng sau");
    assertThat(event)
        .isInstanceOfSatisfying(
            RouteEvent.OrderAdded.class,
            added -> {
              assertThat(added.zones()).containsExactly("old-quarter");
              assertThat(added.order().name()).isEqualTo("Chợ Hôm, cổng sau");
              assertThat(added.order().dayPatterns()).containsExactly(new DayPattern(List.of(1)));
            });
  }

  /** Each event has all of its mistakes in one reading; nothing of it happens. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vehicle 7 out from 49:00|unknown-vehicle not-a-time",
        "vehicle 7 late by soon at 49:00|unknown-vehicle not-a-duration not-a-time",
        "new vehicle 2 like 7 from 49:00 at garge"
            + "|duplicate-id unknown-vehicle not-a-time unknown-id",
        "new vehicle van like 1|duplicate-id",
        "new vehicle x! like 1|wrong-id",
        "new van|not-an-event",
        "order bnak cancelled|unknown-id",
        "order bnak skipped at 49:00 again from 50:00|unknown-id not-a-time not-a-time",
        "order bank skipped at 10:00 again from 09:00|again-before-it-was-skipped",
        "order bank lost|not-an-event",
        "order bnak much kg|unknown-id not-kilograms",
        "order bank -3 kg|not-kilograms",
        "order bank added lat=21 lon=105.8 kg=2|duplicate-id",
        "order p1 added lat=210 kg=-3|out-of-range missing-column out-of-range",
        "order p1 added lat=21 lon=105.8 kg=2 day=3 relief=nothing|unknown-id no-day-pattern",
        "order p1 added lat=21 lon=105.8 kg=2 kg=3|duplicate-column",
        "order p1 added lat=21 lon=105.8 kg=2 colour=red|unknown-column",
        "orders added from nowhere.csv|missing-file",
        "facility hbu closed from 49:00 to 50:00|unknown-id not-a-time not-a-time",
        "facility hub closed from 11:00 to 10:00|closes-before-it-opens",
        "zone old-qarter closed from 49:00 to 50:00|unknown-id not-a-time not-a-time",
        "zone old-quarter closed from 11:00 to 10:00|closes-before-it-opens",
        "zone old-quarter flooded|not-an-event",
        "weather bad|not-an-event"
      })
  void allThatIsWrongWithAnEventIsSaidAtOnce(String text, String codes) {
    reader.read(text);
    assertThat(findings.toList())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder(codes.split(" "));
    assertThat(reader.events(0)).isEmpty();
    assertThat(reader.time()).isEqualTo(OptionalDouble.empty());
  }

  @Test
  void aDayIsNoOtherUnitOfLitres() throws Exception {
    Path file = Files.writeString(folder.resolve("new.csv"), "id,lat,lon,kg,day\np1,21,105,2,1\n");
    reader.read("orders added from " + file);
    assertThat(findings.toList()).extracting(Finding::code).containsExactly("unknown-column");
  }

  /** From 20:00 to 06:00: half past one is of the night that begins today. */
  @Test
  void aTimeOfTheNightIsTheOneAfterMidnight() throws Exception {
    Files.writeString(
        folder.resolve("vehicles.csv"),
        TABLES.get("vehicles.csv").replace("07:30,16:30", "20:00,06:00"));
    routing = RoutingCaseReader.read(folder).orThrow();
    reader = new RouteEventReader(routing, EventTimes.of(routing, true), findings);

    List.of("01:30", "25:30", "19:00").forEach(at -> reader.read("vehicle 1 out from " + at));

    assertThat(findings.toList()).isEmpty();
    // 43:00 would be after the shift.
    assertThat(reader.events(0))
        .extracting(RouteEvent::text)
        .containsExactly(
            "vehicle 1 out from 25:30", "vehicle 1 out from 25:30", "vehicle 1 out from 19:00");
  }

  @Test
  void findingsSpeakOfTheEventAndOfNoFile() {
    reader.read("order p1 added kg=2 colour=red");
    reader.read("orders vanished");
    assertThat(findings.toList())
        .extracting(Finding::message)
        .containsExactlyInAnyOrder(
            "is no column of orders.csv",
            "must be stated, as lat=21.02",
            "must be stated, as lat=21.02",
            "understood is that it is about orders, but not what happened");
  }

  /** What is expected is said by the form, and what might be meant by the hint. */
  @Test
  void findingsOfNewEventsSayWhatIsExpected() {
    reader.read("new lorry");
    reader.read("order bank skiped");
    reader.read("new vehicle 1 like 2");
    reader.read("new vehicle spare like 2 at garge");
    assertThat(findings.toList())
        .extracting(finding -> finding.message() + " | " + finding.hint())
        .containsExactly(
            "understood is that it is about a new vehicle, but not what happened"
                + " | Expected: new vehicle ID like V [from TIME] [at DEPOT].",
            "understood is that it is about an order, but not what happened | Expected: "
                + "order ID cancelled; order ID skipped [at TIME] [again from TIME]; "
                + "order ID NUMBER kg; "
                + "order ID added lat=.. lon=.. kg=.. [day=N] [COLUMN=VALUE ...]; "
                + "orders added from FILE.csv.",
            "already calls another vehicle, or a type"
                + " | Vehicles are 1 to 2 (van): call it another name.",
            "no such depot in the case | Maybe garage.");
  }
}
