package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gleaner.solver.routing.replan.DrivenDays.after;
import static org.gleaner.solver.routing.replan.DrivenDays.at;
import static org.gleaner.solver.routing.replan.DrivenDays.on;
import static org.gleaner.solver.routing.replan.DrivenDays.over;
import static org.gleaner.solver.routing.replan.DrivenDays.plan;
import static org.gleaner.solver.routing.replan.DrivenDays.routes;
import static org.gleaner.solver.routing.replan.DrivenDays.routing;

import java.util.List;
import java.util.Set;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.MissedVisits;
import org.gleaner.domain.routing.replan.RecomputedPlan;
import org.gleaner.domain.routing.replan.RestOfDay;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.junit.jupiter.api.Test;

/** A van visits 10 on each of three days, and 20 on the first two. */
class CancelledVisitsTest {

  private static final RoutingCase ROUTING =
      over(
          3,
          routing(
              List.of(on(at("a", 10), List.of(0, 1, 2)), on(at("b", 20), List.of(0, 1))),
              List.of(),
              VehicleType.of("van", 1, 10, 0)));

  private static final RoutePlan PLAN =
      plan(
          ROUTING,
          new VehicleRoute(0, 0, List.of(1, 2)),
          new VehicleRoute(0, 1, List.of(1, 2)),
          new VehicleRoute(0, 2, List.of(1)));

  private static final LiveDay.Moment CANCELLED =
      new LiveDay.Moment(1, 0, List.of(new RouteEvent.OrderCancelled("a", "order a cancelled")));

  private static LiveDay cancelled() {
    return after(ROUTING, PLAN, List.of(), CANCELLED);
  }

  /** Nothing is known of the first day but its plan, which stands. */
  @Test
  void visitsOfDaysBeforeStand() {
    assertThat(cancelled().routes().routes())
        .filteredOn(VehicleRoute::isUsed)
        .containsExactly(new VehicleRoute(0, 0, List.of(1, 2)), new VehicleRoute(0, 1, List.of(2)));
  }

  /** Two routes to 20 and back; the one visit of 10 lies on the way. */
  @Test
  void thePlanSaysThatTheOthersAreCancelled() {
    LiveDay live = cancelled();
    RoutingSolution whole = routes(live, 1);

    RoutePlan plan = MissedVisits.of(live, whole, Set.of()).plan(live.released());

    assertThat(plan.violations()).isEmpty();
    assertThat(plan.cost()).isEqualTo(80);
    assertThat(plan.unserved())
        .containsExactly(new RoutePlan.Unserved("a", "", null, "cancelled", "it was cancelled"));
    RoutePlan noted = plan.withReplans(List.of(new RoutePlan.Replan(2, 0, List.of(), List.of())));
    LiveDay read = LiveDay.of(ROUTING, noted, List.of(CANCELLED), new Findings());
    RecomputedPlan recomputed = RecomputedPlan.of(read, noted);
    assertThat(recomputed.violations()).isEmpty();
    assertThat(recomputed.plan().unserved()).isEqualTo(plan.unserved());
  }

  /** At 0 of the first day its van is on its way to 20, and 10 is still to be visited. */
  @Test
  void aDayBeforeMayStillBePlannedAnew() {
    RoutePlan plan =
        plan(ROUTING, new VehicleRoute(0, 0, List.of(2, 1)), new VehicleRoute(0, 1, List.of(2)));
    LiveDay live = after(ROUTING, plan, List.of(CANCELLED), new LiveDay.Moment(0, 0, List.of()));

    assertThat(RestOfDay.of(live, 0, 0).orElseThrow().orders()).contains(0);
  }
}
