package org.gleaner.solver.routing.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RouteViolation;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;
import org.optaplanner.core.impl.solver.DefaultSolverFactory;

class GreedyInsertionTest {

  /** A depot, and two optional clients at 10, one at the other's door. */
  private static List<PlannedRoute> routes(long prize) {
    Legs way = (from, to) -> from == to || from * to > 0 ? 0 : 10;
    RoutingProblem problem =
        RoutingProblem.builder()
            .depot(Depot.open())
            .client(Client.required(1, 0).optional(prize))
            .client(Client.required(1, 0).optional(prize))
            .vehicles(VehicleType.simple(2, 5))
            .profile(way, way)
            .build();
    return GreedyInsertion.routes(PlanBuilder.unserved(problem));
  }

  @Test
  void servesOptionalClientsThatPayOnlyTogether() {
    // 20 for the way; 2 x 11 for both, 11 for one.
    assertThat(routes(11)).singleElement().extracting(r -> r.visits().size()).isEqualTo(2);
  }

  @Test
  void leavesOutARouteThatDoesNotPay() {
    assertThat(routes(9)).allSatisfy(route -> assertThat(route.visits()).isEmpty());
  }

  @Test
  void breaksNothingButMayLeaveRequiredClientsOut() {
    for (long seed = 0; seed < 50; seed++) {
      RoutingProblem problem = RandomProblems.strict(seed, 12, seed % 2 == 0);
      List<PlannedRoute> routes = GreedyInsertion.routes(PlanBuilder.unserved(problem));
      RouteCost cost = CostEvaluator.evaluate(problem, routes);
      assertThat(cost.violations())
          .extracting(RouteViolation::constraint)
          .allMatch(constraint -> constraint == RoutingConstraint.MANDATORY_ORDER);
    }
  }

  @Test
  void leavesEveryVehicleTheRouteThatItHas() {
    RoutingProblem problem = RandomProblems.capacitated(1, 6, 20);
    CollectionPlan plan = PlanBuilder.of(problem, List.of(new PlannedRoute(0, List.of(2, 1))));
    Vehicle last = plan.vehicles().get(5);
    List<Stop> stops = List.copyOf(plan.vehicles().get(0).stops());
    plan.vehicles().get(0).stops().clear();
    last.stops().addAll(stops);
    plan.vehicles().forEach(vehicle -> PlanBuilder.settle(problem, vehicle));
    SolverFactory<CollectionPlan> factory = SolverFactory.create(RoutingSolverConfig.scoring());
    try (InnerScoreDirector<CollectionPlan, ?> director =
        ((DefaultSolverFactory<CollectionPlan>) factory)
            .getScoreDirectorFactory()
            .buildScoreDirector()) {
      director.setWorkingSolution(plan);
      new GreedyInsertion().changeWorkingSolution(director);
    }
    assertThat(last.stops()).containsAll(stops);
    assertThat(plan.holder().stops()).isEmpty();
  }
}
