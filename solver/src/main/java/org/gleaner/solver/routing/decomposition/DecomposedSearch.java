package org.gleaner.solver.routing.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;
import org.gleaner.solver.run.Crew;

/**
 * Search for problems of many thousand clients. A first plan is made region by region; then the
 * routes are divided, by their centres and each time along other lines, into parts that {@link
 * org.gleaner.solver.routing.search.RoutingSearch} improves (Taillard and Helsgaun 2019; of the
 * divisions that Santini et al. 2023 compare, that by barycentres of routes). No table of all legs
 * is made.
 *
 * <p>The parts of a pass have nothing in common: each has vehicles, a seed and a share of the
 * budget of its own, fixed before the first begins. So several threads may search them, and equal
 * problem, seed and iterations give equal plans on any number of threads.
 */
public final class DecomposedSearch {

  /** Clients above which one search of the whole is worse. */
  private static final int LARGE = 4000;

  /** Clients of a part. */
  private static final int PART = 1000;

  /**
   * Iterations within which a search mostly finds a feasible plan, if there is one: so many, or so
   * many for each client. With narrow windows it takes about nine for each of 1,000.
   */
  private static final long PATIENCE = 5000;

  private static final long PATIENCE_PER_CLIENT = 20;

  /** Parts that are searched as one for what is missing. */
  private static final int MOST_TOGETHER = 4;

  /** How much longer it takes to end the run than to evaluate a plan: it is checked, exactly. */
  private static final double CLOSING = 10;

  private final RoutingProblem problem;
  private final Budget budget;
  private final Ledger ledger;
  private final SplittableRandom random;
  private final int partSize;
  private final Embedding embedding;
  private final Plan plan;
  private final Crew crew;

  private DecomposedSearch(
      RoutingProblem problem,
      StopCriterion stop,
      long seed,
      SearchListener listener,
      int part,
      Crew crew) {
    this.problem = problem;
    this.crew = crew;
    budget = new Budget(stop.orAsSoonAs(crew::hasFailed));
    ledger = new Ledger(listener, budget);
    random = new SplittableRandom(seed);
    partSize = part;
    embedding = Embedding.of(problem);
    plan = new Plan(problem, embedding);
  }

  /**
   * Whether the problem is so large that this search is the better one, and its parts have no limit
   * in common.
   */
  public static boolean suits(RoutingProblem problem) {
    return problem.clients() > LARGE && problem.dailyCapacities().isEmpty();
  }

  /**
   * @param threads that search parts at a time
   */
  public static RoutingResult solve(
      RoutingProblem problem, StopCriterion stop, long seed, SearchListener listener, int threads) {
    return solve(problem, stop, seed, listener, threads, PART);
  }

  static RoutingResult solve(
      RoutingProblem problem,
      StopCriterion stop,
      long seed,
      SearchListener listener,
      int threads,
      int part) {
    try (Crew crew = new Crew(threads)) {
      return new DecomposedSearch(problem, stop, seed, listener, part, crew).run();
    }
  }

  private RoutingResult run() {
    double begin = budget.progress();
    construct();
    for (int times = 1; times <= MOST_TOGETHER && isIncomplete(); times *= 2) {
      repair(times * partSize);
    }
    double constructed = budget.progress();
    ledger.open(CostEvaluator.evaluate(problem, plan.routes()).cost(), plan.missing());
    // The result is evaluated, and then checked, once more.
    budget.keep(CLOSING * (budget.progress() - constructed));
    Schedule schedule = Schedule.of(begin, constructed);
    for (int pass = 0; pass < schedule.passes() && !budget.isOver(); pass++) {
      improve(schedule.end(pass), schedule.first(pass));
    }
    RouteCost found = CostEvaluator.evaluate(problem, plan.routes());
    return new RoutingResult(plan.routes(), found.isFeasible(), found.cost(), budget.iterations());
  }

  private boolean isIncomplete() {
    return !budget.isOver() && plan.missing() > 0;
  }

