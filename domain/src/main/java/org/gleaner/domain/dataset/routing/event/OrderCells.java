package org.gleaner.domain.dataset.routing.event;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Cells of an order in the words of an event: {@code COLUMN=VALUE}, where the words of a value go
 * on until the next column. What would not read back so is quoted with its column, as a cell of CSV
 * is: {@code "COLUMN=VALUE"}.
 */
final class OrderCells {

  private static final Pattern WORD =
      Pattern.compile("\"([^\"=\\s]+)=([^\"]*+(?:\"\"[^\"]*+)*+)\"(?!\\S)|\\S+");

  private final Map<String, String> stated = new LinkedHashMap<>();
  private final SourceLocation where;
  private final Findings findings;

  /** Whose value may go on; null if none may. */
  private @Nullable String open;

  private OrderCells(SourceLocation where, Findings findings) {
    this.where = where;
    this.findings = findings;
  }

  /**
   * Reads cells.
   *
   * @return by column, the id first; empty if they cannot be told apart, which is reported
   */
  static Optional<Map<String, String>> of(
      String id, String cells, SourceLocation where, Findings findings) {
    OrderCells order = new OrderCells(where, findings);
    order.stated.put("id", id);
    Matcher words = WORD.matcher(cells);
    while (words.find()) {
      if (!order.add(words)) {
        return Optional.empty();
      }
    }
    return Optional.of(order.stated);
  }

  /** The text of a cell, which reads back as the same. */
  static String text(String column, String value) {
    boolean isPlain =
        value.indexOf('=') < 0 && value.equals(String.join(" ", value.strip().split("\\s+")));
    return isPlain
        ? column + "=" + value
        : "\"" + column + "=" + value.replace("\"", "\"\"") + "\"";
  }

  private boolean add(Matcher words) {
    String quoted = words.group(1);
    if (quoted != null) {
      boolean isNew = put(quoted, words.group(2).replace("\"\"", "\""));
      open = null;
      return isNew;
    }
    String word = words.group();
    int equals = word.indexOf('=');
    if (equals > 0) {
      return put(word.substring(0, equals), word.substring(equals + 1));
    } else if (open == null) {
      findings.error(
          "not-a-column",
          where,
          word,
          "must be COLUMN=VALUE with a column of orders.csv, as kg=120",
          "An order needs lat, lon and kg.");
      return false;
    }
    // A name or a list of words goes on.
    stated.computeIfPresent(open, (column, value) -> value + " " + word);
    return true;
  }

  private boolean put(String written, String value) {
    String column = column(written.toLowerCase(Locale.ROOT));
    open = column;
    boolean isNew = stated.putIfAbsent(column, value) == null;
    if (!isNew) {
      findings.error(
          "duplicate-column",
          SourceLocation.ofFile(where.file() + " [" + column + "]"),
          value,
          "is said twice");
    }
    return isNew;
  }

  /** A day is a pattern of one. */
  private static String column(String written) {
    return written.equals("day") ? "day_patterns" : written;
  }
}
