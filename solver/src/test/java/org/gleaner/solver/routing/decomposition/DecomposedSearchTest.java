package org.gleaner.solver.routing.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.RoutingSearch;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;
import org.junit.jupiter.api.Test;

/** Parts of 15 clients, so that 60 of them take the way that 20,000 do. */
class DecomposedSearchTest {

  private static final int PART = 15;
  private static final int CLIENTS = 60;

  private static RoutingResult solve(RoutingProblem problem, long iterations, long seed) {
    return DecomposedSearch.solve(
        problem, StopCriterion.iterations(iterations), seed, SearchListener.SILENT, 1, PART);
  }

  @Test
  void reportsTheCostAndFeasibilityAnIndependentEvaluatorFinds() {
    int feasible = 0;
    for (long seed = 0; seed < 8; seed++) {
      RoutingProblem problem = RandomProblems.rich(seed, CLIENTS, seed % 2 == 0);
      // Some of them have no plan: no worse than a search of the whole, which knows that soon.
      boolean hasPlan =
          RoutingSearch.solve(problem, StopCriterion.iterations(2500), seed, SearchListener.SILENT)
              .isFeasible();
      RoutingResult result = solve(problem, hasPlan ? 20_000 : 5000, seed);
      assertThat(assertConsistent(problem, result, seed)).as("seed %d", seed).isEqualTo(hasPlan);
      feasible += hasPlan ? 1 : 0;
    }
    assertThat(feasible).isBetween(2, 6);
  }

  @Test
  void keepsAlternativesWhole() {
    int feasible = 0;
    for (long seed = 0; seed < 8; seed++) {
      RoutingProblem problem = days(seed, 20);
      feasible += assertConsistent(problem, solve(problem, 40_000, seed), seed) ? 1 : 0;
    }
    assertThat(feasible).isEqualTo(8);
  }

  private static boolean assertConsistent(RoutingProblem problem, RoutingResult result, long seed) {
    RouteCost checked = CostEvaluator.evaluate(problem, result.routes());
    assertThat(checked.isFeasible()).as("seed %d", seed).isEqualTo(result.isFeasible());
    assertThat(checked.cost()).as("seed %d", seed).isEqualTo(result.cost());
    return result.isFeasible();
  }

  @Test
  void comesCloseToASearchOfTheWhole() {
    for (long seed = 0; seed < 5; seed++) {
      RoutingProblem problem = RandomProblems.capacitated(seed, CLIENTS, 40);
      RoutingResult parts =
          DecomposedSearch.solve(
              problem, StopCriterion.iterations(40_000), 1, SearchListener.SILENT, 1, 30);
      RoutingResult whole =
          RoutingSearch.solve(problem, StopCriterion.iterations(40_000), 1, SearchListener.SILENT);
      assertThat(parts.isFeasible()).isTrue();
      assertThat((double) parts.cost()).as("seed %d", seed).isLessThan(1.05 * whole.cost());
    }
  }

  @Test
  void tellsOfBetterAndBetterPlansDownToItsResult() {
    RoutingProblem problem = RandomProblems.capacitated(3, CLIENTS, 40);
    List<Long> costs = new ArrayList<>();
    List<Long> iterations = new ArrayList<>();
    RoutingResult result =
        DecomposedSearch.solve(
            problem,
            StopCriterion.iterations(30_000),
            1,
            (cost, iteration) -> {
              costs.add(cost);
              iterations.add(iteration);
            },
            1,
            PART);
    assertThat(costs).hasSizeGreaterThan(2);
    for (int i = 1; i < costs.size(); i++) {
      assertThat(costs.get(i)).isLessThan(costs.get(i - 1));
      assertThat(iterations.get(i)).isGreaterThanOrEqualTo(iterations.get(i - 1));
    }
    assertThat(costs.get(costs.size() - 1)).isEqualTo(result.cost());
    // Every search ends at a multiple of 100.
    assertThat(result.iterations()).isBetween(30_000L, 30_100L);
  }

  @Test
  void givesEqualPlansForEqualSeedAndIterations() {
    RoutingProblem problem = RandomProblems.rich(5, CLIENTS, false);
    assertThat(solve(problem, 20_000, 4)).isEqualTo(solve(problem, 20_000, 4));
  }

