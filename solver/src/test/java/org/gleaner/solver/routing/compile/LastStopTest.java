package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.WorkingHours;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.optaplanner.PlanExplanation;
import org.gleaner.solver.routing.search.RoutingResult;
import org.junit.jupiter.api.Test;

/** A depot at 0, a facility at 2 and an order at 5 on a line; a unit of it takes one of time. */
class LastStopTest {
  private static final TimeWindow MORNING = new TimeWindow(0, 10);
  private static final TimeWindow EVENING = new TimeWindow(20, 30);
  private static final VehicleType VAN =
      VehicleType.of("van", 1, 9, 0)
          .withCosts(VehicleCosts.of(0, 1).withDuration(1, 0))
          .withUnloading(List.of(2), 5, true);
  private static final int FACILITY = 2;

  /**
   * Served at 9 at the latest, so it left at 4. At the facility at 12, which has closed: unloads
   * from 20 to 21, home at 23. That is 10 of way and 19 of time.
   */
  @Test
  void whoComesDuringTheSiestaWaitsForItsEnd() {
    RoutingCase routing = routing(VAN, order(8, 9), 1, MORNING, EVENING);
    assertThat(cost(routing)).isEqualTo(29.0);
  }

  /** Served from 8 on, it may leave at 12, be there as it opens, and has 11 of time. */
  @Test
  void whoMayComeLaterLeavesLater() {
    RoutingCase routing = routing(VAN, order(8, 99), 1, MORNING, EVENING);
    assertThat(cost(routing)).isEqualTo(21.0);
  }

  /** Served at 5, at the facility at 8, while it is open. */
  @Test
  void whoComesInTheMorningDoesNotWait() {
    RoutingCase routing = routing(VAN, order(0, 99), 1, MORNING, EVENING);
    assertThat(cost(routing)).isEqualTo(21.0);
  }

  /** Home at 23, one too late; and served at 28, there at 31, one after the last closing. */
  @Test
  void whatIsTooLateIsCountedWhereItIs() {
    RoutingCase early =
        routing(VAN.withShift(new TimeWindow(0, 22)), order(8, 9), 1, MORNING, EVENING);
    assertThat(late(early, RoutingConstraint.DEPOT_HOURS)).isEqualTo(1.0);
    RoutingCase closed = routing(VAN, order(28, 99), 1, MORNING, EVENING);
    assertThat(late(closed, RoutingConstraint.FACILITY_HOURS)).isEqualTo(1.0);
  }

  /**
   * At the facility at 8, where unloading takes 20: the break that begins by 20 comes before it,
   * from 15 to 25. Home at 47, two too late; in the midst of unloading it would be in time.
   */
  @Test
  void noBreakFallsIntoTheUnloading() {
    DriverBreak pause = new DriverBreak("noon", List.of(new TimeWindow(15, 20)), 10);
    VehicleType rested = VAN.withHours(new WorkingHours(new TimeWindow(0, 45), 0, List.of(pause)));
    RoutingCase routing = routing(rested, order(0, 99), 20, TimeWindow.ALWAYS);
    assertThat(late(routing, RoutingConstraint.DEPOT_HOURS)).isEqualTo(2.0);
  }

  /**
   * The facility closes at 10, and the second order is released at 30: the break that begins by 25
   * is taken in between. Unloads from 8, leaves at 30, is at the order at 33 and home at 38.
   */
  @Test
  void waitingForAReleaseIsTimeForABreak() {
    DriverBreak pause = new DriverBreak("noon", List.of(new TimeWindow(15, 25)), 10);
    VehicleType rested =
        VehicleType.of("van", 1, 9, 0)
            .withUnloading(List.of(3), 1, false)
            .withHours(new WorkingHours(new TimeWindow(0, 38), 0, List.of(pause)));
    Order later = Order.of("b", new Point(5, 0), 1).withReleaseTime(30);
    RoutingCase routing = routing(rested, 1, List.of(MORNING), order(0, 99), later);
    CompiledRouting compiled = CompiledRouting.of(routing);
    // Depot, facility, a, b.
    PlannedRoute route = new PlannedRoute(0, List.of(2, 1, 3));
    assertThat(CostEvaluator.evaluate(compiled.problem(), List.of(route)).isFeasible()).isTrue();
    assertThat(CostEvaluator.end(compiled.problem(), route)).isEqualTo(units(compiled, 38));
    assertAgree(routing, compiled, List.of(route));
  }

