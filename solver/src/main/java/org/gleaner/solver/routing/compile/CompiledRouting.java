package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.solver.routing.LeavingOut;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/** A case as a problem, and the way back from its plans. */
public final class CompiledRouting {

  private final RoutingCase routing;
  private final Units units;
  private final LoadDimensions dimensions;
  private final Locations locations;
  private final Vehicles vehicles;
  private final RoutingProblem problem;
  private final double prizesOutOfReach;

  private CompiledRouting(
      RoutingCase routing,
      Units units,
      Set<Integer> driving,
      Eligibility eligibility,
      LastPlaces last) {
    this.routing = routing;
    this.units = units;
    Holds holds = Holds.of(routing);
    Visits visits = new Visits(routing, eligibility, holds, last);
    GoodsKinds kinds = GoodsKinds.of(routing, holds, visits);
    CompartmentLoads compartments = CompartmentLoads.of(holds, visits, units);
    this.dimensions = new LoadDimensions(routing, units, ReliefLoads.of(routing), compartments);
    this.locations = new Locations(routing, waysHome(routing, driving, last), visits);
    this.vehicles = Vehicles.of(locations, units, eligibility, driving, holds, compartments, last);
    this.problem =
        new CaseProblem(routing, units, locations, vehicles, kinds, compartments).built();
    this.prizesOutOfReach = prizesOutOfReach();
  }

  /**
   * Compiles a case.
   *
   * @throws UnsupportedRoutingException naming what the case asks for and a problem cannot say
   */
  public static CompiledRouting of(RoutingCase routing) {
    return of(
        routing,
        unpriced -> {
          throw new UnsupportedRoutingException(RoutingFeature.FINAL_UNLOADING_HOURS, unpriced);
        });
  }

  /**
   * Compiles a case whose facilities may open while routes are on their way home to them: plans
   * keep all limits, but their price lacks that wait.
   *
   * @throws UnsupportedRoutingException naming what the case asks for and a problem cannot say
   */
  public static CompiledRouting tolerant(RoutingCase routing) {
    return of(routing, unpriced -> {});
  }

  /**
   * The same, saying so.
   *
   * @param onUnpriced told, in words for the user, of a wait on the way home without a price
   * @throws UnsupportedRoutingException naming what the case asks for and a problem cannot say
   */
  public static CompiledRouting closest(RoutingCase routing, Consumer<String> onUnpriced) {
    return of(
        routing,
        unpriced ->
            onUnpriced.accept(
                unpriced + ": such a wait is planned, but not counted while searching"));
  }

  private static CompiledRouting of(RoutingCase routing, Consumer<String> onUnpriced) {
    RicherTerms.refuse(routing);
    Eligibility permitted = Eligibility.of(routing);
    RoutingCase restricted = UnloadingPlaces.restrict(routing, permitted);
    LastPlaces last = LastPlaces.of(restricted, permitted);
    Set<Integer> able = Vehicles.driving(restricted);
    Set<Integer> driving = last.among(able);
    if (driving.isEmpty()) {
      throw new UnsupportedRoutingException(
          RoutingFeature.USABLE_VEHICLE,
          "no vehicle can leave its depot within its shift and come home as it must");
    }
    CompiledRouting compiled = compiled(restricted, driving, permitted.among(driving), last);
    last.unpriced(able).ifPresent(onUnpriced);
    return compiled;
  }

  /** In units so coarse that leaving anybody out can cost what it should. */
  private static CompiledRouting compiled(
      RoutingCase routing, Set<Integer> driving, Eligibility eligibility, LastPlaces last) {
    Units units = Units.of(routing);
    CompiledRouting compiled = new CompiledRouting(routing, units, driving, eligibility, last);
    double excess = compiled.dearnessOfLeavingOut();
    while (excess > 1 && units.mayBeCoarser()) {
      units = units.coarser(routing, excess);
      compiled = new CompiledRouting(routing, units, driving, eligibility, last);
      excess = compiled.dearnessOfLeavingOut();
    }
    return compiled;
  }

  private static List<LastUnloading> waysHome(
      RoutingCase routing, Set<Integer> driving, LastPlaces last) {
    return IntStream.range(0, routing.vehicleTypes().size())
        .filter(t -> routing.vehicleTypes().get(t).emptyBeforeDepot())
        .filter(driving::contains)
        .boxed()
        .flatMap(
            t ->
                IntStream.range(0, routing.days())
                    .filter(day -> last.drives(t, day))
                    .mapToObj(day -> last.wayHome(t, day)))
        .distinct()
        .toList();
  }

