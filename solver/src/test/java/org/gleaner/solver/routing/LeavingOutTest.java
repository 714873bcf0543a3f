package org.gleaner.solver.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeavingOutTest {

  /** A depot at 0 and clients at 3, 5 and 4. */
  private static final Legs LINE =
      Legs.matrix(4, new int[] {0, 3, 5, 4, 3, 0, 2, 1, 5, 2, 0, 1, 4, 1, 1, 0});

  /** There and back is 2 x 2^18, at 2^20 a unit 2^39: eight times that is beyond a cost's bound. */
  @Test
  void leavingOutIsDearerThanAnyWayAlsoWhereMoneyIsCountedFinely() {
    int way = 1 << 18;
    VehicleType fine = VehicleType.builder(1, 10).costs(0, 1 << 20, 0).build();
    Legs legs = Legs.matrix(2, new int[] {0, way, way, 0});
    RoutingProblem problem =
        RoutingProblem.builder()
            .depot(Depot.open())
            .client(Client.required(1, 0))
            .vehicles(fine)
            .profile(legs, legs)
            .build();

    Client optional = LeavingOut.of(problem).client(1);

    assertThat(optional.required()).isFalse();
    assertThat(optional.prize()).isEqualTo(8L << 39).isGreaterThan(Quantities.UNLIMITED);
  }

  /**
   * Vehicles of two days for 1 each, and clients at 3 and 5 of a line that belong together: alone 1
   * + 6 and 1 + 10, so both cost 18. A client at 4, for the first day only, costs 9.
   */
  @Test
  void whoeverBelongsTogetherIsWorthAVehicleOnEachDay() {
    VehicleType type = VehicleType.builder(1, 10).costs(1, 1, 0).build();
    RoutingProblem problem =
        RoutingProblem.builder()
            .depot(Depot.open())
            .client(Client.required(1, 0).visitedBy(List.of(0)))
            .client(Client.required(1, 0).visitedBy(List.of(1)))
            .client(Client.required(1, 0).visitedBy(List.of(0)))
            .vehicles(type)
            .vehicles(type)
            .profile(LINE, LINE)
            .build();
    List<List<List<Integer>>> whole = List.of(List.of(List.of(1, 2)));

    RoutingProblem optional = LeavingOut.of(problem, whole);

    assertThat(optional.choices()).extracting(Choice::prize).containsExactly(8L * 18);
    assertThat(optional.client(3).prize()).isEqualTo(8 * 18);
    assertThat(LeavingOut.of(problem).client(3).prize()).isEqualTo(8 * 11);
  }

  /** The client at 5 is 10 there and back, farther than anybody may drive: only 3 and 4 count. */
  @Test
  void whoeverIsTooFarMakesNobodyDearer() {
    RoutingProblem problem =
        RoutingProblem.builder()
            .depot(Depot.open())
            .client(Client.required(1, 0))
            .client(Client.required(1, 0))
            .client(Client.required(1, 0))
            .vehicles(VehicleType.builder(1, 10).limits(Quantities.UNLIMITED, 9).build())
            .profile(LINE, LINE)
            .build();

    assertThat(LeavingOut.of(problem).client(1).prize()).isEqualTo(8 * 8);
  }
}
