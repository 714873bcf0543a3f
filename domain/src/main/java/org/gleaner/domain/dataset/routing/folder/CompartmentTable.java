package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.Compartment;

/** Compartments of the rows that are sound, by vehicle type. */
record CompartmentTable(Map<String, List<Compartment>> byType) {

  static CompartmentTable read(RoutingTables tables, LoadColumns loads, Findings findings) {
    VehicleIds vehicles = VehicleIds.of(tables, findings);
    Map<String, List<Compartment>> byType = new LinkedHashMap<>();
    for (Row row : tables.of(VehicleFormat.COMPARTMENTS).rows()) {
      vehicles.require(row);
      if (row.isSound()) {
        byType
            .computeIfAbsent(row.text("vehicle"), t -> new ArrayList<>())
            .add(compartment(row, loads));
      }
    }
    return new CompartmentTable(byType);
  }

  private static Compartment compartment(Row row, LoadColumns loads) {
    return new Compartment(
        row.text("id"), loads.capacities(row), row.words("materials"), row.words("hazards"));
  }

  List<Compartment> of(String type) {
    return byType.getOrDefault(type, List.of());
  }
}
