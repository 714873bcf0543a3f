package org.gleaner.solver.routing.replan;

import java.util.List;
import java.util.Map;

/**
 * Why an order is where it is, in the words of the constraints and cost lines.
 *
 * @param vehicle that visits it, from 0 in the case explained; -1 if none does
 * @param cost that serving it adds: cost lines by name, in the units of the problem
 * @param detour distance that its route saves without it, in the units of the problem
 * @param time on duty that its route saves without it
 * @param others the best place in each other vehicle, cheapest first; those that keep all limits
 *     come first
 */
public record OrderExplanation(
    int vehicle, Map<String, Long> cost, long detour, long time, List<Place> others) {

  public OrderExplanation {
    others = List.copyOf(others);
  }

  /**
   * A place that the order might have.
   *
   * @param vehicle from 0; an unused one of its type if it drives nothing
   * @param after location before it; -1 for the start
   * @param delta by which the whole plan would become dearer, the saving at its present place
   *     included
   * @param broken what would be broken by how much, by constraint name; empty if it is possible
   */
  public record Place(int vehicle, int after, long delta, Map<String, Long> broken) {

    public boolean isPossible() {
      return broken.isEmpty();
    }
  }

  public boolean isServed() {
    return vehicle >= 0;
  }
}
