package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
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

      Optional<AcceptedPlan> found = AcceptedPlan.of(routing, seed);

      found.ifPresent(AcceptedPlan::assertCostOfTheCheck);
      feasible += found.isPresent() ? 1 : 0;
    }
    assertThat(feasible).isGreaterThan(CASES / 3);
  }
}
