package org.gleaner.domain.dataset.routing.weigh;

import static org.gleaner.domain.dataset.format.Column.optional;
import static org.gleaner.domain.dataset.format.Column.required;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.format.ClockTime;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.ValueType;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.dataset.table.TableReader;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.weigh.Weighing;

/** Reads what was weighed; rows that the plan does not have are warnings, and left out. */
public final class WeighingReader {

  private static final long MAX_BYTES = 64L << 20;
  private static final ValueType NUMBER =
      ValueType.integer(new Bounds(1, Integer.MAX_VALUE, false, false));

  private final RoutePlan plan;
  private final Findings findings;

  /** Vehicle by visit. */
  private final Map<Weighing.Visit, Integer> planned = new HashMap<>();

  private WeighingReader(RoutePlan plan, Findings findings) {
    this.plan = plan;
    this.findings = findings;
    for (RoutePlan.Route route : plan.routes()) {
      for (RoutePlan.Stop stop : route.stops()) {
        if (stop.kind().equals("order")) {
          planned.put(new Weighing.Visit(route.day(), stop.id()), route.vehicle());
        }
      }
    }
  }

  /** The columns of a file. */
  public static TableFormat format(String stem) {
    return TableFormat.of(
        stem,
        "What was weighed.",
        List.of(
            optional("date", ValueType.TEXT, "", "", "as `2026-03-02`; else the first day"),
            optional("vehicle", NUMBER, "", "", "number in the plan"),
            required("order", ValueType.ID, "", "that was collected"),
            required("kg", ValueType.AMOUNT, "kg", "weighed, without the vehicle"),
            optional("time", ValueType.TEXT, "", "", "when it was collected, as `09:15`")),
        "date",
        "order");
  }

  /** Kilograms by visit; mistakes are reported. */
  public static Map<Weighing.Visit, Double> read(Path file, RoutePlan plan, Findings findings) {
    Path absolute = file.toAbsolutePath();
    String name = String.valueOf(absolute.getFileName());
    String stem = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
    Table table =
        TextFile.check(new FolderSource(absolute.resolveSibling("")), name, MAX_BYTES, findings)
            .map(text -> TableReader.read(text, format(stem), null, findings))
            .orElse(Table.lost(format(stem)));
    if (table.rows().isEmpty() && table.complete()) {
      findings.error(
          "no-rows", SourceLocation.ofFile(name), null, "has no rows: nothing was weighed");
    }
    WeighingReader reader = new WeighingReader(plan, findings);
    Map<Weighing.Visit, Double> weighed = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      reader.read(row, weighed);
    }
    return weighed;
  }

  private void read(Row row, Map<Weighing.Visit, Double> weighed) {
    if (!row.isSound()) {
      return;
    }
    time(row);
    OptionalInt day = day(row);
    if (day.isEmpty()) {
      return;
    }
    Weighing.Visit visit = new Weighing.Visit(day.getAsInt(), row.text("order"));
    Integer vehicle = planned.get(visit);
    Integer stated = row.integerOrNull("vehicle");
    if (vehicle == null) {
      findings.warning(
          "not-in-the-plan",
          row.at("order"),
          visit.order(),
          "is not visited on day " + visit.day() + ": left out");
    } else if (stated != null && !stated.equals(vehicle)) {
      findings.warning(
          "other-vehicle",
          row.at("vehicle"),
          stated.toString(),
          "the plan sends vehicle " + vehicle + " to " + visit.order() + ": left out");
    } else {
      weighed.put(visit, row.number("kg"));
    }
  }

  private void time(Row row) {
    String time = row.textOrNull("time");
    if (time != null && ClockTime.seconds(time).isEmpty()) {
      findings.error("not-a-time", row.fault("time"), time, "must be a time of day, as 09:15");
    }
  }

  private OptionalInt day(Row row) {
    String text = row.textOrNull("date");
    LocalDate start = plan.startDate();
    if (text == null) {
      return OptionalInt.of(1);
    }
    if (start == null) {
      findings.error(
          "no-dates", row.fault("date"), text, "means dates, of which the plan has none");
      return OptionalInt.empty();
    }
    try {
      long day = ChronoUnit.DAYS.between(start, LocalDate.parse(text)) + 1;
      if (day >= 1 && day <= plan.days()) {
        return OptionalInt.of((int) day);
      }
      findings.warning(
          "not-in-the-plan",
          row.at("date"),
          text,
          "is on no day of the plan, which begins on " + start + ": left out");
    } catch (DateTimeParseException e) {
      findings.error("not-a-date", row.fault("date"), text, "must be a date, as 2026-03-02");
    }
    return OptionalInt.empty();
  }
}
