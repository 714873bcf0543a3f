package org.gleaner.domain.dataset.routing.folder;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.TimeWindow;

/** What no shift has time for, and what is not planned beside breaks yet. */
record BreakTerms(BreakTable breaks, Findings findings) {

  /** Checks a row of vehicles.csv that is sound so far. */
  void checkVehicle(Row row, TimeWindow shift) {
    List<BreakTable.Stated> stated = breaks.stated(row.text("id"));
    if (stated.isEmpty()) {
      return;
    }
    double latest =
        shift.close() + RoutingUnits.of(row.number("overtime_limit_h"), RoutingUnits.HOUR);
    stated.forEach(one -> checkShift(one, shift.open(), latest));
    SourceLocation first = stated.get(0).row().here();
    if (row.flag("empty_before_depot")) {
      notPlanned(row, "empty_before_depot", first);
    }
  }

  private void checkShift(BreakTable.Stated one, double earliest, double latest) {
    DriverBreak pause = one.pause();
    List<TimeWindow> windows = pause.windows();
    if (windows.get(0).open() + pause.duration() > latest) {
      outside(one.row(), "opens", "it ends after their shift and overtime");
    } else if (windows.get(windows.size() - 1).close() < earliest) {
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

  /** Checks orders.csv. */
  void checkReleases(Table orders) {
    Optional<SourceLocation> first =
        breaks.byType().values().stream().map(one -> one.get(0).row().here()).findFirst();
    orders.rows().stream()
        .filter(row -> row.isSound() && row.states("release"))
        .findFirst()
        .ifPresent(row -> first.ifPresent(where -> notPlanned(row, "release", where)));
  }

  private void notPlanned(Row row, String column, SourceLocation where) {
    findings.warning(
        "not-planned",
        row.at(column),
        row.text(column),
        "is not planned yet together with the breaks of " + where);
  }
}
