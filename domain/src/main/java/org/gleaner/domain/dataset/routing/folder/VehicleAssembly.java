package org.gleaner.domain.dataset.routing.folder;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gleaner.domain.dataset.format.ClockTime;
import org.gleaner.domain.dataset.format.Target;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.Equipment;
import org.gleaner.domain.routing.FairWork;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RouteLimits;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Unloading;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.WorkingHours;

/** Vehicle types of the rows that are sound. */
final class VehicleAssembly {
  private final PlaceIds places;
  private final LoadColumns loads;
  private final ClassTravels travels;
  private final Findings findings;
  private final ClockCells clock;
  private final CompartmentTable compartments;
  private final BreakTable breaks;
  private final DrivingRuleTable rules;
  private final CalendarCells calendar;
  private final DepotNights nights;

  VehicleAssembly(
      PlaceIds places,
      LoadColumns loads,
      ClassTravels travels,
      CompartmentTable compartments,
      BreakTable breaks,
      DrivingRuleTable rules,
      CalendarCells calendar,
      DepotNights nights,
      Findings findings) {
    this.places = places;
    this.loads = loads;
    this.travels = travels;
    this.compartments = compartments;
    this.breaks = breaks;
    this.rules = rules;
    this.calendar = calendar;
    this.nights = nights;
    this.findings = findings;
    this.clock = new ClockCells(findings);
  }

  List<VehicleType> vehicles(Table table) {
    List<VehicleType> types = new ArrayList<>();
    for (Row row : table.rows()) {
      Optional<RouteEnds> ends = ends(row);
      TimeWindow shift = clock.window(row, "shift_start", "shift_end");
      Unloading unloading = unloading(row);
      CrewHours crew = crew(row);
      fairness(row);
      List<DayOfWeek> weekdays = calendar.weekdays(row);
      calendar.warnOutside(row, weekdays);
      requireOneDay(row, shift);
      if (row.isSound()) {
        new BreakTerms(breaks, findings).checkVehicle(row, shift);
      }
      if (row.isSound() && ends.isPresent()) {
        VehicleType type = type(row, ends.get(), shift, unloading, crew);
        nights.check(row, type);
        types.add(type.withHours(type.hours().onWeekdays(weekdays)));
      }
    }
    return types;
  }

  private void requireOneDay(Row row, TimeWindow shift) {
    if (Double.isFinite(shift.close()) && shift.close() - shift.open() > ClockTime.DAY) {
      findings.error(
          "shift-longer-than-a-day",
          row.fault("shift_end"),
          row.textOrNull("shift_end"),
          "must be no later than shift_start of the day after, when the next shift begins");
    }
  }

