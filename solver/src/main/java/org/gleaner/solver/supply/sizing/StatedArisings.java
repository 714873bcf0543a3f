package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.DirectArising;

/** The arisings of a case that nothing computes: its sizing takes them as they are. */
public final class StatedArisings {

  private StatedArisings() {}

  /** A row for each arising and period. */
  public static List<DirectArising> of(PlanningCase planningCase) {
    List<DirectArising> rows = new ArrayList<>();
    for (Arising arising : planningCase.arisings()) {
      for (Period period : planningCase.horizon().periods()) {
        rows.add(
            new DirectArising(
                arising.site(),
                null,
                arising.material(),
                period.index(),
                arising.tonnesPerYear().at(period.index()),
                arising.evidence()));
      }
    }
    return rows;
  }
}
