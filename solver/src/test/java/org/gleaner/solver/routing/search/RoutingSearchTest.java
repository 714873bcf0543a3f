package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.LeavingOut;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.Separations;
import org.gleaner.solver.routing.VehicleType;
import org.gleaner.solver.routing.polish.RouteRecombination;
import org.junit.jupiter.api.Test;

class RoutingSearchTest {

  private static RoutingResult solve(RoutingProblem problem, long iterations) {
    return RoutingSearch.solve(
        problem, StopCriterion.iterations(iterations), 1, SearchListener.SILENT);
  }

  @Test
  void findsTheOptimumOfSmallProblems() {
    for (long seed = 0; seed < 10; seed++) {
      RoutingProblem problem = RandomProblems.capacitated(seed, 8, 20);
      RoutingResult result = solve(problem, 4000);
      assertThat(result.cost()).as("seed %d", seed).isEqualTo(optimum(problem, 20));
    }
  }

  /** Prizes of 1 to 100 where a tour to one client is 100 or so: some are worth the way. */
  @Test
  void findsTheOptimumWhereClientsMayBeLeftOut() {
    for (long seed = 0; seed < 10; seed++) {
      RoutingProblem problem = RandomProblems.optional(seed, 9, 20);
      RoutingResult result = solve(problem, 4000);
      assertThat(result.cost()).as("seed %d", seed).isEqualTo(optimum(problem, 20));
    }
  }

  @Test
  void reportsTheCostAndFeasibilityAnIndependentEvaluatorFinds() {
    int feasible = 0;
    for (long seed = 0; seed < 10; seed++) {
      RoutingProblem problem = RandomProblems.rich(seed, 12, seed % 2 == 0);
      RoutingResult result = solve(problem, 1000);
      RouteCost checked = CostEvaluator.evaluate(problem, result.routes());
      assertThat(checked.isFeasible()).as("seed %d", seed).isEqualTo(result.isFeasible());
      if (result.isFeasible()) {
        assertThat(checked.cost()).as("seed %d", seed).isEqualTo(result.cost());
        feasible++;
      }
    }
    assertThat(feasible).isPositive();
  }

  @Test
  void startsFromThePlanItIsGiven() {
    RoutingProblem problem = RandomProblems.capacitated(7, 60, 50);
    RoutingResult good = solve(problem, 5000);
    RoutingResult again =
        RoutingSearch.solve(problem, good.routes(), iteration -> 1, 9, SearchListener.SILENT);
    assertThat(again.routes()).isEqualTo(good.routes());
    assertThat(again.cost()).isEqualTo(good.cost());
    assertThat(again.iterations()).isZero();
  }

  @Test
  void insertsWhatTheGivenPlanLeavesOut() {
    RoutingProblem problem = RandomProblems.capacitated(7, 60, 50);
    List<PlannedRoute> part = solve(problem, 5000).routes().subList(1, 4);
    RoutingResult result =
        RoutingSearch.solve(
            problem, part, StopCriterion.iterations(2000), 9, SearchListener.SILENT);
    assertCost(problem, result);
  }

  /**
   * Two clients at one place 1 away, whose goods must be kept apart: a trip of both breaks one pair
   * and saves 2, which is more than the mean leg of 4/9 that a pair costs at first.
   */
  @Test
  void insistsOnAFeasiblePlanWhereBreakingALimitSavesMuch() {
    RoutingProblem problem = twoApart(0);
    RoutingResult result = solve(problem, 300);
    assertThat(result.isFeasible()).isTrue();
    assertThat(result.cost()).isEqualTo(4);
  }

  /** The second vehicle costs 500 more than the first trip of both. */
  @Test
  void insistsOnAFeasiblePlanWhereItTakesADearVehicle() {
    RoutingResult result = solve(twoApart(500), 300);
    assertThat(result.isFeasible()).isTrue();
    assertThat(result.cost()).isEqualTo(1004);
  }

  private static RoutingProblem twoApart(long fixedCost) {
    Legs legs = Legs.matrix(3, new int[] {0, 1, 1, 1, 0, 0, 1, 0, 0});
    Client client = Client.required(1, 0);
    return RoutingProblem.builder()
        .separations(new Separations(List.of(2L, 1L)))
        .depot(Depot.open())
        .client(client.carrying(1))
        .client(client.carrying(2))
        .vehicles(VehicleType.builder(2, 10).costs(fixedCost, 1, 0).build())
        .profile(legs, legs)
        .build();
  }

  /**
   * Ten clients at one place, each with 3 of the 10 that each of two vehicles carries: six of them
   * find room. The first plan carries more, since a way costs more than a little too much load.
   */
  @Test
  void beginsWithAllThatFindRoomWhereNotAllDo() {
    RoutingResult result =
        RoutingSearch.solve(LeavingOut.of(atOnePlace()), iteration -> 1, 1, SearchListener.SILENT);
    assertThat(result.isFeasible()).isTrue();
    assertThat(result.iterations()).isZero();
    assertThat(result.routes()).extracting(route -> route.visits().size()).containsExactly(3, 3);
  }

  private static RoutingProblem atOnePlace() {
    Legs legs = (from, to) -> from == to || (from > 0 && to > 0) ? 0 : 1;
    RoutingProblem.Builder builder = RoutingProblem.builder().depot(Depot.open());
    for (int i = 0; i < 10; i++) {
      builder.client(Client.required(3, 0));
    }
    return builder.vehicles(VehicleType.simple(2, 10)).profile(legs, legs).build();
  }