  private Optional<RouteEnds> ends(Row row) {
    OptionalInt depot =
        row.states("depot") ? places.find(row, "depot", Target.DEPOT) : OptionalInt.empty();
    OptionalInt end = row.states("end_depot") ? places.find(row, "end_depot", Target.DEPOT) : depot;
    String open = row.textOrNull(VehicleFormat.OPEN_AT);
    if (open != null && row.states("end_depot")) {
      findings.error(
          "two-depots",
          row.fault("end_depot"),
          row.text("end_depot"),
          "must be empty, as routes that are open at their " + open + " have one depot");
    }
    if (depot.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    boolean isOpenAtStart = VehicleFormat.OPEN_START.equals(open);
    boolean isOpenAtEnd = VehicleFormat.OPEN_END.equals(open);
    return Optional.of(
        new RouteEnds(
            isOpenAtStart ? RouteEnds.OPEN : depot.getAsInt(),
            isOpenAtEnd ? RouteEnds.OPEN : end.getAsInt()));
  }

  private VehicleType type(
      Row row, RouteEnds ends, TimeWindow shift, Unloading unloading, CrewHours crew) {
    double overtime = RoutingUnits.of(row.number("overtime_limit_h"), RoutingUnits.HOUR);
    return new VehicleType(
        row.text("id"),
        row.integer("count"),
        new Equipment(
            loads.capacities(row),
            row.words("features"),
            row.words("hazards"),
            travels.profile(row.textOrNull(VehicleClasses.COLUMN)),
            compartments.of(row.text("id"))),
        ends,
        VehicleCosts.of(
                row.number("fixed_cost_per_day"),
                RoutingUnits.per(row.number("cost_per_km"), RoutingUnits.KM))
            .withTimes(
                RoutingUnits.per(row.number(VehicleFormat.TRAVEL_PRICE), RoutingUnits.HOUR),
                RoutingUnits.per(row.number(VehicleFormat.SERVICE_PRICE), RoutingUnits.HOUR))
            .withDuration(
                RoutingUnits.per(row.number("cost_per_hour"), RoutingUnits.HOUR),
                RoutingUnits.per(row.number("cost_per_overtime_hour"), RoutingUnits.HOUR))
            .withFairWork(fairWork(row)),
        new WorkingHours(
            shift,
            overtime,
            breaks.of(row.text("id"), new WorkingHours(shift, overtime, List.of())),
            crew),
        limits(row),
        unloading);
  }

  private static RouteLimits limits(Row row) {
    return new RouteLimits(
        RoutingUnits.of(row.number("max_duration_h"), RoutingUnits.HOUR),
        RoutingUnits.of(row.number("max_distance_km"), RoutingUnits.KM),
        RoutingUnits.of(row.number(VehicleFormat.MAX_TRAVEL), RoutingUnits.HOUR),
        row.states(VehicleFormat.MAX_ORDERS)
            ? row.integer(VehicleFormat.MAX_ORDERS)
            : Integer.MAX_VALUE);
  }

  private static FairWork fairWork(Row row) {
    double price = row.number(VehicleFormat.UNFAIR_PRICE);
    return price > 0 && row.states(VehicleFormat.FAIR_HOURS)
        ? new FairWork(
            RoutingUnits.of(row.number(VehicleFormat.FAIR_HOURS), RoutingUnits.HOUR),
            RoutingUnits.per(price, RoutingUnits.HOUR))
        : FairWork.NONE;
  }

  /** One means nothing without the other. */
  private void fairness(Row row) {
    boolean isPriced = row.isSound() && row.number(VehicleFormat.UNFAIR_PRICE) > 0;
    if (isPriced && !row.states(VehicleFormat.FAIR_HOURS)) {
      findings.error(
          "no-fair-hours",
          row.fault(VehicleFormat.UNFAIR_PRICE),
          RoutingUnits.plain(row.number(VehicleFormat.UNFAIR_PRICE)),
          "means nothing without fair_hours");
    } else if (row.isSound() && !isPriced && row.states(VehicleFormat.FAIR_HOURS)) {
      findings.warning(
          "no-unfair-price",
          row.at(VehicleFormat.FAIR_HOURS),
          RoutingUnits.plain(row.number(VehicleFormat.FAIR_HOURS)),
          "changes nothing without cost_per_unfair_hour");
    }
  }

  private CrewHours crew(Row row) {
    if (!row.isSound()) {
      return CrewHours.FREE;
    }
    if (!row.states("driving_rules")) {
      for (String column :
          List.of(
              "drivers", "driven_this_week_h", "driven_last_week_h", "extended_days_this_week")) {
        if (row.states(column)) {
          findings.error(
              "no-driving-rules",
              row.fault(column),
              RoutingUnits.plain(row.number(column)),
              "means nothing without driving_rules, which are one of " + rules.names());
        }
      }
      return CrewHours.FREE;
    }
    DrivingRules limits = rules.of(row);
    if (limits == null) {
      return CrewHours.FREE;
    }
    return new CrewHours(
        limits,
        RoutingUnits.of(row.number("driven_this_week_h"), RoutingUnits.HOUR),
        RoutingUnits.of(row.number("driven_last_week_h"), RoutingUnits.HOUR),
        0,
        row.integer("extended_days_this_week"));
  }

  private Unloading unloading(Row row) {
    boolean empty = row.flag("empty_before_depot");
    List<Integer> at = unloadingPlaces(row);
    if (empty && at.isEmpty() && row.isSound()) {
      findings.error(
          "nowhere-to-unload",
          row.fault("empty_before_depot"),
          "true",
          "the vehicle has nowhere to unload before it comes home");
    }
    double trips = row.states("max_trips") ? row.number("max_trips") : Double.POSITIVE_INFINITY;
    // The last trip ends on the way if the vehicle comes home empty, else at its depot.
    double most = empty ? trips : trips - 1;
    return new Unloading(at, (int) Math.min(most, Integer.MAX_VALUE), empty);
  }

  private List<Integer> unloadingPlaces(Row row) {
    List<String> words = row.words("unload_at");
    if (words.isEmpty()) {
      return places.facilities();
    } else if (words.equals(List.of(RoutingFormat.NONE))) {
      return List.of();
    }
    List<Integer> at = new ArrayList<>();
    for (String word : words) {
      OptionalInt place = places.find(row, "unload_at", word, Target.DEPOT_OR_FACILITY);
      place.ifPresent(at::add);
    }
    return at;
  }
}
