package org.gleaner.domain.dataset.routing.folder;

import static org.gleaner.domain.dataset.format.Column.optional;
import static org.gleaner.domain.dataset.format.Column.required;

import java.util.List;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.Target;
import org.gleaner.domain.dataset.format.ValueType;
import org.gleaner.domain.routing.DrivingWeeks;

/** Tables of a routing case that are about vehicles and their drivers. */
final class VehicleFormat {
  static final String OPEN_AT = "open_at";
  static final String OPEN_START = "start";
  static final String OPEN_END = "end";
  static final String TRAVEL_PRICE = "cost_per_travel_hour";
  static final String SERVICE_PRICE = "cost_per_service_hour";
  static final String MAX_TRAVEL = "max_travel_h";
  static final String MAX_ORDERS = "max_orders";
  static final String FAIR_HOURS = "fair_hours";
  static final String UNFAIR_PRICE = "cost_per_unfair_hour";

  private static final ValueType VEHICLES_OF_A_TYPE =
      ValueType.integer(new Bounds(1, 100_000, false, false));
  private static final ValueType DRIVERS = ValueType.integer(new Bounds(1, 2, false, false));
  private static final ValueType EXTENDED_DAYS =
      ValueType.integer(new Bounds(0, DrivingWeeks.DAYS, false, false));
  private static final ValueType ORDERS = ValueType.integer(new Bounds(1, 1_000_000, false, false));
  private static final ValueType TRIPS = ValueType.integer(new Bounds(1, 1000, false, false));

  static final TableFormat VEHICLES =
      TableFormat.of(
          "vehicles",
          "Vehicles that are alike. Each drives at most one route a day, of one or more trips.",
          List.of(
              required("id", ValueType.ID, "", "of the vehicle type"),
              optional("count", VEHICLES_OF_A_TYPE, "1", "", "how many"),
              optional("class", ValueType.ID, "", "", "that ways, bans and closures speak of"),
              required("depot", ValueType.of(Target.DEPOT), "", "where routes start"),
              optional(
                  "end_depot", ValueType.of(Target.DEPOT), "", "", "where they end; else the same"),
              optional(
                  OPEN_AT,
                  ValueType.choice(OPEN_START, OPEN_END),
                  "",
                  "",
                  "of routes, where there is no depot but their first or last stop; `depot` is at"
                      + " the other"),
              required("capacity_kg", ValueType.AMOUNT, "kg", "of a trip"),
              optional("capacity_l", ValueType.AMOUNT, Column.UNLIMITED, "l", "of a trip"),
              optional(
                  LoadColumns.CAPACITY + LoadColumns.MBQ,
                  ValueType.AMOUNT,
                  Column.UNLIMITED,
                  "MBq",
                  "activity of a trip"),
              optional("features", ValueType.WORDS, "", "", "that orders may require"),
              optional("hazards", ValueType.WORDS, "", "", "classes that it may carry"),
              optional(
                  "licence",
                  ValueType.TEXT,
                  "",
                  "",
                  "of its carrier for hazardous waste, on sheets"),
              ClockCells.column("shift_start", "leaves its depot no sooner"),
              ClockCells.column("shift_end", "is back no later, but for overtime"),
              CalendarCells.column("on which they drive"),
              optional("overtime_limit_h", ValueType.AMOUNT, "0", "h", "after the shift"),
              optional("fixed_cost_per_day", ValueType.AMOUNT, "0", "money/d", "when used"),
              optional("cost_per_km", ValueType.AMOUNT, "0", "money/km", "driven"),
              optional(
                  "cost_per_hour",
                  ValueType.AMOUNT,
                  "0",
                  "money/h",
                  "from start to end of a route"),
              optional(
                  TRAVEL_PRICE,
                  ValueType.AMOUNT,
                  "0",
                  "money/h",
                  "on the road, on top of the hour"),
              optional(
                  SERVICE_PRICE,
                  ValueType.AMOUNT,
                  "0",
                  "money/h",
                  "of service and setup at orders, on top of the hour"),
              optional(
                  "cost_per_overtime_hour", ValueType.AMOUNT, "0", "money/h", "on top of the hour"),
              optional(
                  FAIR_HOURS,
                  ValueType.AMOUNT,
                  Column.UNLIMITED,
                  "h",
                  "of a route, from start to end, that are a fair share of the work"),
              optional(
                  UNFAIR_PRICE,
                  ValueType.AMOUNT,
                  "0",
                  "money/h",
                  "beyond fair_hours, on top of the hour"),
              optional(FleetTable.EMISSION, ValueType.AMOUNT, "0", "kg/km", "CO2e that it emits"),
              optional("max_duration_h", ValueType.AMOUNT, Column.UNLIMITED, "h", "of a route"),
              optional("max_distance_km", ValueType.AMOUNT, Column.UNLIMITED, "km", "of a route"),
              optional(
                  MAX_TRAVEL,
                  ValueType.AMOUNT,
                  Column.UNLIMITED,
                  "h",
                  "of a route on the road, rests left out"),
              optional(MAX_ORDERS, ORDERS, Column.UNLIMITED, "", "of a route"),
              optional(
                  "driving_rules",
                  ValueType.TEXT,
                  "",
                  "",
                  "on driving hours: `vn`, `eu` or an id of driving_rules.csv; none = no limits"),
              optional("drivers", DRIVERS, "1", "", "aboard, who take turns under these rules"),
              optional(
                  "driven_this_week_h",
                  ValueType.AMOUNT,
                  "0",
                  "h",
                  "by each vehicle, before the first day, in its week"),
              optional("driven_last_week_h", ValueType.AMOUNT, "0", "h", "in the week before"),
              optional(
                  "extended_days_this_week",
                  EXTENDED_DAYS,
                  "0",
                  "",
                  "that each vehicle had, before the first day, in its week"),
              optional("max_trips", TRIPS, Column.UNLIMITED, "", "of a route"),
              optional(
                  "unload_at",
                  ValueType.WORDS,
                  "",
                  "",
                  "facilities and depots; empty = all facilities, `none` = its depot at the end"),
              optional(
                  "empty_before_depot",
                  ValueType.FLAG,
                  "false",
                  "",
                  "must unload before it comes home")),
          "id");

