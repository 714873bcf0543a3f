package org.gleaner.solver.routing.balance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.VehicleRoute;

/**
 * Hands the routes of a plan to vehicles that are alike so that their hours over the horizon, and
 * those driven before it, are even. Neither a route nor its day changes, so the plan costs what it
 * cost and breaks what it broke; weeks are never further over their limits of driving than before.
 *
 * <p>Beginning with the longest route for whoever has worked least, day by day, each two vehicles
 * share their routes again until no two of them can share those of {@value #MOST_DAYS} days on end
 * more evenly. For two vehicles that is the best there is, for more than two it need not be.
 */
public final class EvenWork {

  /** Two vehicles have so many ways to share as there are sets of these days. */
  private static final int MOST_DAYS = 12;

  /** That all pairs try in a round: of large fleets they share fewer days at once, or none. */
  private static final long MOST_WAYS = 1L << 24;

  private EvenWork() {}

  /**
   * Shares the work.
   *
   * @param solution routes of vehicles and days that the case has; returned as it is if it is not
   *     that, or if the case has days that are driven already: who drives stays
   */
  public static RoutingSolution of(RoutingCase routing, RoutingSolution solution) {
    if (!routing.progress().isEmpty() || !isPlain(routing, solution)) {
      return solution;
    }
    List<VehicleRoute> shared = new ArrayList<>();
    for (List<Integer> vehicles : Interchange.groups(routing)) {
      shared.addAll(share(routing, solution.routes(), vehicles));
    }
    shared.sort(Comparator.comparingInt(VehicleRoute::day).thenComparingInt(VehicleRoute::vehicle));
    return new RoutingSolution(shared, solution.statedCost());
  }

  /** Each vehicle has one route a day at most, and each route a length. */
  private static boolean isPlain(RoutingCase routing, RoutingSolution solution) {
    boolean[][] busy = new boolean[routing.vehicleCount()][routing.days()];
    for (VehicleRoute route : solution.routes()) {
      boolean isKnown =
          route.vehicle() >= 0
              && route.vehicle() < busy.length
              && route.day() >= 0
              && route.day() < routing.days();
      if (!isKnown || busy[route.vehicle()][route.day()]) {
        return false;
      }
      busy[route.vehicle()][route.day()] = true;
    }
    return true;
  }

  private static List<VehicleRoute> share(
      RoutingCase routing, List<VehicleRoute> routes, List<Integer> vehicles) {
    List<VehicleRoute> own =
        routes.stream()
            .filter(VehicleRoute::isUsed)
            .filter(route -> position(route, vehicles) >= 0)
            .toList();
    if (vehicles.size() == 1 || own.isEmpty()) {
      return own;
    }
    Roster roster = new Roster(routing, vehicles);
    for (VehicleRoute route : own) {
      Duty duty = Duty.of(routing, route);
      if (!duty.isKnown()) {
        return own;
      }
      roster.put(position(route, vehicles), route.day(), duty);
    }
    return routes(shared(roster), vehicles);
  }

  /** Below 0 if it is none of these, which are in order. */
  private static int position(VehicleRoute route, List<Integer> vehicles) {
    return Collections.binarySearch(vehicles, route.vehicle());
  }

  private static Roster shared(Roster given) {
    Roster dealt = given.longestToTheRested();
    Roster roster = dealt.isBetterThan(given) ? dealt : given;
    int days = daysAtOnce(roster);
    boolean isImproved = days > 0;
    while (isImproved) {
      isImproved = false;
      for (int one = 0; one < roster.vehicles(); one++) {
        for (int other = one + 1; other < roster.vehicles(); other++) {
          for (int from = 0; from == 0 || from + days <= roster.days(); from++) {
            int to = Math.min(from + days, roster.days());
            isImproved |= PairShare.improve(roster, one, other, from, to);
          }
        }
      }
    }
    return roster;
  }

  private static int daysAtOnce(Roster roster) {
    long pairs = (long) roster.vehicles() * roster.vehicles() / 2;
    int days = Math.min(MOST_DAYS, roster.days());
    while (days > 0 && pairs * (roster.days() - days + 1) << days > MOST_WAYS) {
      days--;
    }
    return days;
  }

  private static List<VehicleRoute> routes(Roster roster, List<Integer> vehicles) {
    List<VehicleRoute> routes = new ArrayList<>();
    for (int i = 0; i < roster.vehicles(); i++) {
      for (int day = 0; day < roster.days(); day++) {
        Duty duty = roster.duties[i][day];
        if (!duty.places().isEmpty()) {
          routes.add(new VehicleRoute(vehicles.get(i), day, duty.places()));
        }
      }
    }
    return routes;
  }
}
