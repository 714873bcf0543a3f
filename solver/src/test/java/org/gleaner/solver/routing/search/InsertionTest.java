package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.junit.jupiter.api.Test;

class InsertionTest {

  /**
   * The vehicle of the first day carries 16 of 10 and may empty at the depot. A visit of the choice
   * on that day comes with an emptying that lifts 6 too many, so it costs less than nothing; what
   * is left of no limit after it is still none for the visit of the second day.
   */
  @Test
  void aPlaceThatLiftsAnOverloadLeavesNoLimitForTheOtherDay() {
    Legs way = (from, to) -> from == to ? 0 : 1;
    VehicleType day = VehicleType.builder(1, 10).reloads(List.of(0), 5).build();
    RoutingProblem problem =
        RoutingProblem.builder()
            .depot(Depot.open())
            .client(Client.required(8, 0).visitedBy(List.of(0)))
            .client(Client.required(8, 0).visitedBy(List.of(0)))
            .client(Client.required(1, 0).optional(0).visitedBy(List.of(0)))
            .client(Client.required(1, 0).optional(0).visitedBy(List.of(1)))
            .choice(new Choice(List.of(List.of(3, 4)), 0, true))
            .vehicles(day)
            .vehicles(day)
            .profile(way, way)
            .build();
    SearchData data = new SearchData(problem);
    Penalties penalties = new Penalties(data);
    Solution solution = new Solution(data, penalties);
    solution.assign(List.of(new PlannedRoute(0, List.of(1, 2))));
    assertThat(solution.isWithinLoad()).isFalse();
    Neighbours neighbours = Neighbours.sharingVehicle(data, 10);

    new Insertion(solution, neighbours, 10, penalties, new SplittableRandom(1))
        .insert(data.unit(0), 0, false);

    assertThat(solution.isAbsent(3)).isFalse();
    assertThat(solution.isAbsent(4)).isFalse();
    assertThat(solution.isWithinLoad()).isTrue();
  }
}
