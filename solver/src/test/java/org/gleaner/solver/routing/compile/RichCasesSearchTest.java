package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.solver.routing.search.RoutingResult;
import org.junit.jupiter.api.Test;

/** Cases that state all they can, from the case to the check of what the search finds. */
class RichCasesSearchTest {

  private static final int CASES = 150;

  @Test
  void whatTheSearchCallsFeasibleTheCheckDoesToo() {
    int feasible = 0;
    for (long seed = 0; seed < CASES; seed++) {
      RandomCases random = new RandomCases(seed);
      RoutingCase routing = random.richer(random.routing(RoundingConvention.DOUBLE_TO_HUNDREDTHS));
      CompiledRouting compiled = CompiledRouting.of(routing);

      RoutingResult result = KernelSearch.solve(compiled);

      if (result.isFeasible()) {
        feasible++;
        RoutingCheck check =
            RoutingSolutionCheck.check(routing, compiled.solution(result.routes()));
        String name = "seed " + seed + " " + check.violations();
        assertThat(check.isFeasible()).as(name).isTrue();
        boolean hasChoices =
            routing.orders().stream().anyMatch(o -> o.hours().windows().size() > 1);
        if (!hasChoices) {
          assertThat(compiled.reported(result.cost()))
              .as(name)
              .isCloseTo(check.cost(), within(0.1));
        }
      }
    }
    assertThat(feasible).isGreaterThan(CASES / 3);
  }
}
