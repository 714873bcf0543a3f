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
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.Order;
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

/** Orders of several visits are offered to a day as long as they miss a visit on it. */
class VisitsLeftTest {

  private static final VehicleType VAN = VehicleType.of("van", 1, 10, 0);

  /** The only van is to visit 10 on the first day and the third, and is out at 5 on the first. */
  private static final RoutingCase TWICE =
      over(3, routing(List.of(on(at("p", 10), List.of(0, 2))), List.of(), VAN));

  private static final RoutePlan PLANNED =
      plan(TWICE, new VehicleRoute(0, 0, List.of(1)), new VehicleRoute(0, 2, List.of(1)));

  private static final LiveDay.Moment OUT =
      new LiveDay.Moment(0, 5, List.of(new RouteEvent.VehicleOut(0, 5, "vehicle 1 out")));

  private static final RouteEvent SPARE =
      new RouteEvent.VehicleAdded("spare", 0, 6, "garage", "new vehicle spare like 1");

  private static final String WHY = "no vehicle";

  private static List<ImpossibleOrder> left(int order) {
    return List.of(new ImpossibleOrder(order, ImpossibleOrder.Reason.NO_PLACE_LEFT, WHY));
  }

  /** Its visit of the third day is all that is left, and the plan says so. */
  private static RoutePlan missed() {
    LiveDay live = after(TWICE, PLANNED, List.of(), OUT);
    RoutePlan plan = MissedVisits.of(live, routes(live, 0), Set.of()).plan(left(0));
    assertThat(plan.violations()).isEmpty();
    return plan.withReplans(List.of(new RoutePlan.Replan(1, 5, List.of(), List.of())));
  }

  private static List<Integer> offered(LiveDay live, int day) {
    return RestOfDay.of(live, day, 0).orElseThrow().orders();
  }

  @Test
  void aVisitThatIsMissedIsNamed() {
    assertThat(missed().unserved())
        .containsExactly(new RoutePlan.Unserved("p", "", null, "no-place-left", WHY));
    LiveDay read = LiveDay.of(TWICE, missed(), List.of(OUT), new Findings());
    RecomputedPlan recomputed = RecomputedPlan.of(read, missed());
    assertThat(recomputed.violations()).isEmpty();
    assertThat(recomputed.plan().unserved()).isEqualTo(missed().unserved());
  }

  /** Plans that were written before name no such visits: nothing differs, nothing is broken. */
  @Test
  void aPlanThatDoesNotNameItIsReadBackToo() {
    RoutePlan before = missed().withUnserved(List.of());
    LiveDay read = LiveDay.of(TWICE, before, List.of(OUT), new Findings());

    RecomputedPlan recomputed = RecomputedPlan.of(read, before);

    assertThat(recomputed.violations()).isEmpty();
    assertThat(recomputed.plan().unserved()).isEmpty();
  }

  /** 10 and back on both days. */
  @Test
  void aReplacementMakesAVisitThatWasMissed() {
    LiveDay live = after(TWICE, missed(), List.of(OUT), new LiveDay.Moment(0, 6, List.of(SPARE)));
    assertThat(offered(live, 0)).containsExactly(0);

    RoutePlan plan = MissedVisits.of(live, routes(live, 0), Set.of("p")).plan(List.of());

    assertThat(plan.violations()).isEmpty();
    assertThat(plan.unserved()).isEmpty();
    assertThat(plan.cost()).isEqualTo(40);
  }

  @Test
  void whatIsCancelledOrSkippedIsNotOfferedAgain() {
    RouteEvent cancelled = new RouteEvent.OrderCancelled("p", "order p cancelled");
    LiveDay none =
        after(TWICE, missed(), List.of(OUT), new LiveDay.Moment(0, 6, List.of(cancelled, SPARE)));
    assertThat(offered(none, 0)).isEmpty();

    LiveDay.Moment skipped =
        new LiveDay.Moment(0, 12, List.of(new RouteEvent.OrderSkipped("p", 12, null, "skipped")));
    LiveDay live = after(TWICE, PLANNED, List.of(), skipped);
    RoutePlan plan = MissedVisits.of(live, routes(live, 0), Set.of()).plan(live.released());
    assertThat(plan.violations()).isEmpty();
    assertThat(plan.unserved()).extracting(RoutePlan.Unserved::reason).containsExactly("skipped");
    LiveDay next = after(TWICE, plan, List.of(skipped), new LiveDay.Moment(0, 13, List.of(SPARE)));
    assertThat(offered(next, 0)).isEmpty();
  }

