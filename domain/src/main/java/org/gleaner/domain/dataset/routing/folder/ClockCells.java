package org.gleaner.domain.dataset.routing.folder;

import java.util.OptionalDouble;
import org.gleaner.domain.dataset.format.ClockTime;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.ValueType;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.TimeWindow;
import org.jspecify.annotations.Nullable;

/** Times of day in cells. */
public record ClockCells(Findings findings) {

  /** What lasts longer over midnight may be a mistake. */
  static final double LONG_NIGHT = 12.0 * 3600;

  /** What lasts longer still is taken for one, unless it is stated as after 24:00. */
  private static final double LONGEST_NIGHT = 16.0 * 3600;

  /** A column of them, whose cells may be empty. */
  static Column column(String name, String meaning) {
    return Column.optional(name, ValueType.TEXT, "", "", meaning + "; as `07:30`");
  }

  /** Seconds after midnight, or what an empty cell stands for; a wrong one is reported. */
  public double time(Row row, String column, double otherwise) {
    String text = row.textOrNull(column);
    if (text == null) {
      return otherwise;
    }
    OptionalDouble time = ClockTime.seconds(text.strip());
    if (time.isEmpty()) {
      findings.error(
          "not-a-time", row.fault(column), text, "must be a time of day, as 07:30", hint(text));
    }
    return time.orElse(otherwise);
  }

  private static @Nullable String hint(String text) {
    String colon = text.strip().replaceAll("[.hH]", ":");
    return ClockTime.seconds(colon).isPresent() ? "Maybe " + colon + "." : null;
  }

  /**
   * From one column to another; always if both are empty. What ends at an earlier time than it
   * begins ends on the day after.
   */
  public TimeWindow window(Row row, String opens, String closes) {
    double open = time(row, opens, TimeWindow.ALWAYS.open());
    double close = time(row, closes, TimeWindow.ALWAYS.close());
    if (open > close && close + ClockTime.DAY - open > LONGEST_NIGHT) {
      findings.error(
          "closes-before-it-opens",
          row.fault(closes),
          row.text(closes),
          "must not be before " + opens + ", " + row.text(opens),
          "Maybe the two are swapped.");
      return TimeWindow.ALWAYS;
    } else if (open <= close) {
      return new TimeWindow(open, close);
    }
    return overnight(row, open, closes, close + ClockTime.DAY);
  }

  private TimeWindow overnight(Row row, double open, String closes, double close) {
    if (close - open > LONG_NIGHT) {
      findings.warning(
          "over-midnight",
          row.at(closes),
          row.text(closes),
          "is read as of the day after, "
              + RoutingUnits.plain(RoutingUnits.in(close - open, RoutingUnits.HOUR))
              + " hours later: are the two times swapped?");
    }
    return new TimeWindow(open, close);
  }
}
