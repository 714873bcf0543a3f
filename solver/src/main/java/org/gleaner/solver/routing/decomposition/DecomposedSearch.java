package org.gleaner.solver.routing.decomposition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.RoutingSearch;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;

/**
 * Search for problems of many thousand clients. A first plan is made region by region; then the
 * routes are divided, by their centres and each time along other lines, into parts that {@link
 * RoutingSearch} improves one after the other (Taillard and Helsgaun 2019; of the divisions that
 * Santini et al. 2023 compare, that by barycentres of routes). No table of all legs is made.
 *
 * <p>Equal problem, seed and iterations give equal plans. One thread.
 */
public final class DecomposedSearch {

  /** Clients above which one search of the whole is worse. */
  private static final int LARGE = 4000;

  /** Clients of a part. */
  private static final int PART = 1000;

  /** Iterations within which a search mostly finds a feasible plan, if there is one. */
  private static final long PATIENCE = 5000;

  /** Parts that are searched as one for what is missing. */
  private static final int MOST_TOGETHER = 4;

  /** How much longer it takes to end the run than to evaluate a plan. */
  private static final double CLOSING = 3;

  private final RoutingProblem problem;
  private final Budget budget;
  private final SearchListener listener;
  private final SplittableRandom random;
  private final int partSize;
  private final Embedding embedding;
  private final Plan plan;
  private long cost;
  private int missing;
  private boolean isAccounted;

  private DecomposedSearch(
      RoutingProblem problem, StopCriterion stop, long seed, SearchListener listener, int part) {
    this.problem = problem;
    this.listener = listener;
    budget = new Budget(stop);
    random = new SplittableRandom(seed);
    partSize = part;
    embedding = Embedding.of(problem);
    plan = new Plan(problem, embedding);
  }

  /** Whether the problem is so large that this search is the better one. */
  public static boolean suits(RoutingProblem problem) {
    return problem.clients() > LARGE;
  }

  public static RoutingResult solve(
      RoutingProblem problem, StopCriterion stop, long seed, SearchListener listener) {
    return solve(problem, stop, seed, listener, PART);
  }

  static RoutingResult solve(
      RoutingProblem problem, StopCriterion stop, long seed, SearchListener listener, int part) {
    return new DecomposedSearch(problem, stop, seed, listener, part).run();
  }

  private RoutingResult run() {
    double begin = budget.progress();
    construct();
    for (int times = 1; times <= MOST_TOGETHER && missing() > 0 && !budget.isOver(); times *= 2) {
      repair(times * partSize);
    }
    double constructed = budget.progress();
    account();
    // The result is evaluated, and then checked, once more.
    budget.keep(CLOSING * (budget.progress() - constructed));
    Schedule schedule = Schedule.of(begin, constructed);
    for (int pass = 0; pass < schedule.passes() && !budget.isOver(); pass++) {
      improve(schedule.end(pass), schedule.first(pass));
    }
    RouteCost found = CostEvaluator.evaluate(problem, plan.routes());
    return new RoutingResult(plan.routes(), found.isFeasible(), found.cost(), budget.iterations());
  }

  /** Vehicles that a region leaves over are offered to the next. */
  private void construct() {
    List<List<Piece>> regions = Bisection.parts(plan.pieces(), 0, partSize);
    int[][] shares = FleetShares.of(problem, embedding, regions);
    int[] spare = new int[problem.vehicleTypes().size()];
    for (int region = 0; region < regions.size() && !budget.isOver(); region++) {
      int[] offered = shares[region];
      for (int type = 0; type < spare.length; type++) {
        offered[type] = Math.min(plan.unused()[type], offered[type] + spare[type]);
        spare[type] = offered[type];
      }
      Part part = Part.of(plan, regions.get(region), offered);
      if (!part.isEmpty()) {
        List<PlannedRoute> routes = construct(part);
        routes.forEach(route -> spare[route.vehicleType()]--);
        replace(List.of(), routes);
      }
    }
  }

  private List<PlannedRoute> construct(Part part) {
    SubProblem sub = part.problem();
    boolean[] isFound = {false};
    RoutingResult result =
        RoutingSearch.solve(
            sub.problem(),
            budget.untilFound(() -> isFound[0], PATIENCE),
            random.nextLong(),
            (better, iteration) -> isFound[0] = true);
    budget.spend(result.iterations());
    return sub.toWhole(
        result.isFeasible() ? result.routes() : Salvage.of(sub.problem(), result.routes()));
  }

