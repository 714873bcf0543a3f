package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gleaner.domain.routing.RoutePlan;

/** How the work of several days is shared: hours of each vehicle that drives, and of each type. */
final class WorkTables {

  private final RoutePlan plan;
  private final DurationUnit unit;

  /** Of vehicles that drive, by number. */
  private final Map<Integer, List<RoutePlan.Route>> byVehicle = new TreeMap<>();

  WorkTables(RoutePlan plan) {
    this.plan = plan;
    this.unit = DurationUnit.of(plan);
    plan.routes()
        .forEach(
            route -> byVehicle.computeIfAbsent(route.vehicle(), v -> new ArrayList<>()).add(route));
  }

  /** None for one day: there the routes say all of it. */
  List<TableView> tables() {
    return plan.days() == 1 || byVehicle.isEmpty() ? List.of() : List.of(vehicles(), types());
  }

  private TableView vehicles() {
    TableView.Builder table =
        TableView.of(
            "vehicle_hours",
            Column.number("vehicle", 0),
            Column.text("vehicle_type"),
            Column.number("days_driven", 0),
            unit.column("duration"));
    byVehicle.forEach(
        (vehicle, routes) ->
            table.row(vehicle, routes.get(0).vehicleType(), routes.size(), hours(routes)));
    return table.build();
  }

  private TableView types() {
    Map<String, DoubleSummaryStatistics> byType = new TreeMap<>();
    byVehicle
        .values()
        .forEach(
            routes ->
                byType
                    .computeIfAbsent(
                        routes.get(0).vehicleType(), type -> new DoubleSummaryStatistics())
                    .accept(hours(routes)));
    TableView.Builder table =
        TableView.of(
            "type_hours",
            Column.text("vehicle_type"),
            Column.number("vehicles_driven", 0),
            unit.column("duration"),
            unit.column("least"),
            unit.column("most"),
            unit.column("spread"));
    byType.forEach(
        (type, hours) ->
            table.row(
                type,
                hours.getCount(),
                hours.getSum(),
                hours.getMin(),
                hours.getMax(),
                hours.getMax() - hours.getMin()));
    return table.build();
  }

  private double hours(List<RoutePlan.Route> routes) {
    return unit.shown(routes.stream().mapToDouble(RoutePlan.Route::duration).sum());
  }
}
