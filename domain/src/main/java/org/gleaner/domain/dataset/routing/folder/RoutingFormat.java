package org.gleaner.domain.dataset.routing.folder;

import static org.gleaner.domain.dataset.format.Column.optional;
import static org.gleaner.domain.dataset.format.Column.required;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.Target;
import org.gleaner.domain.dataset.format.ValueType;
import org.gleaner.domain.routing.Separation;

/** All tables of a routing case. */
public final class RoutingFormat {
  public static final String ROUTING_FILE = "routing.json";
  public static final String VERSION = "gleaner-routing/1";

  /** In a cell of words: none at all. */
  static final String NONE = "none";

  static final String SETUP = "setup_min";

  private static final ValueType VISITS = ValueType.integer(new Bounds(1, 366, false, false));
  private static final ValueType LATITUDE = ValueType.number(Bounds.LATITUDE);
  private static final ValueType LONGITUDE = ValueType.number(Bounds.LONGITUDE);

  static final TableFormat DEPOTS =
      TableFormat.of(
          "depots",
          "Where vehicles start and end.",
          List.of(
              required("id", ValueType.ID, "", "differs from those of orders and facilities"),
              required("lat", LATITUDE, "degrees", "WGS84"),
              required("lon", LONGITUDE, "degrees", "WGS84"),
              ClockCells.column("opens", "vehicles leave and arrive no sooner"),
              ClockCells.column("closes", "nor later"),
              zones()),
          "id");

  static final TableFormat FACILITIES =
      TableFormat.of(
          "facilities",
          "Where vehicles empty on their way; their hours stand in windows.csv.",
          List.of(
              required("id", ValueType.ID, "", "differs from those of depots and orders"),
              required("lat", LATITUDE, "degrees", "WGS84"),
              required("lon", LONGITUDE, "degrees", "WGS84"),
              optional("materials", ValueType.WORDS, Column.ALL, "", "that it takes"),
              optional("unloading_min", ValueType.AMOUNT, "0", "min", "of a vehicle"),
              optional(
                  "daily_capacity_kg",
                  ValueType.AMOUNT,
                  Column.UNLIMITED,
                  "kg/d",
                  "of all vehicles together"),
              optional(
                  "daily_capacity_l",
                  ValueType.AMOUNT,
                  Column.UNLIMITED,
                  "l/d",
                  "of all vehicles together"),
              optional(
                  LoadColumns.DAILY + LoadColumns.MBQ,
                  ValueType.AMOUNT,
                  Column.UNLIMITED,
                  "MBq/d",
                  "of all vehicles together"),
              zones()),
          "id");

  static final TableFormat ORDERS =
      TableFormat.of(
          "orders",
          "What is to be collected. An order has a frequency or day patterns, not both.",
          List.of(
              required("id", ValueType.ID, "", "differs from those of depots and facilities"),
              optional("name", ValueType.TEXT, "", "", "for people"),
              required("lat", LATITUDE, "degrees", "WGS84"),
              required("lon", LONGITUDE, "degrees", "WGS84"),
              optional("material", ValueType.TEXT, "", "", "facilities may take some only"),
              optional("hazard_class", ValueType.TEXT, "", "", "vehicles need a permit for it"),
              optional(
                  "relief", ValueType.TEXT, "", "", "of reliefs.csv, under which it is collected"),
              optional(
                  "relief_kg",
                  ValueType.AMOUNT,
                  "",
                  "kg",
                  "that counts towards the relief's limit; else `kg`"),
              optional(
                  GoodsCells.UN_NUMBER, ValueType.TEXT, "", "", "of the dangerous good, as `3480`"),
              optional("packing", ValueType.TEXT, "", "", "instruction, as `P908`"),
              optional(
                  "manifests",
                  ValueType.WORDS,
                  "",
                  "",
                  "numbers of hazardous-waste manifests, one for each visit in turn"),
              required("kg", ValueType.AMOUNT, "kg", "at each visit"),
              optional("l", ValueType.AMOUNT, "0", "l", "at each visit"),
              optional(LoadColumns.MBQ, ValueType.AMOUNT, "0", "MBq", "activity, at each visit"),
              optional("service_min", ValueType.AMOUNT, "0", "min", "at each visit"),
              optional(
                  SETUP,
                  ValueType.AMOUNT,
                  "0",
                  "min",
                  "before service, but not where the vehicle stands there already"),
              ClockCells.column("release", "the trip that visits it leaves no sooner"),
              optional(
                  "prize", ValueType.AMOUNT, "", "money", "lost if left out; none = mandatory"),
              optional("features", ValueType.WORDS, "", "", "that the vehicle must have"),
              optional("frequency", VISITS, "1", "", "visits, evenly spaced over the days"),
              optional(
                  "day_patterns",
                  ValueType.TEXT,
                  "",
                  "",
                  "days from 1, as `1+4 2+5`: one of the patterns is followed"),
              zones()),
          "id");

