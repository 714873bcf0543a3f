package org.gleaner.domain.dataset.routing.folder;

import java.util.OptionalInt;
import java.util.TreeMap;
import org.gleaner.domain.dataset.format.Target;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.RoadTable;
import org.gleaner.domain.routing.Travel;
import org.jspecify.annotations.Nullable;

/** Ways of travel.csv over the estimate of routing.json. */
final class TravelTable {

  private TravelTable() {}

  static Travel read(Table table, PlaceIds places, RoutingSettings settings, Findings findings) {
    TreeMap<RoadTable.Way, RoadTable.Length> listed = new TreeMap<>();
    for (Row row : table.rows()) {
      if (!row.isSound()) {
        continue;
      }
      OptionalInt from = places.find(row, "from", Target.PLACE);
      OptionalInt to = places.find(row, "to", Target.PLACE);
      requireFigures(row, settings.listedOnly(), findings);
      if (from.isPresent() && to.isPresent() && row.isSound()) {
        listed.put(
            new RoadTable.Way(from.getAsInt(), to.getAsInt()),
            new RoadTable.Length(
                figure(row, "km", RoutingUnits.KM), figure(row, "min", RoutingUnits.MINUTE)));
      }
    }
    return listed.isEmpty() && !settings.listedOnly()
        ? settings.roads()
        : new RoadTable(settings.roads(), listed, settings.listedOnly());
  }

  private static @Nullable Double figure(Row row, String column, double unit) {
    Double figure = row.numberOrNull(column);
    return figure == null ? null : RoutingUnits.of(figure, unit);
  }

  private static void requireFigures(Row row, boolean both, Findings findings) {
    boolean km = row.states("km");
    boolean min = row.states("min");
    if (!km && !min) {
      findings.error("missing-value", row.fault("km"), null, "states neither km nor min");
    } else if (both && !km) {
      findings.error(
          "missing-value", row.fault("km"), null, "must not be empty where travel is listed only");
    }
  }
}
