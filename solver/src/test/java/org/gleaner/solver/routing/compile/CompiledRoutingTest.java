package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.gleaner.solver.routing.compile.LineCases.FAR;
import static org.gleaner.solver.routing.compile.LineCases.NEAR;
import static org.gleaner.solver.routing.compile.LineCases.VEHICLE;
import static org.gleaner.solver.routing.compile.LineCases.line;

import java.util.List;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A depot at 0 of a line, orders at 3 and 10, facilities at 4 and 12. */
class CompiledRoutingTest {

  private static final int AT_FIRST_FACILITY = 3;
  private static final int AT_SECOND_FACILITY = 4;
  private static final List<Integer> FACILITIES = List.of(AT_FIRST_FACILITY, AT_SECOND_FACILITY);

  @ParameterizedTest
  @EnumSource(RoundingConvention.class)
  void plansCostInTheProblemWhatTheIndependentCheckOfTheirRoutesComesTo(
      RoundingConvention rounding) {
    int feasible = 0;
    for (long seed = 0; seed < 3000; seed++) {
      RandomCases random = new RandomCases(seed);
      RoutingCase routing = random.routing(rounding);
      CompiledRouting compiled = CompiledRouting.of(routing);
      List<PlannedRoute> routes = random.routes(compiled.problem());
      RouteCost planned = CostEvaluator.evaluate(compiled.problem(), routes);

      RoutingCheck check = RoutingSolutionCheck.check(routing, compiled.solution(routes));

      String name = "seed " + seed + " " + planned + " " + check;
      if (rounding.givesWholeNumbers()) {
        assertThat(planned.isFeasible()).as(name).isEqualTo(check.isFeasible());
        assertThat(compiled.reported(planned.cost())).as(name).isEqualTo(check.cost());
      } else {
        // Rounded up, each leg by less than a millionth; the plan is never feasible by rounding.
        assertThat(planned.isFeasible() && !check.isFeasible()).as(name).isFalse();
        assertThat(compiled.reported(planned.cost()))
            .as(name)
            .isCloseTo(check.cost(), within(0.0101));
      }
      feasible += planned.isFeasible() ? 1 : 0;
    }
    assertThat(feasible).isGreaterThan(100);
  }

  @ParameterizedTest
  @EnumSource(RoundingConvention.class)
  void richerPlansCostWhatTheIndependentCheckComesToWhereTheyAreFeasible(
      RoundingConvention rounding) {
    int feasible = 0;
    for (long seed = 0; seed < 3000; seed++) {
      RandomCases random = new RandomCases(seed);
      RoutingCase routing = random.richer(random.routing(rounding));
      CompiledRouting compiled = CompiledRouting.of(routing);
      List<PlannedRoute> routes = random.routes(compiled.problem());
      RouteCost planned = CostEvaluator.evaluate(compiled.problem(), routes);

      RoutingCheck check = RoutingSolutionCheck.check(routing, compiled.solution(routes));

      String name = "seed " + seed + " " + planned + " " + check + " " + routing;
      assertThat(planned.isFeasible() && !check.isFeasible()).as(name).isFalse();
      boolean hasChoices = routing.orders().stream().anyMatch(o -> o.hours().windows().size() > 1);
      if (rounding.givesWholeNumbers() && !hasChoices) {
        assertThat(planned.isFeasible()).as(name).isEqualTo(check.isFeasible());
      }
      if (planned.isFeasible()) {
        feasible++;
        // Units are coarse in double precision, for "no way" is longer than any route.
        double tolerance = rounding.givesWholeNumbers() ? 1e-9 * check.cost() : 0.1;
        double cost = compiled.reported(planned.cost());
        if (hasChoices) {
          // The check may find that another window than the plan's is cheaper.
          assertThat(cost).as(name).isGreaterThanOrEqualTo(check.cost() - tolerance);
        } else {
          assertThat(cost).as(name).isCloseTo(check.cost(), within(tolerance));
        }
      }
    }
    assertThat(feasible).isGreaterThan(150);
  }

