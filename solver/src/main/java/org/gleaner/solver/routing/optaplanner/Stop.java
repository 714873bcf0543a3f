package org.gleaner.solver.routing.optaplanner;

import java.util.List;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.RoutingProblem;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.IndexShadowVariable;
import org.optaplanner.core.api.domain.variable.InverseRelationShadowVariable;

/**
 * A visit that a vehicle may make: the one of a client, or one of the pool's reloads at a depot.
 * OptaPlanner assigns each to exactly one list, so what nobody visits is on the list of {@link
 * Vehicle#isHolder() the holder}.
 */
@PlanningEntity
public class Stop {

  static final String VEHICLE = "vehicle";

  private static final long[] NOTHING = {};

  @PlanningId private int id;
  private RoutingProblem problem;
  private int location;
  private boolean isReload;
  private long[] load = NOTHING;
  private long service;
  private long earliest;
  private long latest;
  private long release;

  /** Kinds that a client puts aboard, or that are refused at a reload. */
  private long goods;

  /** By type; null if all may visit it. */
  private boolean @Nullable [] visitors;

  /** None of a reload. */
  private @Nullable Order order;

  @InverseRelationShadowVariable(sourceVariableName = "stops")
  private @Nullable Vehicle vehicle;

  @IndexShadowVariable(sourceVariableName = "stops")
  private @Nullable Integer index;

  /** For OptaPlanner's cloner, which sets every field. */
  @SuppressWarnings("NullAway.Init")
  Stop() {}

  private Stop(int id, RoutingProblem problem, int location, boolean isReload) {
    this.id = id;
    this.problem = problem;
    this.location = location;
    this.isReload = isReload;
  }

  static Stop client(int id, RoutingProblem problem, int location) {
    Client client = problem.client(location);
    Stop stop = new Stop(id, problem, location, false);
    stop.load = client.load().stream().mapToLong(Long::longValue).toArray();
    stop.service = client.service();
    stop.earliest = client.earliest();
    stop.latest = client.latest();
    stop.release = client.release();
    stop.goods = client.goods();
    if (!client.vehicleTypes().isEmpty()) {
      stop.visitors = new boolean[problem.vehicleTypes().size()];
      for (int type : client.vehicleTypes()) {
        stop.visitors[type] = true;
      }
    }
    return stop;
  }

  static Stop reload(int id, RoutingProblem problem, int location) {
    Depot depot = problem.depot(location);
    Stop stop = new Stop(id, problem, location, true);
    stop.service = depot.service();
    stop.earliest = depot.earliest();
    stop.latest = depot.latest();
    stop.goods = depot.refused();
    return stop;
  }

  int id() {
    return id;
  }

  /** The one that the stop was made for; later ones may have more clients. */
  RoutingProblem problem() {
    return problem;
  }

  /** Index of the depot or client in the problem. */
  public int location() {
    return location;
  }

  public boolean isReload() {
    return isReload;
  }

  /** On the holder's list, or on none yet. */
  public boolean isUnserved() {
    return vehicle == null || vehicle.isHolder();
  }

  long load(int dimension) {
    return load[dimension];
  }

  long service() {
    return service;
  }

  long earliest() {
    return earliest;
  }

  long latest() {
    return latest;
  }

  long release() {
    return release;
  }

  /** Of the trip that begins at a position of a route: the latest of its clients. */
  static long release(List<Stop> route, int position) {
    long release = 0;
    for (int i = position; i < route.size() && !route.get(i).isReload; i++) {
      release = Math.max(release, route.get(i).release);
    }
    return release;
  }

  long goods() {
    return goods;
  }

  boolean mayBeVisitedBy(int vehicleType) {
    return visitors == null || visitors[vehicleType];
  }

  @Nullable Order order() {
    return order;
  }

  void setOrder(Order of) {
    order = of;
  }

  /** A client that may be left out by itself. */
  boolean isOptional() {
    return order != null && order.isOptionalClient();
  }

  /** Some vehicle may visit both. */
  boolean sharesVehicleWith(Stop other) {
    if (visitors == null || other.visitors == null) {
      return true;
    }
    for (int type = 0; type < visitors.length; type++) {
      if (visitors[type] && other.visitors[type]) {
        return true;
      }
    }
    return false;
  }

  /** Lost if that client is left out. */
  long prize() {
    return order == null || order.isChoice() ? 0 : order.prize();
  }

  @Nullable Vehicle vehicle() {
    return vehicle;
  }

  int index() {
    return index == null ? -1 : index;
  }

  /** For plans that are made outside of OptaPlanner, which sets these by itself. */
  void place(Vehicle on, int at) {
    vehicle = on;
    index = at;
  }

  @Override
  public String toString() {
    return (isReload ? "reload " + id + " at depot " : "client at location ") + location;
  }
}
