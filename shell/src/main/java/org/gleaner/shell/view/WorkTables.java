package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gleaner.domain.routing.RoutePlan;

/**
 * How the work of several days is shared: hours of each vehicle that drives, and of each type.
 * Where a fair share is priced, vehicles that stay are told too: they could have had some of it.
 */
final class WorkTables {

  /** Of a type; more that stay would hide those that drive. */
  private static final int MOST_LISTED = 200;

  private final RoutePlan plan;
  private final DurationUnit unit;

  /** By number. */
  private final Map<Integer, List<RoutePlan.Route>> byVehicle = new TreeMap<>();

  private final Map<Integer, String> types = new TreeMap<>();

  WorkTables(RoutePlan plan) {
    this.plan = plan;
    this.unit = DurationUnit.of(plan);
    for (RoutePlan.Route route : plan.routes()) {
      types.put(route.vehicle(), route.vehicleType());
    }
    for (RoutePlan.SharedWork shared : plan.sharedWork()) {
      for (int i = 0; i < shared.count() && shared.count() <= MOST_LISTED; i++) {
        types.put(shared.firstVehicle() + i, shared.vehicleType());
      }
    }
    types.keySet().forEach(vehicle -> byVehicle.put(vehicle, new ArrayList<>()));
    plan.routes().forEach(route -> byVehicle.getOrDefault(route.vehicle(), none()).add(route));
  }

  private static List<RoutePlan.Route> none() {
    return new ArrayList<>();
  }

  /** None for one day on which all drive: there the routes say all of it. */
  List<TableView> tables() {
    boolean isTold = plan.days() == 1 && byVehicle.values().stream().noneMatch(List::isEmpty);
    return isTold || byVehicle.isEmpty() ? List.of() : List.of(vehicles(), byType());
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
        (vehicle, routes) -> table.row(vehicle, types.get(vehicle), routes.size(), hours(routes)));
    return table.build();
  }

  private TableView byType() {
    Map<String, DoubleSummaryStatistics> byType = new TreeMap<>();
    Map<String, Integer> driven = new TreeMap<>();
    byVehicle.forEach(
        (vehicle, routes) -> {
          String type = types.getOrDefault(vehicle, "");
          byType.computeIfAbsent(type, t -> new DoubleSummaryStatistics()).accept(hours(routes));
          driven.merge(type, routes.isEmpty() ? 0 : 1, Integer::sum);
        });
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
                driven.get(type),
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
