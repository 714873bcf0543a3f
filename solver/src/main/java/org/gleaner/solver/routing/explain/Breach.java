package org.gleaner.solver.routing.explain;

import org.gleaner.domain.routing.RoutingConstraint;
import org.jspecify.annotations.Nullable;

/**
 * A limit that a constraint counts as broken. Figures are in the unit of what is limited, as the
 * convention of the case counts it; where nothing is measured, as many are counted as are there, of
 * which none may be.
 *
 * @param limit id of the constraint, with what it is of behind it
 * @param place id of that where it is broken; null if it is of no single place
 * @param trip of the route, from 1; 0 if it is of no single trip
 */
public record Breach(
    String limit, @Nullable String place, int trip, double reached, double allowed) {

  /** That an order is left out which must be visited. */
  public static Breach leftOut() {
    return of(RoutingConstraint.MANDATORY_ORDER.id(), 1, 0);
  }

  static Breach of(String limit, double reached, double allowed) {
    return new Breach(limit, null, 0, reached, allowed);
  }

  static Breach at(String limit, @Nullable String place, double reached, double allowed) {
    return new Breach(limit, place, 0, reached, allowed);
  }

  public double amount() {
    return reached - allowed;
  }
}
