package org.gleaner.solver.supply;

import java.util.List;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.solver.supply.sizing.SizedArisings;

/**
 * Builds the arisings of a case from its product tables and from what is stated directly: those of
 * its sizing, at the collection sites.
 *
 * @param base its own arisings are not looked at
 */
public record CaseBuild(PlanningCase base, List<DirectArising> direct) {

  public CaseBuild {
    direct = List.copyOf(direct);
  }

  /**
   * The arisings, in the order of the case's sites and materials, rounded to kilograms.
   *
   * @throws IllegalArgumentException if a region has no collection site or an allocation key no
   *     shares
   */
  public List<Arising> arisings() {
    return SizedArisings.of(base, direct);
  }

  /** At which ages survival is taken, and which stocks are not made by inflow alone. */
  public List<Finding> findings() {
    return SizedArisings.findings(base, direct);
  }
}
