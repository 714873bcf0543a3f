package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gleaner.solver.routing.compile.LineCases.FAR;
import static org.gleaner.solver.routing.compile.LineCases.NEAR;
import static org.gleaner.solver.routing.compile.LineCases.VEHICLE;
import static org.gleaner.solver.routing.compile.LineCases.line;

import java.util.List;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.FairWork;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingViolation;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.WorkingHours;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.CostLine;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.junit.jupiter.api.Test;

/** Hours of drivers in a problem are those of the check. */
class CompiledHoursTest {

  @Test
  void overtimeIsPaidInTheProblemAsInTheCheck() {
    // 20 long, home at 20, 5 after the shift: 20 + 20 x 0.5 + 5 x 0.25.
    VehicleType vehicle =
        VEHICLE
            .withHours(new WorkingHours(new TimeWindow(0, 15), 10, List.of()))
            .withCosts(VehicleCosts.of(0, 1).withDuration(0.5, 0.25));
    RoutingCase routing = line(List.of(vehicle), FAR);
    CompiledRouting compiled = CompiledRouting.of(routing);
    List<PlannedRoute> plan = List.of(new PlannedRoute(0, List.of(compiled.problem().depots())));

    long cost = CostEvaluator.evaluate(compiled.problem(), plan).cost();

    assertThat(compiled.reported(cost)).isEqualTo(31.25);
    assertThat(RoutingSolutionCheck.check(routing, compiled.solution(plan)).cost())
        .isEqualTo(31.25);
  }

  @Test
  void workBeyondAFairShareIsPaidInTheProblemAsInTheCheck() {
    // 20 long, 7.5 more than is fair: 20 + 20 x 0.5 + 7.5 x 0.25.
    VehicleType vehicle =
        VEHICLE.withCosts(
            VehicleCosts.of(0, 1).withDuration(0.5, 0).withFairWork(new FairWork(12.5, 0.25)));
    RoutingCase routing = line(List.of(vehicle), FAR);
    CompiledRouting compiled = CompiledRouting.of(routing);
    List<PlannedRoute> plan = List.of(new PlannedRoute(0, List.of(compiled.problem().depots())));

    RouteCost cost = CostEvaluator.evaluate(compiled.problem(), plan);

    assertThat(compiled.cost(cost.lines().get(CostLine.UNEVEN_WORK)))
        .isCloseTo(1.875, within(0.01));
    assertThat(compiled.reported(cost.cost())).isEqualTo(31.88);
    assertThat(RoutingSolutionCheck.check(routing, compiled.solution(plan)).cost())
        .isEqualTo(31.88);
  }

  @Test
  void aBreakIsTakenWhileTheVehicleWaits() {
    // Far is reached at 10 and opens from 30 to 34. A break of 8 that begins at 15 is over at 23:
    // back at 40. One of 25 that begins at 10 is over at 35; after far it would begin 15 late.
    Order order = FAR.withWindows(List.of(new TimeWindow(30, 34)));
    assertBreak(new DriverBreak("tea", List.of(new TimeWindow(15, 20)), 8), order, true);
    assertBreak(new DriverBreak("nap", List.of(new TimeWindow(10, 15)), 25), order, false);
  }

  private static void assertBreak(DriverBreak pause, Order order, boolean isFeasible) {
    WorkingHours hours = new WorkingHours(new TimeWindow(0, 40), 0, List.of(pause));
    RoutingCase routing = line(List.of(VEHICLE.withHours(hours)), order);
    CompiledRouting compiled = CompiledRouting.of(routing);
    List<PlannedRoute> plan = List.of(new PlannedRoute(0, List.of(compiled.problem().depots())));

    assertThat(CostEvaluator.evaluate(compiled.problem(), plan).isFeasible()).isEqualTo(isFeasible);
    assertThat(RoutingSolutionCheck.check(routing, compiled.solution(plan)).isFeasible())
        .isEqualTo(isFeasible);
  }

  @Test
  void restsAreTakenOnceSoMuchHasBeenDriven() {
    // 20 at the wheel: rests of 3 after 6, 12 and 18, so 29 in all at 0.5 apiece; and 20 for the
    // distance. With at most 19 of driving a day, 1 too much.
    VehicleType vehicle =
        VEHICLE
            .withHours(
                WorkingHours.ALWAYS.withCrew(
                    CrewHours.of(new DrivingRules(6, 3, 19, Double.POSITIVE_INFINITY, 90))))
            .withCosts(VehicleCosts.of(0, 1).withDuration(0.5, 0));
    RoutingCase routing = line(List.of(vehicle), FAR);
    CompiledRouting compiled = CompiledRouting.of(routing);
    List<PlannedRoute> plan = List.of(new PlannedRoute(0, List.of(compiled.problem().depots())));

    RouteCost cost = CostEvaluator.evaluate(compiled.problem(), plan);
    RoutingCheck check = RoutingSolutionCheck.check(routing, compiled.solution(plan));

    assertThat(compiled.reported(cost.cost())).isEqualTo(20 + 14.5);
    assertThat(check.cost()).isEqualTo(20 + 14.5);
    assertThat(cost.amount(RoutingConstraint.DAILY_DRIVING)).isEqualTo(1);
    assertThat(check.violations())
        .extracting(RoutingViolation::constraint)
        .containsExactly(RoutingConstraint.DAILY_DRIVING);
  }

  /** 50 a week, 14 of them driven: 36 are left for the two days, on each of which some order is. */
  @Test
  void whatIsLeftOfAWeekIsSharedAmongItsDays() {
    CrewHours crew =
        new CrewHours(
            new DrivingRules(Double.POSITIVE_INFINITY, 0, 30, 50, Double.POSITIVE_INFINITY), 14, 0);
    VehicleType vehicle = VEHICLE.withHours(WorkingHours.ALWAYS.withCrew(crew));
    RoutingCase one = line(List.of(vehicle), NEAR, FAR);
    Order twice = FAR.withDayPatterns(List.of(new DayPattern(List.of(0, 1))));
    RoutingCase two =
        new RoutingCase(
            "two",
            2,
            one.depots(),
            List.of(NEAR, twice),
            one.facilities(),
            one.vehicleTypes(),
            one.travels(),
            one.terms());

    assertThat(CompiledRouting.of(two).problem().vehicleTypes())
        .allSatisfy(type -> assertThat(type.hours().maxDriving()).isEqualTo(18));
    assertThat(CompiledRouting.of(one).problem().vehicleTypes().get(0).hours().maxDriving())
        .isEqualTo(30);
    // 20 on each day: 14 + 40 is 4 more than 50.
    RoutingSolution both =
        new RoutingSolution(
            List.of(new VehicleRoute(0, 0, List.of(1, 2)), new VehicleRoute(0, 1, List.of(2))),
            null);
    assertThat(RoutingSolutionCheck.check(two, both).violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.constraint()).isEqualTo(RoutingConstraint.WEEKLY_DRIVING);
              assertThat(violation.amount()).isEqualTo(4);
            });
  }
}
