package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.junit.jupiter.api.Test;

/** Whoever plans many clients need not wait for a first plan until the annealing has cooled. */
class FirstPlanTest {

  private static final int CLIENTS = 1100;
  private static final int CAPACITY = 100;

  /** The budget is so large that its first cycle alone makes some 70,000 iterations. */
  private static final long BUDGET = 600_000;

  /** Five for each client; the vehicles are full but for 3 %, so that no greedy plan will do. */
  @Test
  void isFoundWithinAFewIterationsForEachClient() {
    RoutingProblem problem = tight(new SplittableRandom(4));
    List<Long> found = new ArrayList<>();
    StopCriterion stop = iteration -> found.isEmpty() ? (double) iteration / BUDGET : 1;

    RoutingResult result =
        RoutingSearch.solve(problem, stop, 1, (cost, iteration) -> found.add(iteration));

    assertThat(result.isFeasible()).isTrue();
    assertThat(found.get(0)).isBetween(1L, 5L * CLIENTS);
  }

  private static RoutingProblem tight(SplittableRandom random) {
    RoutingProblem.Builder builder = RoutingProblem.builder().depot(Depot.open());
    int[] x = new int[CLIENTS + 1];
    int[] y = new int[CLIENTS + 1];
    int load = 0;
    for (int i = 1; i <= CLIENTS; i++) {
      x[i] = random.nextInt(1000);
      y[i] = random.nextInt(1000);
      int own = 5 + random.nextInt(20);
      load += own;
      builder.client(Client.required(own, 0));
    }
    Legs legs = (from, to) -> (int) Math.hypot(x[from] - x[to], y[from] - y[to]);
    builder.vehicles(VehicleType.simple(load * 103 / 100 / CAPACITY + 1, CAPACITY));
    return builder.profile(legs, legs).build();
  }
}
