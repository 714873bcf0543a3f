package org.gleaner.solver.routing.search;

import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;

/**
 * Slack induction by string removals (Christiaens and Vanden Berghe 2020): ruin a few neighbouring
 * routes, re-insert greedily, accept by simulated annealing. Other than there, insertion looks only
 * beside near clients (granularity, Toth and Vigo 2003), plans may be infeasible at an adaptive
 * price (Vidal et al. 2012), and a local search polishes what promises to be a new best.
 *
 * <p>Equal problem, seed and iterations give equal plans. One thread.
 */
public final class RoutingSearch {

  private static final int GRANULARITY = 30;
  private static final int RUIN_NEIGHBOURS = 100;

  /** Where clients may be left out, few of the nearest are in routes. */
  private static final int NEIGHBOURS_WITH_PRIZES = 300;

  private static final int MOST_INVITED = 30;

  private static final int COOLING_PERIOD = 100;

  /** Share of the budget after which any feasible plan is wanted, if none was met. */
  private static final double INSISTENT = 0.2;

  /** Clients above which the first cycle of the annealing is long to wait for any plan. */
  private static final int MANY = 1000;

  /** Iterations for each client in which the first plan is looked for before that. */
  private static final int FIRST_PLAN_PATIENCE = 5;

  /** Of a cycle that goes on from a given plan: where it is cold. */
  private static final double NEARLY_COLD = 0.9;

  private final SearchData data;
  private final long seed;
  private final SplittableRandom random;
  private final Penalties penalties;
  private final Solution solution;
  private final Neighbours neighbours;
  private final StringRemoval ruin;
  private final Recreate recreate;
  private final Reloads reloads;
  private final VehicleExchange vehicles;
  private final LocalSearch localSearch;
  private final IntStack out = new IntStack();
  private final Recombination recombination;
  private final StopCriterion stop;
  private final SearchListener listener;

  /** The best feasible plan met. */
  private final Incumbent best;

  private final PolishTimes polishTimes = new PolishTimes();

  private long iteration;

  /** Share of the budget that was spent when there was a first plan. */
  private double begin;

  /** Apart from the plan without any visit, where all may be left out. */
  private boolean isFeasibleMet;

  private RoutingSearch(
      RoutingProblem problem,
      long seed,
      Recombination recombination,
      StopCriterion stop,
      SearchListener listener) {
    this.recombination = recombination;
    this.stop = stop;
    this.listener = listener;
    data = new SearchData(problem);
    this.seed = seed;
    random = new SplittableRandom(seed);
    penalties = new Penalties(data);
    solution = new Solution(data, penalties);
    int near = data.hasPrizes ? NEIGHBOURS_WITH_PRIZES : RUIN_NEIGHBOURS;
    neighbours = Neighbours.sharingVehicle(data, near);
    boolean isOneDay = data.choiceClients.length == 0;
    Neighbours nearby = isOneDay ? neighbours : Neighbours.nearby(data, near);
    ruin = new StringRemoval(solution, nearby, random);
    Insertion insertion = new Insertion(solution, neighbours, GRANULARITY, penalties, random);
    recreate = new Recreate(data, insertion, random);
    reloads = new Reloads(solution, penalties);
    vehicles = new VehicleExchange(solution, penalties, random);
    localSearch = new LocalSearch(solution, neighbours, GRANULARITY, penalties);
    best = new Incumbent(solution);
  }

  public static RoutingResult solve(
      RoutingProblem problem, StopCriterion stop, long seed, SearchListener listener) {
    return solve(problem, List.of(), stop, seed, listener);
  }

  /**
   * Searches from a plan that is known already.
   *
   * @param initial its routes, at most as many of each type as there are; they may break limits and
   *     leave out clients, which are then inserted
   */
  public static RoutingResult solve(
      RoutingProblem problem,
      List<PlannedRoute> initial,
      StopCriterion stop,
      long seed,
      SearchListener listener) {
    return solve(problem, initial, stop, seed, listener, Recombination.NONE);
  }

  /** Combines, between the cycles of the annealing and near its end, routes of different plans. */
  public static RoutingResult solve(
      RoutingProblem problem,
      List<PlannedRoute> initial,
      StopCriterion stop,
      long seed,
      SearchListener listener,
      Recombination recombination) {
    if (problem.clients() == 0) {
      return new RoutingResult(List.of(), true, 0, 0);
    }
    return new RoutingSearch(problem, seed, recombination, stop, listener).run(initial);
  }

  private RoutingResult run(List<PlannedRoute> initial) {
    boolean mayLeaveAll = best.isFound();
    solution.assign(initial);
    construct();
    isFeasibleMet = solution.isFeasible();
    if (mayLeaveAll && !isFeasibleMet) {
      List<PlannedRoute> first = solution.toRoutes();
      keepLimits();
      solution.assign(first);
      solution.commit();
    }
    if (!isFeasibleMet && initial.isEmpty() && data.locations - data.depots > MANY) {
      findFirst();
    }
    Cooling cooling = initial.isEmpty() ? Cooling.of(data) : Cooling.OF_A_GIVEN_PLAN;
    Annealing annealing = new Annealing(solution.meanCostPerVisit(), cooling);
    if (best.update(solution) && initial.isEmpty()) {
      listener.onBetterPlan(best.cost(), 0);
    }
    begin = stop.progress(iteration);
    double progress = progress();
    while (progress < 1) {
      if (penalties.insist(progress >= INSISTENT && !isFeasibleMet)) {
        solution.reprice();
      }
      if (annealing.isCold() && solution.isFeasible()) {
        collect();
      }
      boolean beginsCycle = annealing.coolTo(progress);
      if (best.isFound() && (beginsCycle || polishTimes.isDue(progress))) {
        boolean isBetter = recombine(progress);
        if (beginsCycle || (isBetter && annealing.isCold())) {
          best.restore(solution);
        }
      }
      for (int i = 0; i < COOLING_PERIOD; i++) {
        step(annealing);
      }
      progress = progress();
    }
    if (mayLeaveAll && !isFeasibleMet) {
      keepLimits();
    }
    return best.result(solution, iteration);
  }

