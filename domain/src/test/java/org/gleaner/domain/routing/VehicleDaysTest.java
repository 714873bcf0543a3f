package org.gleaner.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gleaner.domain.routing.ImpossibleOrder.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Monday and Tuesday with a van of every day that carries 1 and a truck of Tuesdays that carries 5.
 */
class VehicleDaysTest {

  private static final int VAN = 0;
  private static final int TRUCK = 1;
  private static final int ORDER = 1;
  private static final DayPattern TUESDAY = new DayPattern(List.of(1));
  private static final DayPattern BOTH = new DayPattern(List.of(0, 1));

  private @Nullable LocalDate start = LocalDate.of(2026, 3, 2);

  @Test
  void aVehicleDrivesOnItsWeekdaysOnly() {
    assertThat(violations(TRUCK, 0))
        .containsExactly("fleet vehicle 2 on day 1 does not drive: it is a Monday");
    assertThat(violations(TRUCK, 1)).isEmpty();
    assertThat(violations(VAN, 0)).isEmpty();
  }

  @Test
  void withoutDatesItsWeekdaysNeverCome() {
    start = null;

    assertThat(violations(TRUCK, 1))
        .containsExactly(
            "fleet vehicle 2 on day 2 does not drive: it has weekdays, and the case no dates");
    assertThat(violations(VAN, 1)).isEmpty();
  }

  /** It breaks its weekday and nothing else: it is no vehicle too many. */
  @Test
  void theOnlyTypeHasWeekdaysToo() {
    RoutingCase both = routing(1, DayPattern.FIRST_DAY);
    RoutingCase one = both.withVehicleTypes(both.vehicleTypes().subList(TRUCK, 2));

    assertThat(violations(one, 0, 0))
        .containsExactly("fleet vehicle 1 on day 1 does not drive: it is a Monday");
    assertThat(violations(one, 0, 1)).isEmpty();
  }

  /** 3 is too much for the van, and the truck comes on Tuesday. */
  @Test
  void ordersThatNoVehicleMayServeOnTheirDaysAreNamed() {
    assertThat(reasons(3, DayPattern.FIRST_DAY)).containsExactly(Reason.VEHICLE_DAY);
    assertThat(reasons(3, BOTH)).containsExactly(Reason.VEHICLE_DAY);
    assertThat(reasons(3, DayPattern.FIRST_DAY, TUESDAY)).isEmpty();
    assertThat(reasons(1, BOTH)).isEmpty();
    // What keeps the truck away too is named before its weekday.
    assertThat(reasons(6, DayPattern.FIRST_DAY)).containsExactly(Reason.CAPACITY);
  }

  /** The plan is empty; alone on a day the order costs what it may, if a vehicle drives. */
  @Test
  void anOrderThatIsLeftOutIsNotTriedInVehiclesAtHome() {
    RoutingCase routing = routing(6, DayPattern.FIRST_DAY);
    List<ImpossibleOrder> left =
        LeftOutOrders.of(routing, new RoutingSolution(List.of(), null), List.of());

    assertThat(left)
        .extracting(ImpossibleOrder::message)
        .hasSize(1)
        .first()
        .asString()
        .contains("vehicle 1 on day 1 comes nearest");
  }

  private List<String> violations(int vehicle, int day) {
    return violations(routing(1, day == 0 ? DayPattern.FIRST_DAY : TUESDAY), vehicle, day);
  }

  private static List<String> violations(RoutingCase routing, int vehicle, int day) {
    RoutingSolution plan =
        new RoutingSolution(List.of(new VehicleRoute(vehicle, day, List.of(ORDER))), null);
    return RoutingSolutionCheck.check(routing, plan).violations().stream()
        .filter(v -> v.constraint() != RoutingConstraint.DAY_PATTERN)
        .map(v -> v.constraint().id() + " " + v.message())
        .toList();
  }

  private List<Reason> reasons(double load, DayPattern... patterns) {
    return ImpossibleOrders.of(routing(load, patterns)).stream()
        .map(ImpossibleOrder::reason)
        .toList();
  }

  private RoutingCase routing(double load, DayPattern... patterns) {
    VehicleType truck = VehicleType.of("truck", 1, 5, 0);
    return new RoutingCase(
        "two-days",
        2,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        List.of(Order.of("a", new Point(10, 0), load).withDayPatterns(Arrays.asList(patterns))),
        List.of(),
        List.of(
            VehicleType.of("van", 1, 1, 0),
            truck.withHours(truck.hours().onWeekdays(List.of(DayOfWeek.TUESDAY)))),
        List.of(new PlanarTravel()),
        new RoutingTerms(
            RoundingConvention.DOUBLE_TO_HUNDREDTHS, VisitNumbers.PLACES_FROM_0, start, null));
  }
}
