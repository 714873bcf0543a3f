package org.gleaner.solver.routing.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.RoutingSearch;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;
import org.junit.jupiter.api.Test;

class ActiveProblemTest {

  @Test
  void knowsTheRoutesOfThePlan() {
    RoutingProblem problem = RandomProblems.rich(5, 8, false);
    List<PlannedRoute> routes = GreedyInsertion.routes(PlanBuilder.unserved(problem));
    CollectionPlan plan = PlanBuilder.of(problem, routes);
    ActiveProblem active = ActiveProblem.of(plan);
    List<PlannedRoute> here = active.routes(plan);
    assertThat(here).isNotEmpty();
    assertThat(active.toWhole(here)).isEqualTo(plan.routes());
    assertThat(CostEvaluator.evaluate(active.problem(), here).cost())
        .isEqualTo(CostEvaluator.evaluate(problem, routes).cost());
  }

  @Test
  void plansWhatIsLeftOfAProblem() {
    RoutingProblem problem = RandomProblems.rich(5, 8, false);
    CollectionPlan plan = PlanBuilder.unserved(problem);
    Stop cancelled = plan.stops().get(2);
    plan.orders().remove(cancelled.order());
    plan.stops().remove(cancelled);
    plan.holder().stops().remove(cancelled);
    plan.vehicles().removeIf(vehicle -> vehicle.typeIndex() == 0);
    ActiveProblem active = ActiveProblem.of(plan);
    assertThat(active.problem().clients()).isEqualTo(7);
    assertThat(active.problem().vehicleTypes()).hasSize(1);
    RoutingResult result =
        RoutingSearch.solve(
            active.problem(), StopCriterion.iterations(4000), 1, SearchListener.SILENT);
    List<PlannedRoute> whole = active.toWhole(result.routes());
    assertThat(whole)
        .allSatisfy(route -> assertThat(route.vehicleType()).isEqualTo(1))
        .allSatisfy(route -> assertThat(route.visits()).doesNotContain(cancelled.location()));
    // The evaluator misses the cancelled client, optional or not, and nothing else.
    long lost = problem.client(cancelled.location()).prize();
    assertThat(CostEvaluator.evaluate(problem, whole).cost())
        .isEqualTo(CostEvaluator.evaluate(active.problem(), result.routes()).cost() + lost);
  }

  @Test
  void leavesOutWhatNoVehicleIsLeftFor() {
    RoutingProblem problem = RandomProblems.strict(5, 10, false);
    CollectionPlan plan = PlanBuilder.unserved(problem);
    plan.vehicles().removeIf(vehicle -> vehicle.typeIndex() == 0);
    RoutingProblem left = ActiveProblem.of(plan).problem();
    // Of the last four locations 8 to 11, the even ones were for the type that is out, as is the
    // first client: left are 5 others, and one alternative of the first choice.
    assertThat(left.clients()).isEqualTo(6);
    assertThat(left.choices())
        .singleElement()
        .extracting(c -> c.alternatives().size())
        .isEqualTo(1);
  }
}
