package org.gleaner.solver.routing.search;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.gleaner.solver.routing.PlannedRoute;

/** Makes better plans of routes that a search has met in different plans. */
public interface Recombination {

  /** Does nothing. */
  Recombination NONE =
      new Recombination() {
        @Override
        public void onRoute(int type, int[] visits, int size, long cost) {}

        @Override
        public List<PlannedRoute> combine(List<PlannedRoute> known, BooleanSupplier stop) {
          return List.of();
        }
      };

  /**
   * Told of a feasible route; must return at once.
   *
   * @param visits at the positions from 1 to {@code size}; belongs to the search
   */
  void onRoute(int type, int[] visits, int size, long cost);

  /**
   * The best plan that can be made of the routes.
   *
   * @param known a plan, whose routes the search has told of
   * @param stop asked often, perhaps on another thread
   * @return empty if none was found
   */
  List<PlannedRoute> combine(List<PlannedRoute> known, BooleanSupplier stop);
}
