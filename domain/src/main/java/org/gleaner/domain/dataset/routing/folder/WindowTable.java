package org.gleaner.domain.dataset.routing.folder;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
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
import org.gleaner.domain.routing.WeeklyHours;

/** Hours of each place; one without any is always open. */
record WindowTable(Map<String, WeeklyHours> byPlace) {

  /** A window and the row that says it. */
  record Stated(WeeklyHours.Opening opening, Row row) {

    TimeWindow window() {
      return opening.window();
    }
  }

  static WindowTable read(Table table, PlaceIds places, CalendarCells calendar, Findings findings) {
    Map<String, List<Stated>> stated = new LinkedHashMap<>();
    ClockCells clock = new ClockCells(findings);
    for (Row row : table.rows()) {
      if (!row.isSound()) {
        continue;
      }
      OptionalInt place = places.find(row, "place", Target.ORDER_OR_FACILITY);
      TimeWindow window = clock.window(row, "opens", "closes");
      List<DayOfWeek> weekdays = calendar.weekdays(row);
      calendar.warnOutside(row, weekdays);
      if (place.isPresent() && row.isSound()) {
        stated
            .computeIfAbsent(row.text("place"), id -> new ArrayList<>())
            .add(new Stated(new WeeklyHours.Opening(window, weekdays), row));
      }
    }
    Map<String, WeeklyHours> byPlace = new HashMap<>();
    stated.forEach(
        (id, windows) ->
            byPlace.put(
                id,
                new WeeklyHours(
                    ascending(windows, findings).stream().map(Stated::opening).toList())));
    return new WindowTable(byPlace);
  }

  /** Of one place; those that overlap on a day are reported. */
  static List<Stated> ascending(List<Stated> stated, Findings findings) {
    List<Stated> ascending =
        stated.stream().sorted(Comparator.comparingDouble(s -> s.window().open())).toList();
    for (int i = 1; i < ascending.size(); i++) {
      Stated one = ascending.get(i);
      ascending.subList(0, i).stream()
          .filter(before -> overlap(before, one))
          .findFirst()
          .ifPresent(
              before ->
                  findings.error(
                      "windows-overlap",
                      one.row().fault("opens"),
                      one.row().text("opens"),
                      "opens before the window of line " + before.row().line() + " has closed"));
    }
    return ascending;
  }

  private static boolean overlap(Stated before, Stated one) {
    List<DayOfWeek> days = before.opening().weekdays();
    List<DayOfWeek> others = one.opening().weekdays();
    boolean onOneDay = days.isEmpty() || others.isEmpty() || !Collections.disjoint(days, others);
    return onOneDay && one.window().open() <= before.window().close();
  }

  WeeklyHours of(String place) {
    return byPlace.getOrDefault(place, WeeklyHours.ALWAYS);
  }
}
