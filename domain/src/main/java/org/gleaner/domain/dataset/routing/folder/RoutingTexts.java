package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gleaner.domain.dataset.format.ClockTime;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.dataset.writing.RowText;
import org.gleaner.domain.dataset.writing.TableText;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Relief;
import org.gleaner.domain.routing.RoadTable;
import org.gleaner.domain.routing.RoadTravel;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.VisitPatterns;
import org.gleaner.domain.routing.WeeklyHours;

/** Texts of the files of a routing case whose every part can be written. */
record RoutingTexts(RoutingCase routing) {

  /** File name to text, tables first; those without rows are left out. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    VehicleTexts vehicles = new VehicleTexts(routing);
    for (TableText table :
        List.of(
            depots(),
            facilities(),
            vehicles.vehicles(),
            vehicles.compartments(),
            vehicles.breaks(),
            orders(),
            windows(),
            travel(),
            RulesTexts.separations(routing.rules()),
            RulesTexts.reliefs(routing),
            DrivingRuleTable.text(routing),
            RoadTexts.zones(routing),
            RoadTexts.bans(routing),
            RoadTexts.closures(routing))) {
      if (!table.isEmpty()) {
        files.put(table.format().file(), table.text());
      }
    }
    files.put(RoutingFormat.ROUTING_FILE, JsonText.of(settings()));
    return files;
  }

  private Map<String, Object> settings() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", RoutingFormat.VERSION);
    tree.put("name", routing.name());
    if (routing.terms().startDate() != null) {
      tree.put("start_date", routing.terms().startDate().toString());
    }
    tree.put("days", routing.days());
    if (routing.terms().currency() != null) {
      tree.put("currency", routing.terms().currency());
    }
    double price = routing.terms().fleet().emissions().price();
    if (price > 0) {
      tree.put(RoutingJson.CO2E_PRICE, RoutingUnits.perEach(price, RoutingUnits.TONNE));
    }
    Map<String, Object> travel = settings(routing.travel());
    List<Object> classes = new ArrayList<>();
    RoadTexts.classes(routing)
        .forEach(
            (vehicleClass, profile) -> {
              Map<String, Object> own = new LinkedHashMap<>();
              own.put("class", vehicleClass);
              own.putAll(settings(routing.travels().get(profile)));
              classes.add(own);
            });
    if (!classes.isEmpty()) {
      travel.put("classes", classes);
    }
    tree.put("travel", travel);
    return tree;
  }

  private static Map<String, Object> settings(Travel how) {
    RoadTravel roads = roads(how);
    boolean listed = how instanceof RoadTable table && table.listedOnly();
    Map<String, Object> travel = new LinkedHashMap<>();
    travel.put("method", RoutingJson.METHODS.get(listed ? 1 : 0));
    travel.put("circuity", roads.circuity());
    List<Object> speeds = new ArrayList<>();
    roads.speeds().bands().stream()
        .map(
            band -> {
              Map<String, Object> speed = new LinkedHashMap<>();
              speed.put("from_km", RoutingUnits.in(band.fromMetres(), RoutingUnits.KM));
              speed.put("km_per_hour", RoutingJson.kmPerHour(band));
              return speed;
            })
        .forEach(speeds::add);
    travel.put("speeds", speeds);
    return travel;
  }

  private static RoadTravel roads(Travel travel) {
    if (travel instanceof RoadTable table) {
      return table.roads();
    } else if (travel instanceof RoadTravel roads) {
      return roads;
    }
    throw new IllegalArgumentException("no roads: " + travel);
  }

  private TableText depots() {
    TableText table = new TableText(RoutingFormat.DEPOTS);
    for (int i = 0; i < routing.depots().size(); i++) {
      ClockTexts.window(place(table, i), routing.depots().get(i).hours(), "opens", "closes");
    }
    return table;
  }

  private RowText place(TableText table, int place) {
    return table
        .row()
        .text("id", routing.idOf(place))
        .figure("lat", routing.point(place).y())
        .figure("lon", routing.point(place).x())
        .words("zones", RoadTexts.stated(routing, place));
  }

  private TableText facilities() {
    TableText table = new TableText(RoutingFormat.FACILITIES);
    for (int i = 0; i < routing.facilities().size(); i++) {
      IntermediateFacility facility = routing.facilities().get(i);
      RowText row =
          place(table, routing.placeOfFacility(i))
              .words("materials", facility.terms().acceptedMaterials())
              .number(
                  "unloading_min", RoutingUnits.in(facility.unloadingTime(), RoutingUnits.MINUTE));
      List<Double> most = facility.terms().dailyCapacities();
      LoadColumns.writeLimits(row, LoadColumns.DAILY, most);
    }
    return table;
  }

  private TableText orders() {
    TableText table = new TableText(RoutingFormat.ORDERS);
    for (int i = 0; i < routing.orders().size(); i++) {
      Order order = routing.orders().get(i);
      RowText row =
          place(table, routing.placeOfOrder(i))
              .text("name", order.name())
              .text("material", order.handling().material())
              .text("hazard_class", order.handling().hazardClass())
              .text(GoodsCells.UN_NUMBER, order.handling().papers().unNumber())
              .text("packing", order.handling().papers().packing())
              .words("manifests", order.handling().papers().manifests())
              .number("service_min", RoutingUnits.in(order.serviceTime(), RoutingUnits.MINUTE))
              .number(RoutingFormat.SETUP, RoutingUnits.in(order.setupTime(), RoutingUnits.MINUTE))
              .number("prize", order.prize())
              .words("features", order.handling().requiredFeatures());
      LoadColumns.writeLoads(row, order.loads());
      Relief relief = order.handling().relief();
      if (relief != null) {
        row.text("relief", relief.id()).figure("relief_kg", relief.kg());
      }
      if (order.releaseTime() != 0) {
        row.text("release", ClockTime.text(order.releaseTime()));
      }
      days(row, order.dayPatterns());
    }
    return table;
  }

  private void days(RowText row, List<DayPattern> patterns) {
    int visits = patterns.get(0).days().size();
    boolean even =
        VisitPatterns.fits(visits, routing.days())
            && patterns.equals(VisitPatterns.of(visits, routing.days()));
    if (even) {
      row.number("frequency", visits);
    } else {
      row.text(
          "day_patterns",
          patterns.stream().map(RoutingTexts::pattern).collect(Collectors.joining(" ")));
    }
  }

  private static String pattern(DayPattern pattern) {
    return pattern.days().stream()
        .map(day -> Integer.toString(day + 1))
        .collect(Collectors.joining("+"));
  }

  private TableText windows() {
    TableText table = new TableText(RoutingFormat.WINDOWS);
    routing.orders().forEach(order -> windows(table, order.id(), order.hours()));
    routing
        .facilities()
        .forEach(facility -> windows(table, facility.id(), facility.terms().hours()));
    return table;
  }

  private static void windows(TableText table, String place, WeeklyHours hours) {
    if (hours.equals(WeeklyHours.ALWAYS)) {
      return;
    }
    for (WeeklyHours.Opening one : hours.openings()) {
      table
          .row()
          .text("place", place)
          .text("opens", ClockTime.text(one.window().open()))
          .text("closes", ClockTexts.closing(one.window()))
          .words(CalendarCells.WEEKDAYS, CalendarCells.words(one.weekdays()));
    }
  }

  private TableText travel() {
    TableText table = new TableText(RoutingFormat.TRAVEL);
    Map<RoadTable.Way, RoadTable.Length> everyones = listed(routing.travel());
    everyones.forEach((way, length) -> way(table, way, length));
    RoadTexts.classes(routing)
        .forEach(
            (vehicleClass, profile) ->
                listed(routing.travels().get(profile))
                    .forEach(
                        (way, length) -> {
                          if (!length.equals(everyones.get(way))) {
                            way(table, way, length).text("class", vehicleClass);
                          }
                        }));
    return table;
  }

  private static Map<RoadTable.Way, RoadTable.Length> listed(Travel travel) {
    return travel instanceof RoadTable roads ? roads.listed() : Map.of();
  }

  private RowText way(TableText table, RoadTable.Way way, RoadTable.Length length) {
    RowText row =
        table.row().text("from", routing.idOf(way.from())).text("to", routing.idOf(way.to()));
    if (length.equals(RoadTable.Length.NO_WAY)) {
      return row.flag("no_way", true);
    }
    Double metres = length.metres();
    Double seconds = length.seconds();
    return row.number("km", metres == null ? null : metres / RoutingUnits.KM)
        .number("min", seconds == null ? null : seconds / RoutingUnits.MINUTE);
  }

  /** A table of an older case without the rows that say nothing any more. */
  static String emptyTable(TableFormat format) {
    return new TableText(format).text();
  }
}
