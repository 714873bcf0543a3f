package org.gleaner.shell.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.shell.input.UsageException;
import org.jspecify.annotations.Nullable;

/** What people type for working days, dates and periods. */
final class Horizons {

  private static final Pattern DAYS = Pattern.compile("([1-9]\\d{0,2})d");

  private Horizons() {}

  /** Days of a text such as {@code 6d}; null for none. */
  static @Nullable Integer days(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Matcher days = DAYS.matcher(text);
    if (!days.matches() || Integer.parseInt(days.group(1)) > 366) {
      throw new UsageException(
          "--horizon must be working days such as 6d, not '" + text + "'", "at most 366d");
    }
    return Integer.valueOf(days.group(1));
  }

  /** The date; null for none. */
  static @Nullable LocalDate date(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new UsageException("--start must be a date, not '" + text + "'", "as 2028-03-06");
    }
  }

  /** The period of this first year; the first one for none. */
  static Period period(PlanningCase planningCase, @Nullable Integer year) {
    return planningCase.horizon().periods().stream()
        .filter(period -> year == null || period.id().equals(year.toString()))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no period " + year,
                    "periods: "
                        + String.join(
                            ", ",
                            planningCase.horizon().periods().stream().map(Period::id).toList())));
  }
}
