package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;

/** Small cases of two days that use every feature, and routes for them, drawn from a seed. */
final class RandomCases {

  private static final int ORDERS = 8;
  private static final int DEPOTS = 2;

  private final SplittableRandom random;

  RandomCases(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Two depots, two facilities, two vehicle types of which one must come home empty. */
  RoutingCase routing(RoundingConvention rounding) {
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      orders.add(order(i));
    }
    int facility = DEPOTS + ORDERS;
    List<Integer> unloading = List.of(0, facility, facility + 1);
    return new RoutingCase(
        "random",
        2,
        List.of(depot("a"), depot("b")),
        orders,
        List.of(facility("f", random.nextInt(5)), facility("g", 2.5)),
        List.of(
            vehicle("plain", 2, 0).withUnloading(unloading, random.nextInt(3), false),
            vehicle("idle", 1, 1).withUnloading(List.of(), 9, true),
            vehicle("empty", 3, 1).withUnloading(unloading, random.nextInt(1, 4), true)),
        new PlanarTravel(),
        rounding,
        VisitNumbers.PLACES_FROM_0);
  }

  private Depot depot(String id) {
    return new Depot(id, point(), TimeWindow.ALWAYS);
  }

  private IntermediateFacility facility(String id, double unloadingTime) {
    return new IntermediateFacility(id, point(), unloadingTime);
  }

  private Order order(int index) {
    double open = random.nextInt(200);
    Order order =
        Order.of("o" + index, point(), random.nextInt(100) / 10.0)
            .withServiceTime(random.nextInt(40) / 4.0)
            .withWindows(List.of(new TimeWindow(open, open + random.nextInt(900))))
            .withReleaseTime(random.nextInt(3) == 0 ? random.nextInt(150) : 0);
    order = random.nextInt(3) == 0 ? order.withDayPatterns(patterns()) : order;
    return random.nextInt(6) > 0 ? order.withPrize(random.nextInt(500) / 8.0) : order;
  }

  private List<DayPattern> patterns() {
    DayPattern both = new DayPattern(List.of(0, 1));
    DayPattern second = new DayPattern(List.of(1));
    return random.nextBoolean() ? List.of(both) : List.of(DayPattern.FIRST_DAY, second);
  }

  private VehicleType vehicle(String id, int count, int depot) {
    return VehicleType.of(id, count, 10 + random.nextInt(200) / 10.0, depot)
        .withCosts(random.nextInt(100), 0.5 + random.nextInt(8) / 4.0)
        .withShift(new TimeWindow(random.nextInt(50), 500 + random.nextInt(500)))
        .withLimits(200 + random.nextInt(800), 200 + random.nextInt(500));
  }

  private Point point() {
    return new Point(random.nextInt(1000) / 7.0, random.nextInt(100));
  }

  /** Routes that visit clients at most once and use no more vehicles than there are. */
  List<PlannedRoute> routes(RoutingProblem problem) {
    List<Integer> clients = new ArrayList<>();
    for (int i = problem.depots(); i < problem.locations(); i++) {
      clients.add(i);
    }
    // Most of the plans visit only one alternative, and the others are refused.
    for (Choice choice : problem.choices()) {
      if (random.nextInt(8) > 0) {
        clients.removeAll(choice.locations());
        clients.addAll(choice.alternatives().get(random.nextInt(choice.alternatives().size())));
      }
    }
    List<PlannedRoute> routes = new ArrayList<>();
    for (int type = 0; type < problem.vehicleTypes().size(); type++) {
      for (int i = random.nextInt(problem.vehicleTypes().get(type).count() + 1); i > 0; i--) {
        routes.add(route(problem, type, clients));
      }
    }
    return routes;
  }

  private PlannedRoute route(RoutingProblem problem, int type, List<Integer> clients) {
    List<Integer> depots = problem.vehicleTypes().get(type).reloadDepots();
    List<Integer> visits = new ArrayList<>();
    List<Integer> ofDay =
        clients.stream().filter(at -> problem.client(at).vehicleTypes().contains(type)).toList();
    List<Integer> left = new ArrayList<>(ofDay);
    for (int i = random.nextInt(4); i > 0 && !left.isEmpty(); i--) {
      Integer client = left.remove(random.nextInt(left.size()));
      clients.remove(client);
      visits.add(client);
      if (random.nextInt(4) == 0) {
        visits.add(depots.get(random.nextInt(depots.size())));
      }
    }
    // A reload before the way home that unloads is one more unloading only for the problem.
    while (!visits.isEmpty() && problem.isDepot(visits.get(visits.size() - 1))) {
      visits.remove(visits.size() - 1);
    }
    return new PlannedRoute(type, visits);
  }
}
