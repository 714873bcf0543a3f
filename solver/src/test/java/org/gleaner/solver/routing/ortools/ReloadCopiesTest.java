package org.gleaner.solver.routing.ortools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.junit.jupiter.api.Test;

class ReloadCopiesTest {

  @Test
  void areNoMoreThanTheVehiclesMayMake() {
    // Two vehicles with three reloads each; the third depot is nobody's.
    assertThat(copies(40, 2, 3)).containsExactly(0, 6, 6, 0);
  }

  @Test
  void areFewerThanTheClientsBetweenThem() {
    assertThat(copies(4, 9, 9)).containsExactly(0, 3, 3, 0);
  }

  @Test
  void emptyEverythingInFullLoadsWhereVehiclesAreMany() {
    // 101 loads of 1, two to a trip: 51 full loads, and each of two depots takes its half.
    assertThat(copies(101, 101, 50)).containsExactly(0, 26, 26, 0);
  }

  @Test
  void areNoneWhereNoneMayBeMade() {
    assertThat(copies(40, 9, 0)).containsExactly(0, 0, 0, 0);
  }

  /** Clients of load 1, vehicles for 2 from depot 0 that empty at depots 1 and 2. */
  private static int[] copies(int clients, int vehicles, int reloads) {
    RoutingProblem.Builder problem = RoutingProblem.builder();
    for (int depot = 0; depot < 4; depot++) {
      problem.depot(Depot.open());
    }
    for (int i = 0; i < clients; i++) {
      problem.client(Client.required(1, 0));
    }
    RoutingProblem built =
        problem
            .vehicles(VehicleType.builder(vehicles, 2).reloads(List.of(1, 2), reloads).build())
            .profile((from, to) -> 1, (from, to) -> 1)
            .build();
    return ReloadCopies.of(built, Fleet.of(built)).byDepot();
  }
}
