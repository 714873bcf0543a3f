package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gleaner.solver.routing.replan.DrivenDays.after;
import static org.gleaner.solver.routing.replan.DrivenDays.at;
import static org.gleaner.solver.routing.replan.DrivenDays.on;
import static org.gleaner.solver.routing.replan.DrivenDays.over;
import static org.gleaner.solver.routing.replan.DrivenDays.plan;
import static org.gleaner.solver.routing.replan.DrivenDays.replanned;
import static org.gleaner.solver.routing.replan.DrivenDays.routing;

import java.util.List;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RestOfDay;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The only van is at 10 at 10, at 20 from 20 to 24, at 30 at 34 and at home at 64. */
class SkippedOrdersTest {

  private static final VehicleRoute ROUTE = new VehicleRoute(0, 0, List.of(1, 2, 3));

  private static RoutingCase line(Order second) {
    return routing(
        List.of(at("a", 10), second.withServiceTime(4), at("c", 30)),
        List.of(),
        VehicleType.of("van", 1, 10, 0));
  }

  private static LiveDay skipped(RoutingCase routing, double now, @Nullable Double again) {
    RouteEvent event = new RouteEvent.OrderSkipped("b", 22, again, "skipped");
    return after(routing, plan(routing, ROUTE), now, event);
  }

  private static List<String> ids(RoutePlan plan) {
    return plan.routes().get(0).stops().stream().map(RoutePlan.Stop::id).toList();
  }

  private static RoutePlan.Stop stop(RoutePlan plan, String id) {
    return plan.routes().get(0).stops().stream()
        .filter(stop -> stop.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** At 22 the van counts as standing at 10: it is at 30 at 42, and carries 2. */
  @Test
  void whatDoesNotOpenAgainStaysUnserved() {
    LiveDay live = skipped(line(at("b", 20)), 22, null);

    assertThat(live.released())
        .containsExactly(
            new ImpossibleOrder(
                1, ImpossibleOrder.Reason.SKIPPED, "it was found closed or not ready on day 1"));
    RoutePlan plan = replanned(live, 0, 200);
    assertThat(ids(plan)).containsExactly("garage", "a", "c", "garage");
    assertThat(stop(plan, "c").arrival()).isEqualTo(42);
    assertThat(stop(plan, "c").loads()).containsExactly(2.0);
  }

  @Test
  void itIsTriedAgainWhenItIsSaidToBeReady() {
    RoutePlan plan = replanned(skipped(line(at("b", 20)), 22, 60.0), 0, 200);

    assertThat(ids(plan)).contains("b");
    assertThat(stop(plan, "b").start()).isEqualTo(60);
  }

  /** From 10 it is there at 32 and waits, or comes by way of 30 at 52. */
  @Test
  void itIsTriedAgainInItsNextWindow() {
    Order order = at("b", 20).withWindows(List.of(new TimeWindow(0, 30), new TimeWindow(50, 90)));
    LiveDay live = skipped(line(order), 22, null);

    assertThat(live.released()).isEmpty();
    assertThat(stop(replanned(live, 0, 200), "b").start()).isBetween(50.0, 52.0);
  }

  @Test
  void whatIsReadyAfterItsHoursStaysUnserved() {
    Order order = at("b", 20).withWindows(List.of(new TimeWindow(0, 30)));

    assertThat(skipped(line(order), 22, 60.0).released()).hasSize(1);
  }

  /** At 40 it has been at 30 since 34 as was planned, and is on its way home from there. */
  @Test
  void whatIsToldLaterChangesNoOtherStop() {
    RoutePlan plan = replanned(skipped(line(at("b", 20)), 40, null), 0, 200);

    assertThat(ids(plan)).containsExactly("garage", "a", "c", "garage");
    assertThat(stop(plan, "c").arrival()).isEqualTo(34);
    assertThat(plan.routes().get(0).stops().get(3).arrival()).isEqualTo(64);
  }

  /** It may be visited on either day. */
  @Test
  void anotherDayMayTakeIt() {
    RoutingCase routing = over(2, line(on(at("b", 20), List.of(0), List.of(1))));
    LiveDay live = skipped(routing, 22, null);
    assertThat(live.released().get(0).message()).endsWith("; day 2 may take it: replan that day");

    RouteEvent event = new RouteEvent.OrderSkipped("b", 22, null, "skipped");
    Findings findings = new Findings();
    LiveDay next =
        LiveDay.after(
            routing,
            replanned(live, 0, 200),
            List.of(new LiveDay.Moment(0, 22, List.of(event))),
            new LiveDay.Moment(1, 0, List.of()),
            findings);
    assertThat(findings.toList()).isEmpty();
    assertThat(RestOfDay.of(next, 1, 0).orElseThrow().orders()).containsExactly(1);
  }
}
