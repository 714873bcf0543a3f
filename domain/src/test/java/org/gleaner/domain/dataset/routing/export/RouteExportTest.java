package org.gleaner.domain.dataset.routing.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.ExtendedDays;
import org.gleaner.domain.routing.FleetEmissions;
import org.gleaner.domain.routing.FleetTerms;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoadTable;
import org.gleaner.domain.routing.RoadTravel;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.SpeedProfile;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.VisitTerms;
import org.gleaner.domain.routing.WorkingHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RouteExportTest {
  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String NAME = "Trường <Chu & Văn> \"An\"\u0000\uD800";

  /** On Tuesday the van fetches at the school and tips at the hub. */
  private static final RoutingSolution PLAN =
      new RoutingSolution(
          List.of(new VehicleRoute(1, 1, List.of(1, 2)), new VehicleRoute(0, 0, List.of())), null);

  @TempDir Path folder;

  @Test
  void geoJsonHasALineForEachRouteAndAPointForEachStop() {
    JsonNode root =
        JsonMapper.builder()
            .build()
            .readTree(GeoJsonRoutes.text(routing(LocalDate.of(2026, 3, 2)), PLAN));

    assertThat(root.path("type").asString()).isEqualTo("FeatureCollection");
    JsonNode features = root.path("features");
    assertThat(features.size()).isEqualTo(1 + 4);
    JsonNode line = features.get(0);
    assertThat(line.at("/geometry/type").asString()).isEqualTo("LineString");
    assertThat(line.at("/geometry/coordinates").toString())
        .isEqualTo("[[105.8,21],[105.9,21.1],[106,21.2],[105.8,21]]");
    assertThat(line.at("/properties/route").asString()).isEqualTo("van #2, day 2");
    // 600 there, 300 of service, 600, 120 to unload, 900 home: 2520 s, from 7:50 on.
    assertThat(line.at("/properties/duration").asDouble()).isEqualTo(2520);
    assertThat(line.at("/properties/distance").asDouble()).isEqualTo(21_000);
    assertThat(line.at("/properties/start_time").asString()).isEqualTo("2026-03-03T07:50:00");
    JsonNode school = features.get(2);
    assertThat(school.at("/geometry/type").asString()).isEqualTo("Point");
    assertThat(school.at("/geometry/coordinates").toString()).isEqualTo("[105.9,21.1]");
    assertThat(school.at("/properties/kind").asString()).isEqualTo("order");
    assertThat(school.at("/properties/sequence").asInt()).isEqualTo(1);
    assertThat(school.at("/properties/name").asString()).startsWith("Trường <Chu & Văn> \"An\"");
    assertThat(school.at("/properties/arrival").asDouble()).isEqualTo(8 * 3600);
    assertThat(school.at("/properties/departure_time").asString()).isEqualTo("2026-03-03T08:05:00");
    assertThat(school.at("/properties/load").toString()).isEqualTo("[120,800]");
    assertThat(features.get(3).at("/properties/load").toString()).isEqualTo("[0,0]");
  }

  @Test
  void withoutDatesThereAreNoClocks() throws Exception {
    String text = GeoJsonRoutes.text(routing(null), PLAN);
    assertThat(text).contains("\"arrival\": 28800").doesNotContain("_time");
    assertThat(document(GpxRoutes.text(routing(null), PLAN, HANOI)).getElementsByTagName("time"))
        .matches(times -> times.getLength() == 0);
  }

  @Test
  void gpxHasARouteForEachVehicleAndDay() throws Exception {
    Document gpx = document(GpxRoutes.text(routing(LocalDate.of(2026, 3, 2)), PLAN, HANOI));

    Element root = gpx.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("http://www.topografix.com/GPX/1/1");
    assertThat(root.getAttribute("version")).isEqualTo("1.1");
    assertThat(root.getAttribute("creator")).isEqualTo("Gleaner");
    NodeList routes = gpx.getElementsByTagName("rte");
    assertThat(routes.getLength()).isEqualTo(1);
    assertThat(text((Element) routes.item(0), "name")).isEqualTo("van #2, day 2");
    NodeList points = gpx.getElementsByTagName("rtept");
    assertThat(points.getLength()).isEqualTo(4);
    Element school = (Element) points.item(1);
    assertThat(Double.parseDouble(school.getAttribute("lat"))).isCloseTo(21.1, within(1e-9));
    assertThat(Double.parseDouble(school.getAttribute("lon"))).isCloseTo(105.9, within(1e-9));
    // What XML cannot say is left out of the name; 8:00 in Ha Noi is 1:00 in UTC.
    assertThat(text(school, "name")).isEqualTo("Trường <Chu & Văn> \"An\"");
    assertThat(text(school, "time")).isEqualTo("2026-03-03T01:00:00Z");
    assertThat(text(school, "desc")).isEqualTo("school, load 120 / 800");
    assertThat(children(school)).containsExactly("time", "name", "desc", "type");
    GpxStructure.check(root);
  }

  /** The 120 kg ride in the box; 21 km at 0.3 kg each emit 6.3 kg. */
  @Test
  void compartmentsAndEmissionsAreExported() throws Exception {
    RoutingCase plain = routing(null);
    VehicleType van = plain.vehicleTypes().get(0);
    VehicleType divided =
        van.withEquipment(
            van.equipment()
                .withCompartments(
                    List.of(
                        Compartment.of("hold", List.of(100.0, 900.0)),
                        Compartment.of("box", List.of(200.0, 900.0)))));
    FleetTerms fleet =
        new FleetTerms(Map.of(), List.of(), new FleetEmissions(Map.of("van", 0.0003), 0));
    RoutingCase routing =
        new RoutingCase(
            plain.name(),
            plain.days(),
            plain.depots(),
            plain.orders(),
            plain.facilities(),
            List.of(divided),
            plain.travels(),
            plain.terms().withFleet(fleet));

    JsonNode features =
        JsonMapper.builder().build().readTree(GeoJsonRoutes.text(routing, PLAN)).path("features");
    assertThat(features.at("/0/properties/co2e_kg").asDouble()).isCloseTo(6.3, within(1e-9));
    assertThat(features.at("/2/properties/compartment").asString()).isEqualTo("box");
    assertThat(features.at("/2/properties/load_by_compartment").toString())
        .isEqualTo("{\"hold\":[0,0],\"box\":[120,800]}");
    assertThat(features.at("/3/properties").has("compartment")).isFalse();
    String gpx = GpxRoutes.text(routing, PLAN, HANOI);
    Element school = (Element) document(gpx).getElementsByTagName("rtept").item(1);
    assertThat(text(school, "desc"))
        .isEqualTo("school, load 120 / 800, in box (hold 0 / 0; box 120 / 800)");
    GpxStructure.check(document(gpx).getDocumentElement());
  }

  /**
   * At the earliest the van is at the school at 0:10 and waits until 8:00, with tea from 7:55 to
   * 8:00. At 8:05 it leaves for the hub, with lunch from 8:06 to 8:11, comes at 8:20 and leaves at
   * 8:22. By then it has driven 1200 s of the 1500 after which a rest of 300 s is due: from 8:27 to
   * 8:32.
   */
  @Test
  void pausesAreExported() throws Exception {
    RoutingCase routing = withPauses(routing(LocalDate.of(2026, 3, 2)));

    JsonNode features =
        JsonMapper.builder().build().readTree(GeoJsonRoutes.text(routing, PLAN)).path("features");
    assertThat(features.at("/1/properties").has("pauses")).isFalse();
    assertThat(features.at("/2/properties/pauses").toString())
        .isEqualTo(
            "[{\"kind\":\"break\",\"id\":\"tea\","
                + "\"start\":28500,\"start_time\":\"2026-03-03T07:55:00\","
                + "\"end\":28800,\"end_time\":\"2026-03-03T08:00:00\"}]");
    assertThat(features.at("/3/properties/pauses/0/id").asString()).isEqualTo("lunch");
    assertThat(features.at("/4/properties/pauses/0/kind").asString()).isEqualTo("rest");
    assertThat(features.at("/4/properties/pauses/0").has("id")).isFalse();
    Document gpx = document(GpxRoutes.text(routing, PLAN, HANOI));
    assertThat(descriptions(gpx))
        .containsExactly(
            "garage, load 0 / 0",
            "school, load 120 / 800, tea 07:55 - 08:00 on the way",
            "hub, load 0 / 0, lunch 08:06 - 08:11 on the way",
            "garage, load 0 / 0, rest 08:27 - 08:32 on the way");
    GpxStructure.check(gpx.getDocumentElement());
  }

  private static RoutingCase withPauses(RoutingCase routing) {
    double never = Double.POSITIVE_INFINITY;
    DrivingRules rules = new DrivingRules(1500, 300, 0, never, ExtendedDays.NONE, never, never);
    DriverBreak tea = new DriverBreak("tea", List.of(new TimeWindow(28_500, 28_600)), 300);
    DriverBreak lunch = new DriverBreak("lunch", List.of(new TimeWindow(29_160, 29_200)), 300);
    VehicleType van = routing.vehicleTypes().get(0);
    WorkingHours hours = van.hours().withCrew(CrewHours.of(rules)).withBreaks(List.of(tea, lunch));
    RoadTravel roads = new RoadTravel(1, SpeedProfile.constant(10));
    return new RoutingCase(
        routing.name(),
        routing.days(),
        routing.depots(),
        routing.orders(),
        routing.facilities(),
        List.of(van.withHours(hours)),
        List.of(RoadTable.of(routing, routing.travels().get(0), roads)),
        routing.terms());
  }

  private static List<String> descriptions(Document gpx) {
    NodeList points = gpx.getElementsByTagName("rtept");
    List<String> descriptions = new ArrayList<>();
    for (int i = 0; i < points.getLength(); i++) {
      descriptions.add(text((Element) points.item(i), "desc"));
    }
    return descriptions;
  }

  /** GPX 1.1's longitudeType is at least -180 and less than 180, and a decimal. */
  @Test
  void gpxWritesDegreesAsTheSchemaWantsThem() throws Exception {
    assertThat(longitudeOf(180)).isEqualTo("-180");
    assertThat(longitudeOf(1e-5)).isEqualTo("0.00001");
  }

  private static String longitudeOf(double degrees) throws Exception {
    RoutingCase routing = routing(null);
    Order school = routing.orders().get(0);
    Order taveuni =
        new Order(
            "taveuni",
            "",
            new Point(degrees, -16.8),
            school.loads(),
            school.visit(),
            school.handling(),
            null);

    Document gpx = document(GpxRoutes.text(routing.withOrders(List.of(taveuni)), PLAN, HANOI));

    GpxStructure.check(gpx.getDocumentElement());
    return ((Element) gpx.getElementsByTagName("rtept").item(1)).getAttribute("lon");
  }

  @Test
  void anOpenRouteWithOneStopIsStillALine() {
    RoutingCase routing = routing(null);
    VehicleType open =
        routing.vehicleTypes().get(0).withEnds(new RouteEnds(RouteEnds.OPEN, RouteEnds.OPEN));
    RoutingCase other =
        new RoutingCase(
            routing.name(),
            routing.days(),
            routing.depots(),
            routing.orders(),
            routing.facilities(),
            List.of(open),
            routing.travels(),
            routing.terms());
    RoutingSolution plan = new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1))), null);

    JsonNode root = JsonMapper.builder().build().readTree(GeoJsonRoutes.text(other, plan));

    assertThat(root.at("/features/0/geometry/coordinates").toString())
        .isEqualTo("[[105.9,21.1],[105.9,21.1]]");
  }

  @Test
  void filesAreWrittenWhole() throws IOException {
    RoutingCase routing = routing(null);
    GeoJsonRoutes.write(folder.resolve("plan.geojson"), routing, PLAN);
    GpxRoutes.write(folder.resolve("plan.gpx"), routing, PLAN, HANOI);

    assertThat(folder.resolve("plan.geojson"))
        .hasBinaryContent(GeoJsonRoutes.text(routing, PLAN).getBytes(StandardCharsets.UTF_8));
    assertThat(folder.resolve("plan.gpx"))
        .hasBinaryContent(GpxRoutes.text(routing, PLAN, HANOI).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void placesThatAreNotOnEarthAreRefused() {
    RoutingCase routing = routing(null);
    Order school = routing.orders().get(0);
    Order far =
        new Order(
            "a", "", new Point(500, 7), school.loads(), school.visit(), school.handling(), null);
    RoutingCase planar = routing.withOrders(List.of(far));
    RoutingSolution plan = new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1))), null);

    assertThatThrownBy(() -> GeoJsonRoutes.text(planar, plan))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("order a has no longitude and latitude");
    RoutingSolution elsewhere =
        new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(9))), null);
    assertThatThrownBy(() -> GpxRoutes.text(routing, elsewhere, HANOI))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the case has no place 9");
  }

  private static RoutingCase routing(@Nullable LocalDate start) {
    double[] seconds = {0, 600, 900, 600, 0, 600, 900, 600, 0};
    VisitTerms visit =
        VisitTerms.ANY_TIME
            .withServiceTime(300)
            .withWindows(List.of(new TimeWindow(28_800, 36_000)))
            .withDayPatterns(List.of(new DayPattern(List.of(1))));
    ListedTravel times = ListedTravel.of(3, seconds);
    ListedTravel travel =
        new ListedTravel(times.rows(), times.distances().times(10), times.durations(), null);
    return new RoutingCase(
        "tuesday",
        2,
        List.of(new Depot("garage", new Point(105.8, 21), TimeWindow.ALWAYS)),
        List.of(
            new Order(
                "school",
                NAME,
                new Point(105.9, 21.1),
                List.of(120.0, 800.0),
                visit,
                Handling.NONE,
                null)),
        List.of(new IntermediateFacility("hub", new Point(106, 21.2), 120)),
        List.of(
            VehicleType.of("van", 2, List.of(900.0, 6000.0), 0).withUnloading(List.of(2), 1, true)),
        List.of(travel),
        new RoutingTerms(
            RoundingConvention.DOUBLE_TO_HUNDREDTHS, VisitNumbers.PLACES_FROM_0, start, null));
  }

  private static Document document(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static String text(Element element, String tag) {
    return element.getElementsByTagName(tag).item(0).getTextContent();
  }

  private static List<String> children(Element element) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < element.getChildNodes().getLength(); i++) {
      if (element.getChildNodes().item(i) instanceof Element child) {
        names.add(child.getTagName());
      }
    }
    return names;
  }
}