  static final TableFormat COMPARTMENTS =
      TableFormat.of(
          "compartments",
          "Parts of vehicles, in one of which each order rides whole. A type without is one hold.",
          List.of(
              required("vehicle", ValueType.of(Target.VEHICLE), "", "the vehicle type"),
              required("id", ValueType.ID, "", "of the compartment"),
              optional(
                  "capacity_kg",
                  ValueType.AMOUNT,
                  Column.UNLIMITED,
                  "kg",
                  "of a trip; the vehicle's holds too"),
              optional(
                  "capacity_l",
                  ValueType.AMOUNT,
                  Column.UNLIMITED,
                  "l",
                  "of a trip; the vehicle's holds too"),
              optional(
                  LoadColumns.CAPACITY + LoadColumns.MBQ,
                  ValueType.AMOUNT,
                  Column.UNLIMITED,
                  "MBq",
                  "of a trip; the vehicle's holds too"),
              optional(
                  "materials",
                  ValueType.WORDS,
                  Column.ALL,
                  "",
                  "that it takes; then no order without a material"),
              optional(
                  "hazards",
                  ValueType.WORDS,
                  Column.ALL,
                  "",
                  "classes that it takes; `none` = harmless goods")),
          "vehicle",
          "id");

  static final TableFormat BREAKS =
      TableFormat.of(
          "breaks",
          "Pauses of drivers that start in windows, as lunch; several rows of a break are several"
              + " windows, in one of which it starts.",
          List.of(
              required(
                  VehicleIds.COLUMN,
                  ValueType.of(Target.VEHICLE),
                  "",
                  "the vehicle type, on each of whose routes it is taken"),
              required("id", ValueType.ID, "", "of the break"),
              required("opens", ValueType.TEXT, "", "starts no sooner; as `11:30`"),
              required("closes", ValueType.TEXT, "", "starts no later"),
              required(
                  BreakTable.DURATION, ValueType.AMOUNT, "min", "the same in all rows of a break")),
          VehicleIds.COLUMN,
          "id",
          "opens");

  static final TableFormat DRIVING_RULES =
      TableFormat.of(
          "driving_rules",
          "Limits of driving that vehicles may name beside `vn` and `eu`, which stay what they"
              + " are.",
          List.of(
              required("id", ValueType.ID, "", "that vehicles name; neither `vn` nor `eu`"),
              optional("drivers", DRIVERS, "1", "", "aboard, to whom the row applies"),
              optional("continuous_h", ValueType.POSITIVE, Column.UNLIMITED, "h", "without a rest"),
              optional(
                  "rest_min", ValueType.AMOUNT, "", "min", "of a rest; needed with continuous_h"),
              optional(
                  DrivingRuleTable.REST_PART,
                  ValueType.POSITIVE,
                  "",
                  "min",
                  "of it that may be taken before, the others when it is due; below rest_min"),
              optional("daily_h", ValueType.POSITIVE, Column.UNLIMITED, "h", "on one route"),
              optional(
                  DrivingRuleTable.EXTENDED,
                  ValueType.POSITIVE,
                  Column.UNLIMITED,
                  "h",
                  "on one route of an extended day; at least daily_h"),
              optional(
                  DrivingRuleTable.EXTENDED_DAYS,
                  EXTENDED_DAYS,
                  "0",
                  "",
                  "of a vehicle from Monday to Sunday; both are stated or none"),
              optional(
                  "weekly_h",
                  ValueType.POSITIVE,
                  Column.UNLIMITED,
                  "h",
                  "Monday to Sunday; at least daily_h"),
              optional(
                  "fortnightly_h",
                  ValueType.POSITIVE,
                  Column.UNLIMITED,
                  "h",
                  "in two weeks on end; at least weekly_h"),
              optional(TableFormat.SOURCE, ValueType.TEXT, "", "", "where it is written"),
              optional("note", ValueType.TEXT, "", "", "what is left out or assumed")),
          "id",
          "drivers");

  private VehicleFormat() {}
}