  public RoutingProblem problem() {
    return problem;
  }

  /** The case that the problem is of, without unloading places that are of no use. */
  public RoutingCase routing() {
    return routing;
  }

  /** What the distances of the problem are for a type of it. */
  public LegMeasure measure(int type) {
    return vehicles.tariffs().get(problem.vehicleTypes().get(type).profile()).measure();
  }

  /** Of what a type has a limit where the problem limits its distances. */
  public String lengthLimit(int type) {
    return (measure(type) == LegMeasure.TRAVEL_TIME
            ? RoutingConstraint.MAX_TRAVEL_TIME
            : RoutingConstraint.MAX_DISTANCE)
        .id();
  }

  /** Day of a type of the problem, from 0. */
  public int dayOfType(int type) {
    return vehicles.get(type).day();
  }

  /** The problem without the duty to serve anybody; an order is served on all its days or none. */
  public RoutingProblem leavingOut() {
    return LeavingOut.of(problem, wholeOrders());
  }

  /** What leaving anybody out should cost, as a multiple of what a problem can say. */
  private double dearnessOfLeavingOut() {
    return LeavingOut.price(problem, wholeOrders()) / Quantities.DEAREST;
  }

  /** Of each order on several days that the problem does not tie together, the ways to visit it. */
  private List<List<List<Integer>>> wholeOrders() {
    return IntStream.range(0, routing.orders().size())
        .filter(i -> isOnSeveralDays(routing.orders().get(i)))
        .mapToObj(this::wholeVisits)
        .filter(ways -> !ways.isEmpty())
        .toList();
  }

  /** Ways to visit an order on all its days, if the problem does not tie these together. */
  private List<List<Integer>> wholeVisits(int order) {
    Visits visits = locations.visits();
    if (visits.isDayByDay(order)) {
      return visits.alternatives(order).stream()
          .map(way -> way.stream().map(client -> locations.firstClient() + client).toList())
          .toList();
    }
    List<Integer> clients = clientsOf(order);
    return visits.isPlain(order) && clients.size() > 1 ? List.of(clients) : List.of();
  }

  private static boolean isOnSeveralDays(Order order) {
    return order.isMandatory() && order.dayPatterns().stream().anyMatch(p -> p.days().size() > 1);
  }

  /**
   * A cost of the problem in the unit in which costs of the set are published. Of an order that is
   * left out it has no more of the prize than the problem: where that is millions of times what
   * ways cost, part of it.
   */
  public double reported(long cost) {
    return routing.rounding().reported(units.cost(cost) + prizesOutOfReach);
  }

  /** Of optional orders that have no visits in the problem. */
  private double prizesOutOfReach() {
    double prizes = 0;
    for (int i = 0; i < routing.orders().size(); i++) {
      Double prize = routing.orders().get(i).prize();
      if (prize != null && !locations.visits().isVisited(i)) {
        prizes += routing.rounding().scaled(prize);
      }
    }
    return prizes;
  }

  /**
   * The routes of a plan as vehicles and places of the case; routes that visit nobody are left out.
   *
   * @throws IllegalArgumentException if more vehicles of a type are used than there are
   */
  public RoutingSolution solution(List<PlannedRoute> routes) {
    int[] used = new int[vehicles.all().size()];
    List<VehicleRoute> driven = new ArrayList<>();
    for (PlannedRoute route : routes) {
      if (!route.visits().isEmpty()) {
        int type = route.vehicleType();
        int vehicle = vehicle(type, used[type]++);
        driven.add(new VehicleRoute(vehicle, vehicles.get(type).day(), places(route)));
      }
    }
    return new RoutingSolution(driven, null);
  }

  /**
   * A plan of the case as routes of the problem, as far as it can be told so: vehicles that cannot
   * drive, and stops that the problem does not have, are left out, and so are orders that are
   * served after their windows.
   */
  public List<PlannedRoute> planned(RoutingSolution solution) {
    return planned(solution, false);
  }

  /** The same with orders that are served too late. */
  public List<PlannedRoute> withLate(RoutingSolution solution) {
    return planned(solution, true);
  }

  private List<PlannedRoute> planned(RoutingSolution solution, boolean keepsLate) {
    List<PlannedRoute> planned = new ArrayList<>();
    for (VehicleRoute route : solution.routes()) {
      OptionalInt type = vehicles.typeOf(route.vehicle(), route.day());
      if (type.isPresent()) {
        PlannedRoute one =
            new PresentRoute(routing, locations, vehicles, keepsLate).of(route, type.getAsInt());
        if (!one.visits().isEmpty()) {
          planned.add(one);
        }
      }
    }
    return planned;
  }

