package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/**
 * First plan: puts unserved clients one by one where they cost least and break nothing, if need be
 * behind a reload or into a vehicle not used so far. Optional ones are put in at any cost, because
 * most pay only once several share a route; then those that do not pay are taken out.
 *
 * <p>OptaPlanner's own construction heuristics score every position with the whole network of
 * constraints, which takes minutes at a thousand clients; this drives single routes.
 */
final class GreedyInsertion implements CustomPhaseCommand<CollectionPlan> {

  @Override
  public void changeWorkingSolution(ScoreDirector<CollectionPlan> director) {
    PlanWriter.writeByVehicle(director, byVehicle(director.getWorkingSolution()));
  }

  /** The routes of the plan, and all else that they can take in. */
  static List<PlannedRoute> routes(CollectionPlan plan) {
    return List.copyOf(byVehicle(plan).values());
  }

  private static Map<Vehicle, PlannedRoute> byVehicle(CollectionPlan plan) {
    return new Construction(plan).run();
  }

  /** A place for a client. */
  private record Place(Vehicle vehicle, List<Stop> stops, long extraCost) {}

  private static final class Construction {

    private final CollectionPlan plan;
    private final RoutingProblem problem;
    private final Map<Vehicle, List<Stop>> routes = new LinkedHashMap<>();
    private final Map<Vehicle, Long> costs = new LinkedHashMap<>();
    private final Map<Integer, Stop> anyReload = new LinkedHashMap<>();

    Construction(CollectionPlan plan) {
      this.plan = plan;
      problem = plan.problem();
      plan.stops().stream()
          .filter(Stop::isReload)
          .forEach(reload -> anyReload.putIfAbsent(reload.location(), reload));
      for (Vehicle vehicle : plan.vehicles()) {
        if (vehicle.isUsed()) {
          routes.put(vehicle, List.copyOf(vehicle.stops()));
          costs.put(vehicle, vehicle.route().cost(vehicle));
        }
      }
    }

    Map<Vehicle, PlannedRoute> run() {
      for (Order order : inOrder()) {
        List<Place> places = cheapest(order);
        long extra = places.stream().mapToLong(Place::extraCost).sum();
        if (order.isRequired() || order.isOptionalClient() || extra < order.prize()) {
          places.forEach(this::take);
        }
      }
      routes.replaceAll((vehicle, stops) -> new Thinning(problem, vehicle).apply(stops));
      Map<Vehicle, PlannedRoute> planned = new LinkedHashMap<>();
      routes.forEach((vehicle, stops) -> planned.put(vehicle, vehicle.planned(stops)));
      return planned;
    }

    private void take(Place place) {
      routes.put(place.vehicle(), place.stops());
      costs.merge(place.vehicle(), place.extraCost(), Long::sum);
    }

    /** Required ones, those that close early, and far ones first: they have least choice. */
    private List<Order> inOrder() {
      return plan.orders().stream()
          .filter(Order::isLeftOut)
          .sorted(
              Comparator.comparing((Order order) -> !order.isRequired())
                  .thenComparing(order -> order.stops().get(0).latest())
                  .thenComparing(order -> -problem.distance(0, 0, order.stops().get(0).location())))
          .toList();
    }

    /** A place for each visit of the alternative that costs least; none if no alternative fits. */
    private List<Place> cheapest(Order order) {
      List<Place> cheapest = List.of();
      long least = Long.MAX_VALUE;
      for (List<Integer> alternative : order.alternatives()) {
        List<Place> places = new ArrayList<>();
        for (Stop stop : order.stops()) {
          Place place = alternative.contains(stop.location()) ? best(stop) : null;
          if (place != null) {
            places.add(place); // of different vehicles, so that no place spoils another
          }
        }
        long cost = places.stream().mapToLong(Place::extraCost).sum();
        if (places.size() == alternative.size() && cost < least) {
          least = cost;
          cheapest = places;
        }
      }
      return cheapest;
    }

    private @Nullable Place best(Stop client) {
      Place best = null;
      for (Map.Entry<Vehicle, List<Stop>> route : routes.entrySet()) {
        if (!client.mayBeVisitedBy(route.getKey().typeIndex())) {
          continue;
        }
        best = amid(best, route.getKey(), route.getValue(), client);
        best = afterReload(best, route.getKey(), route.getValue(), client);
      }
      int lastType = -1;
      for (Vehicle vehicle : plan.vehicles()) {
        boolean isNew = !vehicle.isHolder() && !routes.containsKey(vehicle);
        if (isNew && vehicle.typeIndex() != lastType) {
          lastType = vehicle.typeIndex(); // the others of its type are no different
          best = better(best, vehicle, List.of(client));
        }
      }
      return best;
    }

    private @Nullable Place amid(
        @Nullable Place best, Vehicle vehicle, List<Stop> stops, Stop client) {
      Place found = best;
      for (int i = 0; i <= stops.size(); i++) {
        long detour = vehicle.detour(problem, stops, i, client);
        // Usually the least that the place may cost: what it takes is rarely made up by less time.
        long least = vehicle.type().unitDistanceCost() * detour;
        if (found == null || least < found.extraCost()) {
          found = better(found, vehicle, with(stops, i, client));
        }
      }
      return found;
    }

    private @Nullable Place afterReload(
        @Nullable Place best, Vehicle vehicle, List<Stop> stops, Stop client) {
      Place found = best;
      for (int depot : vehicle.type().reloadDepots()) {
        Stop reload = anyReload.get(depot);
        if (reload != null) {
          List<Stop> reloaded = with(stops, stops.size(), reload);
          found = better(found, vehicle, with(reloaded, reloaded.size(), client));
        }
      }
      return found;
    }

    private @Nullable Place better(@Nullable Place best, Vehicle vehicle, List<Stop> stops) {
      RouteFigures figures = RouteDrive.of(problem, vehicle, stops);
      if (figures.broken(vehicle) > 0) {
        return best;
      }
      long extra = figures.cost(vehicle) - costs.getOrDefault(vehicle, 0L);
      return best == null || extra < best.extraCost() ? new Place(vehicle, stops, extra) : best;
    }

    private static List<Stop> with(List<Stop> stops, int index, Stop more) {
      List<Stop> longer = new ArrayList<>(stops.size() + 1);
      longer.addAll(stops);
      longer.add(index, more);
      return longer;
    }
  }
}
