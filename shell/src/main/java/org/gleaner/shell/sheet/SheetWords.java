package org.gleaner.shell.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.shell.output.Language;
import org.gleaner.shell.view.Headings;
import org.jspecify.annotations.Nullable;

/** Words and figures of sheets in the user's language. */
final class SheetWords {

  private static final double SECONDS_PER_MINUTE = 60;
  private static final double TENTHS = 10;
  private static final int MINUTES_PER_DAY = 1440;

  /** As timetables mark the day after; a clock goes up to 48:00. */
  private static final String NEXT_DAY = "\u207a\u00b9";

  private final ResourceBundle bundle;
  private final Locale locale;
  private final Headings headings;

  SheetWords(Language language) {
    this.locale = language.locale();
    this.headings = new Headings(language);
    // No fallback to the machine's language: English is asked for by name.
    this.bundle =
        ResourceBundle.getBundle(
            "org.gleaner.shell.sheet.sheet",
            language == Language.EN ? Locale.ROOT : locale,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  String language() {
    return locale.getLanguage();
  }

  /** Why an order is left out, as tables say it. */
  String reason(String id) {
    return headings.text("word." + id);
  }

  String word(String key) {
    return bundle.getString(key);
  }

  /** To a tenth at most. */
  String amount(double value) {
    if (Double.isInfinite(value)) {
      return "\u221e";
    }
    double rounded = Math.rint(value * TENTHS) / TENTHS;
    return String.format(locale, rounded == Math.rint(rounded) ? "%,.0f" : "%,.1f", rounded);
  }

  /** With their units if they are known; all but the first only if there is any. */
  String amounts(List<Double> loads, List<String> units) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < loads.size(); i++) {
      if (i == 0 || units.isEmpty() || loads.get(i) > 0) {
        parts.add(amount(loads.get(i)) + (units.isEmpty() ? "" : " " + units.get(i)));
      }
    }
    return String.join(" \u00b7 ", parts);
  }

  /** Of columns with amounts: one for each unit, else one for all of them. */
  List<String> loadHeadings(List<String> units) {
    return units.isEmpty()
        ? List.of("planned")
        : units.stream().map(unit -> "planned_" + unit).toList();
  }

  /** The cells of these columns. */
  List<String> loadCells(List<Double> loads, List<String> units) {
    return units.isEmpty()
        ? List.of(amounts(loads, units))
        : loads.stream().map(this::amount).toList();
  }

  String fixed(double value, int decimals) {
    return String.format(locale, "%,." + decimals + "f", value);
  }

  /** Of the clock, to the minute; after midnight of the route's day as a driver's watch says it. */
  String time(double seconds) {
    long minutes = Math.round(seconds / SECONDS_PER_MINUTE);
    boolean isOfNextDay = minutes > MINUTES_PER_DAY;
    long ofDay = isOfNextDay ? minutes - MINUTES_PER_DAY : minutes;
    String clock = String.format(Locale.ROOT, "%02d:%02d", ofDay / 60, ofDay % 60);
    return isOfNextDay ? clock + NEXT_DAY : clock;
  }

  String minutes(double seconds) {
    return amount(Math.rint(seconds / SECONDS_PER_MINUTE)) + " " + word("minutes");
  }

  String window(TimeWindow window) {
    return Double.isInfinite(window.close())
        ? word("from") + " " + time(window.open())
        : time(window.open()) + "\u2013" + time(window.close());
  }

  /** The day of a sheet: its date if there is one. */
  String day(int day, @Nullable LocalDate date) {
    String number = word("day") + " " + day;
    return date == null
        ? number
        : number
            + " \u00b7 "
            + DateTimeFormatter.ofPattern(word("date_pattern"), locale).format(date);
  }
}
