package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.ExtendedDays;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.WorkingHours;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.RoutingSearch;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;
import org.junit.jupiter.api.Test;

/** A depot at 0 of a line; 9 may be driven on a day, 10 on two days of a week. */
class ExtendedDaysTest {

  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final DrivingRules RULES =
      new DrivingRules(NEVER, 0, 9, new ExtendedDays(10, 2), NEVER, NEVER);

  private static List<Long> limits(RoutingCase routing) {
    return CompiledRouting.of(routing).problem().vehicleTypes().stream()
        .map(type -> type.hours().maxDriving())
        .toList();
  }

  /** Two orders on the first day and on the fourth, one on each other. */
  @Test
  void theDaysWithMostToCollectAreExtended() {
    RoutingCase routing = routing(5, vehicles(1, RULES, 0), 0, 0, 1, 2, 3, 3, 4);
    assertThat(limits(routing)).containsExactly(10L, 9L, 9L, 10L, 9L);
  }

  /** 6 to an order 3 away on each of the first days, 10 on the last two. */
  @Test
  void theDaysWithTheLongestWaysAreExtended() {
    RoutingCase routing =
        routing(4, vehicles(1, RULES, 0), order(0, 3), order(1, 3), order(2, 5), order(3, 5));
    assertThat(limits(routing)).containsExactly(9L, 9L, 10L, 10L);
  }

  @Test
  void daysThatWereExtendedBeforeTheFirstAreSpent() {
    assertThat(limits(routing(3, vehicles(1, RULES, 1), 0, 1, 1, 2))).containsExactly(9L, 10L, 9L);
    assertThat(limits(routing(2, vehicles(1, RULES, 2), 0, 1))).containsExactly(9L, 9L);
  }

  /** Eight days: the last lies in another week. */
  @Test
  void eachWeekHasItsOwn() {
    RoutingCase routing = routing(8, vehicles(1, RULES, 0), 0, 1, 2, 2, 3, 3, 7);
    assertThat(limits(routing)).containsExactly(9L, 9L, 10L, 10L, 9L, 9L, 9L, 10L);
  }

  /** Three vehicles have six extended days: of five equal days each gets one, the first another. */
  @Test
  void vehiclesTakeTurns() {
    CompiledRouting compiled = CompiledRouting.of(routing(5, vehicles(3, RULES, 0), 0, 1, 2, 3, 4));
    int[] extended = new int[3];
    for (int type = 0; type < compiled.problem().vehicleTypes().size(); type++) {
      var ofDay = compiled.problem().vehicleTypes().get(type);
      for (int i = 0; i < ofDay.count(); i++) {
        extended[compiled.firstVehicle(type) + i] += ofDay.hours().maxDriving() == 10 ? 1 : 0;
      }
    }
    assertThat(extended).containsExactly(2, 2, 2);
  }

  /** 10 at the wheel on three days of one vehicle: two may be. With two vehicles all three may. */
  @Test
  void aPlanDrivesLongOnTwoDaysOfEachVehicle() {
    assertThat(planned(1, 0, 1, 2).isFeasible()).isFalse();
    assertThat(planned(2, 0, 1, 2).isFeasible()).isTrue();
    assertThat(planned(1, 0, 1).isFeasible()).isTrue();
  }

  private static RoutingCheck planned(int vehicles, int... days) {
    RoutingCase routing = routing(3, vehicles(vehicles, RULES, 0), days);
    CompiledRouting compiled = CompiledRouting.of(routing);
    RoutingResult result =
        RoutingSearch.solve(
            compiled.problem(), StopCriterion.iterations(100), 1, SearchListener.SILENT);
    RoutingCheck check = RoutingSolutionCheck.check(routing, compiled.solution(result.routes()));
    assertThat(check.isFeasible()).isEqualTo(result.isFeasible());
    return check;
  }

  /**
   * Whatever fleet and days: every vehicle on every day once, and none extended more than twice.
   */
  @Test
  void nobodyHasMoreExtendedDaysThanItMay() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 200; round++) {
      int fleet = 1 + random.nextInt(6);
      int[] days = random.ints(1 + random.nextInt(12), 0, 7).toArray();
      RoutingCase routing = routing(7, vehicles(fleet, RULES, 0), days);
      CompiledRouting compiled = CompiledRouting.of(routing);
      int[] extended = new int[fleet];
      int all = 0;
      for (int type = 0; type < compiled.problem().vehicleTypes().size(); type++) {
        var ofDay = compiled.problem().vehicleTypes().get(type);
        all += ofDay.count();
        for (int i = 0; i < ofDay.count(); i++) {
          extended[compiled.firstVehicle(type) + i] += ofDay.hours().maxDriving() == 10 ? 1 : 0;
        }
      }
      assertThat(all).isEqualTo(7 * fleet);
      int used = (int) Arrays.stream(days).distinct().count();
      assertThat(extended).as("round %d", round).containsOnly(Math.min(2, used));
    }
  }

  private static VehicleType vehicles(int count, DrivingRules rules, int before) {
    CrewHours crew = new CrewHours(rules, 0, 0, 0, before);
    return VehicleType.of("v", count, 9, 0).withHours(WorkingHours.ALWAYS.withCrew(crew));
  }

  /** On each day given an order 5 away: 10 at the wheel. */
  private static RoutingCase routing(int days, VehicleType fleet, int... dayOf) {
    return routing(
        days, fleet, Arrays.stream(dayOf).mapToObj(day -> order(day, 5)).toArray(Order[]::new));
  }

  private static Order order(int day, int way) {
    return Order.of("o", new Point(way, 0), 1)
        .withDayPatterns(List.of(new DayPattern(List.of(day))));
  }

  private static RoutingCase routing(int days, VehicleType fleet, Order... orders) {
    return new RoutingCase(
        "line",
        days,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        List.of(orders),
        List.of(),
        List.of(fleet),
        List.of(new PlanarTravel()),
        new RoutingTerms(
            RoundingConvention.DOUBLE_TO_HUNDREDTHS, VisitNumbers.PLACES_FROM_0, null, null));
  }
}
