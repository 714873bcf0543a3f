package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.junit.jupiter.api.Test;

class StringRemovalTest {

  private static final int RUINS = 500;

  private final List<Integer> removedOfRoutes = new ArrayList<>();
  private final List<Integer> spans = new ArrayList<>();
  private int mostRoutes;

  /** Ruins a plan of equal routes along a line, each time anew, and counts what is taken out. */
  private void ruin(int routes, int size) {
    Legs way = (from, to) -> Math.abs(from - to);
    RoutingProblem.Builder builder = RoutingProblem.builder().depot(Depot.open());
    for (int i = 0; i < routes * size; i++) {
      builder.client(Client.required(1, 0));
    }
    builder.vehicles(VehicleType.simple(routes, size)).profile(way, way);
    SearchData data = new SearchData(builder.build());
    Solution solution = new Solution(data, new Penalties(data));
    List<List<Integer>> plan = new ArrayList<>();
    for (int r = 0; r < routes; r++) {
      plan.add(IntStream.range(1 + r * size, 1 + (r + 1) * size).boxed().toList());
    }
    solution.assign(plan.stream().map(visits -> new PlannedRoute(0, visits)).toList());
    solution.commit();
    Neighbours neighbours = Neighbours.nearby(data, data.locations);
    StringRemoval removal = new StringRemoval(solution, neighbours, new SplittableRandom(1));
    for (int i = 0; i < RUINS; i++) {
      IntStack removed = new IntStack();
      removal.apply(removed);
      count(solution, plan, removed.size);
      solution.rollback();
    }
  }

  private void count(Solution solution, List<List<Integer>> plan, int removed) {
    int ruined = 0;
    int absent = 0;
    for (List<Integer> visits : plan) {
      List<Integer> out = visits.stream().filter(solution::isAbsent).toList();
      if (!out.isEmpty()) {
        ruined++;
        absent += out.size();
        removedOfRoutes.add(out.size());
        spans.add(out.get(out.size() - 1) - out.get(0) + 1);
      }
    }
    assertThat(removed).isEqualTo(absent).isPositive();
    mostRoutes = Math.max(mostRoutes, ruined);
  }

  private int longest() {
    return removedOfRoutes.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  /**
   * Strings of up to 12 / 2 = 6 of twelve visits: up to 4 * 10 / (1 + 6) - 1 + 1 = 5.7, so five
   * routes at once, and ten visits or so.
   */
  @Test
  void stringsTakeHalfARouteAtMost() {
    ruin(10, 12);

    assertThat(longest()).isEqualTo(6);
    assertThat(mostRoutes).isEqualTo(5);
  }

  /** Of thirty visits half are more than ten: no string is longer, from up to three routes. */
  @Test
  void noStringIsLongerThanTen() {
    ruin(10, 30);

    assertThat(longest()).isEqualTo(10);
    assertThat(mostRoutes).isEqualTo(3);
  }

  /** Four of five visits, though that is more than half; all of three. */
  @Test
  void shortRoutesMayLoseMoreThanHalf() {
    ruin(20, 5);
    assertThat(longest()).isEqualTo(4);

    removedOfRoutes.clear();
    ruin(20, 3);
    assertThat(longest()).isEqualTo(3);
  }

  /** A split string of two may keep any number of visits in its middle, up to all ten others. */
  @Test
  void splitStringsKeepVisitsInTheirMiddle() {
    ruin(10, 12);

    assertThat(spans).contains(12);
  }
}