  @Test
  void givesEqualPlansOnAnyNumberOfThreads() {
    // The first with vehicles for all, the second with a few of one type.
    List<RoutingProblem> problems =
        List.of(RandomProblems.capacitated(5, CLIENTS, 40), RandomProblems.rich(5, CLIENTS, false));
    for (RoutingProblem problem : problems) {
      RoutingResult alone = solve(problem, 10_000, 4);
      for (int threads = 2; threads <= 3; threads++) {
        RoutingResult together =
            DecomposedSearch.solve(
                problem, StopCriterion.iterations(10_000), 4, SearchListener.SILENT, threads, PART);
        assertThat(together).as("%d threads", threads).isEqualTo(alone);
      }
    }
  }

  @Test
  void tellsOfBetterAndBetterPlansFromSeveralThreads() {
    RoutingProblem problem = RandomProblems.capacitated(3, CLIENTS, 40);
    List<Long> costs = new ArrayList<>();
    RoutingResult result =
        DecomposedSearch.solve(
            problem,
            StopCriterion.iterations(30_000),
            1,
            (cost, iteration) -> costs.add(cost),
            3,
            PART);
    assertThat(costs).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    assertThat(costs).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(costs.get(costs.size() - 1)).isEqualTo(result.cost());
  }

  @Test
  void sharesAScarceFleetSoThatEverybodyIsServed() {
    for (long seed = 0; seed < 5; seed++) {
      RoutingProblem problem = scarce(seed);
      RoutingResult result = solve(problem, 60_000, seed);
      assertThat(CostEvaluator.evaluate(problem, result.routes()).violations())
          .as("seed %d", seed)
          .isEmpty();
    }
  }

  @Test
  void leavesNothingHalfDoneWhenItMayDoNothing() {
    RoutingProblem problem = RandomProblems.capacitated(3, CLIENTS, 40);
    RoutingResult result =
        DecomposedSearch.solve(problem, iteration -> 1, 1, SearchListener.SILENT, 1, PART);
    assertThat(result.isFeasible()).isFalse();
    assertThat(result.routes()).isEmpty();
  }

  /**
   * Loads of 1 at random places, 12 to a vehicle, two depots with three vehicles each: 60 of 72.
   */
  private static RoutingProblem scarce(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RoutingProblem.Builder builder =
        RoutingProblem.builder().depot(Depot.open()).depot(Depot.open());
    for (int i = 0; i < CLIENTS; i++) {
      builder.client(Client.required(1, 0));
    }
    for (int depot = 0; depot < 2; depot++) {
      builder.vehicles(type(3, 12, depot));
    }
    return planar(builder, CLIENTS + 2, 1, random).build();
  }

  private static VehicleType type(int count, long capacity, int depot) {
    return VehicleType.builder(count, capacity).depots(depot, depot).costs(10, 1, 0).build();
  }

  /** Orders on one of three days, or on the first and the last; every third may be left out. */
  private static RoutingProblem days(long seed, int orders) {
    SplittableRandom random = new SplittableRandom(seed);
    RoutingProblem.Builder builder = RoutingProblem.builder().depot(Depot.open());
    for (int order = 0; order < orders; order++) {
      for (int day = 0; day < 3; day++) {
        builder.client(Client.required(1, 0).optional(0).visitedBy(List.of(day)));
      }
      int first = 1 + 3 * order;
      List<List<Integer>> alternatives =
          random.nextBoolean()
              ? List.of(List.of(first), List.of(first + 1), List.of(first + 2))
              : List.of(List.of(first, first + 2), List.of(first + 1));
      boolean isOptional = order % 3 == 0;
      builder.choice(new Choice(alternatives, isOptional ? 60 : 0, !isOptional));
    }
    for (int day = 0; day < 3; day++) {
      builder.vehicles(VehicleType.simple(4, 6));
    }
    return planar(builder, 1 + 3 * orders, 3, random).build();
  }

  /** Locations after the first are at one place, so many together. */
  private static RoutingProblem.Builder planar(
      RoutingProblem.Builder builder, int locations, int together, SplittableRandom random) {
    int[] x = new int[locations];
    int[] y = new int[locations];
    for (int i = 0; i < locations; i++) {
      boolean isSame = i > 1 && (i - 1) % together != 0;
      x[i] = isSame ? x[i - 1] : random.nextInt(100);
      y[i] = isSame ? y[i - 1] : random.nextInt(100);
    }
    Legs legs = (i, j) -> (int) Math.round(Math.hypot(x[i] - x[j], y[i] - y[j]));
    return builder.profile(legs, legs);
  }
}
