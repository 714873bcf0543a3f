package org.gleaner.solver.routing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What facilities take on a day from all vehicles together: the one limit that no route keeps by
 * itself. Facilities and days are numbered from 0; only facilities with a limit are among them.
 *
 * @param facilities how many there are
 * @param dayOf by vehicle type, the day on which it drives
 * @param outlets by depot, where the load of a trip that ends there goes
 * @param most by day and, within it, by facility: the load taken at most, per load dimension
 */
public record DailyCapacities(
    int facilities, List<Integer> dayOf, List<Outlet> outlets, List<List<Long>> most) {

  /** No facility with a limit. */
  public static final int NONE = -1;

  public static final DailyCapacities UNLIMITED =
      new DailyCapacities(0, List.of(), List.of(), List.of());

  /**
   * Where the load of a trip goes that ends at a depot.
   *
   * @param facility its number, or {@link #NONE}
   * @param byLastClient of a way home that leads over a facility: the number by the last client of
   *     the trip, from 0; empty if it is the same for all
   */
  public record Outlet(int facility, List<Integer> byLastClient) {

    /** Not limited. */
    public static final Outlet FREE = new Outlet(NONE, List.of());

    public Outlet {
      byLastClient = List.copyOf(byLastClient);
    }

    public static Outlet at(int facility) {
      return new Outlet(facility, List.of());
    }
  }

  public DailyCapacities {
    dayOf = List.copyOf(dayOf);
    outlets = List.copyOf(outlets);
    most = most.stream().map(List::copyOf).toList();
    most.forEach(limit -> Quantities.requireAll("daily capacity", limit));
  }

  public boolean isEmpty() {
    return facilities == 0;
  }

  public int days() {
    return isEmpty() ? 0 : most.size() / facilities;
  }

  /**
   * The facility that takes the load of a trip; {@link #NONE} if it has no limit.
   *
   * @param depot where the trip ends
   * @param last location of the visit before
   */
  public int facility(int depot, int last) {
    Outlet outlet = outlets.get(depot);
    if (outlet.byLastClient().isEmpty()) {
      return outlet.facility();
    }
    return last < outlets.size() ? NONE : outlet.byLastClient().get(last - outlets.size());
  }

  /** What a facility takes on a day at most, per load dimension. */
  public List<Long> most(int day, int facility) {
    return most.get(day * facilities + facility);
  }

  /** What the trips of a route bring to the facilities: by facility and load dimension. */
  public long[][] unloaded(RoutingProblem problem, PlannedRoute route) {
    long[][] unloaded = new long[facilities][problem.dimensions()];
    long[] aboard = new long[problem.dimensions()];
    VehicleType type = problem.vehicleTypes().get(route.vehicleType());
    int last = type.startDepot();
    for (int stop : route.visits()) {
      if (problem.isDepot(stop)) {
        unload(unloaded, facility(stop, last), aboard);
      } else {
        for (int d = 0; d < aboard.length; d++) {
          aboard[d] += problem.client(stop).load().get(d);
        }
      }
      last = stop;
    }
    unload(unloaded, facility(type.endDepot(), last), aboard);
    return unloaded;
  }

  /** What all routes bring, by day, facility and load dimension. */
  public long[][][] unloaded(RoutingProblem problem, List<PlannedRoute> routes) {
    long[][][] unloaded = new long[days()][facilities][problem.dimensions()];
    for (PlannedRoute route : routes) {
      if (!isEmpty() && !route.visits().isEmpty()) {
        long[][] ofDay = unloaded[dayOf.get(route.vehicleType())];
        long[][] more = unloaded(problem, route);
        for (int f = 0; f < facilities; f++) {
          for (int d = 0; d < more[f].length; d++) {
            ofDay[f][d] += more[f][d];
          }
        }
      }
    }
    return unloaded;
  }

  /** By how much the routes together bring more than is taken, over days, facilities and loads. */
  public long excess(RoutingProblem problem, List<PlannedRoute> routes) {
    long[][][] unloaded = unloaded(problem, routes);
    long excess = 0;
    for (int day = 0; day < days(); day++) {
      for (int f = 0; f < facilities; f++) {
        for (int d = 0; d < problem.dimensions(); d++) {
          excess += Math.max(0, unloaded[day][f][d] - most(day, f).get(d));
        }
      }
    }
    return excess;
  }

  private static void unload(long[][] unloaded, int facility, long[] aboard) {
    for (int d = 0; d < aboard.length; d++) {
      if (facility != NONE) {
        unloaded[facility][d] += aboard[d];
      }
      aboard[d] = 0;
    }
  }

  /**
   * The same limits for a problem with some of the vehicle types and clients.
   *
   * @param types of this problem, in their order there
   * @param clients of this problem, from 0, in their order there
   */
  public DailyCapacities among(List<Integer> types, List<Integer> clients) {
    if (isEmpty()) {
      return this;
    }
    List<Outlet> ofThese =
        outlets.stream()
            .map(
                outlet ->
                    outlet.byLastClient().isEmpty()
                        ? outlet
                        : new Outlet(
                            outlet.facility(),
                            clients.stream().map(outlet.byLastClient()::get).toList()))
            .toList();
    return new DailyCapacities(facilities, types.stream().map(dayOf::get).toList(), ofThese, most);
  }

  /** What does not fit a problem; empty if all does. */
  Optional<String> mismatch(int depots, int clients, int types, int dimensions) {
    if (isEmpty()) {
      return Optional.empty();
    }
    boolean fits =
        outlets.size() == depots
            && dayOf.size() == types
            && dayOf.stream().allMatch(day -> day >= 0 && day < days())
            && most.size() % facilities == 0
            && most.stream().allMatch(limit -> limit.size() == dimensions)
            && outlets.stream().allMatch(outlet -> fits(outlet, clients));
    return fits
        ? Optional.empty()
        : Optional.of("daily capacities are of other depots, vehicle types, clients or loads");
  }

  private boolean fits(Outlet outlet, int clients) {
    boolean isByClient = !outlet.byLastClient().isEmpty();
    return (!isByClient || outlet.byLastClient().size() == clients)
        && IntStream.concat(
                IntStream.of(outlet.facility()),
                outlet.byLastClient().stream().mapToInt(Integer::intValue))
            .allMatch(facility -> facility >= NONE && facility < facilities);
  }
}
