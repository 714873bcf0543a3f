package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.Equipment;
import org.gleaner.domain.routing.ExtendedDays;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.FairWork;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.Relief;
import org.gleaner.domain.routing.ReliefLimit;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RouteLimits;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Separation;
import org.gleaner.domain.routing.SquareTable;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.WorkingHours;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;

/** Small cases of two days that use every feature, and routes for them, drawn from a seed. */
final class RandomCases {

  private static final int ORDERS = 8;
  private static final int DEPOTS = 2;

  private final SplittableRandom random;
  private final SplittableRandom goods;
  private final SplittableRandom limits;

  RandomCases(long seed) {
    random = new SplittableRandom(seed);
    goods = new SplittableRandom(-seed);
    limits = new SplittableRandom(seed + 1000);
  }

  /** Two depots, two facilities, two vehicle types of which one must come home empty. */
  RoutingCase routing(RoundingConvention rounding) {
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      orders.add(order(i));
    }
    int facility = DEPOTS + ORDERS;
    List<Integer> unloading = List.of(0, facility, facility + 1);
    return new RoutingCase(
        "random",
        2,
        List.of(depot("a"), depot("b")),
        orders,
        List.of(facility("f", random.nextInt(5)), facility("g", 2.5)),
        List.of(
            vehicle("plain", 2, 0).withUnloading(unloading, random.nextInt(3), false),
            vehicle("idle", 1, 1).withUnloading(List.of(), 9, true),
            vehicle("empty", 3, 1).withUnloading(unloading, random.nextInt(1, 4), true)),
        new PlanarTravel(),
        rounding,
        VisitNumbers.PLACES_FROM_0);
  }

  private Depot depot(String id) {
    return new Depot(id, point(), TimeWindow.ALWAYS);
  }

  private IntermediateFacility facility(String id, double unloadingTime) {
    return new IntermediateFacility(id, point(), unloadingTime);
  }

  private Order order(int index) {
    double open = random.nextInt(200);
    Order order =
        Order.of("o" + index, point(), random.nextInt(100) / 10.0)
            .withServiceTime(random.nextInt(40) / 4.0)
            .withWindows(List.of(new TimeWindow(open, open + random.nextInt(900))))
            .withReleaseTime(random.nextInt(3) == 0 ? random.nextInt(150) : 0);
    order = random.nextInt(3) == 0 ? order.withDayPatterns(patterns()) : order;
    return random.nextInt(6) > 0 ? order.withPrize(random.nextInt(500) / 8.0) : order;
  }

  /** The same with what else a case can state; most of it is drawn or not, each by itself. */
  RoutingCase richer(RoutingCase routing) {
    boolean hasChoices = random.nextInt(3) == 0;
    List<Order> orders = new ArrayList<>();
    routing.orders().forEach(order -> orders.add(richer(order, hasChoices)));
    IntermediateFacility closing =
        new IntermediateFacility(
            "g",
            routing.facilities().get(1).at(),
            2.5,
            new FacilityTerms(
                hours(), goods.nextInt(3) == 0 ? List.of("hdd") : List.of(), dailyCapacities()));
    IntermediateFacility open = routing.facilities().get(0);
    IntermediateFacility small =
        new IntermediateFacility(
            open.id(),
            open.at(),
            open.unloadingTime(),
            new FacilityTerms(open.terms().hours(), List.of(), dailyCapacities()));
    return new RoutingCase(
        routing.name(),
        routing.days(),
        routing.depots(),
        orders,
        List.of(small, closing),
        routing.vehicleTypes().stream().map(this::richer).toList(),
        List.of(new PlanarTravel(), listed(routing.placeCount())),
        routing.terms().withRules(goods.nextInt(3) == 0 ? HandlingRules.NONE : rules()));
  }

  /**
   * Orders of class 9A ride alone, and of what rides under a relief there is room for about two.
   */
  private static HandlingRules rules() {
    return new HandlingRules(
        List.of(new Separation("9A", "*", Separation.Scope.VEHICLE, "")),
        List.of(new ReliefLimit("small", 10, "")));
  }

  /** Of a third of the facilities, for a few orders. */
  private List<Double> dailyCapacities() {
    return limits.nextInt(3) == 0 ? List.of(limits.nextInt(300) / 10.0) : List.of();
  }

  private List<TimeWindow> hours() {
    TimeWindow first = new TimeWindow(random.nextInt(100), 100 + random.nextInt(600));
    TimeWindow second = new TimeWindow(first.close() + 20, first.close() + 20 + goods.nextInt(300));
    return goods.nextBoolean() ? List.of(first) : List.of(first, second);
  }

  private ListedTravel listed(int places) {
    double[] distances = new double[places * places];
    double[] durations = new double[places * places];
    double[] charges = new double[places * places];
    boolean isCharged = random.nextBoolean();
    for (int i = 0; i < distances.length; i++) {
      boolean isNone = !isCharged && i % (places + 1) != 0 && random.nextInt(30) == 0;
      distances[i] = isNone ? Double.POSITIVE_INFINITY : random.nextInt(700) / 70.0;
      durations[i] = random.nextInt(800) / 8.0;
      charges[i] = random.nextInt(20) / 4.0;
    }
    return new ListedTravel(
        IntStream.range(0, places).boxed().toList(),
        SquareTable.of(places, distances),
        SquareTable.of(places, durations),
        isCharged ? SquareTable.of(places, charges) : null);
  }

  private Order richer(Order order, boolean hasChoices) {
    List<String> features = random.nextInt(5) == 0 ? List.of("lift") : List.of();
    Order richer =
        order
            .withHandling(handling(features))
            .withVisit(order.visit().withSetupTime(random.nextInt(3) == 0 ? 2.25 : 0));
    if (!features.isEmpty() && random.nextInt(10) == 0) {
      // Nobody may serve it.
      Handling rare = new Handling("hdd", null, List.of("crane"));
      richer = richer.withHandling(rare).withPrize(3.5);
    }
    TimeWindow window = order.hours().windows().get(0);
    TimeWindow later = new TimeWindow(window.close() + 20, window.close() + 90);
    return hasChoices && random.nextInt(3) == 0
        ? richer.withWindows(List.of(window, later))
        : richer;
  }

  private Handling handling(List<String> features) {
    String material = goods.nextInt(4) == 0 ? "motors" : "hdd";
    Relief relief = goods.nextInt(3) == 0 ? new Relief("small", goods.nextInt(41) / 4.0) : null;
    return new Handling(material, random.nextInt(5) == 0 ? "9A" : null, features, relief);
  }

  private VehicleType richer(VehicleType type) {
    boolean isFull = type.id().equals("empty");
    Equipment equipment =
        type.equipment()
            .withFeatures(isFull || random.nextBoolean() ? List.of("lift") : List.of())
            .withHazardClasses(isFull || random.nextBoolean() ? List.of("9A") : List.of())
            .withProfile(random.nextInt(2));
    VehicleCosts costs = type.costs();
    RouteLimits limits = type.limits();
    int kind = random.nextInt(3);
    if (kind > 0) {
      double perDistance = kind == 2 ? costs.perDistance() : 0;
      costs =
          VehicleCosts.of(costs.fixed(), perDistance)
              .withTimes(random.nextInt(3) / 2.0, kind == 2 ? random.nextInt(3) / 4.0 : 0)
              .withDuration(random.nextInt(3) / 8.0, random.nextInt(3) / 4.0)
              .withFairWork(new FairWork(50 + random.nextInt(200), random.nextInt(3) / 8.0));
      limits = RouteLimits.of(limits.maxDuration(), Double.POSITIVE_INFINITY);
    }
    if (equipment.profile() == 1) {
      limits = RouteLimits.of(limits.maxDuration(), Double.POSITIVE_INFINITY);
    }
    boolean isOneTrip = random.nextInt(3) == 0;
    int unloadings = isOneTrip ? (isFull ? 1 : 0) : type.maxUnloadings();
    limits =
        new RouteLimits(
            limits.maxDuration(),
            limits.maxDistance(),
            kind == 1 && equipment.profile() == 0 ? 300.0 : Double.POSITIVE_INFINITY,
            isOneTrip ? 2 : Integer.MAX_VALUE);
    List<Integer> places = type.unloadingPlaces();
    RouteEnds ends =
        new RouteEnds(
            random.nextInt(4) == 0 ? RouteEnds.OPEN : type.startDepot(),
            random.nextInt(4) == 0 ? RouteEnds.OPEN : type.endDepot());
    // Some routes end after it.
    TimeWindow shift =
        random.nextInt(3) == 0 ? new TimeWindow(type.shift().open(), 300) : type.shift();
    return type.withEquipment(equipment)
        .withCosts(costs)
        .withLimits(limits)
        .withEnds(ends)
        .withHours(new WorkingHours(shift, random.nextInt(2) * 212.5, List.of(), crew()))
        // The last unloading is where there are no hours.
        .withUnloading(isFull ? places.subList(0, 2) : places, unloadings, type.emptyBeforeDepot());
  }

  private CrewHours crew() {
    double never = Double.POSITIVE_INFINITY;
    if (random.nextInt(3) == 0) {
      return CrewHours.FREE;
    }
    double continuous = 40 + random.nextInt(200);
    double rest = random.nextInt(60) / 2.0;
    double daily = 200 + random.nextInt(400);
    // Both days may be extended: with fewer the problem would be stricter than the check.
    ExtendedDays extended =
        random.nextBoolean() ? new ExtendedDays(daily + 60, 2) : ExtendedDays.NONE;
    double part = random.nextBoolean() ? rest / 2 : 0;
    return CrewHours.of(new DrivingRules(continuous, rest, part, daily, extended, never, never));
  }

  private List<DayPattern> patterns() {
    DayPattern both = new DayPattern(List.of(0, 1));
    DayPattern second = new DayPattern(List.of(1));
    return random.nextBoolean() ? List.of(both) : List.of(DayPattern.FIRST_DAY, second);
  }

  /**
   * The same with compartments in most of the vehicle types, and classes that are kept apart in
   * them.
   */
  RoutingCase stowed(RoutingCase routing, boolean hasChoices) {
    return new RandomCompartments(goods).stowed(routing, hasChoices);
  }

  /** A rich case with compartments as well, and classes kept apart in them or by vehicle. */
  RoutingCase divided(RoutingCase routing) {
    return new RandomCompartments(goods).divided(routing);
  }

  private VehicleType vehicle(String id, int count, int depot) {
    return VehicleType.of(id, count, 10 + random.nextInt(200) / 10.0, depot)
        .withCosts(random.nextInt(100), 0.5 + random.nextInt(8) / 4.0)
        .withShift(new TimeWindow(random.nextInt(50), 500 + random.nextInt(500)))
        .withLimits(200 + random.nextInt(800), 200 + random.nextInt(500));
  }

  private Point point() {
    return new Point(random.nextInt(1000) / 7.0, random.nextInt(100));
  }

  /**
   * The same where those who come home empty unload at facilities that close for a while, and the
   * others at one that does not. Hours are paid in most types, and half of them take whole rests.
   */
  RoutingCase withSiestas(RoutingCase routing) {
    int facility = DEPOTS + ORDERS;
    List<IntermediateFacility> facilities = new ArrayList<>();
    for (IntermediateFacility one : routing.facilities()) {
      FacilityTerms terms = new FacilityTerms(siesta(), List.of(), List.of());
      facilities.add(new IntermediateFacility(one.id(), one.at(), one.unloadingTime(), terms));
    }
    facilities.add(facility("h", 5));
    List<VehicleType> types = new ArrayList<>();
    for (VehicleType type : routing.vehicleTypes()) {
      List<Integer> places =
          type.emptyBeforeDepot() ? List.of(facility, facility + 1) : List.of(facility + 2);
      boolean isIdle = type.unloadingPlaces().isEmpty();
      VehicleCosts costs =
          VehicleCosts.of(type.costs().fixed(), type.costs().perDistance())
              .withDuration(limits.nextInt(3), 0);
      types.add(
          type.withCosts(costs)
              .withHours(type.hours().withCrew(limits.nextBoolean() ? CrewHours.FREE : rested()))
              .withUnloading(
                  isIdle ? List.of() : places, type.maxUnloadings(), type.emptyBeforeDepot()));
    }
    return new RoutingCase(
        routing.name(),
        routing.days(),
        routing.depots(),
        routing.orders(),
        facilities,
        types,
        routing.travels(),
        routing.terms());
  }

  /** Within every shift. */
  private List<TimeWindow> siesta() {
    double opens = 50 + limits.nextInt(100);
    double closes = opens + 40 + limits.nextInt(100);
    double opensAgain = closes + 20 + limits.nextInt(80);
    TimeWindow later = new TimeWindow(opensAgain, opensAgain + limits.nextInt(100));
    return List.of(new TimeWindow(opens, closes), later);
  }

  private CrewHours rested() {
    double never = Double.POSITIVE_INFINITY;
    double continuous = 20 + limits.nextInt(100);
    double rest = 1 + limits.nextInt(30);
    return CrewHours.of(
        new DrivingRules(continuous, rest, 0, never, ExtendedDays.NONE, never, never));
  }

  /** The same with one or two breaks of all drivers. */
  RoutingCase withBreaks(RoutingCase routing) {
    List<DriverBreak> breaks = new ArrayList<>();
    breaks.add(new DriverBreak("early", List.of(window(80, 60)), 15));
    if (limits.nextBoolean()) {
      breaks.add(new DriverBreak("late", List.of(window(200, 10), window(260, 70)), 20));
    }
    return new RoutingCase(
        routing.name(),
        routing.days(),
        routing.depots(),
        routing.orders(),
        routing.facilities(),
        routing.vehicleTypes().stream()
            .map(type -> type.withHours(type.hours().withBreaks(breaks)))
            .toList(),
        routing.travels(),
        routing.terms());
  }

  private static TimeWindow window(double opens, double length) {
    return new TimeWindow(opens, opens + length);
  }

  /** Routes that visit clients at most once and use no more vehicles than there are. */
  List<PlannedRoute> routes(RoutingProblem problem) {
    return new RandomRoutes(random).of(problem);
  }

  /** The same with some visits that the vehicles may not make. */
  List<PlannedRoute> routesOfAnybody(CompiledRouting compiled) {
    return RandomRoutes.ofAnybody(random, compiled).of(compiled.problem());
  }
}
