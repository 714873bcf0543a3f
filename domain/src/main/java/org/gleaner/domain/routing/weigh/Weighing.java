package org.gleaner.domain.routing.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;

/**
 * What was weighed beside what was planned, in kilograms.
 *
 * @param visits that were weighed, in the order of the plan
 * @param materials in the order of the alphabet, without what is suspicious
 * @param overall of all materials together, likewise
 * @param suspicious visits
 * @param overloads of vehicles, one for each trip
 */
public record Weighing(
    List<WeighedVisit> visits,
    List<MaterialFactor> materials,
    MaterialFactor overall,
    List<WeighedVisit> suspicious,
    List<Overload> overloads) {

  private static final double TENTHS = 10;
  private static final double TOLERANCE = 1e-6;

  public Weighing {
    visits = List.copyOf(visits);
    materials = List.copyOf(materials);
    suspicious = List.copyOf(suspicious);
    overloads = List.copyOf(overloads);
  }

  /**
   * Which order was weighed on which day.
   *
   * @param day from 1
   */
  public record Visit(int day, String order) {}

  /**
   * Compares.
   *
   * @param routing whose first load is in kilograms
   * @param weighed kg; visits that the plan does not have are left out
   */
  public static Weighing of(RoutingCase routing, RoutePlan plan, Map<Visit, Double> weighed) {
    Map<String, Order> orders = new HashMap<>();
    routing.orders().forEach(order -> orders.put(order.id(), order));
    List<WeighedVisit> visits = new ArrayList<>();
    List<Overload> overloads = new ArrayList<>();
    for (RoutePlan.Route route : plan.routes()) {
      follow(route, routing, orders, weighed, visits, overloads);
    }
    Map<String, List<WeighedVisit>> byMaterial = new TreeMap<>();
    visits.forEach(
        visit -> byMaterial.computeIfAbsent(visit.material(), m -> new ArrayList<>()).add(visit));
    List<WeighedVisit> suspicious = new ArrayList<>();
    List<WeighedVisit> trusted = new ArrayList<>();
    List<MaterialFactor> materials = new ArrayList<>();
    byMaterial.forEach(
        (material, some) -> {
          List<WeighedVisit> doubtful = Suspicion.among(some);
          suspicious.addAll(doubtful);
          List<WeighedVisit> kept = new ArrayList<>(some);
          kept.removeAll(doubtful);
          trusted.addAll(kept);
          materials.add(MaterialFactor.of(material, kept));
        });
    return new Weighing(visits, materials, MaterialFactor.of("", trusted), suspicious, overloads);
  }

  private static void follow(
      RoutePlan.Route route,
      RoutingCase routing,
      Map<String, Order> orders,
      Map<Visit, Double> weighed,
      List<WeighedVisit> visits,
      List<Overload> overloads) {
    double capacity = capacity(route, routing);
    double aboard = 0;
    String last = "";
    for (RoutePlan.Stop stop : route.stops()) {
      Order order = stop.kind().equals("order") ? orders.get(stop.id()) : null;
      if (order == null) {
        overload(route, last, aboard, capacity, overloads);
        aboard = 0;
        continue;
      }
      last = order.id();
      double planned = order.loads().get(0);
      Double kg = weighed.get(new Visit(route.day(), order.id()));
      aboard += kg == null ? planned : kg;
      if (kg != null) {
        String material = Objects.requireNonNullElse(order.handling().material(), "");
        visits.add(
            new WeighedVisit(route.day(), route.vehicle(), order.id(), material, planned, kg));
      }
    }
    if (!route.stops().isEmpty()) {
      overload(route, last, aboard, capacity, overloads);
    }
  }

  private static double capacity(RoutePlan.Route route, RoutingCase routing) {
    return routing.vehicleTypes().stream()
        .filter(type -> type.id().equals(route.vehicleType()))
        .map(VehicleType::capacities)
        .mapToDouble(capacities -> capacities.get(0))
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static void overload(
      RoutePlan.Route route, String last, double kg, double capacity, List<Overload> overloads) {
    if (kg > capacity + TOLERANCE) {
      overloads.add(
          new Overload(route.day(), route.vehicle(), route.vehicleType(), last, kg, capacity));
    }
  }

  /**
   * The case with orders as they are to be expected next time: kilograms (also those that count
   * under a relief) times the factor of their material, to tenths; litres stay.
   */
  public RoutingCase corrected(RoutingCase routing) {
    Map<String, Double> factors = new HashMap<>();
    for (MaterialFactor one : materials) {
      if (one.isUsable()) {
        factors.put(one.material(), Objects.requireNonNull(one.factor()));
      }
    }
    return routing.withOrders(
        routing.orders().stream().map(order -> corrected(order, factors)).toList());
  }

  private static Order corrected(Order order, Map<String, Double> factors) {
    String material = Objects.requireNonNullElse(order.handling().material(), "");
    Double factor = factors.get(material);
    return factor == null
        ? order
        : order.weighing(tenths(order.loads().get(0) * factor), tenths(order.reliefKg() * factor));
  }

  private static double tenths(double kg) {
    return Math.rint(kg * TENTHS) / TENTHS;
  }
}
