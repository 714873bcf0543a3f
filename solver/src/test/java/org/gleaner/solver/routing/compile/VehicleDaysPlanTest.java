package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.gleaner.solver.routing.search.RoutingResult;
import org.junit.jupiter.api.Test;

/**
 * Monday and Tuesday: vehicle 0 is a van of every day that carries 1, vehicle 1 a truck of Tuesdays
 * that carries 5 for twice the price.
 */
class VehicleDaysPlanTest {

  private static final DayPattern MONDAY = DayPattern.FIRST_DAY;
  private static final DayPattern TUESDAY = new DayPattern(List.of(1));
  private static final DayPattern BOTH = new DayPattern(List.of(0, 1));

  @Test
  void noTypeOfTheProblemIsAVehicleAtHome() {
    CompiledRouting compiled = CompiledRouting.of(routing(order("a", 1, MONDAY)));

    assertThat(compiled.problem().vehicleTypes()).hasSize(3);
    assertThat(compiled.typeOf(0, 0)).isPresent();
    assertThat(compiled.typeOf(1, 0)).isEmpty();
    assertThat(compiled.typeOf(1, 1)).isPresent();
  }

  /** 3 is too much for the van; the truck drives 10 there and 10 back, at 2 each. */
  @Test
  void anOrderIsPutOnADayOnWhichAVehicleForItDrives() {
    RoutingCase routing = routing(order("a", 3, MONDAY, TUESDAY));

    RoutingSolution plan = plan(routing);

    assertThat(plan.routes()).containsExactly(new VehicleRoute(1, 1, List.of(1)));
    assertThat(RoutingSolutionCheck.check(routing, plan).cost()).isEqualTo(40);
  }

  /** The van alone would come on either day; for both together there is the truck on Tuesday. */
  @Test
  void theChoiceOfDaysKnowsWhoDrivesOnThem() {
    RoutingCase routing = routing(order("a", 1, MONDAY, TUESDAY), order("b", 3, MONDAY, TUESDAY));

    RoutingSolution plan = plan(routing);

    // One route of the truck to both; the van for a would be 20 more.
    assertThat(RoutingSolutionCheck.check(routing, plan).cost()).isEqualTo(40);
    assertThat(plan.routes()).extracting(VehicleRoute::day).containsExactly(1);
  }

  @Test
  void aMandatoryOrderOfADayOnWhichNoVehicleForItDrivesIsRefused() {
    Order lifted = order("a", 1, BOTH).withHandling(lift());

    assertThatThrownBy(() -> CompiledRouting.of(routing(lifted)))
        .isInstanceOf(UnsupportedRoutingException.class)
        .hasMessageContaining("order a must be served, and no vehicle for it drives on its days");
    assertThat(plan(routing(lifted.withPrize(5.0))).routes()).isEmpty();
  }

  /** What the search calls feasible the check of the case accepts, at the same cost. */
  @Test
  void plansOfRandomCasesAreAcceptedAtTheirCost() {
    int feasible = 0;
    for (long seed = 0; seed < 60; seed++) {
      RandomCases random = new RandomCases(seed);
      RoutingCase every = random.richer(random.routing(RoundingConvention.DOUBLE_TO_HUNDREDTHS));
      RoutingCase routing = RandomWeekdays.of(every, seed);

      Optional<AcceptedPlan> found = AcceptedPlan.of(routing, seed);

      found.ifPresent(AcceptedPlan::assertCostOfTheCheck);
      feasible += found.isPresent() ? 1 : 0;
    }
    assertThat(feasible).isGreaterThan(20);
  }

  private static Handling lift() {
    return new Handling("hdd", null, List.of("lift"));
  }

  private static Order order(String id, double load, DayPattern... patterns) {
    return Order.of(id, new Point(10, 0), load).withDayPatterns(List.of(patterns));
  }

  private static RoutingSolution plan(RoutingCase routing) {
    CompiledRouting compiled = CompiledRouting.of(routing);
    RoutingResult result = KernelSearch.solve(compiled);
    assertThat(result.isFeasible()).isTrue();
    return compiled.solution(result.routes());
  }

  private static RoutingCase routing(Order... orders) {
    VehicleType truck = VehicleType.of("truck", 1, 5, 0).withCosts(0, 2);
    return new RoutingCase(
        "two-days",
        2,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        List.of(orders),
        List.of(),
        List.of(
            VehicleType.of("van", 1, 1, 0),
            truck
                .withEquipment(truck.equipment().withFeatures(List.of("lift")))
                .withHours(truck.hours().onWeekdays(List.of(DayOfWeek.TUESDAY)))),
        List.of(new PlanarTravel()),
        new RoutingTerms(
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0,
            LocalDate.of(2026, 3, 2),
            null));
  }
}
