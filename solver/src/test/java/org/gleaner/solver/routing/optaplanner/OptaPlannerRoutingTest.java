package org.gleaner.solver.routing.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RouteViolation;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;
import org.junit.jupiter.api.Test;

class OptaPlannerRoutingTest {

  private static RoutingResult solve(RoutingProblem problem, long iterations) {
    return OptaPlannerRouting.solve(
        problem, StopCriterion.iterations(iterations), 1, SearchListener.SILENT);
  }

  @Test
  void reportsTheCostAndFeasibilityAnIndependentEvaluatorFinds() {
    int feasible = 0;
    for (long seed = 0; seed < 10; seed++) {
      RoutingProblem problem = RandomProblems.rich(seed, 12, seed % 2 == 0);
      RoutingResult result = solve(problem, 5000);
      RouteCost checked = CostEvaluator.evaluate(problem, result.routes());
      assertThat(checked.isFeasible()).as("seed %d", seed).isEqualTo(result.isFeasible());
      assertThat(checked.cost()).as("seed %d", seed).isEqualTo(result.cost());
      feasible += result.isFeasible() ? 1 : 0;
    }
    assertThat(feasible).isPositive();
  }

  @Test
  void givesEqualPlansForEqualSeedAndIterations() {
    RoutingProblem problem = RandomProblems.capacitated(7, 40, 50);
    assertThat(solve(problem, 5000)).isEqualTo(solve(problem, 5000));
  }

  @Test
  void improvesOnItsFirstPlanAndTellsOfEachBetterOne() {
    RoutingProblem problem = RandomProblems.capacitated(7, 40, 50);
    List<Long> costs = new ArrayList<>();
    RoutingResult result =
        OptaPlannerRouting.solve(
            problem, StopCriterion.iterations(20000), 1, (cost, iteration) -> costs.add(cost));
    assertThat(costs).hasSizeGreaterThan(3).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(costs.get(costs.size() - 1)).isEqualTo(result.cost());
  }

  /**
   * Three days, a vehicle each; orders at 10 and 20 on the first and third day or on the second.
   */
  private static RoutingProblem days() {
    int[] at = {0, 10, 10, 10, 20, 20, 20, 30};
    RoutingProblem.Builder builder = RoutingProblem.builder().depot(Depot.open());
    for (int day : List.of(0, 1, 2, 0, 1, 2, 1)) {
      builder.client(Client.required(1, 0).optional(0).visitedBy(List.of(day)));
    }
    for (int order : List.of(1, 4)) {
      builder.choice(Choice.required(List.of(List.of(order, order + 2), List.of(order + 1))));
    }
    builder.choice(new Choice(List.of(List.of(7)), 70, false));
    for (int day = 0; day < 3; day++) {
      builder.vehicles(VehicleType.simple(1, 2));
    }
    Legs way = (from, to) -> Math.abs(at[from] - at[to]);
    return builder.profile(way, way).build();
  }

  @Test
  void choosesAmongAlternatives() {
    RoutingResult result = solve(days(), 20_000);
    // Both on the second day: 40, and the prize of 70 is lost, as a vehicle carries two: 110. The
    // third order for one of them: 60, and 2 x 20 or 2 x 40 for the other on two days; so the one
    // at 10 is collected twice: 100.
    assertThat(result.isFeasible()).isTrue();
    assertThat(result.cost()).isEqualTo(100);
    assertThat(CostEvaluator.evaluate(days(), result.routes()).cost()).isEqualTo(100);
  }

  @Test
  void keepsClientsFromVehiclesThatMayNotVisitThem() {
    for (long seed = 0; seed < 5; seed++) {
      RoutingProblem problem = RandomProblems.strict(seed, 10, false);
      RoutingResult result = solve(problem, 5000);
      RouteCost checked = CostEvaluator.evaluate(problem, result.routes());
      assertThat(checked.violations())
          .extracting(RouteViolation::constraint)
          .allMatch(constraint -> constraint == RoutingConstraint.MANDATORY_ORDER);
      assertThat(checked.cost()).isEqualTo(result.cost());
    }
  }
}
