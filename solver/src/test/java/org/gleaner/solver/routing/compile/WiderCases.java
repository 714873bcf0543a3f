package org.gleaner.solver.routing.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.Equipment;
import org.gleaner.domain.routing.ExtendedDays;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;

/** What {@link RandomCases} leave out, drawn for one of them. */
record WiderCases(SplittableRandom random) {

  private static final double FREE = Double.POSITIVE_INFINITY;
  private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);
  private static final int DAYS = 3;

  WiderCases(long seed) {
    this(new SplittableRandom(seed));
  }

  /** With litres beside kilograms: in vehicles, their compartments and on days of facilities. */
  RoutingCase withVolumes(RoutingCase routing) {
    List<IntermediateFacility> facilities = new ArrayList<>();
    for (IntermediateFacility one : routing.facilities()) {
      FacilityTerms terms = one.terms();
      FacilityTerms limited =
          new FacilityTerms(terms.hours(), terms.acceptedMaterials(), most(terms));
      facilities.add(new IntermediateFacility(one.id(), one.at(), one.unloadingTime(), limited));
    }
    return with(
        routing,
        routing.depots(),
        routing.orders().stream().map(this::withVolume).toList(),
        facilities,
        routing.vehicleTypes().stream().map(this::withVolume).toList());
  }

  private Order withVolume(Order order) {
    List<Double> loads = and(order.loads(), random.nextInt(40) / 8.0);
    return new Order(
        order.id(),
        order.name(),
        order.at(),
        loads,
        order.visit(),
        order.handling(),
        order.prize());
  }

  private VehicleType withVolume(VehicleType type) {
    Equipment old = type.equipment();
    List<Compartment> parts = new ArrayList<>();
    for (Compartment part : old.compartments()) {
      List<Double> room = and(part.capacities(), random.nextBoolean() ? FREE : volume());
      parts.add(new Compartment(part.id(), room, part.materials(), part.hazardClasses()));
    }
    return type.withEquipment(
        new Equipment(
            and(old.capacities(), volume()),
            old.features(),
            old.hazardClasses(),
            old.profile(),
            parts));
  }

  /** Room for two orders or three. */
  private double volume() {
    return 5 + random.nextInt(40) / 8.0;
  }

  private List<Double> most(FacilityTerms terms) {
    List<Double> most = terms.dailyCapacities();
    return switch (random.nextInt(3)) {
      case 0 -> most.isEmpty() ? most : and(most, FREE);
      case 1 -> and(most.isEmpty() ? List.of(FREE) : most, random.nextInt(160) / 8.0);
      default -> List.of(FREE, random.nextInt(160) / 8.0);
    };
  }

  private static List<Double> and(List<Double> some, double one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }

  /**
   * With hours of the depots, before whose end not all is released. Who need not come home empty
   * may unload at both of them, and of a type either both ends are open or none: a problem has one
   * span for the two.
   */
  RoutingCase withDepotHours(RoutingCase routing) {
    return with(
        routing,
        routing.depots().stream().map(depot -> new Depot(depot.id(), depot.at(), hours())).toList(),
        routing.orders().stream().map(this::late).toList(),
        routing.facilities(),
        routing.vehicleTypes().stream().map(type -> betweenDepots(routing, type)).toList());
  }

  /** Half of them are released within some hours or after, in time for their windows. */
  private Order late(Order order) {
    if (random.nextBoolean()) {
      return order;
    }
    List<TimeWindow> longer = new ArrayList<>(order.hours().windows());
    TimeWindow last = longer.remove(longer.size() - 1);
    longer.add(new TimeWindow(last.open(), last.close() + 500));
    return order.withWindows(longer).withReleaseTime(random.nextInt(300));
  }

  /** Some close while the routes are under way. */
  private TimeWindow hours() {
    return new TimeWindow(random.nextInt(60), 60 + random.nextInt(400));
  }

  private static VehicleType betweenDepots(RoutingCase routing, VehicleType type) {
    boolean isOpen = type.startDepot() == RouteEnds.OPEN || type.endDepot() == RouteEnds.OPEN;
    RouteEnds ends = isOpen ? new RouteEnds(RouteEnds.OPEN, RouteEnds.OPEN) : type.ends();
    Stream<Integer> facilities = type.unloadingPlaces().stream().filter(routing::isFacility);
    List<Integer> places =
        type.emptyBeforeDepot()
            ? facilities.toList()
            : Stream.concat(Stream.of(0, 1), facilities).toList();
    return type.withEnds(ends).withUnloading(places, type.maxUnloadings(), type.emptyBeforeDepot());
  }

  /**
   * From Saturday to Monday, with one long day of driving a week: Saturday and Sunday share theirs,
   * Monday has its own.
   */
  RoutingCase overTheWeekend(RoutingCase routing) {
    return new RoutingCase(
        routing.name(),
        DAYS,
        routing.depots(),
        routing.orders().stream().map(o -> o.withDayPatterns(patterns())).toList(),
        routing.facilities(),
        routing.vehicleTypes().stream()
            .map(type -> type.withHours(type.hours().withCrew(withOneLongDay())))
            .toList(),
        routing.travels(),
        routing.terms().startingOn(SATURDAY));
  }

  private List<DayPattern> patterns() {
    int day = random.nextInt(DAYS);
    DayPattern one = new DayPattern(List.of(day));
    DayPattern other = new DayPattern(List.of((day + 1) % DAYS));
    return switch (random.nextInt(4)) {
      case 0 -> List.of(one, other);
      case 1 -> List.of(new DayPattern(List.of(0, 1 + random.nextInt(DAYS - 1))));
      default -> List.of(one);
    };
  }

  private CrewHours withOneLongDay() {
    double daily = 60 + random.nextInt(250);
    ExtendedDays extended = new ExtendedDays(daily + 20 + random.nextInt(150), 1);
    return CrewHours.of(
        new DrivingRules(
            40 + random.nextInt(200), random.nextInt(30), 0, daily, extended, FREE, FREE));
  }

  private static RoutingCase with(
      RoutingCase routing,
      List<Depot> depots,
      List<Order> orders,
      List<IntermediateFacility> facilities,
      List<VehicleType> types) {
    return new RoutingCase(
        routing.name(),
        routing.days(),
        depots,
        orders,
        facilities,
        types,
        routing.travels(),
        routing.terms());
  }
}
