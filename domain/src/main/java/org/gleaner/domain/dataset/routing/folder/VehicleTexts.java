package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.format.ClockTime;
import org.gleaner.domain.dataset.writing.RowText;
import org.gleaner.domain.dataset.writing.TableText;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.FairWork;
import org.gleaner.domain.routing.FleetEmissions;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RouteLimits;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;

/** Texts of the tables that are about vehicles. */
record VehicleTexts(RoutingCase routing) {

  TableText vehicles() {
    TableText table = new TableText(VehicleFormat.VEHICLES);
    for (VehicleType type : routing.vehicleTypes()) {
      RowText row =
          table
              .row()
              .text("id", type.id())
              .number("count", type.count())
              .words("features", type.equipment().features())
              .words("hazards", type.equipment().hazardClasses())
              .text("class", routing.terms().roads().classOf(type))
              .text("licence", routing.terms().fleet().licenceOf(type))
              .words(CalendarCells.WEEKDAYS, CalendarCells.words(type.hours().weekdays()));
      ends(row, type.ends());
      LoadColumns.writeLimits(row, LoadColumns.CAPACITY, type.capacities());
      ClockTexts.window(row, type.shift(), "shift_start", "shift_end");
      hours(row, "overtime_limit_h", type.hours().overtime());
      limits(row, type.limits());
      costs(row, type, routing.terms().fleet().emissions());
      crew(row, type.hours().crew());
      unloading(row, type);
    }
    return table;
  }

  private static void limits(RowText row, RouteLimits limits) {
    hours(row, "max_duration_h", limits.maxDuration());
    row.number("max_distance_km", RoutingUnits.in(limits.maxDistance(), RoutingUnits.KM));
    hours(row, VehicleFormat.MAX_TRAVEL, limits.maxTravelTime());
    if (limits.maxOrders() != Integer.MAX_VALUE) {
      row.figure(VehicleFormat.MAX_ORDERS, limits.maxOrders());
    }
  }

  private void ends(RowText row, RouteEnds ends) {
    boolean isOpenAtStart = ends.start() == RouteEnds.OPEN;
    boolean isOpenAtEnd = ends.end() == RouteEnds.OPEN;
    row.text("depot", routing.idOf(isOpenAtStart ? ends.end() : ends.start()));
    if (isOpenAtStart) {
      row.text(VehicleFormat.OPEN_AT, VehicleFormat.OPEN_START);
    } else if (isOpenAtEnd) {
      row.text(VehicleFormat.OPEN_AT, VehicleFormat.OPEN_END);
    } else if (ends.end() != ends.start()) {
      row.text("end_depot", routing.idOf(ends.end()));
    }
  }

  TableText compartments() {
    TableText table = new TableText(VehicleFormat.COMPARTMENTS);
    for (VehicleType type : routing.vehicleTypes()) {
      for (Compartment one : type.equipment().compartments()) {
        RowText row = table.row().text(VehicleIds.COLUMN, type.id()).text("id", one.id());
        LoadColumns.writeLimits(row, LoadColumns.CAPACITY, one.capacities());
        row.words("materials", one.materials()).words("hazards", one.hazardClasses());
      }
    }
    return table;
  }

  TableText breaks() {
    TableText table = new TableText(VehicleFormat.BREAKS);
    for (VehicleType type : routing.vehicleTypes()) {
      for (DriverBreak one : type.hours().breaks()) {
        for (TimeWindow window : one.windows()) {
          table
              .row()
              .text(VehicleIds.COLUMN, type.id())
              .text("id", one.id())
              .text("opens", ClockTime.text(window.open()))
              .text("closes", ClockTexts.closing(window))
              .figure(BreakTable.DURATION, RoutingUnits.in(one.duration(), RoutingUnits.MINUTE));
        }
      }
    }
    return table;
  }

  private void crew(RowText row, CrewHours crew) {
    DrivingRuleSets.naming(crew.rules(), routing.terms().fleet())
        .ifPresent(
            rules -> {
              row.text("driving_rules", rules.id()).number("drivers", rules.drivers());
              hours(row, "driven_this_week_h", crew.drivenThisWeek());
              hours(row, "driven_last_week_h", crew.drivenLastWeek());
              row.number("extended_days_this_week", crew.extendedDaysThisWeek());
            });
  }

  private static void hours(RowText row, String column, double seconds) {
    row.number(column, RoutingUnits.in(seconds, RoutingUnits.HOUR));
  }

  private static void costs(RowText row, VehicleType type, FleetEmissions emissions) {
    row.number("fixed_cost_per_day", type.fixedCost())
        .number("cost_per_km", costPerKm(type, emissions))
        .number(
            "cost_per_hour", RoutingUnits.perEach(type.costs().perDuration(), RoutingUnits.HOUR))
        .number(VehicleFormat.TRAVEL_PRICE, perHour(type.costs().perTravelTime()))
        .number(VehicleFormat.SERVICE_PRICE, perHour(type.costs().perServiceTime()))
        .number(
            "cost_per_overtime_hour",
            RoutingUnits.perEach(type.costs().perOvertime(), RoutingUnits.HOUR));
    FairWork fair = type.costs().fairWork();
    if (fair.isPriced()) {
      hours(row, VehicleFormat.FAIR_HOURS, fair.fair());
      row.number(
          VehicleFormat.UNFAIR_PRICE, RoutingUnits.perEach(fair.perUnfair(), RoutingUnits.HOUR));
    }
    Double emitted = emissions.perDistance().get(type.id());
    if (emitted != null) {
      row.figure(FleetTable.EMISSION, RoutingUnits.perEach(emitted, RoutingUnits.KM));
    }
  }

  private static double perHour(double perSecond) {
    return RoutingUnits.perEach(perSecond, RoutingUnits.HOUR);
  }

  /** Without the price of what is emitted, which the reader adds again. */
  static double costPerKm(VehicleType type, FleetEmissions emissions) {
    return RoutingUnits.perEach(emissions.statedCost(type), RoutingUnits.KM);
  }

  private void unloading(RowText row, VehicleType type) {
    boolean empty = type.emptyBeforeDepot();
    if (type.maxUnloadings() != Integer.MAX_VALUE) {
      row.figure("max_trips", type.maxUnloadings() + (empty ? 0 : 1));
    }
    row.flag("empty_before_depot", empty);
    int first = routing.placeOfFacility(0);
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < routing.facilities().size(); i++) {
      all.add(first + i);
    }
    List<Integer> places = type.unloadingPlaces();
    if (!places.equals(all)) {
      row.words(
          "unload_at",
          places.isEmpty()
              ? List.of(RoutingFormat.NONE)
              : places.stream().map(routing::idOf).toList());
    }
  }
}
