package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningListVariable;
import org.optaplanner.core.api.domain.variable.ShadowVariable;

/** A vehicle and the stops of its route; or the holder of the stops that no vehicle makes. */
@PlanningEntity
public class Vehicle {

  static final String STOPS = "stops";
  static final String ROUTE = "route";
  static final int HOLDER = -1;

  @PlanningId private int number;
  private int typeIndex;
  private @Nullable VehicleType type;

  @PlanningListVariable private List<Stop> stops = new ArrayList<>();

  /** Recomputed whole whenever the stops change: see the package. */
  @ShadowVariable(variableListenerClass = RouteFiguresListener.class, sourceVariableName = "stops")
  private @Nullable RouteFigures route = RouteFigures.UNUSED;

  /** For OptaPlanner's cloner, which sets every field. */
  Vehicle() {}

  private Vehicle(int number, int typeIndex, @Nullable VehicleType type) {
    this.number = number;
    this.typeIndex = typeIndex;
    this.type = type;
  }

  static Vehicle of(int number, int typeIndex, VehicleType type) {
    return new Vehicle(number, typeIndex, type);
  }

  static Vehicle holder() {
    return new Vehicle(HOLDER, HOLDER, null);
  }

  /** Counted over all types, or {@link #HOLDER}. */
  int number() {
    return number;
  }

  /** Index of its type in the problem. */
  int typeIndex() {
    return typeIndex;
  }

  /** Not of the holder. */
  VehicleType type() {
    if (type == null) {
      throw new IllegalStateException("the holder of unserved stops has no vehicle type");
    }
    return type;
  }

  boolean isHolder() {
    return type == null;
  }

  /** Drives anywhere. */
  boolean isUsed() {
    return type != null && !stops.isEmpty();
  }

  List<Stop> stops() {
    return stops;
  }

  RouteFigures route() {
    return route == null ? RouteFigures.UNUSED : route;
  }

  void setRoute(RouteFigures figures) {
    route = figures;
  }

  /** By how much its distance grows if a stop is put into a route of it. */
  long detour(RoutingProblem problem, List<Stop> route, int index, Stop stop) {
    int from = index == 0 ? type().startDepot() : route.get(index - 1).location();
    int to = index == route.size() ? type().endDepot() : route.get(index).location();
    int profile = type().profile();
    return problem.distance(profile, from, stop.location())
        + problem.distance(profile, stop.location(), to)
        - problem.distance(profile, from, to);
  }

  /** Its route in the numbers of the problem. */
  PlannedRoute planned() {
    return planned(stops);
  }

  /** A route of it in the numbers of the problem. */
  PlannedRoute planned(List<Stop> route) {
    return new PlannedRoute(typeIndex, route.stream().map(Stop::location).toList());
  }

  @Override
  public String toString() {
    return type == null ? "unserved" : "vehicle " + number;
  }
}
