package org.gleaner.domain.dataset.check;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.EmissionFormats;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.planning.PlanningCase;

/** Limits and policies share one set of ids: what a plan is short of is named by it. */
record LimitIdChecks(PlanningCase planningCase, CaseTables tables, Findings findings) {

  void check() {
    Set<String> policies = new LinkedHashSet<>();
    planningCase.policies().forEach(p -> policies.add(p.id()));
    for (Limit limit : planningCase.limits()) {
      if (policies.contains(limit.id())) {
        findings.error(
            "duplicate-id",
            tables.at(EmissionFormats.LIMITS, "id", Map.of("id", limit.id())),
            limit.id(),
            "is already the id of a policy in case.json");
      }
    }
  }
}
