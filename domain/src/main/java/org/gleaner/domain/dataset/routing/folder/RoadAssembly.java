package org.gleaner.domain.dataset.routing.folder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.format.ClockTime;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.RoadClosure;
import org.gleaner.domain.routing.TruckBan;
import org.jspecify.annotations.Nullable;

/** Bans and closures of the rows that are sound. */
final class RoadAssembly {
  private final RoutingSettings settings;
  private final ZoneTable zones;
  private final VehicleClasses classes;
  private final CalendarCells calendar;
  private final boolean hasNights;
  private final Findings findings;

  /**
   * @param hasNights whether some vehicle still drives after 24:00 of its day, the last one too
   */
  RoadAssembly(
      RoutingSettings settings,
      ZoneTable zones,
      VehicleClasses classes,
      boolean hasNights,
      Findings findings) {
    this.settings = settings;
    this.zones = zones;
    this.classes = classes;
    this.calendar = new CalendarCells(settings, findings);
    this.hasNights = hasNights;
    this.findings = findings;
  }

  List<TruckBan> bans(Table table) {
    ClockCells clock = new ClockCells(findings);
    List<TruckBan> bans = new ArrayList<>();
    for (Row row : table.rows()) {
      zones.require(row, "zone");
      classes.require(row, "classes");
      List<DayOfWeek> weekdays = calendar.weekdays(row);
      double from = clock.time(row, "from", 0);
      double until = clock.time(row, "until", TruckBan.END_OF_DAY);
      double end = until < from ? until + ClockTime.DAY : until;
      if (from >= end && row.isSound()) {
        findings.error(
            "closes-before-it-opens",
            row.fault("until"),
            row.textOrNull("until"),
            "must be another time than from");
      }
      if (row.isSound()) {
        bans.add(new TruckBan(row.text("zone"), row.words("classes"), weekdays, from, end));
      }
    }
    return bans;
  }

  List<RoadClosure> closures(Table table) {
    List<RoadClosure> closures = new ArrayList<>();
    for (Row row : table.rows()) {
      zones.require(row, "zone");
      zones.require(row, "to_zone");
      classes.require(row, "classes");
      calendar.requireDates(row, "from_date", row.textOrNull("from_date"));
      closure(row).ifPresent(closures::add);
    }
    return closures;
  }

  private Optional<RoadClosure> closure(Row row) {
    Optional<LocalDate> first = date(row, "from_date");
    Optional<LocalDate> last = row.states("until_date") ? date(row, "until_date") : first;
    if (!row.isSound() || first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().isBefore(first.get())) {
      findings.error(
          "wrong-order", row.fault("until_date"), row.text("until_date"), "is before from_date");
      return Optional.empty();
    }
    warnOutside(row, first.get(), last.get());
    return Optional.of(
        new RoadClosure(
            row.text("zone"),
            row.textOrNull("to_zone"),
            row.words("classes"),
            first.get(),
            last.get(),
            detour(row)));
  }

  private static RoadClosure.@Nullable Detour detour(Row row) {
    if (!row.states("extra_km") && !row.states("extra_min")) {
      return null;
    }
    return new RoadClosure.Detour(
        RoutingUnits.of(row.states("extra_km") ? row.number("extra_km") : 0, RoutingUnits.KM),
        RoutingUnits.of(
            row.states("extra_min") ? row.number("extra_min") : 0, RoutingUnits.MINUTE));
  }

  private Optional<LocalDate> date(Row row, String column) {
    String text = row.textOrNull(column);
    if (text == null) {
      return Optional.empty();
    }
    try {
      if (RoutingJson.DATE.matcher(text.strip()).matches()) {
        return Optional.of(LocalDate.parse(text.strip()));
      }
    } catch (DateTimeParseException e) {
      // Such a day is in no calendar.
    }
    findings.error("not-a-date", row.fault(column), text, "must be a date, as 2026-03-02");
    return Optional.empty();
  }

  private void warnOutside(Row row, LocalDate first, LocalDate last) {
    LocalDate start = settings.startDate();
    int dates = settings.days() + (hasNights ? 1 : 0);
    if (start != null && (last.isBefore(start) || !first.isBefore(start.plusDays(dates)))) {
      findings.warning(
          "never-holds", row.at("from_date"), first.toString(), "is on no day of the case");
    }
  }
}
