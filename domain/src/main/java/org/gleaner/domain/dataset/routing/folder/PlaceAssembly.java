package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.WeeklyHours;

/** Depots and facilities of the rows that are sound. */
record PlaceAssembly(LoadColumns loads, Findings findings) {

  List<Depot> depots(Table table) {
    ClockCells clock = new ClockCells(findings);
    List<Depot> depots = new ArrayList<>();
    for (Row row : table.rows()) {
      TimeWindow hours = clock.window(row, "opens", "closes");
      if (row.isSound()) {
        depots.add(new Depot(row.text("id"), point(row), hours));
      }
    }
    return depots;
  }

  List<IntermediateFacility> facilities(Table table, WindowTable windows) {
    return table.rows().stream()
        .filter(Row::isSound)
        .map(row -> facility(row, windows.of(row.text("id"))))
        .toList();
  }

  private IntermediateFacility facility(Row row, WeeklyHours hours) {
    return new IntermediateFacility(
        row.text("id"),
        point(row),
        RoutingUnits.of(row.number("unloading_min"), RoutingUnits.MINUTE),
        new FacilityTerms(hours, row.words("materials"), loads.dailyCapacities(row)));
  }

  static Point point(Row row) {
    return new Point(row.number("lon"), row.number("lat"));
  }
}
