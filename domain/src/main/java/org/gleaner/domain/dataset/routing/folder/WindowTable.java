package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gleaner.domain.dataset.format.Target;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.TimeWindow;

/** Windows of each place; one without any is always open. */
record WindowTable(Map<String, List<TimeWindow>> byPlace) {

  /** A window and the row that says it. */
  record Stated(TimeWindow window, Row row) {}

  static WindowTable read(Table table, PlaceIds places, Findings findings) {
    Map<String, List<Stated>> stated = new LinkedHashMap<>();
    ClockCells clock = new ClockCells(findings);
    for (Row row : table.rows()) {
      if (!row.isSound()) {
        continue;
      }
      OptionalInt place = places.find(row, "place", Target.ORDER_OR_FACILITY);
      TimeWindow window = clock.window(row, "opens", "closes");
      if (place.isPresent() && row.isSound()) {
        stated
            .computeIfAbsent(row.text("place"), id -> new ArrayList<>())
            .add(new Stated(window, row));
      }
    }
    Map<String, List<TimeWindow>> byPlace = new HashMap<>();
    stated.forEach((id, windows) -> byPlace.put(id, ascending(windows, findings)));
    return new WindowTable(byPlace);
  }

  /** Of one place; those that overlap are reported. */
  static List<TimeWindow> ascending(List<Stated> stated, Findings findings) {
    stated.sort(Comparator.comparingDouble(s -> s.window().open()));
    for (int i = 1; i < stated.size(); i++) {
      Stated before = stated.get(i - 1);
      Row row = stated.get(i).row();
      if (stated.get(i).window().open() <= before.window().close()) {
        findings.error(
            "windows-overlap",
            row.fault("opens"),
            row.text("opens"),
            "opens before the window of line " + before.row().line() + " has closed");
      }
    }
    return stated.stream().map(Stated::window).toList();
  }

  List<TimeWindow> of(String place) {
    return byPlace.getOrDefault(place, List.of(TimeWindow.ALWAYS));
  }
}
