package org.gleaner.domain.dataset.routing.plan;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.routing.CaseReference;
import org.gleaner.domain.routing.DriverPause;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCost;
import org.jspecify.annotations.Nullable;

/** The text of {@code routes.json}. */
final class RoutePlanDocument {

  static final String FORMAT = "gleaner-routes/1";
  static final String CASE_PATH = "case_path";
  static final String CASE_HASH = "case_hash";
  static final String LOAD_UNITS = "load_units";
  static final String COSTS = "costs";
  static final String SHARED_WORK = "shared_work";
  static final String CO2E = "co2e_kg";
  static final String DELAYED = "delayed";
  static final String UNEVEN_WORK = "uneven_work";
  static final String PAUSES = "pauses";
  static final List<String> PAUSE_KINDS = List.of("break", "rest");

  private RoutePlanDocument() {}

  /** The text of a file that will lie in the folder. */
  static String text(RoutePlan plan, Path folder) {
    return JsonText.of(tree(plan, folder));
  }

  /** The document; {@code folder} is where it will lie. */
  static Map<String, @Nullable Object> tree(RoutePlan plan, Path folder) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("case", plan.caseName());
    CaseReference origin = plan.origin();
    if (origin != null) {
      if (origin.path() != null) {
        tree.put(CASE_PATH, relative(origin.path(), folder.toAbsolutePath().normalize()));
      }
      tree.put(CASE_HASH, origin.hash());
    }
    tree.put("days", plan.days());
    tree.put("start_date", Objects.toString(plan.startDate(), ""));
    tree.put("clock", plan.isOnClock());
    tree.put("currency", Objects.requireNonNullElse(plan.currency(), ""));
    if (!plan.loadUnits().isEmpty()) {
      tree.put(LOAD_UNITS, plan.loadUnits());
    }
    tree.put("orders", plan.orders());
    tree.put("cost", plan.cost());
    Map<String, Object> costs = costs(plan.costs());
    costs.put("prizes", plan.costs().prizes());
    tree.put(COSTS, costs);
    if (plan.co2eKg() != null) {
      tree.put(CO2E, plan.co2eKg());
    }
    tree.put("violations", plan.violations());
    tree.put("routes", plan.routes().stream().map(RoutePlanDocument::route).toList());
    tree.put("unserved", plan.unserved().stream().map(RoutePlanDocument::unserved).toList());
    if (!plan.sharedWork().isEmpty()) {
      tree.put(SHARED_WORK, plan.sharedWork().stream().map(RoutePlanDocument::sharedWork).toList());
    }
    if (!plan.replans().isEmpty()) {
      tree.put("replans", plan.replans().stream().map(RoutePlanDocument::replan).toList());
    }
    return tree;
  }

  /** So that a case and its plans may move together; as it is where there is no such way. */
  private static String relative(Path path, Path folder) {
    boolean isReachable = Objects.equals(path.getRoot(), folder.getRoot());
    Path shown = isReachable ? folder.relativize(path) : path;
    return shown.toString().replace(File.separatorChar, '/');
  }

  private static Map<String, Object> sharedWork(RoutePlan.SharedWork shared) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("vehicle_type", shared.vehicleType());
    tree.put("first_vehicle", shared.firstVehicle());
    tree.put("count", shared.count());
    return tree;
  }

  private static Map<String, Object> replan(RoutePlan.Replan replan) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("day", replan.day());
    tree.put("now", replan.now());
    tree.put("events", replan.events());
    if (!replan.delayed().isEmpty()) {
      tree.put(DELAYED, replan.delayed().stream().map(RoutePlanDocument::delayed).toList());
    }
    return tree;
  }

  private static Map<String, Object> delayed(RoutePlan.Delayed delayed) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("vehicle", delayed.vehicle());
    tree.put("until", delayed.until());
    return tree;
  }

  /** Without prizes, which no route loses. */
  private static Map<String, Object> costs(RoutingCost lines) {
    Map<String, Object> costs = new LinkedHashMap<>();
    costs.put("fixed", lines.fixed());
    costs.put("distance", lines.distance());
    costs.put("time", lines.time());
    if (lines.unevenWork() > 0) {
      costs.put(UNEVEN_WORK, lines.unevenWork());
    }
    return costs;
  }

  private static Map<String, Object> route(RoutePlan.Route route) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("vehicle", route.vehicle());
    tree.put("vehicle_type", route.vehicleType());
    tree.put("day", route.day());
    tree.put("distance", route.distance());
    tree.put("duration", route.duration());
    tree.put("cost", route.cost());
    if (route.costs() != null) {
      tree.put(COSTS, costs(route.costs()));
    }
    if (route.co2eKg() != null) {
      tree.put(CO2E, route.co2eKg());
    }
    if (route.executed() > 0) {
      tree.put("executed", route.executed());
    }
    List<Object> stops = new ArrayList<>();
    route.stops().forEach(stop -> stops.add(stop(stop)));
    tree.put("stops", stops);
    return tree;
  }

  private static Map<String, Object> stop(RoutePlan.Stop stop) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", stop.kind());
    tree.put("id", stop.id());
    tree.put("name", stop.name());
    tree.put("unloads", stop.isUnloading());
    tree.put("arrival", stop.arrival());
    tree.put("start", stop.start());
    tree.put("departure", stop.departure());
    tree.put("loads", stop.loads());
    if (stop.breaks() > 0) {
      tree.put("breaks", stop.breaks());
    }
    if (!stop.pauses().isEmpty()) {
      tree.put(PAUSES, stop.pauses().stream().map(RoutePlanDocument::pause).toList());
    }
    if (stop.compartment() != null) {
      tree.put("compartment", stop.compartment());
    }
    if (!stop.compartments().isEmpty()) {
      tree.put(
          "compartments",
          stop.compartments().stream().map(RoutePlanDocument::compartment).toList());
    }
    return tree;
  }

  private static Map<String, Object> pause(DriverPause pause) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", pause.kind().id());
    if (!pause.id().isEmpty()) {
      tree.put("id", pause.id());
    }
    tree.put("start", pause.start());
    tree.put("end", pause.end());
    return tree;
  }

  private static Map<String, Object> compartment(RoutePlan.CompartmentLoad compartment) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", compartment.id());
    tree.put("loads", compartment.loads());
    return tree;
  }

  private static Map<String, Object> unserved(RoutePlan.Unserved unserved) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("order", unserved.id());
    tree.put("name", unserved.name());
    Double prize = unserved.prize();
    if (prize != null) {
      tree.put("prize", prize);
    }
    tree.put("reason", unserved.reason());
    tree.put("message", unserved.message());
    return tree;
  }
}
