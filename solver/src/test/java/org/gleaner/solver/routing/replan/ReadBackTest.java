package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.gleaner.domain.routing.replan.RecomputedPlan;
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

  private static RouteEvent event(SplittableRandom random, RoutePlan plan, double now) {
    List<RoutePlan.Stop> visits =
        plan.routes().stream()
            .flatMap(route -> route.stops().stream())
            .filter(stop -> stop.kind().equals("order"))
            .toList();
    RoutePlan.Stop visit = visits.get(random.nextInt(visits.size()));
    Double again = random.nextBoolean() ? null : Double.valueOf(now + random.nextInt(200));
    int vehicle = random.nextInt(3);
    return switch (random.nextInt(4)) {
      case 0 -> new RouteEvent.OrderSkipped(visit.id(), now, again, "skipped");
      case 1 -> new RouteEvent.VehicleAdded("spare", vehicle, now + 30, null, "added");
      case 2 -> new RouteEvent.VehicleLate(vehicle, 1 + random.nextInt(100), now, "late");
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
      RouteEvent first = event(random, plan, now);
      LiveDay live = DrivenDays.after(routing, plan, now, first);
      RoutePlan once = noted(DrivenDays.replanned(live, 2, 100), List.of(), now, live);
      LiveDay.Moment past = new LiveDay.Moment(0, now, List.of(first), live.delayed());
      assertReadBack(routing, once, List.of(past), seed);

      double later = now + random.nextInt(60);
      RouteEvent second = event(random, once, later);
      if (second instanceof RouteEvent.VehicleAdded) {
        continue;
      }
      LiveDay next =
          LiveDay.after(
              routing,
              once,
              List.of(past),
              new LiveDay.Moment(0, later, List.of(second)),
              new Findings());
      RoutePlan twice = noted(DrivenDays.replanned(next, 2, 100), once.replans(), later, next);
      LiveDay.Moment latest = new LiveDay.Moment(0, later, List.of(second), next.delayed());
      assertReadBack(routing, twice, List.of(past, latest), seed);
    }
    assertThat(tried).isGreaterThan(40);
  }

  private static RoutePlan noted(
      RoutePlan plan, List<RoutePlan.Replan> before, double now, LiveDay live) {
    List<RoutePlan.Replan> replans = new ArrayList<>(before);
    replans.add(new RoutePlan.Replan(1, now, List.of(), live.delayed()));
    return plan.withReplans(replans);
  }

  private static void assertReadBack(
      RoutingCase routing, RoutePlan plan, List<LiveDay.Moment> past, int seed) {
    Findings findings = new Findings();
    LiveDay read = LiveDay.of(routing, plan, past, findings);
    assertThat(findings.toList()).isEmpty();
    RecomputedPlan recomputed = RecomputedPlan.of(read, plan);
    assertThat(recomputed.violations()).as("seed " + seed).isEmpty();
    assertThat(recomputed.plan().cost()).as("seed " + seed).isCloseTo(plan.cost(), within(0.05));
    for (int i = 0; i < plan.routes().size(); i++) {
      assertThat(recomputed.plan().routes().get(i).stops())
          .as("seed " + seed)
          .usingRecursiveComparison()
          .withEqualsForType((a, b) -> Math.abs(a - b) < 0.05, Double.class)
          .isEqualTo(plan.routes().get(i).stops());
    }
  }
}
