package org.gleaner.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.domain.routing.DriverPause.Kind;
import org.junit.jupiter.api.Test;

/** A depot at 0 of a line, orders at 3 and 10; figures count as they are. */
class RoutePausesTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final Order NEAR = Order.of("near", new Point(3, 0), 1);
  private static final Order FAR = Order.of("far", new Point(10, 0), 1);

  /** At 8 it has driven 8 of 10, pauses until 10 and drives the other 2. */
  @Test
  void aBreakIsTakenAsSoonAsItMayStart() {
    List<RouteSchedule.Stop> stops = stops(List.of(noon(8, 9, 2)), DrivingRules.NONE, FAR, 2);

    assertThat(stops.get(1).pauses()).containsExactly(new DriverPause(Kind.BREAK, "noon", 8, 10));
    assertThat(stops.get(1).arrival()).isEqualTo(12);
    assertThat(stops.get(1).breaks()).isEqualTo(1);
    assertThat(stops.get(2).pauses()).isEmpty();
  }

  /** Which opens at 12: the vehicle is there at 10, and waits until 20 for far to open. */
  @Test
  void aBreakMayFallIntoAWait() {
    Order far = FAR.withWindows(List.of(new TimeWindow(20, 30)));
    DrivingRules none = DrivingRules.NONE;

    List<RouteSchedule.Stop> stops = stops(List.of(noon(12, 13, 2)), none, far, 2);

    assertThat(stops.get(1).pauses()).containsExactly(new DriverPause(Kind.BREAK, "noon", 12, 14));
    assertThat(stops.get(1).start()).isEqualTo(20);
  }

  /**
   * A rest of 3 is due after each 6 of driving: at 6 of the way out, which ends at 13, and after 2
   * and 8 of the way home: 13 + 2 = 15 to 18, and 6 of driving later 24 to 27. Home at 29.
   */
  @Test
  void aRestBeginsWhenSoMuchHasBeenDriven() {
    List<RouteSchedule.Stop> stops = stops(List.of(), rules(0), FAR, 2);

    assertThat(stops.get(1).pauses()).containsExactly(rest(6, 9));
    assertThat(stops.get(2).pauses()).containsExactly(rest(15, 18), rest(24, 27));
    assertThat(stops.get(2).arrival()).isEqualTo(29);
  }

  /** The rest from 6 to 9 is interrupted at 7 by a break of 2: 1 before it, the other 2 after. */
  @Test
  void aBreakThatFallsIntoARestPartsIt() {
    List<RouteSchedule.Stop> stops = stops(List.of(noon(7, 8, 2)), rules(0), FAR, 2);

    assertThat(stops.get(1).pauses())
        .containsExactly(rest(6, 7), new DriverPause(Kind.BREAK, "noon", 7, 9), rest(9, 11));
    assertThat(stops.get(1).arrival()).isEqualTo(15);
  }

  /**
   * Near opens at 5, far closes at 14. With 1 of the rest taken before near (3 of driving and the
   * rest from 4 to 5 if it leaves at 1), the other 2 are due after 3 of the 7 to far: 5 + 3 = 8 to
   * 10, and 4 more are 14. A whole rest would end at 11 and be 1 late.
   */
  @Test
  void whatIsTakenOfARestBeforeItIsDueComesLastOnItsWay() {
    Order near = NEAR.withWindows(List.of(new TimeWindow(5, 20)));
    Order far = FAR.withWindows(List.of(new TimeWindow(0, 14)));

    List<RouteSchedule.Stop> stops =
        RouteSchedule.of(routing(List.of(), rules(1), near, far), route(1, 2)).stops();

    assertThat(stops.get(0).start()).isEqualTo(1);
    assertThat(stops.get(1).pauses()).containsExactly(rest(4, 5));
    assertThat(stops.get(2).pauses()).containsExactly(rest(8, 10));
    assertThat(stops.get(2).arrival()).isEqualTo(14);
  }

  private static DriverBreak noon(double open, double close, double duration) {
    return new DriverBreak("noon", List.of(new TimeWindow(open, close)), duration);
  }

  private static DriverPause rest(double start, double end) {
    return new DriverPause(Kind.REST, "", start, end);
  }

  private static DrivingRules rules(double part) {
    return new DrivingRules(6, 3, part, NEVER, ExtendedDays.NONE, NEVER, NEVER);
  }

  private static List<RouteSchedule.Stop> stops(
      List<DriverBreak> breaks, DrivingRules rules, Order far, int place) {
    return RouteSchedule.of(routing(breaks, rules, NEAR, far), route(place)).stops();
  }

  private static VehicleRoute route(Integer... places) {
    return new VehicleRoute(0, 0, List.of(places));
  }

  private static RoutingCase routing(
      List<DriverBreak> breaks, DrivingRules rules, Order near, Order far) {
    CrewHours crew = new CrewHours(rules, 0, 0, 0, 0);
    VehicleType vehicle =
        VehicleType.of("v", 1, 11, 0)
            .withHours(new WorkingHours(new TimeWindow(0, 100), 0, breaks).withCrew(crew));
    return new RoutingCase(
        "line",
        1,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        List.of(near, far),
        List.of(),
        List.of(vehicle),
        new PlanarTravel(),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }
}
