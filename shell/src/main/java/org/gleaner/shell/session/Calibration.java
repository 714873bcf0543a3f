package org.gleaner.shell.session;

import java.util.List;
import org.gleaner.domain.pickup.calibration.FittedTerms;
import org.gleaner.domain.planning.PlanningCase;

/**
 * What a calibration came to.
 *
 * @param planningCase with the terms of the last iteration
 */
public record Calibration(PlanningCase planningCase, Outcome outcome, List<Step> steps) {

  public Calibration {
    steps = List.copyOf(steps);
  }

  /** How it ended. */
  public enum Outcome {
    /** Neither flows nor costs change any more. */
    CONVERGED,
    /** The flows of an earlier iteration came back, with others in between. */
    OSCILLATES,
    /** There were no iterations left. */
    NOT_CONVERGED,
    /** The user stopped it. */
    STOPPED
  }

  /**
   * An iteration.
   *
   * @param tonnesPerYear ordered
   * @param flowChange against the iteration before; infinite in the first
   * @param orders made
   * @param unserved of them
   * @param routesCost of the horizon
   * @param networkCost what the network's terms say the same hauls cost
   * @param costChange the largest relative difference between the two, of a material
   */
  public record Step(
      double tonnesPerYear,
      double flowChange,
      int orders,
      int unserved,
      double routesCost,
      double networkCost,
      double costChange,
      List<FittedTerms> terms) {

    public Step {
      terms = List.copyOf(terms);
    }

    public double costPerTonneKm() {
      double tonneKm = terms.stream().mapToDouble(t -> t.haul().tonneKm()).sum();
      return terms.stream().mapToDouble(t -> t.haul().cost()).sum() / tonneKm;
    }
  }
}