  static final TableFormat WINDOWS =
      TableFormat.of(
          "windows",
          "When service or unloading may start; several rows of a place are several windows.",
          List.of(
              required("place", ValueType.of(Target.ORDER_OR_FACILITY), "", "whose hours they are"),
              required("opens", ValueType.TEXT, "", "as `07:30`"),
              required(
                  "closes",
                  ValueType.TEXT,
                  "",
                  "service may still start then; earlier than `opens`: on the day after"),
              CalendarCells.column("days on which the window begins")),
          "place",
          "opens",
          CalendarCells.WEEKDAYS);

  static final TableFormat TRAVEL =
      TableFormat.of(
          "travel",
          "Ways, one direction each; they win over the estimate.",
          List.of(
              required("from", ValueType.of(Target.PLACE), "", "origin"),
              required("to", ValueType.of(Target.PLACE), "", "destination"),
              optional(
                  "class",
                  ValueType.ID,
                  Column.ALL,
                  "",
                  "of vehicles; for them the row wins over one for all"),
              optional("km", ValueType.AMOUNT, "", "km", "else estimated"),
              optional("min", ValueType.AMOUNT, "", "min", "else from the speeds"),
              optional("no_way", ValueType.FLAG, "false", "", "there is none, so no figures")),
          "from",
          "to",
          "class");

  static final TableFormat ZONES =
      TableFormat.of(
          "zones",
          "Areas by their corners, three rows or more of a zone in order. A place lies in the zones"
              + " whose area it is in, and in those that its own row names.",
          List.of(
              required("zone", ValueType.ID, "", "of the area"),
              required("lat", LATITUDE, "degrees", "of a corner"),
              required("lon", LONGITUDE, "degrees", "of a corner")));

  static final TableFormat BANS =
      TableFormat.of(
          "bans",
          "Hours in which vehicles may not stand at orders in a zone.",
          List.of(
              required("zone", ValueType.ID, "", "where it holds"),
              optional("classes", ValueType.WORDS, Column.ALL, "", "of vehicles"),
              CalendarCells.column(""),
              optional("from", ValueType.TEXT, "00:00", "", "service ends no later; as `07:30`"),
              optional(
                  "until", ValueType.TEXT, "24:00", "", "service starts no sooner; as `07:30`")),
          "zone",
          "classes",
          CalendarCells.WEEKDAYS,
          "from");

  static final TableFormat CLOSURES =
      TableFormat.of(
          "closures",
          "Ways between zones, in both directions, that are closed or take longer on some days.",
          List.of(
              required("zone", ValueType.ID, "", "one end of the ways"),
              optional("to_zone", ValueType.ID, "", "", "the other end; else all outside the zone"),
              optional("classes", ValueType.WORDS, Column.ALL, "", "of vehicles"),
              required("from_date", ValueType.TEXT, "", "first day, as `2026-03-02`"),
              optional("until_date", ValueType.TEXT, "", "", "last day; else the first"),
              optional("extra_km", ValueType.AMOUNT, "", "km", "of a detour"),
              optional("extra_min", ValueType.AMOUNT, "", "min", "of a detour; closed if neither")),
          "zone",
          "to_zone",
          "classes",
          "from_date");

  static final TableFormat SEPARATIONS =
      TableFormat.of(
          "separations",
          "Hazard classes that do not ride together; a row replaces what is shipped for the pair.",
          List.of(
              required("hazard_class", ValueType.TEXT, "", "one of the two"),
              required(
                  "other",
                  ValueType.TEXT,
                  "",
                  "the other; `*` = all other orders, harmless ones too"),
              optional(
                  "apart",
                  ValueType.choice(Separation.Scope.class),
                  "vehicle",
                  "",
                  "allowed after all, never in one compartment, or never on one vehicle at a time"),
              optional(TableFormat.SOURCE, ValueType.TEXT, "", "", "where it is written")),
          "hazard_class",
          "other");

  static final TableFormat RELIEFS =
      TableFormat.of(
          "reliefs",
          "Reliefs from the rules of dangerous goods; a row replaces what is shipped for the id.",
          List.of(
              required("id", ValueType.ID, "", "that orders name"),
              optional(
                  "max_kg", ValueType.AMOUNT, Column.UNLIMITED, "kg", "aboard a vehicle at a time"),
              optional(TableFormat.SOURCE, ValueType.TEXT, "", "", "where it is written")),
          "id");

  public static final List<TableFormat> TABLES =
      List.of(
          DEPOTS,
          FACILITIES,
          VehicleFormat.VEHICLES,
          VehicleFormat.COMPARTMENTS,
          VehicleFormat.BREAKS,
          ORDERS,
          WINDOWS,
          TRAVEL,
          SEPARATIONS,
          RELIEFS,
          VehicleFormat.DRIVING_RULES,
          ZONES,
          BANS,
          CLOSURES);

  private RoutingFormat() {}

  static Optional<TableFormat> table(String file) {
    return TABLES.stream().filter(t -> t.file().equals(file)).findFirst();
  }

  private static Column zones() {
    return optional("zones", ValueType.WORDS, "", "", "that it lies in, beside those of zones.csv");
  }
}
