package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gleaner.domain.routing.ClosedTravel;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoadClosure;
import org.gleaner.domain.routing.RoadTerms;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.TruckBan;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.engine.RoutingEngineKind;
import org.gleaner.solver.routing.engine.RoutingLimit;
import org.gleaner.solver.routing.engine.RoutingRequest;
import org.gleaner.solver.routing.engine.RoutingSolver;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.run.ProcessCpu;
import org.gleaner.solver.run.RunMeter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bans become choices of visits by type, closures become profiles of days. */
class RoadRulesPlanTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final DayPattern TUESDAY = new DayPattern(List.of(1));

  @Test
  void aTruckComesWhenTheBanIsOver() {
    // The van is too small, and the truck may serve from 30 on.
    RoutingCase routing = routing(List.of(order("a", 10, 5, DayPattern.FIRST_DAY)), bans(0, 30));

    RoutingSolution plan = plan(routing);

    assertThat(plan.routes()).containsExactly(new VehicleRoute(3, 0, List.of(1)));
    assertThat(RoutingSolutionCheck.check(routing, plan).violations()).isEmpty();
  }

  @Test
  void aVanIsTakenWhereTheTruckMayNotBe() {
    RoutingCase routing =
        routing(List.of(order("a", 10, 1, DayPattern.FIRST_DAY)), bans(0, TruckBan.END_OF_DAY));

    assertThat(plan(routing).routes()).containsExactly(new VehicleRoute(0, 0, List.of(1)));
  }

  /** The van's window begins at 0, the truck's at 30: its present visit is one of its own. */
  @Test
  void aPresentVisitIsOneThatItsVehicleMayMake() {
    RoutingCase routing = routing(List.of(order("a", 10, 1, DayPattern.FIRST_DAY)), bans(0, 30));
    CompiledRouting compiled = CompiledRouting.of(routing);

    List<PlannedRoute> present =
        compiled.planned(new RoutingSolution(List.of(new VehicleRoute(3, 0, List.of(1))), null));

    assertThat(CostEvaluator.evaluate(compiled.problem(), present).violations()).isEmpty();
  }

  @Test
  void anOrderIsPutOnADayOnWhichItsRoadIsOpen() {
    List<Order> orders = List.of(order("a", 10, 1, DayPattern.FIRST_DAY, TUESDAY));
    RoutingCase routing = closed(routing(orders, List.of()), null);

    RoutingSolution plan = plan(routing);

    assertThat(plan.routes().get(0).day()).isEqualTo(1);
    assertThat(RoutingSolutionCheck.check(routing, plan).cost()).isEqualTo(20);
  }

  @Test
  void aDetourIsPaidOnItsDaysOnly() {
    RoadClosure.Detour detour = new RoadClosure.Detour(7, 3);
    RoutingCase monday =
        closed(routing(List.of(order("a", 10, 1, DayPattern.FIRST_DAY)), List.of()), detour);
    RoutingCase tuesday = closed(routing(List.of(order("a", 10, 1, TUESDAY)), List.of()), detour);

    // Twice 10, and 7 more each way on Monday.
    assertThat(RoutingSolutionCheck.check(monday, plan(monday)).cost()).isEqualTo(34);
    assertThat(RoutingSolutionCheck.check(tuesday, plan(tuesday)).cost()).isEqualTo(20);
  }

  /** What the search calls feasible the check of the case accepts, at the same cost. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void plansOfRandomCasesAreAcceptedAtTheirCost(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      DayPattern[] days =
          random.nextBoolean()
              ? new DayPattern[] {DayPattern.FIRST_DAY, TUESDAY}
              : new DayPattern[] {new DayPattern(List.of(0, 1))};
      double at = random.nextInt(20) - 10;
      orders.add(order("o" + i, at, 1, days).withServiceTime(random.nextInt(4)).withPrize(100.0));
    }
    List<TruckBan> bans =
        List.of(
            new TruckBan("zone", List.of("truck"), List.of(DayOfWeek.MONDAY), 5, 25),
            new TruckBan("zone", List.of(), List.of(), 40, 60));
    RoutingCase open = routing(orders, bans);
    RoutingCase routing =
        closed(open, random.nextBoolean() ? null : new RoadClosure.Detour(random.nextInt(9), 2));
    CompiledRouting compiled = CompiledRouting.of(routing);

    RoutingResult result = solve(compiled, seed, 300);

    assertThat(result.isFeasible()).isTrue();
    RoutingCheck check = RoutingSolutionCheck.check(routing, compiled.solution(result.routes()));
    assertThat(check.violations()).isEmpty();
    assertThat(check.cost()).isCloseTo(compiled.reported(result.cost()), within(1e-3));
  }

  private static Order order(String id, double x, double load, DayPattern... patterns) {
    return Order.of(id, new Point(x, 0), load).withDayPatterns(List.of(patterns));
  }

  private static List<TruckBan> bans(double from, double until) {
    return List.of(new TruckBan("zone", List.of("truck"), List.of(), from, until));
  }

  private static RoutingResult solve(CompiledRouting compiled, long seed, int iterations) {
    RunMeter meter = RunMeter.fromNow(ProcessCpu.ofThisProcess(System::nanoTime), System::nanoTime);
    RoutingRequest request =
        new RoutingRequest(
            RoutingEngineKind.KERNEL, new RoutingLimit.Iterations(iterations), seed, 1);
    return RoutingSolver.solve(compiled.problem(), request, meter, () -> false, i -> {}).result();
  }

  private static RoutingSolution plan(RoutingCase routing) {
    CompiledRouting compiled = CompiledRouting.of(routing);
    RoutingResult result = solve(compiled, 1, 200);
    assertThat(result.isFeasible()).isTrue();
    return compiled.solution(result.routes());
  }

  /** Vans 0 to 2 for 3 each and truck 3 for 20; all orders lie in the zone, until 100. */
  private static RoutingCase routing(List<Order> orders, List<TruckBan> bans) {
    List<List<String>> zones = new ArrayList<>(List.of(List.of()));
    orders.forEach(order -> zones.add(List.of("zone")));
    RoadTerms roads =
        new RoadTerms(Map.of("van", "van", "truck", "truck"), zones, bans, List.of(), Map.of());
    TimeWindow day = new TimeWindow(0, 200);
    return new RoutingCase(
        "small",
        2,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        orders,
        List.of(),
        List.of(
            VehicleType.of("van", 3, 3, 0).withShift(day),
            VehicleType.of("truck", 1, 20, 0).withShift(day)),
        List.of(new PlanarTravel()),
        new RoutingTerms(
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0,
            MONDAY,
            null,
            HandlingRules.NONE,
            roads));
  }

  /** The same with the zone cut off on Monday, or farther. */
  private static RoutingCase closed(RoutingCase open, RoadClosure.@Nullable Detour detour) {
    List<RoadClosure> closures =
        List.of(new RoadClosure("zone", null, List.of(), MONDAY, MONDAY, detour));
    RoadTerms roads = open.terms().roads();
    Travel usual = open.travel();
    return new RoutingCase(
        open.name(),
        open.days(),
        open.depots(),
        open.orders(),
        open.facilities(),
        open.vehicleTypes(),
        List.of(usual, new ClosedTravel(usual, closures)),
        open.terms()
            .withRoads(
                new RoadTerms(
                    roads.classes(),
                    roads.zones(),
                    roads.bans(),
                    closures,
                    Map.of("van", List.of(1, 0), "truck", List.of(1, 0)))));
  }
}
