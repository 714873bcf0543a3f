package org.gleaner.solver.routing.days;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;

/**
 * What the day of a vehicle costs and takes, between sites and the places where trips begin and
 * end: {@link #HOME} (the depot it leaves from, or the one it ends at), then those to empty at.
 */
final class DayLegs {

  static final int HOME = 0;

  /** Sites of a trip, so that the ways to each of them can be kept. */
  static final int MOST_ON_A_TRIP = 10;

  private final VehicleType type;
  private final int places;
  private final long[][] between;
  private final long[][] toSite;
  private final long[][] fromSite;
  private final long[] services;

  /** By dimension, then site. */
  private final long[][] loads;

  private final long[] capacity;

  /** That makes a time of the cost of a leg; 0 if time is no limit. */
  private final long timeCost;

  private DayLegs(RoutingProblem problem, int[] visits, long timeCost) {
    type = problem.vehicleTypes().get(0);
    this.timeCost = timeCost;
    List<Integer> reloads = type.reloadDepots();
    places = 1 + reloads.size();
    int[] starts = new int[places];
    int[] ends = new int[places];
    Arrays.setAll(starts, p -> p == HOME ? type.startDepot() : reloads.get(p - 1));
    Arrays.setAll(ends, p -> p == HOME ? type.endDepot() : reloads.get(p - 1));
    between = costs(problem, visits, visits);
    toSite = costs(problem, starts, visits);
    fromSite = costs(problem, visits, ends);
    services = Arrays.stream(visits).mapToLong(at -> problem.client(at).service()).toArray();
    loads = new long[problem.dimensions()][];
    Arrays.setAll(loads, d -> loads(problem, visits, d));
    capacity = type.capacity().stream().mapToLong(Long::longValue).toArray();
  }

  /**
   * Of equal types and days; empty if the time is limited and the cost of a leg is not as many
   * times its duration as that of any other.
   *
   * @param visits one of each site, on any day
   */
  static Optional<DayLegs> of(RoutingProblem problem, int[] visits) {
    long timeCost = timeCost(problem);
    return timeCost < 0 ? Optional.empty() : Optional.of(new DayLegs(problem, visits, timeCost));
  }

  private static long timeCost(RoutingProblem problem) {
    VehicleType type = problem.vehicleTypes().get(0);
    if (timeLimit(type) >= Quantities.UNLIMITED) {
      return 0;
    }
    long timeCost = 0;
    for (int from = 0; from < problem.locations(); from++) {
      for (int to = 0; to < problem.locations(); to++) {
        long cost = cost(problem, from, to);
        long time = problem.duration(type.profile(), from, to);
        if (timeCost == 0 && time > 0) {
          timeCost = cost / time;
        }
        if (cost != timeCost * time) {
          return -1;
        }
      }
    }
    return timeCost > 0 ? timeCost : -1;
  }

  /** Between leaving and ending. */
  private static long timeLimit(VehicleType type) {
    return Math.min(type.maxDuration(), type.latest() - type.earliest());
  }

  private static long[][] costs(RoutingProblem problem, int[] from, int[] to) {
    return Arrays.stream(from)
        .mapToObj(i -> Arrays.stream(to).mapToLong(j -> cost(problem, i, j)).toArray())
        .toArray(long[][]::new);
  }

  /** Of a leg, for vehicles of the first type. */
  static long cost(RoutingProblem problem, int from, int to) {
    VehicleType type = problem.vehicleTypes().get(0);
    return type.unitDistanceCost() * problem.distance(type.profile(), from, to)
        + type.unitDurationCost() * problem.duration(type.profile(), from, to);
  }

  private static long[] loads(RoutingProblem problem, int[] visits, int dimension) {
    return Arrays.stream(visits)
        .mapToLong(at -> problem.client(at).load().get(dimension))
        .toArray();
  }

  int places() {
    return places;
  }

  long between(int from, int to) {
    return between[from][to];
  }

  long toSite(int place, int site) {
    return toSite[place][site];
  }

  long fromSite(int site, int place) {
    return fromSite[site][place];
  }

  /** What a tour through sites costs beside its legs. */
  long constant(long sites) {
    return type.fixedCost() + type.unitDurationCost() * sum(services, sites);
  }

  /** Whether there is time for legs that cost so much and for a stay at sites. */
  boolean isInTime(long cost, long sites) {
    return cost < DayCosts.NONE
        && (timeCost == 0 || cost / timeCost + sum(services, sites) <= timeLimit(type));
  }

  /** Whether there is room for sites on one trip. */
  boolean isOneTrip(long sites) {
    boolean isWithin = Long.bitCount(sites) <= MOST_ON_A_TRIP;
    for (int d = 0; d < loads.length && isWithin; d++) {
      isWithin = sum(loads[d], sites) <= capacity[d];
    }
    return isWithin;
  }

  private static long sum(long[] figures, long set) {
    long sum = 0;
    for (long left = set; left != 0; left &= left - 1) {
      sum += figures[Long.numberOfTrailingZeros(left)];
    }
    return sum;
  }
}
