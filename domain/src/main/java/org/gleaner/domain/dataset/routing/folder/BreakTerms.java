package org.gleaner.domain.dataset.routing.folder;

import java.util.List;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.WorkingHours;

/** Breaks that no shift has time for. */
record BreakTerms(BreakTable breaks, Findings findings) {

  /** Checks a row of vehicles.csv that is sound so far. */
  void checkVehicle(Row row, TimeWindow shift) {
    WorkingHours hours =
        new WorkingHours(
            shift, RoutingUnits.of(row.number("overtime_limit_h"), RoutingUnits.HOUR), List.of());
    breaks.stated(row.text("id")).forEach(one -> checkShift(one, hours));
  }

  private void checkShift(BreakTable.Stated one, WorkingHours hours) {
    DriverBreak pause = BreakTable.onShift(one.pause(), hours);
    List<TimeWindow> windows = pause.windows();
    if (windows.get(0).open() + pause.duration() > hours.latestEnd()) {
      outside(one.row(), "opens", "it ends after their shift and overtime");
    } else if (windows.get(windows.size() - 1).close() < hours.shift().open()) {
      outside(one.row(), "closes", "it begins before their shift");
    }
  }

  private void outside(Row row, String column, String why) {
    findings.warning(
        "break-outside-shift",
        row.at(column),
        row.text(column),
        "no route of its vehicles can take it in time: " + why);
  }
}