  /**
   * Of scarce vehicles those that a region leaves over are offered to the next, so that it takes
   * the best of them: they are searched one after the other.
   */
  private void construct() {
    List<List<Piece>> regions = Bisection.parts(plan.pieces(), 0, partSize);
    int[][] shares = FleetShares.of(problem, embedding, regions);
    if (isFleetAmple()) {
      constructTogether(regions, shares);
      return;
    }
    int[] spare = new int[problem.vehicleTypes().size()];
    for (int region = 0; region < regions.size() && !budget.isOver(); region++) {
      int[] offered = shares[region];
      for (int type = 0; type < spare.length; type++) {
        offered[type] = Math.min(plan.unused()[type], offered[type] + spare[type]);
        spare[type] = offered[type];
      }
      PartSearch search = search(regions.get(region), offered);
      long most = Math.min(patience(regions.get(region)), budget.iterationsLeft());
      PartSearch.Outcome outcome = search.construct(budget, most);
      outcome.now().forEach(route -> spare[route.vehicleType()]--);
      take(outcome);
    }
  }

  private boolean isFleetAmple() {
    return problem.vehicleTypes().stream().allMatch(type -> type.count() >= problem.clients());
  }

  private void constructTogether(List<List<Piece>> regions, int[][] shares) {
    long share = budget.iterationsLeft() / regions.size();
    List<Supplier<PartSearch.Outcome>> tasks = new ArrayList<>();
    for (int region = 0; region < regions.size(); region++) {
      PartSearch search = search(regions.get(region), shares[region]);
      long most = Math.min(patience(regions.get(region)), share);
      tasks.add(() -> search.construct(budget, budget.isOver() ? 0 : most));
    }
    crew.run(tasks).forEach(this::take);
  }

  private static long patience(List<Piece> pieces) {
    return Math.max(PATIENCE, PATIENCE_PER_CLIENT * Plan.weight(pieces));
  }

  private PartSearch search(List<Piece> pieces, int[] vehicles) {
    return new PartSearch(Part.of(plan, pieces, vehicles), random.nextLong());
  }

  private void take(PartSearch.Outcome outcome) {
    plan.replace(outcome.old(), outcome.now());
    if (outcome.account() != null) {
      outcome.account().settle(outcome.cost(), outcome.found(), outcome.iterations());
    }
    budget.spend(outcome.iterations());
  }

  /**
   * Searches where something is missing, in parts that are large enough to have room for it; each
   * is offered all vehicles that nobody uses.
   */
  private void repair(int size) {
    double angle = random.nextDouble() * Math.PI;
    for (List<Piece> pieces : Bisection.parts(plan.pieces(), angle, size)) {
      if (pieces.stream().anyMatch(piece -> piece.isMissing(problem)) && !budget.isOver()) {
        int[] offered = Reserves.offered(plan, List.of(pieces))[0];
        long most = Math.min(patience(pieces), budget.iterationsLeft());
        take(search(pieces, offered).complete(budget, most, ledger));
      }
    }
  }

  /** Every part of the plan once; each gets of the time what its clients are of all. */
  private void improve(double until, double first) {
    List<List<Piece>> parts =
        Bisection.parts(plan.pieces(), random.nextDouble() * Math.PI, partSize);
    int[] weights = parts.stream().mapToInt(Plan::weight).toArray();
    int[][] offered = Reserves.offered(plan, parts);
    Turns turns = new Turns(budget, until, first, weights, crew.threads());
    List<Supplier<PartSearch.Outcome>> tasks =
        IntStream.range(0, parts.size()).mapToObj(i -> task(parts, offered, turns, i)).toList();
    crew.run(tasks).forEach(this::take);
  }

  private Supplier<PartSearch.Outcome> task(
      List<List<Piece>> parts, int[][] offered, Turns turns, int index) {
    PartSearch search = search(parts.get(index), offered[index]);
    return () -> search.improve(turns.next(index), ledger);
  }
}