  /** Any plan within all limits, soon: without warmth, and at the highest penalties. */
  private void findFirst() {
    Annealing annealing = new Annealing(solution.meanCostPerVisit(), Cooling.OF_A_GIVEN_PLAN);
    annealing.coolTo(NEARLY_COLD);
    long most = (long) FIRST_PLAN_PATIENCE * (data.locations - data.depots);
    insisting(
        () -> {
          while (!isFeasibleMet && iteration < most && stop.progress(iteration) < INSISTENT) {
            for (int i = 0; i < COOLING_PERIOD && !isFeasibleMet; i++) {
              step(annealing);
            }
          }
        });
  }

  /** Works at the highest penalties. */
  private void insisting(Runnable work) {
    boolean isChanged = penalties.insist(true);
    solution.reprice();
    work.run();
    if (isChanged) {
      penalties.insist(false);
      solution.reprice();
    }
  }

  /** Of what was left when there was a first plan: a cooling that began sooner would begin cold. */
  private double progress() {
    double spent = stop.progress(iteration);
    return spent >= 1 ? 1 : (spent - begin) / (1 - begin);
  }

  private void step(Annealing annealing) {
    iteration++;
    long current = solution.cost();
    ruinAndRecreate();
    isFeasibleMet |= solution.isFeasible();
    if (solution.isFeasible() && solution.cost() < best.cost()) {
      tellFirst();
      localSearch.improveTouched();
    }
    keepIfBest();
    boolean weightsChanged =
        penalties.observe(
            solution.isWithinLoad(),
            solution.isInTime(),
            solution.isWithinDistance(),
            solution.unloading.isWithin());
    if (annealing.accepts(solution.cost(), current, random)) {
      solution.commit();
    } else {
      solution.rollback();
    }
    if (weightsChanged) {
      solution.reprice();
    }
  }

  private void collect() {
    for (Route route : solution.routes) {
      if (!route.isEmpty()) {
        recombination.onRoute(route.type, route.visits, route.size, route.cost);
      }
    }
  }

  /** Looks for a better plan among the routes met; tells whether there is one. */
  private boolean recombine(double progress) {
    List<PlannedRoute> present = solution.toRoutes();
    best.restore(solution);
    collect();
    double until = Math.min(1, progress + polishTimes.length());
    List<PlannedRoute> plan = recombination.combine(solution.toRoutes(), () -> progress() >= until);
    boolean isBetter = !plan.isEmpty() && adopt(plan);
    polishTimes.onPolish(progress, progress(), isBetter);
    solution.assign(present);
    solution.commit();
    return isBetter;
  }

  private boolean adopt(List<PlannedRoute> plan) {
    solution.assign(plan);
    localSearch.improveTouched();
    solution.commit();
    return keepIfBest();
  }

  private boolean keepIfBest() {
    boolean isBetter = best.update(solution);
    if (isBetter) {
      collect();
      listener.onBetterPlan(best.cost(), iteration);
    }
    return isBetter;
  }

  /** Before it is polished, which of many clients takes seconds the first time. */
  private void tellFirst() {
    if (!best.isFound() && best.update(solution)) {
      listener.onBetterPlan(best.cost(), iteration);
    }
  }

  /** Inserts who is not visited yet, by the same greedy insertion. */
  private void construct() {
    for (int client = data.depots; client < data.locations; client++) {
      if (data.choiceOf[client] == SearchData.NO_CHOICE && solution.isAbsent(client)) {
        out.push(client);
      }
    }
    for (int choice = 0; choice < data.choiceClients.length; choice++) {
      if (solution.isAbsent(data.choiceClients[choice][0])) {
        out.push(data.unit(choice));
      }
    }
    recreate.apply(out, () -> stop.progress(0) >= 1);
    solution.commit();
  }

  /**
   * Makes a plan within all limits of the present one, for as long as the search itself has met
   * none. It does not count as met: the search goes on as without it.
   */
  private void keepLimits() {
    SplittableRandom own = new SplittableRandom(seed);
    insisting(
        () -> {
          new LimitKeeping(solution, neighbours, GRANULARITY, penalties, own).apply();
          keepIfBest();
        });
  }

  private void ruinAndRecreate() {
    int seed = ruin.apply(out);
    inviteAbsent(seed);
    recreate.apply(out);
    reloads.improveTouched();
    vehicles.improveTouched();
  }

  /** Clients left out near the seed get another chance. */
  private void inviteAbsent(int seed) {
    invite(seed);
    int most = Math.min(1 + random.nextInt(MOST_INVITED), neighbours.count);
    for (int k = 0; k < most; k++) {
      invite(neighbours.get(seed, k));
    }
  }

  private void invite(int client) {
    int unit = data.unitOf(client);
    if (solution.isAbsent(client) && !out.contains(unit)) {
      out.push(unit);
    }
  }
}
