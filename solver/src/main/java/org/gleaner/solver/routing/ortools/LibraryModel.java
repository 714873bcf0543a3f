package org.gleaner.solver.routing.ortools;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.BoundCost;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.DriverHours;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;

/** A problem inside the library; closed with it, since its memory is native. */
final class LibraryModel implements AutoCloseable {

  private static final String TIME = "time";

  /** Not serving a required client costs more than a vehicle for it alone. */
  private static final long URGENCY = 10;

  private final RoutingProblem problem;
  private final Fleet fleet;
  private final Nodes nodes;
  private final RoutingIndexManager indices;
  private final long urgent;
  final RoutingModel routing;

  LibraryModel(RoutingProblem problem, Fleet fleet) {
    Loader.loadNativeLibraries();
    this.problem = problem;
    this.fleet = fleet;
    nodes = Nodes.of(problem, fleet, ReloadCopies.of(problem, fleet));
    indices =
        new RoutingIndexManager(
            nodes.count(),
            fleet.size(),
            fleet.ints(type -> nodes.nodeOf()[type.startDepot()]),
            fleet.ints(type -> nodes.nodeOf()[type.endDepot()]));
    routing = new RoutingModel(indices);
    urgent = URGENCY * dearest();
    addCosts();
    if (fleet.types().stream().anyMatch(type -> type.maxDistance() < Quantities.UNLIMITED)) {
      addDistance();
    }
    if (fleet.types().stream().anyMatch(LibraryModel::limitsDriving)) {
      addDriving();
    }
    if (isTimed()) {
      addTime();
    }
    addClients();
    addChoices();
    new LoadDimensions(problem, fleet, nodes, indices, routing).add();
  }

  /** Whether savings can begin: they join routes that leave from and come to one place. */
  boolean isPlain() {
    return !isTimed()
        && nodes.depots() == 1
        && nodes.reloads().length == 0
        && fleet.types().size() == 1
        && allRequired();
  }

  private boolean allRequired() {
    return clients().stream().allMatch(client -> problem.client(client).required());
  }

  private List<Integer> clients() {
    List<Integer> clients = new ArrayList<>();
    for (int client = problem.depots(); client < problem.locations(); client++) {
      clients.add(client);
    }
    return clients;
  }

  private boolean isTimed() {
    return fleet.types().stream().anyMatch(LibraryModel::isTimed)
        || clients().stream()
            .map(problem::client)
            .anyMatch(c -> c.earliest() > 0 || c.latest() < Quantities.UNLIMITED);
  }

  private static boolean isTimed(VehicleType type) {
    return type.unitDurationCost() > 0
        || type.hours().overtime().isPaid()
        || type.hours().unfairWork().isPaid()
        || Math.min(type.latest(), type.maxDuration()) < Quantities.UNLIMITED;
  }

  private void addCosts() {
    int[] evaluators =
        evaluators(
            type -> List.of((long) type.profile(), type.unitDistanceCost()),
            type -> (from, to) -> type.unitDistanceCost() * distance(type, from, to));
    for (int vehicle = 0; vehicle < fleet.size(); vehicle++) {
      routing.setArcCostEvaluatorOfVehicle(evaluators[vehicle], vehicle);
      routing.setFixedCostOfVehicle(fleet.type(vehicle).fixedCost(), vehicle);
    }
  }

  /** Numbers of the tables by vehicle; vehicles of equal key share one. */
  private int[] evaluators(
      Function<VehicleType, List<Long>> key, Function<VehicleType, Nodes.Way> way) {
    Map<List<Long>, Integer> known = new HashMap<>();
    return fleet.ints(
        type ->
            known.computeIfAbsent(
                key.apply(type),
                absent -> routing.registerTransitMatrix(nodes.matrix(way.apply(type)))));
  }

  private void addDistance() {
    int[] evaluators =
        evaluators(
            type -> List.of((long) type.profile()), type -> (from, to) -> distance(type, from, to));
    routing.addDimensionWithVehicleTransitAndCapacity(
        evaluators, 0, fleet.longs(VehicleType::maxDistance), true, "distance");
  }

  private static boolean limitsDriving(VehicleType type) {
    return type.hours().maxDriving() < Quantities.UNLIMITED;
  }

  private void addDriving() {
    int[] evaluators =
        evaluators(
            type -> List.of((long) type.profile()), type -> (from, to) -> driving(type, from, to));
    routing.addDimensionWithVehicleTransitAndCapacity(
        evaluators, 0, fleet.longs(type -> type.hours().maxDriving()), true, "driving");
  }

