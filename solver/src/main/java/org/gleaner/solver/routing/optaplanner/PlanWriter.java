package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.solver.routing.PlannedRoute;
import org.optaplanner.core.api.score.director.ScoreDirector;

/** Replaces the routes of a plan under OptaPlanner's eyes. */
final class PlanWriter {

  private final CollectionPlan plan;
  private final Map<Integer, Stop> clients = new HashMap<>();
  private final Map<Integer, Deque<Stop>> pool = new HashMap<>();
  private final Map<Vehicle, List<Stop>> lists = new LinkedHashMap<>();

  private PlanWriter(CollectionPlan plan) {
    this.plan = plan;
    for (Stop stop : plan.stops()) {
      if (stop.isReload()) {
        pool.computeIfAbsent(stop.location(), depot -> new ArrayDeque<>()).add(stop);
      } else {
        clients.put(stop.location(), stop);
      }
    }
    for (Vehicle vehicle : plan.vehicles()) {
      lists.put(vehicle, new ArrayList<>());
    }
  }

  /**
   * Routes for vehicles of their types, each for one that makes many of its stops already.
   *
   * @param routes of no more vehicles of a type than the plan has. Reloads beyond its pool are left
   *     out: those are reloads of an empty vehicle
   */
  static void write(ScoreDirector<CollectionPlan> director, List<PlannedRoute> routes) {
    writeByVehicle(director, new UsualVehicles(director.getWorkingSolution()).of(routes));
  }

  /** Routes for certain vehicles; the others stay at home. */
  static void writeByVehicle(
      ScoreDirector<CollectionPlan> director, Map<Vehicle, PlannedRoute> routes) {
    PlanWriter writer = new PlanWriter(director.getWorkingSolution());
    routes.forEach(writer::assign);
    writer.leaveTheRest();
    writer.lists.entrySet().removeIf(list -> list.getKey().stops().equals(list.getValue()));
    ListsMove.apply(director, writer.lists);
    director.triggerVariableListeners();
  }

  private void assign(Vehicle vehicle, PlannedRoute route) {
    List<Stop> stops = new ArrayList<>();
    for (int location : route.visits()) {
      Stop stop =
          plan.problem().isDepot(location)
              ? pool.getOrDefault(location, new ArrayDeque<>()).poll()
              : clients.remove(location);
      if (stop != null) {
        stops.add(stop);
      }
    }
    lists.put(vehicle, stops);
  }

  private void leaveTheRest() {
    List<Stop> unserved = lists.computeIfAbsent(plan.holder(), holder -> new ArrayList<>());
    for (Stop stop : plan.stops()) {
      if (stop.isReload()
          ? pool.getOrDefault(stop.location(), new ArrayDeque<>()).remove(stop)
          : clients.containsKey(stop.location())) {
        unserved.add(stop);
      }
    }
  }
}
