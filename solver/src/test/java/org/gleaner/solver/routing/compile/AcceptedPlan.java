package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.solver.routing.search.RoutingResult;

/**
 * A plan that a short search calls feasible, which the check does too.
 *
 * @param name of the case and the plan, for messages
 * @param cost of the problem, as the case reports it
 * @param check of the plan
 */
record AcceptedPlan(RoutingCase routing, String name, double cost, RoutingCheck check) {

  /** What the search finds for a case; empty if that is not feasible. */
  static Optional<AcceptedPlan> of(RoutingCase routing, long seed) {
    CompiledRouting compiled = CompiledRouting.of(routing);
    RoutingResult result = KernelSearch.solve(compiled);
    if (!result.isFeasible()) {
      return Optional.empty();
    }
    RoutingCheck check = RoutingSolutionCheck.check(routing, compiled.solution(result.routes()));
    String name = "seed " + seed + " " + check.violations();
    assertThat(check.isFeasible()).as(name).isTrue();
    return Optional.of(new AcceptedPlan(routing, name, compiled.reported(result.cost()), check));
  }

  /** The check may find a cheaper one where an order has a choice of windows, as bans leave it. */
  void assertCostOfTheCheck() {
    boolean hasBans = !routing.terms().roads().bans().isEmpty();
    if (hasBans || routing.orders().stream().anyMatch(o -> o.hours().windows().size() > 1)) {
      assertThat(cost).as(name).isGreaterThan(check.cost() - 0.1);
    } else {
      assertThat(cost).as(name).isCloseTo(check.cost(), within(0.1));
    }
  }
}