  /**
   * The same route with each order in a compartment where it can ride with the others, if there is
   * such a way.
   */
  public PlannedRoute stowed(PlannedRoute route) {
    if (vehicles.compartments(route.vehicleType()).isEmpty()) {
      return route;
    }
    List<PlannedRoute> stowed = planned(solution(List.of(route)));
    return stowed.isEmpty() ? route : stowed.get(0);
  }

  /**
   * What a route breaks, by the name that the check of the case has for it: a problem knows
   * compartments as loads and kinds of goods only.
   *
   * @param cost of the route
   * @return amounts in the units of the case, as its convention counts them; of {@code compartment}
   *     the trips that do not fit
   */
  public Map<String, Double> broken(PlannedRoute route, RouteCost cost) {
    return new BrokenLimits(this, dimensions).of(route, cost);
  }

  /** The load of each trip of a route in one dimension. */
  public List<Long> loads(PlannedRoute route, int dimension) {
    List<Long> loads = new ArrayList<>();
    long load = 0;
    for (int location : route.visits()) {
      if (problem.isDepot(location)) {
        loads.add(load);
        load = 0;
      } else {
        load += problem.client(location).load().get(dimension);
      }
    }
    loads.add(load);
    return loads;
  }

  /** Of what a type has a limit in a load dimension, counted from 1 in the case. */
  public String loadLimit(int type, int dimension) {
    return dimensions.limit(vehicles.get(type).typeOfCase(), dimension, problem.dimensions());
  }

  /** Locations of the problem's clients for an order; empty if it has none. */
  public List<Integer> clientsOf(int order) {
    return IntStream.range(0, locations.visits().count())
        .filter(client -> locations.visits().get(client).order() == order)
        .map(client -> locations.firstClient() + client)
        .boxed()
        .toList();
  }

  /** Position in the case of the order that a client belongs to. */
  public int orderOf(int location) {
    return locations.visits().get(location - locations.firstClient()).order();
  }

  /** Id of that order. */
  public String orderId(int location) {
    return routing.orders().get(orderOf(location)).id();
  }

  /** Day of a client, from 0. */
  public int dayOf(int location) {
    return locations.visits().get(location - locations.firstClient()).day();
  }

  /** Place of the case at a location; of a way home its end. */
  public int placeOf(int location) {
    return locations.placeOf(location);
  }

  /** Number in the case of the first vehicle of a type of the problem. */
  public int firstVehicle(int type) {
    return vehicles.get(type).firstVehicle();
  }

  /** A part of a cost of the problem, in the unit in which costs of the set are published. */
  public double cost(long cost) {
    return routing.rounding().reported(units.cost(cost));
  }

  /** Prize of the optional order that a client belongs to, as costs are published. */
  public double prize(int location) {
    Double prize = routing.orders().get(orderOf(location)).prize();
    RoundingConvention rounding = routing.rounding();
    return prize == null ? 0 : rounding.reported(rounding.scaled(prize));
  }

  /** A distance or time of the problem as the convention of the case counts it. */
  public double figure(long units) {
    return this.units.figure(units);
  }

  /** What a load of the problem comes to in the unit of the case; under a relief kilograms. */
  public double load(int dimension, long units) {
    return dimensions.load(dimension, units);
  }

  /** What limits the loads of the problem, by dimension; of compartments without their names. */
  public List<String> loadNames() {
    return dimensions.names(problem.dimensions());
  }

  /** The problem's type of a vehicle on a day; empty if it cannot drive then. */
  public OptionalInt typeOf(int vehicle, int day) {
    return vehicles.typeOf(vehicle, day);
  }

  /** A sum of money of the case in units of the problem. */
  public long money(double amount) {
    return units.money(routing.rounding().scaled(amount));
  }

  private int vehicle(int type, int index) {
    Vehicles.Compiled compiled = vehicles.get(type);
    if (index >= compiled.type().count()) {
      throw new IllegalArgumentException("there are no " + (index + 1) + " vehicles of " + type);
    }
    return compiled.firstVehicle() + index;
  }

  private List<Integer> places(PlannedRoute route) {
    List<Integer> places = new ArrayList<>();
    route.visits().forEach(location -> places.add(locations.placeOf(location)));
    int end = vehicles.get(route.vehicleType()).type().endDepot();
    int last = places.get(places.size() - 1);
    if (locations.isWayHome(end) && routing.isOrder(last)) {
      places.add(locations.wayHome(end).placeAfter(routing, last));
    }
    return places;
  }
}
