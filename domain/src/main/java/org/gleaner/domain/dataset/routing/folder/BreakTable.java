package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.format.ClockTime;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.WeeklyHours;
import org.gleaner.domain.routing.WorkingHours;

/** Breaks of the rows that are sound, by vehicle type, in the order in which they are taken. */
record BreakTable(Map<String, List<Stated>> byType) {
  static final String DURATION = "duration_min";

  private static final Comparator<DriverBreak> AS_TAKEN =
      Comparator.comparingDouble((DriverBreak one) -> one.windows().get(0).open())
          .thenComparingDouble(one -> one.windows().get(0).close());

  /** A break and the first row that is about it. */
  record Stated(DriverBreak pause, Row row) {}

  static BreakTable read(RoutingTables tables, Findings findings) {
    VehicleIds vehicles = VehicleIds.of(tables, findings);
    ClockCells clock = new ClockCells(findings);
    Map<String, Map<String, List<WindowTable.Stated>>> rows = new LinkedHashMap<>();
    for (Row row : tables.of(VehicleFormat.BREAKS).rows()) {
      vehicles.require(row);
      if (!row.isSound()) {
        continue;
      }
      TimeWindow window = clock.window(row, "opens", "closes");
      if (row.isSound()) {
        rows.computeIfAbsent(row.text(VehicleIds.COLUMN), type -> new LinkedHashMap<>())
            .computeIfAbsent(row.text("id"), id -> new ArrayList<>())
            .add(new WindowTable.Stated(new WeeklyHours.Opening(window, List.of()), row));
      }
    }
    Map<String, List<Stated>> byType = new LinkedHashMap<>();
    rows.forEach(
        (type, breaks) ->
            byType.put(
                type,
                breaks.values().stream()
                    .map(one -> stated(one, findings))
                    .sorted(Comparator.comparing(Stated::pause, AS_TAKEN))
                    .toList()));
    return new BreakTable(byType);
  }

  private static Stated stated(List<WindowTable.Stated> windows, Findings findings) {
    Row first = windows.get(0).row();
    for (WindowTable.Stated other : windows) {
      if (other.row().number(DURATION) != first.number(DURATION)) {
        findings.error(
            "two-durations",
            other.row().fault(DURATION),
            RoutingUnits.plain(other.row().number(DURATION)),
            "must be as in line " + first.line() + " for the same break");
      }
    }
    double duration = RoutingUnits.of(first.number(DURATION), RoutingUnits.MINUTE);
    return new Stated(
        new DriverBreak(
            first.text("id"),
            WindowTable.ascending(windows, findings).stream()
                .map(WindowTable.Stated::window)
                .toList(),
            duration),
        first);
  }

  /** Whether reading them sorts them no other way. */
  static boolean areInOrder(List<DriverBreak> breaks) {
    return breaks.equals(breaks.stream().sorted(AS_TAKEN).toList());
  }

  /** On the clock of a shift: windows that close before it begins are those of the next day. */
  List<DriverBreak> of(String type, WorkingHours hours) {
    return stated(type).stream().map(one -> onShift(one.pause(), hours)).sorted(AS_TAKEN).toList();
  }

  static DriverBreak onShift(DriverBreak pause, WorkingHours hours) {
    List<TimeWindow> windows =
        pause.windows().stream()
            .map(window -> onShift(window, hours))
            .sorted(Comparator.comparingDouble(TimeWindow::open))
            .toList();
    return new DriverBreak(pause.id(), windows, pause.duration());
  }

  private static TimeWindow onShift(TimeWindow window, WorkingHours hours) {
    boolean isOfNextDay =
        window.close() < hours.shift().open()
            && window.open() + ClockTime.DAY <= hours.latestEnd()
            && Double.isFinite(hours.latestEnd());
    return isOfNextDay
        ? new TimeWindow(window.open() + ClockTime.DAY, window.close() + ClockTime.DAY)
        : window;
  }

  List<Stated> stated(String type) {
    return byType.getOrDefault(type, List.of());
  }
}