  /**
   * An order of two days, one vehicle on each, of which the second has room for nothing beside the
   * other two: they fit without it, and none of it is left on the first day.
   */
  @Test
  void leavesAnOrderOfSeveralDaysOutAsAWhole() {
    Legs legs = (from, to) -> from == to ? 0 : 1;
    RoutingProblem problem =
        RoutingProblem.builder()
            .depot(Depot.open())
            .client(Client.required(9, 0).optional(100).visitedBy(List.of(1)))
            .client(Client.required(9, 0).optional(0).visitedBy(List.of(0)))
            .client(Client.required(9, 0).optional(0).visitedBy(List.of(1)))
            .choice(new Choice(List.of(List.of(2, 3)), 50, false))
            .vehicles(VehicleType.simple(1, 10))
            .vehicles(VehicleType.simple(1, 10))
            .profile(legs, legs)
            .build();
    RoutingResult result = RoutingSearch.solve(problem, iteration -> 1, 1, SearchListener.SILENT);
    assertThat(result.routes()).containsExactly(new PlannedRoute(1, List.of(1)));
    // There and back, and the prize of the order.
    assertThat(result.cost()).isEqualTo(52);
  }

  @Test
  void stopsWhileItMakesItsFirstPlan() {
    RoutingProblem problem = RandomProblems.capacitated(7, 600, 50);
    RoutingResult result = RoutingSearch.solve(problem, i -> 1, 1, SearchListener.SILENT);
    assertThat(result.isFeasible()).isFalse();
    int visits = result.routes().stream().mapToInt(route -> route.visits().size()).sum();
    assertThat(visits).isBetween(1, 599);
  }

  @Test
  void givesEqualPlansForEqualSeedAndIterations() {
    RoutingProblem problem = RandomProblems.capacitated(7, 60, 50);
    RoutingResult first = solve(problem, 5000);
    assertThat(solve(problem, 5000)).isEqualTo(first);
    RouteCost checked = CostEvaluator.evaluate(problem, first.routes());
    assertThat(checked.isFeasible()).isTrue();
    assertThat(checked.cost()).isEqualTo(first.cost());
  }

  @Test
  void goesOnFromAPlanMadeOfRoutesItHasMetIfThatIsBetter() {
    RoutingProblem problem = RandomProblems.capacitated(3, 30, 30);
    for (long seed = 0; seed < 3; seed++) {
      StopCriterion stop = StopCriterion.iterations(3000);
      Recombination polish = new RouteRecombination(problem);
      RoutingResult result =
          RoutingSearch.solve(problem, List.of(), stop, seed, SearchListener.SILENT, polish);
      assertCost(problem, result);
      // No plan can be made of the routes it met that is cheaper than what it returns.
      long combined =
          CostEvaluator.evaluate(problem, polish.combine(List.of(), () -> false)).cost();
      assertThat(result.cost()).isLessThanOrEqualTo(combined);
    }
  }

  private static void assertCost(RoutingProblem problem, RoutingResult result) {
    RouteCost checked = CostEvaluator.evaluate(problem, result.routes());
    assertThat(checked.violations()).isEmpty();
    assertThat(checked.cost()).isEqualTo(result.cost());
  }

  /**
   * Cheapest partition of the clients that are served into tours, each of at most the capacity
   * (Held, Karp 1962).
   */
  private static long optimum(RoutingProblem problem, long capacity) {
    int subsets = 1 << problem.clients();
    long[] best = new long[subsets];
    Arrays.fill(best, Long.MAX_VALUE / 4);
    best[0] = 0;
    long[] tours = tours(problem);
    for (int set = 1; set < subsets; set++) {
      for (int part = set; part > 0; part = (part - 1) & set) {
        if (load(problem, part) <= capacity) {
          best[set] = Math.min(best[set], best[set & ~part] + tours[part]);
        }
      }
    }
    long cheapest = Long.MAX_VALUE;
    for (int served = 0; served < subsets; served++) {
      cheapest = Math.min(cheapest, best[served] + lost(problem, served));
    }
    return cheapest;
  }

  /** The prizes of those not served; more than any tour if one of them must be. */
  private static long lost(RoutingProblem problem, int served) {
    long lost = 0;
    for (int i = 0; i < problem.clients(); i++) {
      if ((served >> i & 1) == 0) {
        Client client = problem.client(i + 1);
        lost += client.required() ? Long.MAX_VALUE / 100 : client.prize();
      }
    }
    return lost;
  }

  private static long load(RoutingProblem problem, int set) {
    long load = 0;
    for (int i = 0; i < problem.clients(); i++) {
      load += (set >> i & 1) * problem.client(i + 1).load().get(0);
    }
    return load;
  }

  private static long[] tours(RoutingProblem problem) {
    int n = problem.clients();
    long[][] path = new long[1 << n][n];
    long[] tours = new long[1 << n];
    for (int set = 1; set < 1 << n; set++) {
      tours[set] = Long.MAX_VALUE / 4;
      for (int last = 0; last < n; last++) {
        if ((set >> last & 1) == 1) {
          path[set][last] = shortest(problem, path, set & ~(1 << last), last);
          tours[set] = Math.min(tours[set], path[set][last] + problem.distance(0, last + 1, 0));
        }
      }
    }
    return tours;
  }

  private static long shortest(RoutingProblem problem, long[][] path, int rest, int last) {
    if (rest == 0) {
      return problem.distance(0, 0, last + 1);
    }
    long best = Long.MAX_VALUE / 4;
    for (int k = 0; k < problem.clients(); k++) {
      if ((rest >> k & 1) == 1) {
        best = Math.min(best, path[rest][k] + problem.distance(0, k + 1, last + 1));
      }
    }
    return best;
  }
}
