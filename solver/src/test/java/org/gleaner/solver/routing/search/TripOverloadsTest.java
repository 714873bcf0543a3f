package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TripOverloadsTest {

  private static final int RELOAD = 0;

  @Test
  void areWhatTheTripsOfTheNewRouteCarryTooMuchLessWhatThoseOfTheOldOneDo() {
    int relieved = 0;
    for (long seed = 0; seed < 40; seed++) {
      RandomPlans plan = new RandomPlans(seed, false);
      TripOverloads overloads = new TripOverloads(plan.data, plan.penalties);
      for (Route route : plan.solution.routes) {
        long old = price(plan, route, visits(route));
        for (int position = 0; position <= route.size; position++) {
          for (int client = plan.data.depots; client < plan.data.locations; client++) {
            assertThat(old + overloads.with(client, route, position))
                .isEqualTo(price(plan, route, with(route, position, client)));
            long after = overloads.afterReload(client, route, position);
            assertThat(old + after)
                .isEqualTo(price(plan, route, with(route, position, RELOAD, client)));
            assertThat(old + overloads.beforeReload(client, route, position))
                .isEqualTo(price(plan, route, with(route, position, client, RELOAD)));
            relieved += after < 0 ? 1 : 0;
          }
        }
      }
    }
    assertThat(relieved).isPositive();
  }

  private static List<Integer> visits(Route route) {
    return Arrays.stream(route.visits, 1, route.size + 1).boxed().toList();
  }

  private static List<Integer> with(Route route, int position, Integer... inserted) {
    List<Integer> visits = new ArrayList<>(visits(route));
    visits.addAll(position, List.of(inserted));
    return visits;
  }

  /** Load after load, trip by trip. */
  private static long price(RandomPlans plan, Route route, List<Integer> visits) {
    SearchData data = plan.data;
    long price = 0;
    for (int d = 0; d < data.dimensions; d++) {
      long aboard = 0;
      long over = 0;
      for (int visit : visits) {
        if (visit < data.depots) {
          over += Math.max(0, aboard - data.capacity[route.type][d]);
          aboard = 0;
        } else {
          aboard += data.load[visit * data.dimensions + d];
        }
      }
      over += Math.max(0, aboard - data.capacity[route.type][d]);
      price += plan.penalties.load[d] * over;
    }
    return price;
  }
}
