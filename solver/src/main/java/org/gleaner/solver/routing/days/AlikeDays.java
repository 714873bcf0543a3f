package org.gleaner.solver.routing.days;

import java.util.List;
import java.util.Optional;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;

/**
 * A problem seen as sites that are visited on some of several days, each of which is like any
 * other: what it costs depends on its sites alone. A day is the index of its vehicle type.
 */
final class AlikeDays {

  /** So that sets of sites, and of days, are numbers. */
  private static final int MOST = Long.SIZE - 1;

  private final VehicleType type;
  private final int days;
  private final List<SiteCollection.Site> sites;
  private final DayLegs legs;

  private AlikeDays(RoutingProblem problem, List<SiteCollection.Site> sites, DayLegs legs) {
    type = problem.vehicleTypes().get(0);
    days = problem.vehicleTypes().size();
    this.sites = List.copyOf(sites);
    this.legs = legs;
  }

  /** Empty if the problem cannot be seen so, or leaves no choice of days. */
  static Optional<AlikeDays> of(RoutingProblem problem) {
    PlainProblem plain = new PlainProblem(problem);
    int days = problem.vehicleTypes().size();
    if (problem.choices().stream().allMatch(choice -> choice.alternatives().size() == 1)
        || days > MOST
        || problem.clients() > days * MOST
        || !plain.isPlain()) {
      return Optional.empty();
    }
    List<SiteCollection.Site> sites = SiteCollection.of(problem, plain);
    if (sites.isEmpty() || sites.size() > MOST) {
      return Optional.empty();
    }
    int[] visits = sites.stream().mapToInt(SiteCollection.Site::anyVisit).toArray();
    return DayLegs.of(problem, visits).map(legs -> new AlikeDays(problem, sites, legs));
  }

  int days() {
    return days;
  }

  int sites() {
    return sites.size();
  }

  /** The sets of days on which a site may be visited, as bits. */
  long[] patterns(int site) {
    return sites.get(site).patterns().clone();
  }

  /** On a day. */
  double meanVisits() {
    return sites.stream().mapToLong(site -> Long.bitCount(site.patterns()[0])).sum()
        / (double) days;
  }

  DayLegs legs() {
    return legs;
  }

  /** Of a day, as many as can be of use. */
  int vehicles() {
    return Math.min(type.count(), sites.size());
  }

  /** The days on which a plan visits each site. */
  long[] chosen(List<PlannedRoute> plan) {
    long[] chosen = new long[sites.size()];
    for (PlannedRoute route : plan) {
      for (int site = 0; site < chosen.length; site++) {
        if (route.visits().contains(sites.get(site).visits()[route.vehicleType()])) {
          chosen[site] |= 1L << route.vehicleType();
        }
      }
    }
    return chosen;
  }

  /**
   * A route on a day.
   *
   * @param stops sites, and places to empty at as {@code -1 - place}
   */
  PlannedRoute route(int day, List<Integer> stops) {
    return new PlannedRoute(
        day,
        stops.stream()
            .map(stop -> stop >= 0 ? sites.get(stop).visits()[day] : reloadDepot(-1 - stop))
            .toList());
  }

  private int reloadDepot(int place) {
    return type.reloadDepots().get(place - DayLegs.HOME - 1);
  }
}
