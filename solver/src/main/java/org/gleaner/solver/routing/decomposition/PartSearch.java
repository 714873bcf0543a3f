package org.gleaner.solver.routing.decomposition;

import java.util.List;
import java.util.function.Function;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.RoutingSearch;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;
import org.jspecify.annotations.Nullable;

/** The search of a part on its own: touches nothing that searches of other parts touch. */
record PartSearch(Part part, long seed) {

  /**
   * What a search came to.
   *
   * @param old routes of the part before
   * @param now routes in their place, as good at least
   * @param cost of the part by then
   * @param found what was missing and is not any more
   */
  record Outcome(
      List<PlannedRoute> old,
      List<PlannedRoute> now,
      Ledger.@Nullable Account account,
      long cost,
      int found,
      long iterations) {

    private static final Outcome NOTHING = new Outcome(List.of(), List.of(), null, 0, 0, 0);

    boolean isBetter() {
      return account != null;
    }
  }

  /** Routes for a part that has none, each within all limits; some clients may be left out. */
  Outcome construct(Budget budget, long most) {
    if (part.isEmpty() || most == 0) {
      return Outcome.NOTHING;
    }
    SubProblem sub = part.problem();
    boolean[] isFound = {false};
    RoutingResult result =
        RoutingSearch.solve(
            sub.problem(),
            budget.untilFound(() -> isFound[0], most),
            seed,
            (better, iteration) -> isFound[0] = true);
    List<PlannedRoute> routes =
        result.isFeasible() ? result.routes() : Salvage.of(sub.problem(), result.routes());
    return new Outcome(List.of(), sub.toWhole(routes), null, 0, 0, result.iterations());
  }

  /** Until what is missing is found, or it takes too long. */
  Outcome complete(Budget budget, long most, Ledger ledger) {
    boolean[] isFound = {false};
    return improve(
        budget.untilFound(() -> isFound[0], most),
        account -> (better, iteration) -> isFound[0] = true,
        ledger);
  }

  /**
   * @param stop null if nothing may be spent
   */
  Outcome improve(@Nullable StopCriterion stop, Ledger ledger) {
    boolean isComplete = part.missing() == 0;
    return stop == null
        ? Outcome.NOTHING
        : improve(stop, account -> isComplete ? account : SearchListener.SILENT, ledger);
  }

  private Outcome improve(
      StopCriterion stop, Function<Ledger.Account, SearchListener> listener, Ledger ledger) {
    if (part.isEmpty()) {
      return Outcome.NOTHING;
    }
    SubProblem sub = part.problem();
    List<PlannedRoute> initial = sub.toPart(part.routes());
    long before = CostEvaluator.evaluate(sub.problem(), initial).cost();
    Ledger.Account account = ledger.account(before);
    RoutingResult result =
        RoutingSearch.solve(sub.problem(), initial, stop, seed, listener.apply(account));
    boolean isBetter = result.isFeasible() && (part.missing() > 0 || result.cost() < before);
    return isBetter
        ? new Outcome(
            part.routes(),
            sub.toWhole(result.routes()),
            account,
            result.cost(),
            part.missing(),
            result.iterations())
        : new Outcome(List.of(), List.of(), null, 0, 0, result.iterations());
  }
}
