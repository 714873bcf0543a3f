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
