package org.gleaner.solver.network;

import org.gleaner.domain.market.Market;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy;

/** Which sales the export bans of a case forbid ({@code export_ban}). */
record ExportBans(PlanningCase planningCase, CaseIndex index) {

  boolean forbids(Market market, int period) {
    return index.isExport(market.site())
        && planningCase.policies().stream()
            .filter(Policy.ExportBan.class::isInstance)
            .map(Policy.ExportBan.class::cast)
            .anyMatch(ban -> holds(ban, market, period));
  }

  private boolean holds(Policy.ExportBan ban, Market market, int period) {
    return (ban.periods().isEmpty() || ban.periods().contains(period))
        && index.materialsMatchingAny(ban.materials()).contains(market.material());
  }
}