  @Test
  void theWayHomeUnloadsWhereTheDetourIsLeast() {
    VehicleType empty = VEHICLE.withUnloading(FACILITIES, 5, true);
    CompiledRouting compiled = CompiledRouting.of(line(List.of(empty), NEAR, FAR));
    RoutingProblem problem = compiled.problem();
    // Depot, two facilities, the way home, near, far.
    assertThat(problem.locations()).isEqualTo(6);
    int home = problem.vehicleTypes().get(0).endDepot();
    assertThat(home).isEqualTo(3);
    // From near (3): by 4 it is 1 + 4 = 5, by 12 it is 9 + 12. Unloading takes 2 at 4.
    assertThat(problem.distance(0, 4, home)).isEqualTo(5);
    assertThat(problem.duration(0, 4, home)).isEqualTo(7);
    // From far (10): by 4 it is 6 + 4 = 10.
    assertThat(problem.distance(0, 5, home)).isEqualTo(10);
    // From a facility straight, for the vehicle is empty there.
    assertThat(problem.distance(0, 2, home)).isEqualTo(12);

    RoutingSolution solution = compiled.solution(List.of(new PlannedRoute(0, List.of(4, 5))));
    assertThat(solution.routes())
        .containsExactly(new VehicleRoute(0, 0, List.of(1, 2, AT_FIRST_FACILITY)));
  }

  @Test
  void aRouteThatUnloadsLastIsNotUnloadedTwice() {
    VehicleType empty = VEHICLE.withUnloading(FACILITIES, 5, true);
    CompiledRouting compiled = CompiledRouting.of(line(List.of(empty), NEAR, FAR));
    // Far, then the facility at 12, which is location 2.
    assertThat(compiled.solution(List.of(new PlannedRoute(0, List.of(5, 2)))).routes())
        .containsExactly(new VehicleRoute(0, 0, List.of(2, AT_SECOND_FACILITY)));
  }

  @Test
  void vehiclesAreNumberedThroughTheTypes() {
    VehicleType other = VehicleType.of("w", 3, 20, 0);
    CompiledRouting compiled = CompiledRouting.of(line(List.of(VEHICLE, other), NEAR, FAR));
    int near = compiled.problem().depots();

    RoutingSolution solution =
        compiled.solution(
            List.of(
                new PlannedRoute(1, List.of(near)),
                new PlannedRoute(0, List.of()),
                new PlannedRoute(1, List.of(near + 1))));

    assertThat(solution.routes())
        .containsExactly(new VehicleRoute(2, 0, List.of(1)), new VehicleRoute(3, 0, List.of(2)));
  }

  @Test
  void decimalsBecomeWholeNumbers() {
    // Loads 0.25 and 5 of 11.5: hundredths. Cost 1.5 per distance: tenths.
    VehicleType vehicle = VehicleType.of("v", 1, 11.5, 0).withCosts(7, 1.5);
    Order light = Order.of("light", new Point(3, 0), 0.25);
    RoutingProblem problem = CompiledRouting.of(line(List.of(vehicle), light, FAR)).problem();

    assertThat(problem.client(3).load()).containsExactly(25L);
    assertThat(problem.client(4).load()).containsExactly(500L);
    assertThat(problem.vehicleTypes().get(0).capacity()).containsExactly(1150L);
    assertThat(problem.vehicleTypes().get(0).unitDistanceCost()).isEqualTo(15);
    assertThat(problem.vehicleTypes().get(0).fixedCost()).isEqualTo(70);
  }

