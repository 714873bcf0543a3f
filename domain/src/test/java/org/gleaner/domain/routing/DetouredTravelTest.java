package org.gleaner.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A depot at 0/0 and orders around it, a unit of distance in a unit of time. */
class DetouredTravelTest {

  private static final LocalDate ANY = LocalDate.EPOCH;

  /** West at -3/0 and east at 3/0: over the depot is the way itself, over north at 0/4 it is 10. */
  @Test
  void aPlaceOnTheClosedWayIsNoDetour() {
    List<Point> at = List.of(new Point(-3, 0), new Point(3, 0), new Point(0, 4));
    DetouredTravel travel =
        around(at, List.of(List.of(), List.of("w"), List.of("e"), List.of()), "w", "e");

    assertThat(travel.detours()).hasSize(2);
    assertThat(travel.detour(1, 2)).contains(new DetouredTravel.Detour("o2", 10, 10, 0, 4, 4));
    assertThat(travel.detour(2, 1)).isEqualTo(travel.detour(1, 2));
    assertThat(travel.detour(1, 3)).isEmpty();
  }

  /**
   * Two orders at west, of which the road closes for one. Over the other it would be as if open.
   */
  @Test
  void aPlaceAtTheSameLocationIsNoDetour() {
    List<Point> at = List.of(new Point(-3, 2), new Point(3, 2), new Point(-3, 2));
    DetouredTravel travel =
        around(at, List.of(List.of(), List.of("w"), List.of("e"), List.of()), "w", "e");

    // Over the depot: twice the root of 13, 7.2.
    assertThat(travel.detour(1, 2).orElseThrow().over()).isEqualTo("d");
  }

  /** A bridge between two banks: over any place of a third zone, but not of these. */
  @Test
  void aWayBetweenZonesLeadsOverAThird() {
    List<Point> at = List.of(new Point(-1, 5), new Point(1, 5), new Point(-1, 6), new Point(1, 6));
    DetouredTravel travel =
        around(
            at,
            List.of(List.of(), List.of("w"), List.of("e"), List.of("w"), List.of("e")),
            "w",
            "e");

    assertThat(travel.detours()).hasSize(8);
    assertThat(travel.detours().values())
        .allSatisfy(detour -> assertThat(detour.over()).isEqualTo("d"));
  }

  /** Nobody comes out of a zone of which all ways are closed. */
  @Test
  void whereEveryWayIsClosedThereIsNoDetour() {
    List<Point> at = List.of(new Point(-3, 0), new Point(3, 0), new Point(0, 4));
    DetouredTravel travel =
        around(at, List.of(List.of(), List.of("w"), List.of("e"), List.of()), "w", null);

    assertThat(travel.detours()).isEmpty();
    assertThat(travel.duration(routing(at, List.of()), 2, 3)).isEqualTo(5);
  }

  private static DetouredTravel around(
      List<Point> at, List<List<String>> zones, String zone, String other) {
    RoadClosure closure = new RoadClosure(zone, other, List.of(), ANY, ANY, null);
    return DetouredTravel.around(
        routing(at, zones), new ClosedTravel(new PlanarTravel(), List.of(closure)));
  }

  private static RoutingCase routing(List<Point> at, List<List<String>> zones) {
    List<Order> orders = new ArrayList<>();
    at.forEach(point -> orders.add(Order.of("o" + orders.size(), point, 1)));
    RoadTerms roads = new RoadTerms(Map.of(), zones, List.of(), List.of(), Map.of());
    return new RoutingCase(
        "map",
        1,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        orders,
        List.of(),
        List.of(VehicleType.of("v", 1, 9, 0)),
        List.of(new PlanarTravel()),
        new RoutingTerms(
                RoundingConvention.DOUBLE_TO_HUNDREDTHS, VisitNumbers.PLACES_FROM_0, null, null)
            .withRoads(roads));
  }
}
