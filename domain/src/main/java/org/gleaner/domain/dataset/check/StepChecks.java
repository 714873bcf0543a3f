package org.gleaner.domain.dataset.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.OutletFormats;
import org.gleaner.domain.dataset.format.SiteFormats;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Series;
import org.jspecify.annotations.Nullable;

/**
 * A planner fills the best step first: prices that rise, or costs that fall, would be taken in the
 * wrong order.
 */
record StepChecks(PlanningCase planningCase, CaseTables tables, Findings findings) {

  void check() {
    for (Market market : planningCase.markets()) {
      List<Series> prices = market.steps().stream().map(s -> s.pricePerTonne()).toList();
      if (risesAnywhere(prices, 1)) {
        findings.warning(
            "price-steps-rise",
            tables.at(
                OutletFormats.MARKETS,
                "price_per_tonne",
                Map.of("site", market.site(), "material", market.material())),
            market.material(),
            "prices should fall from step to step: a later step would be filled first");
      }
    }
    for (CollectionTerms terms : planningCase.collection()) {
      List<Series> costs = terms.steps().stream().map(s -> s.costPerTonne()).toList();
      if (risesAnywhere(costs, -1)) {
        findings.warning(
            "cost-steps-fall",
            tables.at(SiteFormats.COLLECTION_TERMS, "cost_per_tonne", keyOf(terms)),
            terms.material(),
            "costs should rise from step to step: a later step would be filled first");
      }
    }
  }

  private static Map<String, Object> keyOf(CollectionTerms terms) {
    Map<String, Object> key = new LinkedHashMap<>();
    put(key, "site", terms.site());
    put(key, "material", terms.material());
    return key;
  }

  private static void put(Map<String, Object> key, String column, @Nullable String value) {
    if (value != null) {
      key.put(column, value);
    }
  }

  private static boolean risesAnywhere(List<Series> steps, int sign) {
    for (int k = 1; k < steps.size(); k++) {
      for (int t = 0; t < steps.get(k).size(); t++) {
        if (sign * steps.get(k).at(t) > sign * steps.get(k - 1).at(t)) {
          return true;
        }
      }
    }
    return false;
  }
}
