package org.gleaner.domain.routing;

import java.util.List;

/**
 * A routing problem as a file states it; {@link #rounding} says how its figures are to be counted.
 *
 * <p>A place is a depot, an order or an intermediate facility. Places are numbered from 0: the
 * depots, then the orders, then the facilities, each in the order of the case.
 *
 * @param days of the horizon
 * @param vehicleTypes of which every vehicle is available on each day; vehicles are numbered from 0
 *     through the types
 */
public record RoutingCase(
    String name,
    int days,
    List<Depot> depots,
    List<Order> orders,
    List<IntermediateFacility> facilities,
    List<VehicleType> vehicleTypes,
    Travel travel,
    RoundingConvention rounding,
    VisitNumbers visitNumbers) {

  public RoutingCase {
    depots = List.copyOf(depots);
    orders = List.copyOf(orders);
    facilities = List.copyOf(facilities);
    vehicleTypes = List.copyOf(vehicleTypes);
    if (depots.isEmpty() || vehicleTypes.isEmpty() || days < 1) {
      throw new IllegalArgumentException("nothing can be driven in the case " + name);
    }
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

  public Point point(int place) {
    if (isDepot(place)) {
      return depots.get(place).at();
    }
    return isOrder(place) ? order(place).at() : facility(place).at();
  }

  /** What the place is called, for a message. */
  public String placeName(int place) {
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

  /** Distance as the rounding convention counts it. */
  public double distance(int from, int to) {
    return rounding.scaled(travel.distance(this, from, to));
  }

  /** Time of travel as the rounding convention counts it. */
  public double duration(int from, int to) {
    return rounding.scaled(travel.duration(this, from, to));
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
}
