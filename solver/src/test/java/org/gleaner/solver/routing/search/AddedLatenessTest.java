package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddedLatenessTest {

  @Test
  void isTheLatenessOfThePriceUnlessTheRouteLastsTooLongAsWell() {
    int late = 0;
    int exact = 0;
    for (long seed = 0; seed < 60; seed++) {
      RandomPlans plan = new RandomPlans(seed, false);
      AddedLateness added = new AddedLateness(plan.data, plan.penalties);
      for (Route route : plan.solution.routes) {
        for (int position = 0; position <= route.size; position++) {
          for (int client = plan.data.depots; client < plan.data.locations; client++) {
            long lateness = added.with(client, route, position);
            if (lateness > 0) {
              late++;
              long more = late(plan, client, route, position) - lateness;
              exact += more == 0 ? 1 : 0;
              assertThat(more).isNotNegative();
            }
          }
        }
      }
    }
    assertThat(late).isGreaterThan(100);
    assertThat(exact).isGreaterThan(late / 2);
  }

  /** Of a route that was in time: the new penalty, but for what is too much or too far. */
  private static long late(RandomPlans plan, int client, Route route, int position) {
    Evaluation price = new Evaluation(plan.solution, plan.penalties, false);
    price.start(route, position).add(client).finish(route, position + 1);
    List<Integer> visits = new ArrayList<>();
    Arrays.stream(route.visits, 0, route.size + 2).forEach(visits::add);
    long before = tooFar(plan, route, visits);
    visits.add(position + 1, client);
    long overload = new TripOverloads(plan.data, plan.penalties).with(client, route, position);
    return price.penalty - route.penalty - overload - (tooFar(plan, route, visits) - before);
  }

  private static long tooFar(RandomPlans plan, Route route, List<Integer> visits) {
    int[] legs = plan.data.distances[route.vehicle.profile()].from;
    long distance = 0;
    for (int i = 1; i < visits.size(); i++) {
      distance += legs[visits.get(i - 1) * plan.data.locations + visits.get(i)];
    }
    return plan.penalties.distance * Math.max(0, distance - route.vehicle.maxDistance());
  }
}
