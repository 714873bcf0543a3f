package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.junit.jupiter.api.Test;

class SwapStarTest extends MoveContract {

  @Override
  Move move(Solution solution, Penalties penalties) {
    return new SwapStar(solution, penalties);
  }

  /**
   * On a line from the depot at 0 clients 1 to 6 lie at 1, 5, 6, 3, -2 and -1. The first route
   * drives 1, 2, 5 in that order (0, 1, 5, -2, 0: 14), the second 6, 4, 3 (0, -1, 3, 6, 0: 14).
   * Client 5 for client 3: 3 goes behind 2, where 5 was, which would be no more than an exchange,
   * but 5 goes first in the second, on its way out: 0, 1, 5, 6, 0 is 12 and 0, -2, -1, 3, 0 is 10.
   * Put where the other was, 5 behind 4, the second would be 0, -1, 3, -2, 0: 12.
   */
  @Test
  void putsEachClientWhereItIsBestAndNotWhereTheOtherWas() {
    Solution solution = onALine(1, 5, 6, 3, -2, -1);
    solution.assign(
        List.of(new PlannedRoute(0, List.of(1, 2, 5)), new PlannedRoute(0, List.of(6, 4, 3))));
    assertThat(solution.cost()).isEqualTo(14 + 14);
    Move move = move(solution, new Penalties(solution.data));

    assertThat(move.isPossible(5, 3)).isTrue();
    assertThat(move.delta(5, 3)).isEqualTo(12 + 10 - 28);
    move.apply(5, 3);

    assertThat(solution.toRoutes())
        .containsExactly(
            new PlannedRoute(0, List.of(1, 2, 3)), new PlannedRoute(0, List.of(5, 6, 4)));
    assertThat(solution.cost()).isEqualTo(22);
  }

  @Test
  void leavesAloneClientsOfOneRouteAndThoseThatWouldOnlyChangePlaces() {
    Solution solution = onALine(1, 5, 6, 3, -2, -1);
    solution.assign(
        List.of(new PlannedRoute(0, List.of(1, 5)), new PlannedRoute(0, List.of(6, 4, 2, 3))));
    Move move = move(solution, new Penalties(solution.data));

    assertThat(move.isPossible(1, 5)).isFalse();
    assertThat(move.isPossible(5, 6)).isFalse();
  }

  private static Solution onALine(int... places) {
    int[] at = IntStream.concat(IntStream.of(0), Arrays.stream(places)).toArray();
    RoutingProblem.Builder builder = RoutingProblem.builder().depot(Depot.open());
    for (int i = 0; i < places.length; i++) {
      builder.client(Client.required(1, 0));
    }
    builder.vehicles(VehicleType.simple(2, 30));
    Legs legs = (from, to) -> Math.abs(at[from] - at[to]);
    SearchData data = new SearchData(builder.profile(legs, legs).build());
    return new Solution(data, new Penalties(data));
  }
}
