package org.gleaner.solver.routing.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

  @Test
  void findsPointsAsFarApartAsTheLocationsOfAPlane() {
    // A rectangle of 30 by 40 with diagonal 50, and its centre.
    int[] x = {0, 30, 30, 0, 15};
    int[] y = {0, 0, 40, 40, 20};
    RoutingProblem problem = problem(x, y);
    Embedding embedding = Embedding.of(problem);
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        double apart = Math.hypot(embedding.x(i) - embedding.x(j), embedding.y(i) - embedding.y(j));
        assertThat(apart).isCloseTo(problem.distance(0, i, j), within(1e-9));
      }
    }
  }

  @Test
  void putsEverythingInOnePlaceWhereAllIsOnePlace() {
    Embedding embedding = Embedding.of(problem(new int[4], new int[4]));
    for (int i = 0; i < 4; i++) {
      assertThat(embedding.x(i)).isZero();
      assertThat(embedding.y(i)).isZero();
    }
  }

  private static RoutingProblem problem(int[] x, int[] y) {
    RoutingProblem.Builder builder =
        RoutingProblem.builder().depot(Depot.open()).vehicles(VehicleType.simple(1, 9));
    for (int i = 1; i < x.length; i++) {
      builder.client(Client.required(1, 0));
    }
    return builder
        .profile((i, j) -> (int) Math.round(Math.hypot(x[i] - x[j], y[i] - y[j])), (i, j) -> 0)
        .build();
  }
}
