package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.RoutingCost;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingViolation;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.CostLine;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.optaplanner.PlanExplanation;
import org.junit.jupiter.api.Test;

/**
 * The constraint streams, the evaluator that the search is held to and the independent check find
 * the same constraints broken, by as much, and the same costs by line, in plans that are feasible
 * and in plans that are not.
 */
class AuditContractTest {

  /** Both count these in distances and times; loads and numbers of vehicles have other units. */
  private static final Set<RoutingConstraint> FIGURES =
      Set.of(
          RoutingConstraint.TIME_WINDOW,
          RoutingConstraint.DEPOT_HOURS,
          RoutingConstraint.MAX_DURATION,
          RoutingConstraint.MAX_DISTANCE);

  private static final Set<RoutingConstraint> BROKEN_OFTEN =
      Set.of(
          RoutingConstraint.CAPACITY,
          RoutingConstraint.TIME_WINDOW,
          RoutingConstraint.DEPOT_HOURS,
          RoutingConstraint.MAX_DURATION,
          RoutingConstraint.MAX_DISTANCE,
          RoutingConstraint.MAX_UNLOADINGS,
          RoutingConstraint.DAY_PATTERN);

  private final Map<RoutingConstraint, Integer> seen = new EnumMap<>(RoutingConstraint.class);
  private int feasible;

  @Test
  void streamsEvaluatorAndCheckAgreeByName() {
    for (long seed = 0; seed < 2000; seed++) {
      RandomCases random = new RandomCases(seed);
      RoutingCase routing = random.routing(RoundingConvention.NEAREST_INTEGER);
      CompiledRouting compiled = CompiledRouting.of(routing);
      assertAgreement("seed " + seed, routing, compiled, random.routes(compiled.problem()));
    }
    assertThat(feasible).isGreaterThan(20);
    assertThat(BROKEN_OFTEN).allSatisfy(c -> assertThat(seen.get(c)).as(c.id()).isGreaterThan(5));
  }

  /** Vehicles that drive on one of the days only are no type of the problem on the other. */
  @Test
  void theyAgreeOnVehiclesOfSomeWeekdays() {
    for (long seed = 0; seed < 500; seed++) {
      RandomCases random = new RandomCases(seed);
      RoutingCase every = random.routing(RoundingConvention.NEAREST_INTEGER);
      RoutingCase routing = RandomWeekdays.of(every, seed);
      CompiledRouting compiled = CompiledRouting.of(routing);
      assertAgreement("seed " + seed, routing, compiled, random.routes(compiled.problem()));
    }
    assertThat(feasible).isGreaterThan(5);
    assertThat(seen).doesNotContainKey(RoutingConstraint.FLEET).hasSizeGreaterThan(5);
  }

  /** Depots that close while routes still unload at them, or before what comes next is released. */
  @Test
  void theyAgreeOnHoursOfDepots() {
    for (long seed = 0; seed < 200; seed++) {
      RandomCases random = new RandomCases(seed);
      RoutingCase always = random.routing(RoundingConvention.NEAREST_INTEGER);
      RoutingCase routing = new WiderCases(seed).withDepotHours(always);
      CompiledRouting compiled = CompiledRouting.of(routing);
      assertAgreement("seed " + seed, routing, compiled, random.routes(compiled.problem()));
    }
    assertThat(feasible).isPositive();
    assertThat(seen.get(RoutingConstraint.DEPOT_HOURS)).isBetween(20, 180);
  }

  /**
   * The check chooses among the windows of a facility at every stop, a problem only at the last one
   * on a way home: routes have no others at facilities that close for a while. What the check calls
   * hours of a facility are those of a depot in a problem.
   */
  @Test
  void theyAgreeOnLastStops() {
    int late = 0;
    int inTime = 0;
    for (long seed = 0; seed < 1500; seed++) {
      RandomCases random = new RandomCases(seed);
      RoutingCase routing = random.withSiestas(random.routing(RoundingConvention.NEAREST_INTEGER));
      CompiledRouting compiled = CompiledRouting.of(routing);
      List<PlannedRoute> routes = withoutOtherStops(compiled, random.routes(compiled.problem()));
      PlanExplanation streams = PlanExplanation.of(compiled.problem(), routes);
      RoutingCheck check = RoutingSolutionCheck.check(routing, compiled.solution(routes));
      String name = "seed " + seed + " " + check;
      assertEqualNames(name, CostEvaluator.evaluate(compiled.problem(), routes), streams);
      assertThat(lateness(compiled, streams)).as(name).isEqualTo(lateness(check));
      assertThat(amount(compiled, streams, RoutingConstraint.TIME_WINDOW))
          .as(name)
          .isEqualTo(amount(check, RoutingConstraint.TIME_WINDOW));
      if (lateness(check) == 0) {
        assertThat(amount(compiled, streams, RoutingConstraint.MAX_DURATION))
            .as(name)
            .isEqualTo(amount(check, RoutingConstraint.MAX_DURATION));
        assertEqualCosts(name, check.lines(), streams, compiled);
        inTime++;
      }
      late += amount(check, RoutingConstraint.FACILITY_HOURS) > 0 ? 1 : 0;
    }
    assertThat(late).isGreaterThan(30);
    assertThat(inTime).isGreaterThan(100);
  }

