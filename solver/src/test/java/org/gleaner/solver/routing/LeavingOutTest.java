package org.gleaner.solver.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeavingOutTest {

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
}
