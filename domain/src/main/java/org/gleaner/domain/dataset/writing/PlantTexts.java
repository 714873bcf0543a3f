package org.gleaner.domain.dataset.writing;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.format.SiteFormats;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.CapacityLevel;
import org.gleaner.domain.site.Closure;
import org.gleaner.domain.site.Plant;

/** Plants: a row per level, or per level and period. */
record PlantTexts(PlanningCase planningCase) {

  TableText table() {
    TableText table = new TableText(SiteFormats.PLANTS, planningCase.horizon());
    for (Plant plant : planningCase.plants()) {
      boolean first = true;
      for (CapacityLevel level : plant.levels()) {
        write(plant, level, first, table);
        first = false;
      }
    }
    return table;
  }

  private void write(Plant plant, CapacityLevel level, boolean first, TableText table) {
    Closure closure = first ? plant.closure() : null;
    List<Series> series =
        new ArrayList<>(
            List.of(level.capex(), level.fixedCostPerYear(), level.variableCostPerTonne()));
    if (closure != null) {
      series.add(closure.cost());
    }
    List<TableText.PeriodRow> rows = table.rowsFor(series);
    for (TableText.PeriodRow row : rows) {
      row.row()
          .text("site", plant.site())
          .text("process", plant.process())
          .text("level", level.name())
          .figure("capacity_tonnes_per_year", level.capacityTonnesPerYear());
      row.figure("capex", level.capex())
          .figure("fixed_cost_per_year", level.fixedCostPerYear())
          .figure("variable_cost_per_tonne", level.variableCostPerTonne());
      if (closure != null) {
        row.number("closure_cost", closure.cost());
      }
    }
    if (first) {
      writeOnce(plant, rows.get(0).row());
    }
  }

  private void writeOnce(Plant plant, RowText row) {
    row.flag("line", plant.line())
        .number("initial_capacity_tonnes_per_year", plant.initialCapacityTonnesPerYear())
        .text("opening_periods", openingPeriods(plant))
        .number("lead_time_years", plant.leadTimeYears())
        .number("lifetime_years", plant.lifetimeYears())
        .text("alternative_group", plant.alternativeGroup())
        .number("floor_share", plant.floorShare())
        .flag("closure_allowed", plant.closure() != null)
        .evidence(plant.evidence());
  }

  private String openingPeriods(Plant plant) {
    Horizon horizon = planningCase.horizon();
    List<Integer> all = horizon.periods().stream().map(Period::index).toList();
    if (plant.openingPeriods().equals(all)) {
      return "";
    }
    return plant.openingPeriods().isEmpty()
        ? "none"
        : String.join(
            " ", plant.openingPeriods().stream().map(t -> horizon.period(t).id()).toList());
  }
}
