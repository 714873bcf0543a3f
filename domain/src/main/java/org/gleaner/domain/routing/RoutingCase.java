package org.gleaner.domain.routing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A routing problem as a file states it; {@link #rounding} says how its figures are to be counted.
 *
 * <p>A place is a depot, an order or an intermediate facility. Places are numbered from 0: the
 * depots, then the orders, then the facilities, each in the order of the case.
 *
 * @param days of the horizon
 * @param vehicleTypes of which every vehicle is available on each day of its weekdays; vehicles are
 *     numbered from 0 through the types
 * @param travels one for each profile of the vehicles; at least one
 * @param progress of days whose rest is planned anew, at most one of each day; none before anything
 *     is driven
 */
public record RoutingCase(
    String name,
    int days,
    List<Depot> depots,
    List<Order> orders,
    List<IntermediateFacility> facilities,
    List<VehicleType> vehicleTypes,
    List<Travel> travels,
    RoutingTerms terms,
    List<DayProgress> progress) {

  public RoutingCase {
    depots = List.copyOf(depots);
    orders = List.copyOf(orders);
    facilities = List.copyOf(facilities);
    vehicleTypes = List.copyOf(vehicleTypes);
    travels = List.copyOf(travels);
    progress = List.copyOf(progress);
    if (vehicleTypes.isEmpty() || days < 1) {
      throw new IllegalArgumentException("nothing can be driven in the case " + name);
    }
    for (VehicleType type : vehicleTypes) {
      if (Math.max(type.startDepot(), type.endDepot()) >= depots.size()) {
        throw new IllegalArgumentException("vehicles " + type.id() + " have no such depot");
      }
      if (type.equipment().profile() >= travels.size()) {
        throw new IllegalArgumentException("vehicles " + type.id() + " have no such profile");
      }
    }
    int places = depots.size() + orders.size() + facilities.size();
    if (!terms.roads().zones().isEmpty() && terms.roads().zones().size() != places) {
      throw new IllegalArgumentException("zones of other places than those of " + name);
    }
  }

  /** A case of which nothing has been driven. */
  public RoutingCase(
      String name,
      int days,
      List<Depot> depots,
      List<Order> orders,
      List<IntermediateFacility> facilities,
      List<VehicleType> vehicleTypes,
      List<Travel> travels,
      RoutingTerms terms) {
    this(name, days, depots, orders, facilities, vehicleTypes, travels, terms, List.of());
  }

  /** A case without dates and money whose vehicles all travel alike. */
  public RoutingCase(
      String name,
      int days,
      List<Depot> depots,
      List<Order> orders,
      List<IntermediateFacility> facilities,
      List<VehicleType> vehicleTypes,
      Travel travel,
      RoundingConvention rounding,
      VisitNumbers visitNumbers) {
    this(
        name,
        days,
        depots,
        orders,
        facilities,
        vehicleTypes,
        List.of(travel),
        new RoutingTerms(rounding, visitNumbers, null, null));
  }

  /** The same case over other roads, for every profile. */
  public RoutingCase withTravel(Travel travel) {
    List<Travel> same = travels.stream().map(old -> travel).toList();
    return new RoutingCase(
        name, days, depots, orders, facilities, vehicleTypes, same, terms, progress);
  }

  /** The same case under other terms. */
  public RoutingCase withTerms(RoutingTerms others) {
    return new RoutingCase(
        name, days, depots, orders, facilities, vehicleTypes, travels, others, progress);
  }

  /** The same case with these orders, of which there must be as many, at the same places. */
  public RoutingCase withOrders(List<Order> others) {
    return new RoutingCase(
        name, days, depots, others, facilities, vehicleTypes, travels, terms, progress);
  }

  /** The same case with these types of vehicles. */
  public RoutingCase withVehicleTypes(List<VehicleType> others) {
    return new RoutingCase(
        name, days, depots, orders, facilities, others, travels, terms, progress);
  }

  /** The same case when so much of some days has been driven. */
  public RoutingCase withProgress(List<DayProgress> facts) {
    return new RoutingCase(
        name, days, depots, orders, facilities, vehicleTypes, travels, terms, facts);
  }

  /** What a vehicle has done of a route so far; empty if nothing is said of its day. */
  public Optional<VehicleProgress> progressOf(VehicleRoute route) {
    return progressOn(route.day()).flatMap(day -> day.of(route.vehicle()));
  }

  /** How far a day, from 0, has been driven; empty if nothing is said of it. */
  public Optional<DayProgress> progressOn(int day) {
    return progress.stream().filter(one -> one.day() == day).findFirst();
  }

  /** The same case under other rules of what may ride together. */
  public RoutingCase withRules(HandlingRules rules) {
    RoutingTerms ruled = terms.withRules(rules);
    return new RoutingCase(name, days, depots, orders, facilities, vehicleTypes, travels, ruled);
  }

  /** The first profile's. */
  public Travel travel() {
    return travels.get(0);
  }

  public RoundingConvention rounding() {
    return terms.rounding();
  }

  public HandlingRules rules() {
    return terms.rules();
  }

  public VisitNumbers visitNumbers() {
    return terms.visitNumbers();
  }

  public int placeCount() {
    return depots.size() + orders.size() + facilities.size();
  }

  public boolean isDepot(int place) {
    return place >= 0 && place < depots.size();
  }

  public boolean isOrder(int place) {
    return place >= depots.size() && place < depots.size() + orders.size();
  }

  public boolean isFacility(int place) {
    return place >= depots.size() + orders.size() && place < placeCount();
  }

  public Order order(int place) {
    return orders.get(place - depots.size());
  }

  public IntermediateFacility facility(int place) {
    return facilities.get(place - depots.size() - orders.size());
  }

  /** How long unloading takes at a place, as the rounding convention counts it: 0 at a depot. */
  public double unloadingTime(int place) {
    return isFacility(place) ? rounding().scaled(facility(place).unloadingTime()) : 0;
  }

  /** Whether a place where vehicles unload takes what an order is about: a depot takes all. */
  public boolean takes(int place, Order order) {
    return !isFacility(place) || facility(place).terms().accepts(order.handling());
  }

  public Point point(int place) {
    if (isDepot(place)) {
      return depots.get(place).at();
    }
    return isOrder(place) ? order(place).at() : facility(place).at();
  }

  /** What the place is called, for a message. */
  public String placeName(int place) {
    if (place == RouteEnds.OPEN) {
      return "the end of the route";
    }
    if (isDepot(place)) {
      return "depot " + depots.get(place).id();
    }
    return isOrder(place) ? "order " + order(place).id() : "facility " + facility(place).id();
  }

  /** Number of the place of an order, of which the first is 0. */
  public int placeOfOrder(int order) {
    return depots.size() + order;
  }

  /** Number of the place of a facility, of which the first is 0. */
  public int placeOfFacility(int facility) {
    return depots.size() + orders.size() + facility;
  }

  /** Distance in the first profile, as the rounding convention counts it. */
  public double distance(int from, int to) {
    return distance(0, from, to);
  }

  /** Time of travel in the first profile, as the rounding convention counts it. */
  public double duration(int from, int to) {
    return duration(0, from, to);
  }

  /**
   * Distance as the rounding convention counts it; infinite if there is no way, 0 from and to
   * {@link RouteEnds#OPEN}.
   */
  public double distance(int profile, int from, int to) {
    return isOpen(from, to) ? 0 : rounding().scaled(travels.get(profile).distance(this, from, to));
  }

  /** Time of travel, likewise. */
  public double duration(int profile, int from, int to) {
    return isOpen(from, to) ? 0 : rounding().scaled(travels.get(profile).duration(this, from, to));
  }

  /** Charge of the way, likewise. */
  public double charge(int profile, int from, int to) {
    return isOpen(from, to) ? 0 : rounding().scaled(travels.get(profile).charge(this, from, to));
  }

  /**
   * Whether vehicles of a type drive on a day, from 0, by their weekdays. If they have some and the
   * case has no dates, they drive on none.
   */
  public boolean drives(VehicleType type, int day) {
    return type.hours().areOn(terms.weekday(day));
  }

  /** The profile by which a type travels on a day, from 0. */
  public int profile(VehicleType type, int day) {
    return terms.roads().profile(type, day);
  }

  /**
   * The profile of a way of a route: roads that have closed on the day are closed to what is still
   * to be driven, and were open to what has been.
   *
   * @param way to the stop at this position, of which the first after the start is 1
   */
  public int profile(VehicleRoute route, VehicleType type, int way) {
    int usual = profile(type, route.day());
    return progressOn(route.day())
        .map(day -> day.profile(route.vehicle(), usual, way))
        .orElse(usual);
  }

  /**
   * When an order or facility is open on a day, from 0: on the clock of that day, which goes on
   * after 24:00 where a shift does, and as it has been stated, whatever has become known since.
   *
   * @return ascending and apart; none if it stays closed
   */
  public List<TimeWindow> statedHours(int place, int day) {
    WeeklyHours hours = isOrder(place) ? order(place).hours() : facility(place).terms().hours();
    return new DayClock(this, day).hours(hours);
  }

  /**
   * The same without the time in which the place is known to be closed.
   *
   * @return at least one window, though it may be one that nobody meets
   */
  public List<TimeWindow> hours(int place, int day) {
    List<TimeWindow> stated = statedHours(place, day);
    List<TimeWindow> hours = stated.isEmpty() ? List.of(TimeWindow.NEVER) : stated;
    return progressOn(day).map(progress -> progress.open(place, hours)).orElse(hours);
  }

  /** When a depot is open to the vehicles that use it, on the clock of each day. */
  public TimeWindow depotHours(int depot) {
    return new DayClock(this, 0).depotHours(depot);
  }

  /**
   * The windows in which a type of vehicles may start to serve an order on a day, from 0: those of
   * the order, without the hours in which its zones ban the type. None if it is banned all the
   * time.
   *
   * @param place of the order
   */
  public List<TimeWindow> windows(int place, VehicleType type, int day) {
    Order order = order(place);
    List<TimeWindow> windows = hours(place, day);
    RoadTerms roads = terms.roads();
    List<String> zones = roads.zonesOf(place);
    if (zones.isEmpty()) {
      return windows;
    }
    double latest = type.hours().latestEnd();
    double end = Double.isFinite(latest) ? Math.max(latest, DayClock.DAY) : DayClock.DAY;
    for (TruckBan ban : bansOn(day)) {
      if (ban.bans(roads.classOf(type), zones)) {
        windows = ban.cut(windows, order.serviceTime() + order.setupTime(), end);
      }
    }
    return windows;
  }

  /** Those of the case that hold on a day, on its clock, and those that have come up on it. */
  public List<TruckBan> bansOn(int day) {
    List<TruckBan> always = new DayClock(this, day).bans();
    List<TruckBan> now = progressOn(day).map(DayProgress::bans).orElse(List.of());
    return now.isEmpty() ? always : Stream.concat(always.stream(), now.stream()).toList();
  }

  private static boolean isOpen(int from, int to) {
    return from == RouteEnds.OPEN || to == RouteEnds.OPEN;
  }

  public int vehicleCount() {
    return vehicleTypes.stream().mapToInt(VehicleType::count).sum();
  }

  /**
   * Type of a vehicle.
   *
   * @throws IndexOutOfBoundsException if there are not so many vehicles
   */
  public VehicleType typeOf(int vehicle) {
    int first = 0;
    for (VehicleType type : vehicleTypes) {
      if (vehicle >= first && vehicle < first + type.count()) {
        return type;
      }
      first += type.count();
    }
    throw new IndexOutOfBoundsException(vehicle);
  }

  /**
   * Type of the vehicle that drives a route, as it holds on that day. Where all are alike its
   * number is but a name.
   *
   * @throws IndexOutOfBoundsException if there are not so many vehicles
   */
  public VehicleType typeOf(VehicleRoute route) {
    return progressOf(route)
        .map(VehicleProgress::terms)
        .orElseGet(() -> vehicleTypes.size() == 1 ? vehicleTypes.get(0) : typeOf(route.vehicle()));
  }

  /** Id of a place, which differs from those of other places of its kind. */
  public String idOf(int place) {
    if (isDepot(place)) {
      return depots.get(place).id();
    }
    return isOrder(place) ? order(place).id() : facility(place).id();
  }
}
