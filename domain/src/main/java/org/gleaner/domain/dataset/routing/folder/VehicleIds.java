package org.gleaner.domain.dataset.routing.folder;

import java.util.List;
import java.util.Objects;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;

/**
 * Ids of vehicles.csv, which other tables name.
 *
 * @param complete whether all are known
 */
record VehicleIds(List<String> ids, boolean complete, Findings findings) {
  static final String COLUMN = "vehicle";

  static VehicleIds of(RoutingTables tables, Findings findings) {
    Table vehicles = tables.of(VehicleFormat.VEHICLES);
    List<String> ids =
        vehicles.rows().stream().map(row -> row.textOrNull("id")).filter(Objects::nonNull).toList();
    return new VehicleIds(ids, vehicles.complete(), findings);
  }

  /** Reports a type that is not there. Who could not read all types knows of none that it is. */
  void require(Row row) {
    String type = row.textOrNull(COLUMN);
    if (type != null && complete && !ids.contains(type)) {
      findings.error(
          "unknown-id",
          row.fault(COLUMN),
          type,
          "no such vehicle type",
          NearestName.hint(type, ids));
    }
  }
}
