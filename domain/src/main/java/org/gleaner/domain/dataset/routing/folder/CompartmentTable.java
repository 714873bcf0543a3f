package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.routing.Compartment;

/** Compartments of the rows that are sound, by vehicle type. */
record CompartmentTable(Map<String, List<Compartment>> byType) {

  static CompartmentTable read(RoutingTables tables, Findings findings) {
    Table vehicles = tables.of(VehicleFormat.VEHICLES);
    List<String> types =
        vehicles.rows().stream().map(row -> row.textOrNull("id")).filter(Objects::nonNull).toList();
    Map<String, List<Compartment>> byType = new LinkedHashMap<>();
    for (Row row : tables.of(VehicleFormat.COMPARTMENTS).rows()) {
      String type = row.textOrNull("vehicle");
      // Who could not read all types knows of none that it is not there.
      if (type != null && vehicles.complete() && !types.contains(type)) {
        findings.error(
            "unknown-id",
            row.fault("vehicle"),
            type,
            "no such vehicle type",
            NearestName.hint(type, types));
      }
      if (row.isSound()) {
        byType.computeIfAbsent(row.text("vehicle"), t -> new ArrayList<>()).add(compartment(row));
      }
    }
    return new CompartmentTable(byType);
  }

  private static Compartment compartment(Row row) {
    return new Compartment(
        row.text("id"),
        List.of(row.number("capacity_kg"), row.number("capacity_l")),
        row.words("materials"),
        row.words("hazards"));
  }

  List<Compartment> of(String type) {
    return byType.getOrDefault(type, List.of());
  }
}
