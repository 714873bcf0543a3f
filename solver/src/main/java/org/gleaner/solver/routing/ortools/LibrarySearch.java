package org.gleaner.solver.routing.ortools;

import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.GlobalCheapestInsertionParameters;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;
import org.jspecify.annotations.Nullable;

/** Runs the library and keeps the best plan that {@link CostEvaluator} finds no fault with. */
final class LibrarySearch {

  /** Asking how much CPU time is spent takes longer than a step of the search. */
  private static final long PATIENCE_NANOS = 10_000_000;

  /** Clients above which not everything is tried everywhere, and beside how many it then is. */
  private static final int LARGE = 1000;

  private static final int NEIGHBOURS = 60;

  /** Less is not worth another start of the search. */
  private static final double LEAST_SECONDS = 0.02;

  /** The library warns on standard error of a search without a limit of its own. */
  private static final double LONGEST_SECONDS = 1e8;

  private static final double NANOS_PER_SECOND = 1e9;

  private final RoutingProblem problem;
  private final LibraryModel model;
  private final StopCriterion stop;
  private final DoubleSupplier secondsLeft;
  private final SearchListener listener;

  private List<PlannedRoute> best = List.of();
  private long cost = Long.MAX_VALUE;
  private long leastObjective = Long.MAX_VALUE;
  private long iterations;
  private long askedAt = System.nanoTime() - PATIENCE_NANOS;
  private final boolean isOnClock;
  private boolean isOver;

  LibrarySearch(
      RoutingProblem problem,
      LibraryModel model,
      StopCriterion stop,
      DoubleSupplier secondsLeft,
      SearchListener listener) {
    this.problem = problem;
    this.model = model;
    this.stop = stop;
    this.secondsLeft = secondsLeft;
    isOnClock = Double.isFinite(secondsLeft.getAsDouble());
    this.listener = listener;
  }

  RoutingResult run() {
    model.routing.addAtSolutionCallback(this::onPlan);
    model.routing.addSearchMonitor(model.routing.solver().makeCustomLimit(this::isOver));
    isOver = stop.progress(0) >= 1;
    @Nullable Assignment last = null;
    // The library's clock is the one on the wall: it may be through before CPU time is.
    while (!isOver && secondsLeft.getAsDouble() > LEAST_SECONDS) {
      long before = iterations;
      last =
          last == null
              ? model.routing.solveWithParameters(parameters())
              : model.routing.solveFromAssignmentWithParameters(last, parameters());
      if (last == null || iterations == before) {
        break;
      }
    }
    boolean isFound = cost < Long.MAX_VALUE;
    return new RoutingResult(best, isFound, isFound ? cost : 0, iterations);
  }

  private RoutingSearchParameters parameters() {
    RoutingSearchParameters.Builder parameters =
        main.defaultRoutingSearchParameters().toBuilder()
            .setFirstSolutionStrategy(
                model.isPlain()
                    ? FirstSolutionStrategy.Value.SAVINGS
                    : FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
            .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH);
    if (problem.clients() > LARGE) {
      lookBesideNearNodesOnly(parameters);
    }
    double seconds = Math.min(LONGEST_SECONDS, secondsLeft.getAsDouble());
    long nanos = Math.max(1, Math.round(seconds * NANOS_PER_SECOND));
    parameters.setTimeLimit(
        Duration.newBuilder()
            .setSeconds(nanos / (long) NANOS_PER_SECOND)
            .setNanos((int) (nanos % (long) NANOS_PER_SECOND)));
    return parameters.build();
  }

  /**
   * By default the library tries every node everywhere: of 3,000 with reloads it makes no first
   * plan in minutes. It also inserts every reload that there is, if it may.
   */
  private void lookBesideNearNodesOnly(RoutingSearchParameters.Builder parameters) {
    double ratio = (double) NEIGHBOURS / problem.clients();
    parameters.setGlobalCheapestInsertionFirstSolutionParameters(
        GlobalCheapestInsertionParameters.newBuilder()
            .setNeighborsRatio(ratio)
            .setMinNeighbors(1)
            .setUseNeighborsRatioForInitialization(true)
            .setAddUnperformedEntries(true));
  }

  private void onPlan() {
    long objective = model.routing.costVar().value();
    if (objective < leastObjective) {
      leastObjective = objective;
      keepIfBetter(model.current());
    }
  }

  private void keepIfBetter(List<PlannedRoute> routes) {
    RouteCost found = CostEvaluator.evaluate(problem, routes);
    if (found.isFeasible() && found.cost() < cost) {
      best = routes;
      cost = found.cost();
      listener.onBetterPlan(cost, iterations);
    }
  }

  /** Asked by the library again and again, as often for equal problems. */
  private boolean isOver() {
    iterations++;
    if (!isOver && (!isOnClock || isTimeToAsk())) {
      isOver = stop.progress(iterations) >= 1;
    }
    return isOver;
  }

  private boolean isTimeToAsk() {
    long now = System.nanoTime();
    if (now - askedAt < PATIENCE_NANOS) {
      return false;
    }
    askedAt = now;
    return true;
  }
}