  private void account() {
    cost = CostEvaluator.evaluate(problem, plan.routes()).cost();
    missing = missing();
    isAccounted = true;
    if (missing == 0) {
      listener.onBetterPlan(cost, budget.iterations());
    }
  }

  private int missing() {
    return (int) plan.pieces().stream().filter(piece -> piece.isMissing(problem)).count();
  }

  /** Searches where something is missing, in parts that are large enough to have room for it. */
  private void repair(int size) {
    double angle = random.nextDouble() * Math.PI;
    for (List<Piece> pieces : Bisection.parts(plan.pieces(), angle, size)) {
      if (pieces.stream().anyMatch(piece -> piece.isMissing(problem)) && !budget.isOver()) {
        boolean[] isFound = {false};
        improve(
            pieces,
            budget.untilFound(() -> isFound[0], PATIENCE),
            told -> (better, iteration) -> isFound[0] = true);
      }
    }
  }

  /** Every part of the plan once; each gets of the time what its clients are of all. */
  private void improve(double until, double first) {
    List<List<Piece>> parts =
        Bisection.parts(plan.pieces(), random.nextDouble() * Math.PI, partSize);
    double left = parts.stream().mapToInt(DecomposedSearch::weight).sum();
    for (List<Piece> pieces : parts) {
      double now = budget.progress();
      if (now >= until || budget.isTooLate()) {
        return;
      }
      int weight = weight(pieces);
      double share = (until - now) * weight / left;
      improve(pieces, budget.until(now + share, first), PartListener::new);
      left -= weight;
    }
  }

  private static int weight(List<Piece> pieces) {
    return pieces.stream().mapToInt(Piece::weight).sum();
  }

  /**
   * @param told of better plans of the part
   */
  private void improve(
      List<Piece> pieces, StopCriterion stop, Function<Told, SearchListener> told) {
    Part part = Part.of(plan, pieces, offered(pieces));
    if (part.isEmpty()) {
      return;
    }
    SubProblem sub = part.problem();
    List<PlannedRoute> initial = sub.toPart(part.routes());
    long before = CostEvaluator.evaluate(sub.problem(), initial).cost();
    RoutingResult result =
        RoutingSearch.solve(
            sub.problem(),
            initial,
            stop,
            random.nextLong(),
            told.apply(new Told(cost - before, missing == 0 && part.missing() == 0)));
    if (result.isFeasible() && (part.missing() > 0 || result.cost() < before)) {
      replace(part.routes(), sub.toWhole(result.routes()));
      cost += result.cost() - before;
      missing -= part.missing();
      if (isAccounted && missing == 0 && part.missing() > 0) {
        listener.onBetterPlan(cost, budget.iterations() + result.iterations());
      }
    }
    budget.spend(result.iterations());
  }

  /** Vehicles of the routes, and some unused ones: all where something is missing. */
  private int[] offered(List<Piece> pieces) {
    int[] used = new int[problem.vehicleTypes().size()];
    Plan.routes(pieces).forEach(route -> used[route.vehicleType()]++);
    boolean isMissing = pieces.stream().anyMatch(piece -> piece.isMissing(problem));
    int[] unused = plan.unused();
    int[] offered = new int[used.length];
    int clients = weight(pieces);
    for (int type = 0; type < offered.length; type++) {
      int more = isMissing ? clients : 2 + used[type] / 4;
      offered[type] = used[type] + Math.min(unused[type], more);
    }
    return offered;
  }

  private void replace(List<PlannedRoute> old, List<PlannedRoute> now) {
    Set<PlannedRoute> gone = new HashSet<>(old);
    List<PlannedRoute> routes = new ArrayList<>();
    plan.routes().stream().filter(route -> !gone.contains(route)).forEach(routes::add);
    routes.addAll(now);
    plan.set(routes);
  }

  /**
   * What is known of the rest of the plan.
   *
   * @param others its cost
   * @param isComplete whether nothing is missing anywhere
   */
  private record Told(long others, boolean isComplete) {}

  /** Better plans of a part as better plans of the whole, once nothing is missing in it. */
  private final class PartListener implements SearchListener {

    private final Told told;
    private final long spent = budget.iterations();

    PartListener(Told told) {
      this.told = told;
    }

    @Override
    public void onBetterPlan(long better, long iteration) {
      if (told.isComplete() && told.others() + better < cost) {
        listener.onBetterPlan(told.others() + better, spent + iteration);
      }
    }
  }
}
