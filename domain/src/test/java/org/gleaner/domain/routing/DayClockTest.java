package org.gleaner.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.ImpossibleOrder.Reason;
import org.gleaner.domain.routing.WeeklyHours.Opening;
import org.junit.jupiter.api.Test;

/** Monday 2 and Tuesday 3 March 2026; ways of 1 km take 60 s. */
class DayClockTest {

  private static final double HOUR = 3600;
  private static final int ORDER = 1;
  private static final int FACILITY = 2;
  private static final TimeWindow NIGHT = hours(22, 30);
  private static final TimeWindow DAY = hours(6, 14);

  private WeeklyHours ofOrder = WeeklyHours.ALWAYS;
  private WeeklyHours ofFacility = WeeklyHours.ALWAYS;
  private TimeWindow ofDepot = TimeWindow.ALWAYS;
  private List<TruckBan> bans = List.of();
  private TimeWindow shift = NIGHT;
  private boolean daysFollow = true;

  @Test
  void aWindowOverMidnightIsOpenInTheMorningToo() {
    ofOrder = WeeklyHours.daily(List.of(hours(22, 29)));

    // That of the evening before lasts until 5; that of the next evening begins after the shift.
    assertThat(hours(0)).containsExactly(hours(0, 5), hours(22, 29));
    daysFollow = false;
    assertThat(hours(0)).containsExactly(hours(22, 29));
  }

  @Test
  void aNightShiftMeetsTheNextMorning() {
    ofOrder = WeeklyHours.daily(List.of(hours(5, 10)));

    assertThat(hours(0)).containsExactly(hours(5, 10), hours(29, 34));
    shift = DAY;
    assertThat(hours(0)).containsExactly(hours(5, 10));
  }

  @Test
  void windowsThatMeetAtMidnightAreOne() {
    ofOrder = WeeklyHours.daily(List.of(hours(0, 5), hours(20, 24)));

    assertThat(hours(0)).containsExactly(hours(0, 5), hours(20, 29));
  }

  @Test
  void hoursOfAWeekdayAreThoseOfItsNight() {
    ofOrder =
        new WeeklyHours(
            List.of(
                new Opening(hours(22, 29), List.of(DayOfWeek.MONDAY)),
                new Opening(hours(4, 6), List.of(DayOfWeek.WEDNESDAY))));

    assertThat(hours(0)).containsExactly(hours(22, 29));
    // Until 5 by the window of Monday; from 28 on by that of Wednesday.
    assertThat(hours(1)).containsExactly(hours(0, 5), hours(28, 30));
  }

  @Test
  void bansGoOnInTheNextMorning() {
    bans = List.of(new TruckBan("inner", List.of(), List.of(), 6 * HOUR, 21 * HOUR));
    shift = hours(20, 32);

    // Service takes an hour: it starts by 5, or from 21 until 29, when it would end at 30.
    assertThat(windows()).containsExactly(hours(0, 5), hours(21, 29));
    bans = List.of(new TruckBan("inner", List.of(), List.of(), 22 * HOUR, 29 * HOUR));
    // From the night before until 5, and again from 22 to 29.
    assertThat(windows()).startsWith(hours(5, 21)).hasSize(2);
    assertThat(windows().get(1).open()).isEqualTo(29 * HOUR);
  }

  @Test
  void theBanOfAWeekdayEndsOnTheDayAfter() {
    bans =
        List.of(new TruckBan("inner", List.of(), List.of(DayOfWeek.MONDAY), 22 * HOUR, 29 * HOUR));
    shift = DAY;
    ofOrder = WeeklyHours.daily(List.of(hours(0, 23)));

    assertThat(routing().windows(ORDER, type(), 0)).containsExactly(hours(0, 21));
    assertThat(routing().windows(ORDER, type(), 1)).containsExactly(hours(5, 23));
  }

  /** Leaves at 22, at the order at 22:01; then at 5 past five, a second after it has closed. */
  @Test
  void theCheckKnowsTheNight() {
    ofOrder = WeeklyHours.daily(List.of(hours(1, 5)));

    assertThat(violations(0)).isEmpty();
    RouteSchedule.Stop stop = RouteSchedule.of(routing(), route(0)).stops().get(1);
    assertThat(stop.start()).isEqualTo(25 * HOUR);
    ofOrder = WeeklyHours.daily(List.of(hours(7, 9)));
    // 31 is after the shift.
    assertThat(violations(0)).isNotEmpty();
  }

