package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.junit.jupiter.api.Test;

/**
 * Two or three days, one vehicle each, on a line: the depot at 0, orders to its right. A tour that
 * collects a set of orders is twice as long as its farthest order is away, so that the optimum is
 * found by trying every combination of alternatives.
 */
class ChoiceSearchTest {

  private static final int ORDERS = 6;

  private final int[] position = new int[ORDERS];
  private final List<List<List<Integer>>> patterns = new ArrayList<>();
  private final int days;
  private final long capacity;

  ChoiceSearchTest() {
    days = 3;
    capacity = 4;
  }

  @Test
  void visitsOneAlternativeOfEachChoiceAndFindsTheOptimum() {
    for (long seed = 0; seed < 12; seed++) {
      draw(new SplittableRandom(seed));
      RoutingProblem problem = problem();
      RoutingResult result =
          RoutingSearch.solve(problem, StopCriterion.iterations(3000), seed, SearchListener.SILENT);
      assertThat(result.cost())
          .as("seed %d", seed)
          .isEqualTo(optimum(0, new int[days], new int[days]));
      assertThat(CostEvaluator.evaluate(problem, result.routes()).violations()).isEmpty();
      assertThat(CostEvaluator.evaluate(problem, result.routes()).cost()).isEqualTo(result.cost());
    }
  }

  @Test
  void leavesOutAnOptionalChoiceThatCostsMoreThanItsPrize() {
    // There and back to 30 and to 10 cost 80 together on two days, 60 together on one: the prize 15
    // of the nearer order is worth the detour of 0 on a day that goes farther, 20 is not.
    RoutingProblem problem =
        RoutingProblem.builder()
            .depot(Depot.open())
            .client(visit(0))
            .client(visit(1))
            .client(visit(1))
            .choice(Choice.required(List.of(List.of(1))))
            .choice(new Choice(List.of(List.of(2)), 15, false))
            .choice(new Choice(List.of(List.of(3)), 25, false))
            .vehicles(VehicleType.simple(1, 4))
            .vehicles(VehicleType.simple(1, 4))
            .profile(line(0, 30, 10, 10), line(0, 30, 10, 10))
            .build();
    RoutingResult result =
        RoutingSearch.solve(problem, StopCriterion.iterations(500), 1, SearchListener.SILENT);
    // 60 for the first; both at 10 on the other day cost 20 together and are worth 40.
    assertThat(result.cost()).isEqualTo(80);
  }

  private void draw(SplittableRandom random) {
    patterns.clear();
    for (int i = 0; i < ORDERS; i++) {
      position[i] = 1 + random.nextInt(50);
      patterns.add(
          random.nextBoolean()
              ? List.of(List.of(0), List.of(1), List.of(2))
              : List.of(List.of(0, 2), List.of(1)));
    }
  }

  /** Location 1 + order * days + day is the visit of an order on a day. */
  private RoutingProblem problem() {
    RoutingProblem.Builder builder = RoutingProblem.builder().depot(Depot.open());
    int[] at = new int[1 + ORDERS * days];
    for (int order = 0; order < ORDERS; order++) {
      int first = 1 + order * days;
      for (int day = 0; day < days; day++) {
        builder.client(visit(day));
        at[first + day] = position[order];
      }
      List<List<Integer>> alternatives =
          patterns.get(order).stream()
              .map(pattern -> pattern.stream().map(day -> first + day).toList())
              .toList();
      builder.choice(Choice.required(alternatives));
    }
    for (int day = 0; day < days; day++) {
      builder.vehicles(VehicleType.simple(1, capacity));
    }
    return builder.profile(line(at), line(at)).build();
  }

  private static Client visit(int day) {
    return Client.required(1, 0).optional(0).visitedBy(List.of(day));
  }

  private static Legs line(int... at) {
    return (from, to) -> Math.abs(at[from] - at[to]);
  }

  private long optimum(int order, int[] farthest, int[] visits) {
    if (order == ORDERS) {
      long cost = 0;
      for (int day = 0; day < days; day++) {
        if (visits[day] > capacity) {
          return Long.MAX_VALUE;
        }
        cost += 2L * farthest[day];
      }
      return cost;
    }
    long best = Long.MAX_VALUE;
    for (List<Integer> pattern : patterns.get(order)) {
      int[] far = farthest.clone();
      int[] more = visits.clone();
      for (int day : pattern) {
        far[day] = Math.max(far[day], position[order]);
        more[day]++;
      }
      best = Math.min(best, optimum(order + 1, far, more));
    }
    return best;
  }
}
