package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.junit.jupiter.api.Test;

/** A plan and what has happened to it say all: what is read back is what was planned. */
class ReadBackTest {

  private static RoutingCase random(SplittableRandom random) {
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      double open = random.nextInt(200);
      orders.add(
          Order.of("o" + i, new Point(random.nextInt(80) - 40, random.nextInt(80) - 40), 2)
              .withServiceTime(random.nextInt(20))
              .withWindows(
                  List.of(
                      new TimeWindow(open, open + 100), new TimeWindow(open + 150, open + 250))));
    }
    VehicleType truck =
        VehicleType.of("truck", 3, 12, 0)
            .withShift(new TimeWindow(0, 600))
            .withCosts(VehicleCosts.of(5, 1).withDuration(0.5, 0));
    return DrivenDays.routing(orders, List.of(), truck);
  }

  /** One, or one and a delay before it. */
  private static List<RouteEvent> events(SplittableRandom random, RoutePlan plan, double now) {
    RouteEvent event = event(random, plan, now);
    return random.nextInt(3) == 0
        ? List.of(new RouteEvent.VehicleLate(random.nextInt(3), 10, now - 5, "late"), event)
        : List.of(event);
  }

  private static RouteEvent event(SplittableRandom random, RoutePlan plan, double now) {
    List<RoutePlan.Stop> visits =
        plan.routes().stream()
            .flatMap(route -> route.stops().stream())
            .filter(stop -> stop.kind().equals("order"))
            .toList();
    RoutePlan.Stop visit = visits.get(random.nextInt(visits.size()));
    Double again = random.nextBoolean() ? null : Double.valueOf(now + random.nextInt(200));
    int vehicle = random.nextInt(3);
    return switch (random.nextInt(6)) {
      case 0 -> new RouteEvent.OrderSkipped(visit.id(), now, again, "skipped");
      case 1 -> new RouteEvent.VehicleAdded("spare", vehicle, now + 30, null, "added");
      case 2 -> new RouteEvent.VehicleLate(vehicle, 1 + random.nextInt(100), now, "late");
      case 3, 4 ->
          new RouteEvent.RoadClosed(
              visit.id(), visits.get(random.nextInt(visits.size())).id(), now, "road closed");
      default ->
          visit.start() > now
              ? new RouteEvent.OrderLoadChanged(visit.id(), random.nextInt(9), "changed")
              : new RouteEvent.VehicleOut(vehicle, now, "out");
    };
  }

  @Test
  void whatHasHappenedIsReadBack() {
    int tried = 0;
    for (int seed = 0; seed < 80; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      RoutingCase routing = random(random);
      Optional<RoutePlan> found = DrivenDays.planned(routing);
      if (found.isEmpty()) {
        continue;
      }
      tried++;
      RoutePlan plan = found.get();
      double now = random.nextInt(300);
      List<RouteEvent> first = events(random, plan, now);
      LiveDay live = DrivenDays.after(routing, plan, now, first.toArray(RouteEvent[]::new));
      RoutePlan once = DrivenDays.noted(DrivenDays.replanned(live, 2, 100), List.of(), now, live);
      LiveDay.Moment past = new LiveDay.Moment(0, now, first, live.delayed());
      DrivenDays.assertReadBack(routing, once, List.of(past), seed);

      double later = now + random.nextInt(60);
      List<RouteEvent> second = events(random, once, later);
      if (second.stream().anyMatch(RouteEvent.VehicleAdded.class::isInstance)) {
        continue;
      }
      LiveDay next =
          LiveDay.after(
              routing, once, List.of(past), new LiveDay.Moment(0, later, second), new Findings());
      RoutePlan twice =
          DrivenDays.noted(DrivenDays.replanned(next, 2, 100), once.replans(), later, next);
      LiveDay.Moment latest = new LiveDay.Moment(0, later, second, next.delayed());
      DrivenDays.assertReadBack(routing, twice, List.of(past, latest), seed);
    }
    assertThat(tried).isGreaterThan(40);
  }
}
