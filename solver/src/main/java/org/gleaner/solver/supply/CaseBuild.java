package org.gleaner.solver.supply;

import java.util.List;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.solver.supply.sizing.BuiltTables;
import org.gleaner.solver.supply.sizing.SizedArisings;

/**
 * Builds what the sizing of a case fills: the arisings at its collection sites, from its product
 * tables and from what is stated directly, and what is put on the market of products that stocks
 * drive.
 *
 * @param base what it has of these is not looked at
 */
public record CaseBuild(PlanningCase base, List<DirectArising> direct) {

  public CaseBuild {
    direct = List.copyOf(direct);
  }

  /**
   * What is to be put into the case.
   *
   * @throws org.gleaner.domain.finding.InvalidInputException if a region has no collection site or
   *     an allocation key no shares
   */
  public BuiltTables tables() {
    return BuiltTables.of(base, direct);
  }

  /** The arisings of {@link #tables}. */
  public List<Arising> arisings() {
    return tables().arisings();
  }

  /** At which ages survival is taken, and which stocks are not made by inflow alone. */
  public List<Finding> findings() {
    return SizedArisings.findings(base, direct);
  }
}
