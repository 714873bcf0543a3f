package org.gleaner.shell.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.pickup.CollectionArea;
import org.gleaner.domain.pickup.YearlyFlow;
import org.gleaner.domain.pickup.worth.PlanWorth;
import org.gleaner.domain.planning.CaseIndex;

/**
 * A network plan, and the period of it that is asked about.
 *
 * @param period by its index
 */
public record PlannedPeriod(PlannedNetwork network, int period) {

  /** The flows of the collection that the points of an area share in. */
  public List<YearlyFlow> flows(CollectionArea area) {
    Map<List<String>, Double> tonnes = new LinkedHashMap<>();
    network.plan().decisions().collected().stream()
        .filter(c -> c.period() == period && area.knows(c.site()))
        .forEach(
            c -> tonnes.merge(List.of(c.site(), c.material()), c.tonnesPerYear(), Double::sum));
    List<YearlyFlow> flows = new ArrayList<>();
    tonnes.forEach((key, sum) -> flows.add(new YearlyFlow(key.get(0), key.get(1), sum)));
    return flows;
  }

  /**
   * What the materials that are collected are worth.
   *
   * @throws InvalidInputException if the check rejects the plan for the case as it is now
   */
  PlanWorth worth() {
    if (!network.audit().accepted()) {
      throw new InvalidInputException(network.audit().findings());
    }
    return PlanWorth.of(CaseIndex.of(network.planningCase()), network.plan().decisions(), period);
  }
}