  /** Leaves at 30, when it is released: five after the last time for a break. */
  @Test
  void beforeTheRouteBeginsThereIsNoBreak() {
    DriverBreak pause = new DriverBreak("noon", List.of(new TimeWindow(15, 25)), 10);
    VehicleType rested = VAN.withHours(new WorkingHours(TimeWindow.ALWAYS, 0, List.of(pause)));
    RoutingCase routing = routing(rested, order(0, 99).withReleaseTime(30), 1, TimeWindow.ALWAYS);
    assertThat(late(routing, RoutingConstraint.DRIVER_BREAK)).isEqualTo(5.0);
  }

  private static double cost(RoutingCase routing) {
    CompiledRouting compiled = CompiledRouting.of(routing);
    RoutingResult result = KernelSearch.solve(compiled);
    RoutingCheck check = RoutingSolutionCheck.check(routing, compiled.solution(result.routes()));
    assertThat(check.isFeasible()).as(check.toString()).isTrue();
    assertThat(compiled.solution(result.routes()).routes())
        .containsExactly(new VehicleRoute(0, 0, List.of(1, FACILITY)));
    assertThat(compiled.reported(result.cost())).isCloseTo(check.cost(), within(1e-6));
    return check.cost();
  }

  /** By the check; by as much, under some name, by the evaluator and the streams. */
  private static double late(RoutingCase routing, RoutingConstraint constraint) {
    CompiledRouting compiled = CompiledRouting.of(routing);
    int client = compiled.problem().depots();
    List<PlannedRoute> routes = List.of(new PlannedRoute(0, List.of(client)));
    assertAgree(routing, compiled, routes);
    return RoutingSolutionCheck.check(routing, compiled.solution(routes)).violations().stream()
        .filter(violation -> violation.constraint() == constraint)
        .mapToDouble(violation -> violation.amount())
        .sum();
  }

  private static void assertAgree(
      RoutingCase routing, CompiledRouting compiled, List<PlannedRoute> routes) {
    RouteCost cost = CostEvaluator.evaluate(compiled.problem(), routes);
    PlanExplanation streams = PlanExplanation.of(compiled.problem(), routes);
    for (RoutingConstraint constraint : RoutingConstraint.values()) {
      assertThat(streams.amount(constraint.id())).isEqualTo(cost.amount(constraint));
    }
    double counted =
        cost.violations().stream().mapToDouble(one -> compiled.figure(one.amount())).sum();
    double found =
        RoutingSolutionCheck.check(routing, compiled.solution(routes)).violations().stream()
            .mapToDouble(violation -> violation.amount())
            .sum();
    assertThat(counted).isCloseTo(found, within(1e-6));
  }

  /** What a time of the case is in the problem. */
  private static long units(CompiledRouting compiled, double time) {
    return Math.round(time / compiled.figure(1));
  }

  private static Order order(double opens, double closes) {
    return Order.of("a", new Point(5, 0), 1).withWindows(List.of(new TimeWindow(opens, closes)));
  }

  private static RoutingCase routing(
      VehicleType type, Order order, double unloading, TimeWindow... hours) {
    return routing(type, unloading, List.of(hours), order);
  }

  private static RoutingCase routing(
      VehicleType type, double unloading, List<TimeWindow> hours, Order... orders) {
    FacilityTerms terms = new FacilityTerms(hours, List.of(), List.of());
    return new RoutingCase(
        "line",
        1,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        List.of(orders),
        List.of(new IntermediateFacility("f", new Point(2, 0), unloading, terms)),
        List.of(type),
        new PlanarTravel(),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }
}
