package org.gleaner.domain.dataset.writing;

import java.util.List;
import org.gleaner.domain.dataset.format.TravelFormats;
import org.gleaner.domain.fleet.VehicleType;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.travel.ListedDistance;
import org.gleaner.domain.travel.TransportTerms;

/** Transport terms, distances and vehicles. */
record TravelTexts(PlanningCase planningCase) {

  List<TableText> tables() {
    TableText transport = new TableText(TravelFormats.TRANSPORT, planningCase.horizon());
    planningCase.transport().forEach(terms -> write(terms, transport));
    TableText distances = new TableText(TravelFormats.DISTANCES, planningCase.horizon());
    for (ListedDistance distance : planningCase.distances()) {
      distances
          .row()
          .text("from", distance.from())
          .text("to", distance.to())
          .text("mode", distance.mode())
          .figure("km", distance.km());
    }
    TableText fleet = new TableText(TravelFormats.FLEET, planningCase.horizon());
    planningCase.fleet().forEach(vehicle -> write(vehicle, fleet.row()));
    return List.of(transport, distances, fleet);
  }

  private static void write(TransportTerms terms, TableText table) {
    List<TableText.PeriodRow> rows =
        table.rowsFor(
            List.of(terms.fixedCostPerTonne(), terms.costPerTonneKm(), terms.kgCo2ePerTonneKm()));
    for (TableText.PeriodRow row : rows) {
      row.row().text("mode", terms.mode()).text("material", terms.material());
      row.figure("fixed_cost_per_tonne", terms.fixedCostPerTonne())
          .figure("cost_per_tonne_km", terms.costPerTonneKm())
          .figure("kgco2e_per_tonne_km", terms.kgCo2ePerTonneKm());
    }
    rows.get(0)
        .row()
        .number("max_km", terms.maxKm())
        .words("hazards", terms.hazards())
        .flag("listed_lanes_only", terms.listedLanesOnly());
  }

  private static void write(VehicleType vehicle, RowText row) {
    row.text("vehicle", vehicle.id())
        .text("depot", vehicle.depot())
        .number("count", vehicle.count())
        .number("payload_t", vehicle.payloadTonnes())
        .number("volume_m3", vehicle.volumeM3())
        .words("hazards", vehicle.hazards())
        .number("fixed_cost_per_day", vehicle.fixedCostPerDay())
        .number("cost_per_km", vehicle.costPerKm())
        .number("cost_per_hour", vehicle.costPerHour())
        .number("kgco2e_per_km", vehicle.kgCo2ePerKm())
        .evidence(vehicle.evidence());
  }
}
