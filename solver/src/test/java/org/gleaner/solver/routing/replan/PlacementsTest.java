package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.gleaner.solver.routing.replan.Placements.Placement;
import org.junit.jupiter.api.Test;

class PlacementsTest {

  private static final int CLIENTS = 12;

  /** In a plane, with windows, hours that cost, and emptying at a second depot. */
  @Test
  void nearestFirstMeetsTheCheapestPlaceAndPassesOverOthers() {
    int found = 0;
    int passed = 0;
    for (long seed = 0; seed < 300; seed++) {
      RoutingProblem problem = inAPlane(new SplittableRandom(seed));
      Cheapest ofAll = new Cheapest();
      Cheapest ofNearest = new Cheapest();
      compare(problem, ofAll, ofNearest);

      assertThat(ofNearest.least).as("seed %d", seed).isEqualTo(ofAll.least);
      found += ofAll.least < Long.MAX_VALUE ? 1 : 0;
      passed += ofAll.offers - ofNearest.offers;
    }
    assertThat(found).isGreaterThan(100);
    assertThat(passed).isPositive();
  }

  /** Ways that are no metric may hide a cheaper place, but never all there are. */
  @Test
  void nearestFirstFindsAPlaceWhereverThereIsOne() {
    for (long seed = 0; seed < 300; seed++) {
      RoutingProblem problem = RandomProblems.rich(seed, CLIENTS, seed % 3 == 0);
      Cheapest ofAll = new Cheapest();
      Cheapest ofNearest = new Cheapest();
      compare(problem, ofAll, ofNearest);

      assertThat(ofNearest.least == Long.MAX_VALUE)
          .as("seed %d", seed)
          .isEqualTo(ofAll.least == Long.MAX_VALUE);
    }
  }

  /** A vehicle for 15 has 10 aboard of location 2: 5 more fit in, 10 more if it is emptied. */
  @Test
  void offersAnEmptyingOnlyWhereTheClientDoesNotFitWithout() {
    assertThat(visitsBesideTen(5)).containsExactly(List.of(3, 2), List.of(2, 3));
    assertThat(visitsBesideTen(10))
        .containsExactly(List.of(3, 2), List.of(3, 1, 2), List.of(2, 3), List.of(2, 1, 3));
  }

  private static List<List<Integer>> visitsBesideTen(long load) {
    Legs legs = (from, to) -> Math.abs(from - to);
    RoutingProblem problem =
        RoutingProblem.builder()
            .depot(Depot.open())
            .depot(Depot.open())
            .client(Client.required(10, 0))
            .client(Client.required(load, 0))
            .vehicles(emptying(1, 15))
            .profile(legs, legs)
            .build();
    List<List<Integer>> visits = new ArrayList<>();
    new Placements(problem, List.of(new PlannedRoute(0, List.of(2))))
        .forEach(3, placement -> visits.add(placement.route().visits()));
    return visits;
  }

  /** The places of the last client. */
  private static void compare(RoutingProblem problem, Cheapest ofAll, Cheapest ofNearest) {
    Placements placements = new Placements(problem, routes(problem));
    int client = problem.locations() - 1;
    placements.forEach(client, ofAll::offer);
    placements.nearestFirst(client, () -> ofNearest.least, ofNearest::offer);
  }

  private static final class Cheapest {

    private long least = Long.MAX_VALUE;
    private int offers;

    void offer(Placement offered) {
      offers++;
      if (offered.isFeasible()) {
        least = Math.min(least, offered.delta());
      }
    }
  }

  /** All but the last client, three to a route. */
  private static List<PlannedRoute> routes(RoutingProblem problem) {
    List<PlannedRoute> routes = new ArrayList<>();
    for (int at = problem.depots(); at < problem.locations() - 1; at += 3) {
      List<Integer> visits = new ArrayList<>();
      for (int i = at; i < Math.min(at + 3, problem.locations() - 1); i++) {
        visits.add(i);
      }
      routes.add(new PlannedRoute(routes.size() % problem.vehicleTypes().size(), visits));
    }
    return routes;
  }

  private static RoutingProblem inAPlane(SplittableRandom random) {
    RoutingProblem.Builder builder =
        RoutingProblem.builder().depot(Depot.open()).depot(new Depot(5, 0, 2000, 0));
    int[] x = random.ints(CLIENTS + 2, 0, 100).toArray();
    int[] y = random.ints(CLIENTS + 2, 0, 100).toArray();
    for (int i = 0; i < CLIENTS; i++) {
      long from = random.nextInt(400);
      builder.client(
          new Client(
              List.of(1 + random.nextLong(9)), random.nextInt(20), from, from + 300, 0, 0, true));
    }
    Legs legs = (from, to) -> (int) Math.ceil(Math.hypot(x[from] - x[to], y[from] - y[to]));
    return builder.vehicles(emptying(3, 20)).vehicles(emptying(3, 10)).profile(legs, legs).build();
  }

  private static VehicleType emptying(int count, long capacity) {
    return VehicleType.builder(count, capacity)
        .costs(10, 3, 1)
        .shift(0, 1000)
        .reloads(List.of(1), 2)
        .build();
  }
}
