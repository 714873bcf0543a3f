package org.gleaner.domain.dataset.check;

import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.EmissionFormats;
import org.gleaner.domain.dataset.format.SiteFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.TravelFormats;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;

/**
 * Building, holding ready, hauling and emitting cost money. Below 0 they earn it, which is legal (a
 * bonus, a credit) but makes a plan build plants that it does not use.
 */
record CostSignChecks(CaseTables tables, Findings findings) {

  void check() {
    check(SiteFormats.PLANTS, "capex");
    check(SiteFormats.PLANTS, "fixed_cost_per_year");
    check(TravelFormats.TRANSPORT, "cost_per_tonne_km");
    check(EmissionFormats.LIMITS, "penalty_per_unit");
  }

  private void check(TableFormat format, String column) {
    for (Row row : tables.get(format).rows()) {
      if (row.value(column) instanceof Double cost && cost < 0) {
        findings.warning(
            "negative-cost", row.at(column), cost.toString(), "is a cost below 0: it earns money");
      }
    }
  }
}
