package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.junit.jupiter.api.Test;

class RemotenessTest {

  /**
   * On a line depots lie at 0 and 10, clients at 3, 8 and 30. The one at 3 is nearest to the first
   * depot (3), those at 8 and 30 to the second (2 and 20).
   */
  @Test
  void isTheWayFromTheNearestDepotThatHasVehicles() {
    SearchData data = data(0, 1);

    assertThat(data.remoteness).containsSubsequence(3, 2, 20);
  }

  /** Without vehicles at the second depot it is 3, 8 and 30. */
  @Test
  void doesNotLookAtDepotsWithoutVehicles() {
    SearchData data = data(0);

    assertThat(data.remoteness).containsSubsequence(3, 8, 30);
  }

  private static SearchData data(int... startDepots) {
    int[] places = {0, 10, 3, 8, 30};
    RoutingProblem.Builder builder =
        RoutingProblem.builder().depot(Depot.open()).depot(Depot.open());
    for (int i = 2; i < places.length; i++) {
      builder.client(Client.required(1, 0));
    }
    for (int depot : startDepots) {
      builder.vehicles(VehicleType.builder(2, 30).depots(depot, depot).build());
    }
    Legs legs = (from, to) -> Math.abs(places[from] - places[to]);
    return new SearchData(builder.profile(legs, legs).build());
  }
}
