package org.gleaner.domain.dataset.routing.folder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.ValueType;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.jspecify.annotations.Nullable;

/** Weekdays in cells, and what else needs dates, which a case may not have. */
record CalendarCells(RoutingSettings settings, Findings findings) {

  static final String WEEKDAYS = "weekdays";

  /** As they are written, Monday first. */
  private static final List<String> WORDS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  /**
   * A column of them; an empty cell means all days.
   *
   * @param meaning in front of the words that there are; may be empty
   */
  static Column column(String meaning) {
    String what = meaning.isEmpty() ? "of `" : meaning + ", of `";
    return Column.optional(
        WEEKDAYS, ValueType.WORDS, Column.ALL, "", what + String.join(" ", WORDS) + "`");
  }

  /** In the order of the cell; none for all days. A word that is no weekday is reported. */
  List<DayOfWeek> weekdays(Row row) {
    List<DayOfWeek> days = new ArrayList<>();
    for (String word : row.words(WEEKDAYS)) {
      int day = WORDS.indexOf(word.toLowerCase(Locale.ROOT));
      if (day < 0) {
        findings.error(
            "unknown-word",
            row.fault(WEEKDAYS),
            word,
            "must be one of " + String.join(", ", WORDS),
            NearestName.hint(word, WORDS));
      } else {
        days.add(DayOfWeek.of(day + 1));
      }
    }
    if (!days.isEmpty()) {
      requireDates(row, WEEKDAYS, String.join(" ", row.words(WEEKDAYS)));
    }
    return days;
  }

  /** Reports a cell that means nothing in a case without dates. */
  void requireDates(Row row, String column, @Nullable String value) {
    if (settings.startDate() == null && settings.days() > 0) {
      findings.error(
          "no-dates",
          row.fault(column),
          value,
          "means dates, of which the case has none",
          "Add start_date to routing.json.");
    }
  }

  /** Warns of weekdays of which the case has none. */
  void warnOutside(Row row, List<DayOfWeek> weekdays) {
    LocalDate start = settings.startDate();
    boolean isOnSomeDay =
        weekdays.isEmpty()
            || start == null
            || IntStream.range(0, settings.days())
                .mapToObj(day -> start.plusDays(day).getDayOfWeek())
                .anyMatch(weekdays::contains);
    if (!isOnSomeDay) {
      findings.warning(
          "never-holds",
          row.at(WEEKDAYS),
          String.join(" ", words(weekdays)),
          "is on no day of the case");
    }
  }

  /** The words of weekdays. */
  static List<String> words(List<DayOfWeek> weekdays) {
    return weekdays.stream().map(day -> WORDS.get(day.getValue() - 1)).toList();
  }
}
