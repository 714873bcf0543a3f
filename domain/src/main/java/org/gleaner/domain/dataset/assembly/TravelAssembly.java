package org.gleaner.domain.dataset.assembly;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.format.TravelFormats;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.fleet.VehicleType;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.travel.ListedDistance;
import org.gleaner.domain.travel.TransportTerms;

/** Transport terms, listed distances and vehicles. */
record TravelAssembly(CaseTables tables, Horizon horizon, Findings findings) {

  List<TransportTerms> transport() {
    List<TransportTerms> terms = new ArrayList<>();
    for (List<Row> rows :
        tables.get(TravelFormats.TRANSPORT).groupedBy("mode", "material").values()) {
      RowGroup group = new RowGroup(rows, horizon, findings);
      if (group.isSound()) {
        TransportTerms read = terms(group);
        if (group.isSound()) {
          terms.add(read);
        }
      }
    }
    return terms;
  }

  private static TransportTerms terms(RowGroup group) {
    return new TransportTerms(
        group.first().text("mode"),
        group.first().textOrNull("material"),
        group.series("fixed_cost_per_tonne"),
        group.series("cost_per_tonne_km"),
        group.series("kgco2e_per_tonne_km"),
        group.number("max_km"),
        group.once("hazards").words("hazards"),
        group.flag("listed_lanes_only"));
  }

  List<ListedDistance> distances() {
    List<ListedDistance> distances = new ArrayList<>();
    for (Row row : tables.get(TravelFormats.DISTANCES).rows()) {
      if (row.isSound() && row.text("from").equals(row.text("to"))) {
        findings.error(
            "self-loop", row.fault("to"), row.text("to"), "a distance leads to another site");
      }
      if (row.isSound()) {
        distances.add(
            new ListedDistance(
                row.text("from"), row.text("to"), row.textOrNull("mode"), row.number("km")));
      }
    }
    return distances;
  }

  List<VehicleType> fleet() {
    List<VehicleType> fleet = new ArrayList<>();
    for (Row row : tables.get(TravelFormats.FLEET).rows()) {
      if (row.isSound()) {
        fleet.add(
            new VehicleType(
                row.text("vehicle"),
                row.text("depot"),
                row.integer("count"),
                row.number("payload_t"),
                row.number("volume_m3"),
                row.words("hazards"),
                row.number("fixed_cost_per_day"),
                row.number("cost_per_km"),
                row.number("cost_per_hour"),
                row.number("kgco2e_per_km"),
                row.evidence()));
      }
    }
    return fleet;
  }
}
