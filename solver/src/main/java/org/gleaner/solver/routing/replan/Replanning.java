package org.gleaner.solver.routing.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.replan.RestOfDay;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.Stability;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.engine.ImprovementListener;
import org.gleaner.solver.routing.engine.RoutingOutcome;
import org.gleaner.solver.routing.engine.RoutingRequest;
import org.gleaner.solver.routing.engine.RoutingSolver;
import org.gleaner.solver.run.RunMeter;
import org.jspecify.annotations.Nullable;

/**
 * Plans the rest of a day from the plan that is being driven. The first plan is there at once; the
 * search goes on from it. That a stop changes its vehicle costs the price of a change.
 */
public final class Replanning {

  private final RestOfDay rest;
  private final CompiledRouting compiled;
  private final RoutingProblem problem;

  private Replanning(RestOfDay rest, CompiledRouting compiled, RoutingProblem problem) {
    this.rest = rest;
    this.compiled = compiled;
    this.problem = problem;
  }

  /**
   * Makes a problem of the rest.
   *
   * @param changePrice of a stop that changes its vehicle, in the money of the case
   * @throws UnsupportedRoutingException naming what the rest asks for and a problem cannot say
   */
  public static Replanning of(RestOfDay rest, double changePrice) {
    CompiledRouting compiled = CompiledRouting.tolerant(rest.routing());
    List<Integer> visitors = rest.presentVehicles();
    List<Integer> usual = new ArrayList<>();
    RoutingProblem plain = compiled.problem();
    for (int location = plain.depots(); location < plain.locations(); location++) {
      int vehicle = visitors.get(compiled.orderOf(location));
      OptionalInt type = vehicle < 0 ? OptionalInt.empty() : compiled.typeOf(vehicle, 0);
      usual.add(type.orElse(Stability.ANY));
    }
    long price = compiled.money(changePrice);
    RoutingProblem problem = price == 0 ? plain : plain.with(new Stability(usual, price));
    return new Replanning(rest, compiled, problem);
  }

  public RoutingProblem problem() {
    return problem;
  }

  /** A cost of the problem in the unit in which costs of the case are published. */
  public double reported(long cost) {
    return compiled.reported(cost);
  }

  /**
   * What came of it.
   *
   * @param first the plan that was there at once
   * @param best never worse than the first
   * @param iterations of the search
   */
  public record Result(RoutingSolution first, RoutingSolution best, long iterations) {}

  /**
   * Plans.
   *
   * @param isStopped polled; once true the best plan so far is returned
   * @param onFirst told of the first plan of the rest as soon as it is there
   */
  public Result solve(
      RoutingRequest request,
      RunMeter meter,
      BooleanSupplier isStopped,
      ImprovementListener listener,
      Consumer<RoutingSolution> onFirst) {
    List<PlannedRoute> start = FirstPlan.of(problem, compiled.planned(rest.present()));
    RoutingSolution first = compiled.solution(start);
    onFirst.accept(first);
    if (problem.clients() == 0) {
      return new Result(first, first, 0);
    }
    RoutingOutcome outcome =
        RoutingSolver.improve(problem, start, request, meter, isStopped, listener);
    List<PlannedRoute> best = better(start, outcome);
    return new Result(first, compiled.solution(best), outcome.result().iterations());
  }

  /**
   * Why an order of the rest has no place in a plan of it.
   *
   * @param order position in the rest's orders
   */
  public List<Obstacle> obstacles(RoutingSolution plan, int order) {
    return new Obstacles(rest, compiled, plan).of(order);
  }

  private List<PlannedRoute> better(List<PlannedRoute> start, RoutingOutcome outcome) {
    RouteCost before = CostEvaluator.evaluate(problem, start);
    boolean isBetter =
        outcome.result().isFeasible()
            && (!before.isFeasible() || outcome.result().cost() <= before.cost());
    return isBetter ? outcome.result().routes() : start;
  }

  /**
   * The same rest planned without regard for the present plan, for comparison.
   *
   * @return null if no feasible plan was found
   */
  public @Nullable RoutingSolution solveCold(
      RoutingRequest request, RunMeter meter, BooleanSupplier isStopped) {
    RoutingOutcome outcome =
        RoutingSolver.solve(
            compiled.problem(), request, meter, isStopped, ImprovementListener.SILENT);
    return outcome.result().isFeasible() ? compiled.solution(outcome.result().routes()) : null;
  }
}
