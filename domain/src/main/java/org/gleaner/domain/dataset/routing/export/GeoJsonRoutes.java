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
import org.gleaner.domain.routing.DriverPause;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoutePlan;
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
    return text(PlannedRoute.of(routing, plan));
  }

  /**
   * The same with the times and loads that a plan tells.
   *
   * @param routes of the plan, in the numbers of the case
   */
  public static String text(RoutingCase routing, RoutingSolution routes, RoutePlan plan) {
    return text(PlannedRoute.of(routing, routes, plan));
  }

  private static String text(List<PlannedRoute> routes) {
    List<Object> features = new ArrayList<>();
    for (PlannedRoute route : routes) {
      features.add(line(route));
      for (int i = 0; i < route.places().size(); i++) {
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
    route.places().forEach(place -> positions.add(position(route, place)));
    if (positions.size() == 1) {
      // A line has two positions, even that of a route which starts and ends at its only stop.
      positions.add(positions.get(0));
    }
    List<RoutePlan.Stop> stops = route.told().stops();
    Map<String, Object> properties = properties(route, "route");
    properties.put("stops", route.route().places().size());
    properties.put("distance", route.distance());
    properties.put("duration", route.told().duration());
    Double co2e = route.told().co2eKg();
    if (co2e != null) {
      properties.put("co2e_kg", co2e);
    }
    time(properties, "start", stops.get(0).start(), route);
    time(properties, "end", stops.get(stops.size() - 1).departure(), route);
    return feature("LineString", positions, properties);
  }

  private static Map<String, Object> stop(PlannedRoute route, int number) {
    int place = route.places().get(number);
    RoutePlan.Stop told = route.told().stops().get(number);
    Map<String, Object> properties = properties(route, route.kind(place));
    properties.put("sequence", number);
    properties.put("id", route.routing().idOf(place));
    properties.put("name", route.name(place));
    time(properties, "arrival", told.arrival(), route);
    time(properties, "start", told.start(), route);
    time(properties, "departure", told.departure(), route);
    properties.put("load", told.loads());
    if (!told.pauses().isEmpty()) {
      properties.put("pauses", told.pauses().stream().map(one -> pause(one, route)).toList());
    }
    if (told.compartment() != null) {
      properties.put("compartment", told.compartment());
    }
    if (!told.compartments().isEmpty()) {
      Map<String, Object> loads = new LinkedHashMap<>();
      told.compartments().forEach(one -> loads.put(one.id(), one.loads()));
      properties.put("load_by_compartment", loads);
    }
    return feature("Point", position(route, place), properties);
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

  /** Of the stop that it precedes: where on the way it is taken, nobody knows. */
  private static Map<String, Object> pause(DriverPause pause, PlannedRoute route) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("kind", pause.kind().id());
    if (!pause.id().isEmpty()) {
      properties.put("id", pause.id());
    }
    time(properties, "start", pause.start(), route);
    time(properties, "end", pause.end(), route);
    return properties;
  }

  private static void time(
      Map<String, Object> properties, String key, double time, PlannedRoute route) {
    properties.put(key, time);
    route.clock(time).ifPresent(clock -> properties.put(key + "_time", CLOCK.format(clock)));
  }

  private static List<Object> position(PlannedRoute route, int place) {
    Point at = route.routing().point(place);
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
