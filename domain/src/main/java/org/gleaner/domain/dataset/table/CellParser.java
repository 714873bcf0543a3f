package org.gleaner.domain.dataset.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.jspecify.annotations.Nullable;

/** Turns the text of a cell into its value, or into a finding. */
final class CellParser {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9._-]*");
  private static final String NONE = "none";

  private final @Nullable Horizon horizon;
  private final Findings findings;

  /**
   * @param horizon null if the case does not state a sound one: then periods cannot be told
   */
  CellParser(@Nullable Horizon horizon, Findings findings) {
    this.horizon = horizon;
    this.findings = findings;
  }

  /** The value; null if it is wrong, and then that is reported. */
  @Nullable Object parse(Column column, String text, SourceLocation where) {
    return switch (column.type().kind()) {
      case TEXT -> text;
      case REFERENCE -> text.strip();
      case ID -> slug(text.strip(), where);
      case NUMBER -> number(column, text.strip(), where);
      case INTEGER -> integer(column, text.strip(), where);
      case FLAG -> flag(text.strip(), where);
      case CHOICE -> choice(column, text.strip(), where);
      case PERIOD -> period(text.strip(), where);
      case PERIODS -> periods(text.strip(), where);
      case WORDS -> List.of(text.strip().split("\\s+"));
    };
  }

  private @Nullable Object slug(String text, SourceLocation where) {
    if (SLUG.matcher(text).matches()) {
      return text;
    }
    String plain =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9._-]+", "-")
            .replaceAll("^[-._]+|-+$", "");
    findings.error(
        "invalid-id",
        where,
        text,
        "an id has lower-case ASCII letters, digits, '-', '_' and '.' only",
        plain.isEmpty() ? null : "Maybe " + plain + ".");
    return null;
  }

  private @Nullable Double number(Column column, String text, SourceLocation where) {
    NumberText number = NumberText.parse(text);
    Double value = number.value();
    if (value == null) {
      findings.error(number.code(), where, text, number.message(), number.hint());
      return null;
    }
    return isInBounds(column, text, value, where) ? value : null;
  }

  private boolean isInBounds(Column column, String text, double value, SourceLocation where) {
    Bounds bounds = column.type().bounds();
    if (bounds.contains(value)) {
      return true;
    }
    findings.error("out-of-range", where, text, bounds.requirement(), boundsHint(column, value));
    return false;
  }

  private static @Nullable String boundsHint(Column column, double value) {
    Bounds bounds = column.type().bounds();
    if (bounds.equals(Bounds.LATITUDE) && Math.abs(value) <= Bounds.LONGITUDE.max()) {
      return "Maybe latitude and longitude are swapped.";
    }
    if (bounds.equals(Bounds.SHARE) && value > 1 && value <= 100) {
      return "Maybe it is in percent; shares are fractions.";
    }
    return value < 0 && bounds.contains(-value) ? "Maybe the sign is reversed." : null;
  }

  private @Nullable Object integer(Column column, String text, SourceLocation where) {
    Double value = number(column, text, where);
    if (value == null) {
      return null;
    }
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      findings.error("not-whole", where, text, "must be a whole number");
      return null;
    }
    return value.intValue();
  }

  private @Nullable Object flag(String text, SourceLocation where) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> {
        String hint =
            switch (text.toLowerCase(Locale.ROOT)) {
              case "1", "yes", "y", "x" -> "Maybe true.";
              case "0", "no", "n" -> "Maybe false.";
              default -> null;
            };
        findings.error("not-a-flag", where, text, "must be true or false", hint);
        yield null;
      }
    };
  }

  private @Nullable Object choice(Column column, String text, SourceLocation where) {
    List<String> words = column.type().words();
    if (words.contains(text)) {
      return text;
    }
    findings.error(
        "unknown-word",
        where,
        text,
        "must be one of " + String.join(", ", words),
        NearestName.hint(text, words));
    return null;
  }

  /** Index of the period; the text itself while no horizon is known. */
  private @Nullable Object period(String text, SourceLocation where) {
    if (horizon == null) {
      return text;
    }
    Period period = horizon.withId(text).orElse(null);
    if (period != null) {
      return period.index();
    }
    findings.error(
        "outside-horizon",
        where,
        text,
        "must be the first year of a period: "
            + String.join(", ", horizon.periods().stream().map(Period::id).toList()),
        hint(horizon, text));
    return null;
  }

  private static @Nullable String hint(Horizon horizon, String text) {
    Double year = NumberText.parse(text).value();
    return year == null || year != Math.rint(year)
        ? null
        : horizon
            .containing(year.intValue())
            .map(p -> "Maybe " + p.id() + ": that period covers the year.")
            .orElse(null);
  }

  private @Nullable Object periods(String text, SourceLocation where) {
    List<Object> periods = new ArrayList<>();
    if (text.equals(NONE)) {
      return periods;
    }
    for (String id : text.split("\\s+")) {
      Object period = period(id, where);
      if (period == null) {
        return null;
      }
      periods.add(period);
    }
    return periods;
  }
}
