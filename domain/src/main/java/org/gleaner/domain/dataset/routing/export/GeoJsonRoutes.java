package org.gleaner.domain.dataset.routing.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.fileset.SingleFile;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RouteSchedule;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;

/**
 * A plan as GeoJSON (RFC 7946): a LineString for each route, through its stops as the crow flies,
 * and a Point for each stop.
 */
public final class GeoJsonRoutes {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private GeoJsonRoutes() {}

  /**
   * Writes a file; the old one stays until the new one is complete.
   *
   * @throws IllegalArgumentException if a place of a route has no longitude and latitude
   * @throws IOException if it cannot be written; what was there is then still there
   */
  public static void write(Path file, RoutingCase routing, RoutingSolution plan)
      throws IOException {
    SingleFile.replace(file, text(routing, plan).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The text of a file.
   *
   * @throws IllegalArgumentException if a place of a route has no longitude and latitude
   */
  public static String text(RoutingCase routing, RoutingSolution plan) {
    List<Object> features = new ArrayList<>();
    for (PlannedRoute route : PlannedRoute.of(routing, plan)) {
      features.add(line(route));
      for (int i = 0; i < route.stops().size(); i++) {
        features.add(stop(route, i));
      }
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", "FeatureCollection");
    tree.put("features", features);
    return JsonText.of(tree);
  }

  private static Map<String, Object> line(PlannedRoute route) {
    List<Object> positions = new ArrayList<>();
    route.stops().forEach(stop -> positions.add(position(route, stop)));
    if (positions.size() == 1) {
      // A line has two positions, even that of a route which starts and ends at its only stop.
      positions.add(positions.get(0));
    }
    double start = route.stops().get(0).start();
    double end = route.stops().get(route.stops().size() - 1).end();
    Map<String, Object> properties = properties(route, "route");
    properties.put("stops", route.route().places().size());
    properties.put("distance", route.distance());
    properties.put("duration", route.time(end - start));
    Double co2e = route.told().co2eKg();
    if (co2e != null) {
      properties.put("co2e_kg", co2e);
    }
    time(properties, "start", start, route);
    time(properties, "end", end, route);
    return feature("LineString", positions, properties);
  }

  private static Map<String, Object> stop(PlannedRoute route, int number) {
    RouteSchedule.Stop stop = route.stops().get(number);
    Map<String, Object> properties = properties(route, route.kind(stop.place()));
    properties.put("sequence", number);
    properties.put("id", route.routing().idOf(stop.place()));
    properties.put("name", route.name(stop.place()));
    time(properties, "arrival", stop.arrival(), route);
    time(properties, "start", stop.start(), route);
    time(properties, "departure", stop.end(), route);
    RoutePlan.Stop told = route.told().stops().get(number);
    properties.put("load", told.loads());
    if (told.compartment() != null) {
      properties.put("compartment", told.compartment());
    }
    if (!told.compartments().isEmpty()) {
      Map<String, Object> loads = new LinkedHashMap<>();
      told.compartments().forEach(one -> loads.put(one.id(), one.loads()));
      properties.put("load_by_compartment", loads);
    }
    return feature("Point", position(route, stop), properties);
  }

  private static Map<String, Object> properties(PlannedRoute route, String kind) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("kind", kind);
    properties.put("route", route.title());
    properties.put("vehicle_type", route.type().id());
    properties.put("vehicle", route.route().vehicle() + 1);
    properties.put("day", route.route().day() + 1);
    return properties;
  }

  private static void time(
      Map<String, Object> properties, String key, double time, PlannedRoute route) {
    properties.put(key, route.time(time));
    route.clock(time).ifPresent(clock -> properties.put(key + "_time", CLOCK.format(clock)));
  }

  private static List<Object> position(PlannedRoute route, RouteSchedule.Stop stop) {
    Point at = route.routing().point(stop.place());
    return List.of(at.x(), at.y());
  }

  private static Map<String, Object> feature(
      String type, List<Object> coordinates, Map<String, Object> properties) {
    Map<String, Object> geometry = new LinkedHashMap<>();
    geometry.put("type", type);
    geometry.put("coordinates", coordinates);
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("geometry", geometry);
    feature.put("properties", properties);
    return feature;
  }
}
