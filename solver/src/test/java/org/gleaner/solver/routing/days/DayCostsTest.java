package org.gleaner.solver.routing.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.junit.jupiter.api.Test;

class DayCostsTest {

  private static final List<List<Integer>> EVERY_DAY = List.of(List.of(0));

  private static DayCosts costs(AlikeDays days) {
    return new DayCosts(days.legs(), days.vehicles());
  }

  /** A week of one day, and a site whose choice makes it one that can be chosen for. */
  private static AlikeDays days(WeekProblem week) {
    return AlikeDays.of(week.problem()).orElseThrow();
  }

  @Test
  void emptiesBetweenTripsWhereALoadIsTooMuch() {
    // Loads 5, 5 on a line at 4 and 8, emptied at 10: 0-8-10-4-0 is 8 + 2 + 6 + 4 = 20.
    WeekProblem week = twoDays(1, 8, 99).site(4, 0, 5, EVERY_DAY).site(8, 0, 5, EVERY_DAY);
    // Site 0 is the one with a choice.
    assertThat(costs(days(week)).of(0b110)).isEqualTo(20);
    // With room for both nothing is to be emptied on the way: there and back is 16.
    WeekProblem roomy = twoDays(1, 10, 99).site(4, 0, 5, EVERY_DAY).site(8, 0, 5, EVERY_DAY);
    assertThat(costs(days(roomy)).of(0b110)).isEqualTo(16);
  }

  @Test
  void takesAsManyVehiclesAsTheTimeAsksFor() {
    // Sites at (0, 20) and (20, 0): one vehicle drives 20 + 40 + 20 = 80 and stays 2.
    assertThat(costs(days(corners(2, 82))).of(0b110)).isEqualTo(80);
    // With less time two drive 40 each, and one alone cannot.
    assertThat(costs(days(corners(2, 81))).of(0b110)).isEqualTo(80);
    assertThat(costs(days(corners(1, 81))).of(0b110)).isEqualTo(DayCosts.NONE);
    assertThat(costs(days(corners(2, 40))).of(0b110)).isEqualTo(DayCosts.NONE);
  }

  private static WeekProblem corners(int vehicles, long maxDuration) {
    return twoDays(vehicles, 9, maxDuration).site(0, 20, 1, EVERY_DAY).site(20, 0, 1, EVERY_DAY);
  }

  private static WeekProblem twoDays(int vehicles, long capacity, long maxDuration) {
    return new WeekProblem(2, vehicles, capacity, maxDuration)
        .site(1, 1, 1, List.of(List.of(0), List.of(1)));
  }

  /** 60 days of one to four sites, some of them too long for two vehicles. */
  @Test
  void areTheLeastOfAllRoutesOfADay() {
    SplittableRandom random = new SplittableRandom(3);
    int impossible = 0;
    for (int run = 0; run < 60; run++) {
      WeekProblem week = new WeekProblem(2, 2, 6, 45 + random.nextInt(40));
      week.site(5, 5, 1, List.of(List.of(0), List.of(1)));
      int sites = 1 + random.nextInt(4);
      for (int i = 0; i < sites; i++) {
        week.site(
            random.nextInt(21), random.nextInt(21), 1 + random.nextInt(6), List.of(List.of(0)));
      }
      AlikeDays days = days(week);
      DayCosts costs = costs(days);
      long set = (1L << (sites + 1)) - 2;
      long least = new AllRoutes(week.problem(), sites).least();
      assertThat(costs.of(set)).isEqualTo(least);
      if (least == DayCosts.NONE) {
        impossible++;
      } else {
        List<PlannedRoute> routes =
            costs.tours(set).stream().map(tour -> days.route(0, tour)).toList();
        assertThat(AllRoutes.cost(week.problem(), routes)).isEqualTo(least);
      }
    }
    assertThat(impossible).isBetween(5, 40);
  }

  /** Every order of the visits of day 0, with a stop to empty or another vehicle after any. */
  private static final class AllRoutes {

    private final RoutingProblem problem;
    private final List<Integer> visits = new ArrayList<>();
    private long least = DayCosts.NONE;

    AllRoutes(RoutingProblem problem, int sites) {
      this.problem = problem;
      // Locations 2 and 3 are the visits of the site with a choice.
      for (int i = 0; i < sites; i++) {
        visits.add(4 + i);
      }
    }

    long least() {
      extend(List.of(), List.of(), visits);
      return least;
    }

    private void extend(List<PlannedRoute> done, List<Integer> route, List<Integer> left) {
      if (left.isEmpty()) {
        least = Math.min(least, cost(problem, with(done, route)));
        return;
      }
      for (Integer next : left) {
        List<Integer> rest = left.stream().filter(visit -> !visit.equals(next)).toList();
        extend(done, with(route, next), rest);
        if (!route.isEmpty()) {
          extend(done, with(with(route, 1), next), rest);
          if (done.isEmpty()) {
            extend(with(done, route), List.of(next), rest);
          }
        }
      }
    }

    private static List<PlannedRoute> with(List<PlannedRoute> done, List<Integer> route) {
      List<PlannedRoute> longer = new ArrayList<>(done);
      longer.add(new PlannedRoute(0, route));
      return longer;
    }

    private static List<Integer> with(List<Integer> route, int next) {
      List<Integer> longer = new ArrayList<>(route);
      longer.add(next);
      return longer;
    }

    /** Of routes by themselves: whom they leave out does not matter. */
    static long cost(RoutingProblem problem, List<PlannedRoute> routes) {
      long cost = 0;
      for (PlannedRoute route : routes) {
        RouteCost ofRoute = CostEvaluator.evaluateRoute(problem, route);
        if (!ofRoute.isFeasible()) {
          return DayCosts.NONE;
        }
        cost += ofRoute.cost();
      }
      return cost;
    }
  }
}
