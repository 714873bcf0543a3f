package org.gleaner.solver.routing.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.polish.RouteRecombination;
import org.gleaner.solver.routing.search.Recombination;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.RoutingSearch;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;
import org.gleaner.solver.run.Crew;

/**
 * Searches from as many seeds as there are threads, at the same time and without a word between
 * them; the routes of all are then combined. A problem that is not divided leaves threads nothing
 * else to share. Every search makes all the iterations there are, so equal seeds, iterations and
 * threads give equal plans.
 */
final class SeedSearches {

  /** Of the budget, if the routes are to be combined afterwards. */
  private static final double SEARCH_SHARE = 0.96;

  private final RoutingProblem problem;
  private final List<PlannedRoute> initial;
  private final RoutingRun run;
  private final List<RouteRecombination> pools = new ArrayList<>();
  private long told = Long.MAX_VALUE;

  private SeedSearches(RoutingProblem problem, List<PlannedRoute> initial, RoutingRun run) {
    this.problem = problem;
    this.initial = initial;
    this.run = run;
  }

  static RoutingResult solve(RoutingProblem problem, RoutingRun run, boolean isPolished) {
    return new SeedSearches(problem, List.of(), run).solve(isPolished);
  }

  /** All of them go on from the same plan. */
  static RoutingResult improve(RoutingProblem problem, List<PlannedRoute> initial, RoutingRun run) {
    return new SeedSearches(problem, initial, run).solve(false);
  }

  private RoutingResult solve(boolean isPolished) {
    SplittableRandom seeds = new SplittableRandom(run.seed());
    List<Supplier<RoutingResult>> searches = new ArrayList<>();
    List<RoutingResult> results;
    try (Crew crew = new Crew(run.threads())) {
      StopCriterion stop = stop(isPolished ? SEARCH_SHARE : 1).orAsSoonAs(crew::hasFailed);
      for (int i = 0; i < run.threads(); i++) {
        // The first is the search that there would be with one thread.
        long seed = i == 0 ? run.seed() : seeds.nextLong();
        Recombination recombination = isPolished ? pool() : Recombination.NONE;
        searches.add(() -> search(seed, recombination, stop));
      }
      results = crew.run(searches);
    }
    long iterations = results.stream().mapToLong(RoutingResult::iterations).sum();
    RoutingResult best = best(results);
    return combined(new RoutingResult(best.routes(), best.isFeasible(), best.cost(), iterations));
  }

  private Recombination pool() {
    pools.add(new RouteRecombination(problem));
    return pools.get(pools.size() - 1);
  }

  private StopCriterion stop(double share) {
    return run.mostIterations() < Long.MAX_VALUE
        ? run
        : iteration -> run.progress(iteration) / share;
  }

  private RoutingResult search(long seed, Recombination recombination, StopCriterion stop) {
    SearchListener listener = this::tell;
    return RoutingSearch.solve(problem, initial, stop, seed, listener, recombination);
  }

  private synchronized void tell(long cost, long iteration) {
    if (cost < told) {
      told = cost;
      run.onBetterPlan(cost, iteration);
    }
  }

  /** Ties go to the first. */
  private static RoutingResult best(List<RoutingResult> results) {
    return results.stream()
        .min(
            Comparator.comparing((RoutingResult result) -> !result.isFeasible())
                .thenComparingLong(RoutingResult::cost))
        .orElseThrow();
  }

  private RoutingResult combined(RoutingResult best) {
    boolean isCounted = run.mostIterations() < Long.MAX_VALUE;
    if (pools.isEmpty() || !best.isFeasible() || (!isCounted && run.progress(0) >= 1)) {
      return best;
    }
    RouteRecombination all = pools.get(0);
    pools.subList(1, pools.size()).forEach(all::addAll);
    List<PlannedRoute> routes = all.combine(best.routes(), () -> run.progress(0) >= 1);
    RouteCost cost = CostEvaluator.evaluate(problem, routes);
    return cost.isFeasible() && cost.cost() < best.cost()
        ? new RoutingResult(routes, true, cost.cost(), best.iterations())
        : best;
  }
}