  @Test
  void aVisitOnADayOnWhichAPlaceIsClosedIsLate() {
    ofOrder = new WeeklyHours(List.of(new Opening(hours(7, 9), List.of(DayOfWeek.TUESDAY))));
    shift = DAY;

    assertThat(violations(0)).containsExactly(RoutingConstraint.TIME_WINDOW);
    assertThat(violations(1)).isEmpty();
    ofFacility = new WeeklyHours(List.of(new Opening(hours(7, 9), List.of(DayOfWeek.MONDAY))));
    assertThat(violations(1)).containsExactly(RoutingConstraint.FACILITY_HOURS);
  }

  @Test
  void ordersThatMeetClosedDoorsOnTheirDaysAreNamed() {
    shift = DAY;
    ofOrder = new WeeklyHours(List.of(new Opening(hours(7, 9), List.of(DayOfWeek.TUESDAY))));

    assertThat(reasons(0)).containsExactly(Reason.ORDER_DAY);
    assertThat(reasons(1)).isEmpty();
    ofOrder = WeeklyHours.ALWAYS;
    ofFacility = new WeeklyHours(List.of(new Opening(hours(7, 9), List.of(DayOfWeek.TUESDAY))));
    assertThat(reasons(0)).containsExactly(Reason.FACILITY_DAY);
    assertThat(reasons(1)).isEmpty();
  }

  /** Of its windows those of the shift: the one that it is in when the vehicle comes home. */
  @Test
  void aDepotIsOpenOverNight() {
    ofDepot = hours(20, 31);

    assertThat(routing().depotHours(0)).isEqualTo(hours(20, 31));
    assertThat(violations(0)).isEmpty();
    shift = hours(2, 6);
    assertThat(routing().depotHours(0)).isEqualTo(hours(0, 7));
    assertThat(violations(0)).isEmpty();
    shift = hours(26, 30);
    assertThat(violations(0)).isEmpty();
  }

  private static TimeWindow hours(double from, double to) {
    return new TimeWindow(from * HOUR, to * HOUR);
  }

  private List<TimeWindow> hours(int day) {
    return routing().hours(ORDER, day);
  }

  private List<TimeWindow> windows() {
    return routing().windows(ORDER, type(), 0);
  }

  private static VehicleRoute route(int day) {
    return new VehicleRoute(0, day, List.of(ORDER, FACILITY));
  }

  private List<RoutingConstraint> violations(int day) {
    RoutingSolution plan = new RoutingSolution(List.of(route(day)), null);
    return RoutingSolutionCheck.check(routing(), plan).violations().stream()
        .map(RoutingViolation::constraint)
        .filter(constraint -> constraint != RoutingConstraint.DAY_PATTERN)
        .toList();
  }

  private List<Reason> reasons(int day) {
    RoutingCase routing = routing();
    Order order = routing.orders().get(0).withDayPatterns(List.of(new DayPattern(List.of(day))));
    return ImpossibleOrders.of(routing.withOrders(List.of(order))).stream()
        .map(ImpossibleOrder::reason)
        .toList();
  }

  private VehicleType type() {
    return VehicleType.of("van", 1, 10, 0)
        .withShift(shift)
        .withUnloading(List.of(FACILITY), 1, true);
  }

  private RoutingCase routing() {
    Order order = Order.of("o", new Point(60, 0), 1).withServiceTime(HOUR);
    RoadTerms roads =
        new RoadTerms(
            Map.of(), List.of(List.of(), List.of("inner"), List.of()), bans, List.of(), Map.of());
    return new RoutingCase(
        "night",
        2,
        List.of(new Depot("d", new Point(0, 0), ofDepot)),
        List.of(order.withVisit(order.visit().withHours(ofOrder))),
        List.of(
            new IntermediateFacility(
                "f", new Point(0, 60), 0, new FacilityTerms(ofFacility, List.of(), List.of()))),
        List.of(type()),
        List.of(new PlanarTravel()),
        new RoutingTerms(
                RoundingConvention.DOUBLE_TO_HUNDREDTHS,
                VisitNumbers.PLACES_FROM_0,
                LocalDate.of(2026, 3, 2),
                null)
            .withRoads(roads)
            .withDaysFollowing(daysFollow));
  }
}