  /**
   * With breaks as well, releases among them: a problem pays for the earliest drive, and the check
   * may know a departure that costs less.
   */
  @Test
  void theyAgreeOnBreaksBesideReleasesAndLastStops() {
    int lateBreaks = 0;
    int inTime = 0;
    for (long seed = 0; seed < 1500; seed++) {
      RandomCases random = new RandomCases(seed);
      RoutingCase plain = random.routing(RoundingConvention.NEAREST_INTEGER);
      RoutingCase routing = random.withBreaks(random.withSiestas(plain));
      CompiledRouting compiled = CompiledRouting.of(routing);
      List<PlannedRoute> routes = withoutOtherStops(compiled, random.routes(compiled.problem()));
      PlanExplanation streams = PlanExplanation.of(compiled.problem(), routes);
      RoutingCheck check = RoutingSolutionCheck.check(routing, compiled.solution(routes));
      String name = "seed " + seed + " " + check;
      assertEqualNames(name, CostEvaluator.evaluate(compiled.problem(), routes), streams);
      assertThat(lateness(compiled, streams)).as(name).isEqualTo(lateness(check));
      if (lateness(check) == 0) {
        assertThat(check.cost()).as(name).isLessThan(total(compiled, streams) + 0.005);
        inTime++;
      }
      lateBreaks += amount(check, RoutingConstraint.DRIVER_BREAK) > 0 ? 1 : 0;
    }
    assertThat(lateBreaks).isGreaterThan(30);
    assertThat(inTime).isGreaterThan(100);
  }

  private static void assertEqualNames(String name, RouteCost evaluated, PlanExplanation streams) {
    for (RoutingConstraint constraint : RoutingConstraint.values()) {
      assertThat(streams.amount(constraint.id()))
          .as(name + " " + constraint)
          .isEqualTo(evaluated.amount(constraint));
    }
    for (CostLine line : CostLine.values()) {
      assertThat(streams.amount(line.id()))
          .as(name + " " + line)
          .isEqualTo(evaluated.lines().get(line));
    }
  }

  private static List<PlannedRoute> withoutOtherStops(
      CompiledRouting compiled, List<PlannedRoute> routes) {
    return routes.stream().map(route -> withoutOtherStops(compiled.problem(), route)).toList();
  }

  private static PlannedRoute withoutOtherStops(RoutingProblem problem, PlannedRoute route) {
    int end = problem.vehicleTypes().get(route.vehicleType()).endDepot();
    return problem.lastStops().isBefore(end)
        ? new PlannedRoute(
            route.vehicleType(),
            route.visits().stream().filter(location -> !problem.isDepot(location)).toList())
        : route;
  }

  private static double amount(
      CompiledRouting compiled, PlanExplanation streams, RoutingConstraint constraint) {
    return compiled.figure(streams.amount(constraint.id()));
  }

  private static double lateness(CompiledRouting compiled, PlanExplanation streams) {
    return amount(compiled, streams, RoutingConstraint.TIME_WINDOW)
        + amount(compiled, streams, RoutingConstraint.DRIVER_BREAK)
        + amount(compiled, streams, RoutingConstraint.DEPOT_HOURS);
  }

  private static double lateness(RoutingCheck check) {
    return amount(check, RoutingConstraint.TIME_WINDOW)
        + amount(check, RoutingConstraint.DRIVER_BREAK)
        + amount(check, RoutingConstraint.DEPOT_HOURS)
        + amount(check, RoutingConstraint.FACILITY_HOURS);
  }

