package org.gleaner.solver.routing.search;

import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;

/** Problems with different segment data. */
enum PlanKind {
  RICH {
    @Override
    RandomPlans plan(long seed) {
      return new RandomPlans(seed, false);
    }
  },

  WITH_RELEASES {
    @Override
    RandomPlans plan(long seed) {
      return new RandomPlans(seed, true);
    }
  },

  /** Distance, one load and time without a price. */
  PLAIN {
    @Override
    RandomPlans plan(long seed) {
      return new RandomPlans(seed, plain(seed));
    }
  };

  private static final int CLIENTS = 14;

  abstract RandomPlans plan(long seed);

  private static RoutingProblem plain(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RoutingProblem.Builder builder =
        RoutingProblem.builder().depot(Depot.open()).depot(Depot.open());
    for (int i = 0; i < CLIENTS; i++) {
      Client client = Client.required(random.nextInt(10), random.nextInt(10));
      long from = random.nextInt(300);
      builder.client(client.within(from, from + random.nextInt(400)));
    }
    Legs plane = RandomProblems.plane(CLIENTS + 2, random);
    Legs other = RandomProblems.matrix(CLIENTS + 2, random);
    builder
        .vehicles(type(CLIENTS, 0, 0, random))
        .vehicles(type(2, 1, random.nextInt(2), random))
        .profile(plane, random.nextBoolean() ? plane : other)
        .profile(other, other);
    return builder.build();
  }

  private static VehicleType type(int count, int depot, int profile, SplittableRandom random) {
    return VehicleType.builder(count, 15 + random.nextLong(10))
        .depots(0, depot)
        .costs(random.nextInt(50), 1 + random.nextInt(3), 0)
        .shift(0, 800)
        .limits(500, 400)
        .profile(profile)
        .reloads(List.of(0, 1), 2)
        .build();
  }
}