  private void addTime() {
    int[] evaluators =
        evaluators(
            type -> List.of((long) type.profile()),
            type -> (from, to) -> nodes.stay(problem, from) + duration(type, from, to));
    routing.addDimensionWithVehicleTransitAndCapacity(
        evaluators, Quantities.UNLIMITED, fleet.longs(VehicleType::latest), false, TIME);
    RoutingDimension time = routing.getMutableDimension(TIME);
    for (int vehicle = 0; vehicle < fleet.size(); vehicle++) {
      VehicleType type = fleet.type(vehicle);
      time.cumulVar(routing.start(vehicle)).setRange(type.earliest(), type.latest());
      time.cumulVar(routing.end(vehicle)).setRange(type.earliest(), type.latest());
      if (type.maxDuration() < Quantities.UNLIMITED) {
        time.setSpanUpperBoundForVehicle(type.maxDuration(), vehicle);
      }
      time.setSpanCostCoefficientForVehicle(type.unitDurationCost(), vehicle);
      if (type.hours().overtime().isPaid()) {
        time.setCumulVarSoftUpperBound(
            routing.end(vehicle),
            type.hours().overtime().from(),
            type.hours().overtime().unitCost());
      }
    }
    addFairWork(time);
    for (int client : clients()) {
      Client visit = problem.client(client);
      time.cumulVar(index(client)).setRange(visit.earliest(), visit.latest());
    }
    for (int reload : nodes.reloads()) {
      Depot depot = problem.depot(nodes.locationOf()[reload]);
      time.cumulVar(indices.nodeToIndex(reload)).setRange(depot.earliest(), depot.latest());
    }
  }

  private void addFairWork(RoutingDimension time) {
    for (int vehicle = 0; vehicle < fleet.size(); vehicle++) {
      DriverHours hours = fleet.type(vehicle).hours();
      if (hours.unfairWork().isPaid()) {
        BoundCost unfair = new BoundCost(hours.unfairWork().from(), hours.unfairWork().unitCost());
        time.setSoftSpanUpperBoundForVehicle(unfair, vehicle);
      }
    }
  }

  private long distance(VehicleType type, int from, int to) {
    return problem.distance(type.profile(), nodes.locationOf()[from], nodes.locationOf()[to]);
  }

  private long duration(VehicleType type, int from, int to) {
    return problem.duration(type.profile(), nodes.locationOf()[from], nodes.locationOf()[to]);
  }

  private long driving(VehicleType type, int from, int to) {
    return problem.driving(type.profile(), nodes.locationOf()[from], nodes.locationOf()[to]);
  }

  /**
   * Required clients may be left out too, at a price: a library that must serve all at once often
   * finds no first plan where vehicles are scarce. {@link LibrarySearch} takes no such plan.
   */
  private void addClients() {
    Set<Integer> chosen = new HashSet<>();
    problem.choices().forEach(choice -> chosen.addAll(choice.locations()));
    for (int client : clients()) {
      Client visit = problem.client(client);
      long index = index(client);
      if (!chosen.contains(client)) {
        routing.addDisjunction(new long[] {index}, visit.required() ? urgent : visit.prize());
      }
      routing.vehicleVar(index).removeValues(fleet.barred(visit.vehicleTypes()));
    }
  }

  /** At most one client of each; {@link OrToolsRouting} refuses alternatives of several. */
  private void addChoices() {
    for (Choice choice : problem.choices()) {
      long[] indexes = choice.locations().stream().mapToLong(this::index).toArray();
      routing.addDisjunction(indexes, choice.required() ? urgent : choice.prize(), 1);
    }
  }

  /** No less than what a route to one client costs. */
  private long dearest() {
    long dearest = 1;
    for (VehicleType type : fleet.types()) {
      for (int client : clients()) {
        long distance = thereAndBack(problem.distances(type.profile()), type, client);
        long duration =
            problem.client(client).service()
                + thereAndBack(problem.durations(type.profile()), type, client);
        long cost =
            type.fixedCost()
                + type.unitDistanceCost() * distance
                + dearestUnitOfTime(type) * duration;
        dearest = Math.max(dearest, cost);
      }
    }
    return dearest;
  }

  /** Of time that is overtime and beyond a fair share too. */
  private static long dearestUnitOfTime(VehicleType type) {
    return type.unitDurationCost()
        + type.hours().overtime().unitCost()
        + type.hours().unfairWork().unitCost();
  }

  private static long thereAndBack(Legs legs, VehicleType type, int client) {
    return (long) legs.get(type.startDepot(), client) + legs.get(client, type.endDepot());
  }

  private long index(int client) {
    return indices.nodeToIndex(nodes.nodeOf()[client]);
  }

  /** The plan that the search is at; only within a call-back. */
  List<PlannedRoute> current() {
    List<PlannedRoute> routes = new ArrayList<>();
    for (int vehicle = 0; vehicle < fleet.size(); vehicle++) {
      List<Integer> visits = new ArrayList<>();
      long index = routing.nextVar(routing.start(vehicle)).value();
      while (!routing.isEnd(index)) {
        visits.add(nodes.locationOf()[indices.indexToNode(index)]);
        index = routing.nextVar(index).value();
      }
      if (visits.stream().anyMatch(visit -> !problem.isDepot(visit))) {
        routes.add(new PlannedRoute(fleet.typeOf().get(vehicle), visits));
      }
    }
    return routes;
  }

  @Override
  public void close() {
    routing.delete();
    indices.delete();
  }
}
