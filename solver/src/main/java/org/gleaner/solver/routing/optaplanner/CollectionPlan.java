package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** The plan that OptaPlanner works on: who makes which stops in which order. */
@PlanningSolution
public class CollectionPlan {

  private RoutingProblem problem;
  private Budget budget = Budget.endless();

  // Facts, although they have shadow variables: OptaPlanner 10 looks for the list variable on
  // whatever stands in a collection of entities.
  @ProblemFactCollectionProperty @ValueRangeProvider private List<Stop> stops = new ArrayList<>();

  @ProblemFactCollectionProperty private List<Order> orders = new ArrayList<>();

  @PlanningEntityCollectionProperty private List<Vehicle> vehicles = new ArrayList<>();

  @PlanningScore private @Nullable HardMediumSoftLongScore score;

  /** For OptaPlanner's cloner, which sets every field. */
  @SuppressWarnings("NullAway.Init")
  CollectionPlan() {}

  /**
   * @param orders of all stops that are no reloads
   * @param stops every one on the list of one vehicle
   * @param vehicles with exactly one holder
   */
  CollectionPlan(
      RoutingProblem problem, List<Order> orders, List<Stop> stops, List<Vehicle> vehicles) {
    this.problem = problem;
    this.orders = orders;
    this.stops = stops;
    this.vehicles = vehicles;
  }

  public RoutingProblem problem() {
    return problem;
  }

  void setProblem(RoutingProblem larger) {
    problem = larger;
  }

  Budget budget() {
    return budget;
  }

  void setBudget(Budget given) {
    budget = given;
  }

  List<Order> orders() {
    return orders;
  }

  List<Stop> stops() {
    return stops;
  }

  boolean hasClients() {
    return !orders.isEmpty();
  }

  List<Vehicle> vehicles() {
    return vehicles;
  }

  /** Of the stops that no vehicle makes. */
  Vehicle holder() {
    return vehicles.stream().filter(Vehicle::isHolder).findFirst().orElseThrow();
  }

  @Nullable HardMediumSoftLongScore score() {
    return score;
  }

  /** Breaks nothing and visits all required clients; of a plan that has been scored. */
  public boolean isFeasible() {
    return scored().hardScore() == 0 && scored().mediumScore() == 0;
  }

  /** Of a plan that has been scored, whether feasible or not. */
  public long cost() {
    return -scored().softScore();
  }

  /** What driving costs per stop made, at least 1: the scale of what a move may change. */
  long meanCostOfVisit() {
    long visits = 1;
    long cost = 1;
    for (Vehicle vehicle : vehicles) {
      if (vehicle.isUsed()) {
        visits += vehicle.stops().size();
        cost += vehicle.route().cost(vehicle) - vehicle.type().fixedCost();
      }
    }
    return Math.max(1, cost / visits);
  }

  private HardMediumSoftLongScore scored() {
    if (score == null) {
      throw new IllegalStateException("the plan has no score yet");
    }
    return score;
  }

  /** Of the vehicles that drive, in the order of their numbers. */
  public List<PlannedRoute> routes() {
    return vehicles.stream().filter(Vehicle::isUsed).map(Vehicle::planned).toList();
  }
}