  private void assertAgreement(
      String seed, RoutingCase routing, CompiledRouting compiled, List<PlannedRoute> routes) {
    RouteCost evaluated = CostEvaluator.evaluate(compiled.problem(), routes);
    PlanExplanation streams = PlanExplanation.of(compiled.problem(), routes);
    RoutingCheck check = RoutingSolutionCheck.check(routing, compiled.solution(routes));
    String name = seed + " " + evaluated + " " + check;
    Set<RoutingConstraint> incomparable = afterLateness(check);
    for (RoutingConstraint constraint : RoutingConstraint.values()) {
      long amount = streams.amount(constraint.id());
      assertThat(amount).as(name).isEqualTo(evaluated.amount(constraint));
      if (FIGURES.contains(constraint) && !incomparable.contains(constraint)) {
        assertThat(compiled.figure(amount)).as(name).isEqualTo(amount(check, constraint));
      }
    }
    Set<RoutingConstraint> broken = broken(streams);
    Set<RoutingConstraint> found = broken(check);
    broken.removeAll(incomparable);
    found.removeAll(incomparable);
    assertThat(broken).as(name).isEqualTo(found);
    broken.forEach(constraint -> seen.merge(constraint, 1, Integer::sum));
    feasible += broken.isEmpty() ? 1 : 0;
    assertEqualCosts(name, check.lines(), streams, compiled);
  }

  /**
   * In the problem a late route goes on as if it had been in time (time warp); in the check it goes
   * on late. What follows after that differs.
   */
  private static Set<RoutingConstraint> afterLateness(RoutingCheck check) {
    if (amount(check, RoutingConstraint.TIME_WINDOW) > 0) {
      return EnumSet.of(RoutingConstraint.MAX_DURATION, RoutingConstraint.DEPOT_HOURS);
    }
    return amount(check, RoutingConstraint.DEPOT_HOURS) > 0
        ? EnumSet.of(RoutingConstraint.MAX_DURATION)
        : EnumSet.noneOf(RoutingConstraint.class);
  }

  private static double amount(RoutingCheck check, RoutingConstraint constraint) {
    return check.violations().stream()
        .filter(violation -> violation.constraint() == constraint)
        .mapToDouble(RoutingViolation::amount)
        .sum();
  }

  private static Set<RoutingConstraint> broken(PlanExplanation streams) {
    return Stream.of(RoutingConstraint.values())
        .filter(constraint -> streams.amount(constraint.id()) > 0)
        .map(AuditContractTest::ofWhole)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(RoutingConstraint.class)));
  }

  private static Set<RoutingConstraint> broken(RoutingCheck check) {
    return check.violations().stream()
        .map(RoutingViolation::constraint)
        .map(AuditContractTest::ofWhole)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(RoutingConstraint.class)));
  }

  /**
   * An order of several days that is visited on some of them breaks its pattern. In the problem
   * each of its days is a client, and one that is left out is a mandatory order not served.
   */
  private static RoutingConstraint ofWhole(RoutingConstraint constraint) {
    return constraint == RoutingConstraint.MANDATORY_ORDER
        ? RoutingConstraint.DAY_PATTERN
        : constraint;
  }

  private static void assertEqualCosts(
      String name, RoutingCost check, PlanExplanation streams, CompiledRouting compiled) {
    assertThat(check.fixed()).as(name).isEqualTo(cost(compiled, streams, CostLine.FIXED_COST));
    assertThat(check.distance())
        .as(name)
        .isEqualTo(cost(compiled, streams, CostLine.DISTANCE_COST));
    assertThat(check.time())
        .as(name)
        .isEqualTo(
            cost(compiled, streams, CostLine.DURATION_COST)
                + cost(compiled, streams, CostLine.OVERTIME_COST));
    assertThat(check.unevenWork())
        .as(name)
        .isEqualTo(cost(compiled, streams, CostLine.UNEVEN_WORK));
    assertThat(check.total()).as(name).isCloseTo(total(compiled, streams), within(0.005));
  }

  private static double total(CompiledRouting compiled, PlanExplanation streams) {
    long all = Stream.of(CostLine.values()).mapToLong(line -> streams.amount(line.id())).sum();
    return compiled.reported(all);
  }

  private static double cost(CompiledRouting compiled, PlanExplanation streams, CostLine line) {
    return compiled.cost(streams.amount(line.id()));
  }
}
