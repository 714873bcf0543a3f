package org.gleaner.domain.dataset.check;

import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.planning.PlanningCase;

/** All checks of a case as a whole. */
public final class CaseChecks {

  private CaseChecks() {}

  /**
   * Checks what there is; things with a mistake of their own are not in the case, and nothing is
   * said of what follows from that.
   */
  public static void run(PlanningCase planningCase, CaseTables tables, Findings findings) {
    boolean recipesClose = new RecipeChecks(planningCase, tables, findings).check();
    new PlantChecks(planningCase, tables, findings).check();
    new StepChecks(planningCase, tables, findings).check();
    new CoordinateChecks(planningCase, tables, findings).check();
    new ComponentChecks(planningCase, tables, findings).check();
    new RegionChecks(planningCase, tables, findings).check();
    new ProductChecks(planningCase, tables, findings).check();
    new YearChecks(tables, findings).check();
    new FateChecks(tables, findings).check();
    new LifeChecks(planningCase, tables, findings).check();
    new InputChecks(planningCase, tables, findings).check();
    new CostSignChecks(tables, findings).check();
    new LimitIdChecks(planningCase, tables, findings).check();
    if (recipesClose && ActivityChecks.TABLES.stream().allMatch(tables::isSound)) {
      new ActivityChecks(planningCase, tables, findings).check();
    }
    if (!findings.hasErrors()) {
      new OutletChecks(planningCase, tables, findings).check();
    }
  }
}