  /** 20 times 200 km at a price that no decimals end: 100 / 7 * 20 * 200,000 = 57,142,857. */
  @Test
  void pricesThatNeverEndLeaveRoomForAWholePlan() {
    VehicleType vehicle = VehicleType.of("v", 20, 11, 0).withCosts(0, 100 / 7.0);
    Order[] orders =
        IntStream.range(0, 20)
            .mapToObj(i -> Order.of("o" + i, new Point(100_000, 0.5), 6))
            .toArray(Order[]::new);
    CompiledRouting compiled = CompiledRouting.of(line(List.of(vehicle), orders));
    List<PlannedRoute> routes =
        IntStream.range(3, 23).mapToObj(at -> new PlannedRoute(0, List.of(at))).toList();

    RouteCost planned = CostEvaluator.evaluate(compiled.problem(), routes);

    assertThat(planned.isFeasible()).isTrue();
    assertThat(planned.cost()).isPositive().isLessThan(1L << 58);
    // Legs are rounded up to hundredths: 40 of them, 0.01 * 100 / 7 each at most. So that leaving
    // out can be dearer than that, prices are rounded, by less than half a millionth.
    assertThat(compiled.reported(planned.cost())).isCloseTo(57_142_857, within(6.0 + 28.6));
  }

  @Test
  void doublePrecisionRoundsTimesUpAndLimitsDown() {
    // The diagonal of the unit square is 1.41421356...; in millionths 1414214, the limit 1414213.
    Order corner = Order.of("corner", new Point(1, 1), 1);
    VehicleType vehicle = VEHICLE.withLimits(Math.sqrt(2), Double.POSITIVE_INFINITY);
    RoutingProblem problem = CompiledRouting.of(line(List.of(vehicle), corner)).problem();

    assertThat(problem.distance(0, 0, 3)).isEqualTo(1_414_214);
    assertThat(problem.vehicleTypes().get(0).maxDuration()).isEqualTo(1_414_213);
  }

  @Test
  void windowsThatTouchOrAreNeverMetDoNotCount() {
    VehicleType shift = VEHICLE.withShift(new TimeWindow(100, 200));
    Order order =
        NEAR.withWindows(
            List.of(
                new TimeWindow(0, 50),
                new TimeWindow(90, 120),
                new TimeWindow(120, 150),
                new TimeWindow(250, 300)));

    var client = CompiledRouting.of(line(List.of(shift), order)).problem().client(3);

    assertThat(client.earliest()).isEqualTo(90);
    assertThat(client.latest()).isEqualTo(150);
  }

  @Test
  void whatAProblemCannotSayIsRefusedByName() {
    assertRefused(
        line(List.of(VEHICLE), NEAR.withDayPatterns(List.of(new DayPattern(List.of(1))))),
        RoutingFeature.DAYS_BEYOND_HORIZON,
        "order near");
    VehicleType never = VEHICLE.withUnloading(FACILITIES, 0, true);
    assertRefused(line(List.of(never), NEAR, FAR), RoutingFeature.USABLE_VEHICLE, "no vehicle");
    Order huge = NEAR.withServiceTime(1e15);
    assertRefused(
        line(List.of(VEHICLE), huge), RoutingFeature.FIGURE_SIZE, "order near: the figure 1e15");
    Order moon = Order.of("moon", new Point(1e12, 0), 1);
    assertRefused(
        line(List.of(VEHICLE), NEAR, moon),
        RoutingFeature.FIGURE_SIZE,
        "the way from depot d to order moon: a leg of 1000000000000 units");
    // Where figures are not whole, the longest way is looked for first.
    Order sun = Order.of("sun", new Point(1e15 + 0.5, 0), 1);
    assertRefused(
        line(List.of(VEHICLE), NEAR, moon, sun),
        RoutingFeature.FIGURE_SIZE,
        "the way from depot d to order sun comes to 1e15");
    assertRefused(
        line(List.of(VEHICLE.withCosts(1e15, 1)), NEAR),
        RoutingFeature.FIGURE_SIZE,
        "vehicles of type v: the figure 1e15");
  }

  private static void assertRefused(RoutingCase routing, RoutingFeature feature, String words) {
    assertThatThrownBy(() -> CompiledRouting.of(routing))
        .isInstanceOf(UnsupportedRoutingException.class)
        .hasMessageContaining(words)
        .extracting(e -> ((UnsupportedRoutingException) e).feature())
        .isEqualTo(feature);
  }
}
