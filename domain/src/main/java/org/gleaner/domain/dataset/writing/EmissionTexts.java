package org.gleaner.domain.dataset.writing;

import java.util.List;
import org.gleaner.domain.dataset.format.EmissionFormats;
import org.gleaner.domain.emission.EmissionFactor;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.planning.PlanningCase;

/** Emission factors and limits. */
record EmissionTexts(PlanningCase planningCase) {

  List<TableText> tables() {
    TableText factors = new TableText(EmissionFormats.EMISSION_FACTORS, planningCase.horizon());
    for (EmissionFactor factor : planningCase.emissionFactors()) {
      for (TableText.PeriodRow row : factors.rowsFor(List.of(factor.kgPerUnit()))) {
        row.row()
            .text("emission", factor.emission())
            .word("applies_to", factor.source())
            .text("subject", factor.subject())
            .text("material", factor.material());
        row.figure("kg_per_unit", factor.kgPerUnit());
      }
    }
    TableText limits = new TableText(EmissionFormats.LIMITS, planningCase.horizon());
    for (Limit limit : planningCase.limits()) {
      for (TableText.PeriodRow row :
          limits.rowsFor(List.of(limit.maxPerYear(), limit.penaltyPerUnit()))) {
        row.row()
            .text("id", limit.id())
            .text("medium", limit.medium())
            .text("site", limit.site())
            .text("region", limit.region())
            .text("material", limit.material());
        row.number("max_per_year", limit.maxPerYear())
            .number("penalty_per_unit", limit.penaltyPerUnit());
      }
    }
    return List.of(factors, limits);
  }
}