  /** It has the visits of one of its patterns, or its visit is of a pattern without the day. */
  @Test
  void aDayThatItDoesNotMissIsNotOffered() {
    for (Order order :
        List.of(
            on(at("p", 10), List.of(0), List.of(2)),
            on(at("p", 10), List.of(0, 2), List.of(2)),
            on(at("p", 10), List.of(0, 1), List.of(1, 2)))) {
      RoutingCase routing = over(3, routing(List.of(order), List.of(), VAN));
      RoutePlan plan = plan(routing, new VehicleRoute(0, 2, List.of(1)));

      LiveDay live = after(routing, plan, List.of(), new LiveDay.Moment(0, 0, List.of()));

      assertThat(offered(live, 0)).as(order.toString()).isEmpty();
    }
  }

  /**
   * At 5 the van is on its way to 10. A new order at 15 is for both days: it is visited now, 30 in
   * all, and on the second day when that is planned anew, 30 again.
   */
  @Test
  void anOrderForSeveralDaysThatComesInIsVisitedDayByDay() {
    RoutingCase routing = over(2, routing(List.of(at("a", 10)), List.of(), VAN));
    RoutePlan planned = plan(routing, new VehicleRoute(0, 0, List.of(1)));
    LiveDay.Moment added =
        new LiveDay.Moment(
            0, 5, List.of(new RouteEvent.OrderAdded(on(at("x", 15), List.of(0, 1)), "added")));
    LiveDay live = after(routing, planned, List.of(), added);
    assertThat(offered(live, 0)).containsExactly(1);
    RoutingSolution whole = routes(live, 0);

    MissedVisits missed = MissedVisits.of(live, whole, Set.of("x"));
    assertThat(missed.of(1)).containsExactly(1);
    RoutePlan once = missed.plan(left(1));
    assertThat(once.violations()).isEmpty();
    assertThat(once.cost()).isEqualTo(30);
    assertThat(once.unserved()).extracting(RoutePlan.Unserved::id).containsExactly("x");
    RoutePlan noted = once.withReplans(List.of(new RoutePlan.Replan(1, 5, List.of(), List.of())));
    LiveDay read = LiveDay.of(routing, noted, List.of(added), new Findings());
    assertThat(RecomputedPlan.of(read, noted).violations()).isEmpty();
    assertThat(RecomputedPlan.of(read, noted).plan().unserved()).isEqualTo(once.unserved());
    // A plan that does not say that it is left out on the second day has lost a visit.
    assertThat(RecomputedPlan.of(read, noted.withUnserved(List.of())).violations()).hasSize(1);

    LiveDay next = after(routing, noted, List.of(added), new LiveDay.Moment(1, 0, List.of()));
    assertThat(offered(next, 1)).containsExactly(1);
    RoutePlan twice = MissedVisits.of(next, routes(next, 1), Set.of("x")).plan(List.of());
    assertThat(twice.violations()).isEmpty();
    assertThat(twice.unserved()).isEmpty();
    assertThat(twice.cost()).isEqualTo(60);
  }

  /**
   * Left out of the plan of two days, an order at 15 is a detour of 10 from the way to 10 and back.
   * Of a prize of 22 for both visits that is worth it, of one of 18 it is not.
   */
  @Test
  void aVisitThatThePlanDidNotHaveEarnsItsShareOfThePrize() {
    for (double prize : List.of(22.0, 18.0)) {
      Order twice = on(at("x", 15), List.of(0, 1)).withPrize(prize);
      RoutingCase routing = over(2, routing(List.of(at("a", 10), twice), List.of(), VAN));
      RoutePlan planned = plan(routing, new VehicleRoute(0, 0, List.of(1)));

      LiveDay live = after(routing, planned, List.of(), new LiveDay.Moment(0, 5, List.of()));

      assertThat(routes(live, 0).routes().get(0).places()).hasSize(prize > 20 ? 2 : 1);
    }
  }
}
