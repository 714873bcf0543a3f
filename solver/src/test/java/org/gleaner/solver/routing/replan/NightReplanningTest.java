package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gleaner.solver.routing.replan.DrivenDays.after;
import static org.gleaner.solver.routing.replan.DrivenDays.at;
import static org.gleaner.solver.routing.replan.DrivenDays.plan;
import static org.gleaner.solver.routing.replan.DrivenDays.replanned;
import static org.gleaner.solver.routing.replan.DrivenDays.routing;

import java.util.List;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.TruckBan;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.junit.jupiter.api.Test;

/**
 * The only van leaves 10 s before midnight: it is at 10 at midnight, at 20 ten seconds later, at 30
 * after another ten. Windows are those of a day and are met after midnight.
 */
class NightReplanningTest {

  private static final double MIDNIGHT = TruckBan.END_OF_DAY;
  private static final VehicleRoute ROUTE = new VehicleRoute(0, 0, List.of(1, 2, 3));

  private static RoutingCase night(Order second, Order third) {
    RoutingCase day =
        routing(
            List.of(at("a", 10), second, third),
            List.of(),
            VehicleType.of("van", 1, 10, 0)
                .withShift(new TimeWindow(MIDNIGHT - 10, MIDNIGHT + 1000)));
    return day.withTerms(day.terms().withDaysFollowing(true));
  }

  private static RoutePlan skipped(RoutingCase routing) {
    RouteEvent event = new RouteEvent.OrderSkipped("b", MIDNIGHT + 10, null, "skipped");
    LiveDay live = after(routing, plan(routing, ROUTE), MIDNIGHT + 12, event);
    return replanned(live, 0, 200);
  }

  private static List<String> ids(RoutePlan plan) {
    return plan.routes().get(0).stops().stream().map(RoutePlan.Stop::id).toList();
  }

  /** From 10, where it counts as standing at 12, it is at 30 at 32 after midnight. */
  @Test
  void theRestOfANightMeetsTheHoursOfTheMorning() {
    Order third = at("c", 30).withWindows(List.of(new TimeWindow(0, 40)));

    RoutingCase routing = night(at("b", 20).withWindows(List.of(new TimeWindow(0, 15))), third);
    assertThat(
            RoutingSolutionCheck.check(routing, new RoutingSolution(List.of(ROUTE), null))
                .violations())
        .isEmpty();
    assertThat(ids(skipped(routing))).containsExactly("garage", "a", "c", "garage");
  }

  /** It opens again a minute after midnight, for the van that waits. */
  @Test
  void anOrderIsTriedAgainInAWindowOfTheMorning() {
    Order second = at("b", 20).withWindows(List.of(new TimeWindow(0, 15), new TimeWindow(60, 90)));

    RoutePlan plan = skipped(night(second, at("c", 30)));

    RoutePlan.Stop again =
        plan.routes().get(0).stops().stream()
            .filter(stop -> stop.id().equals("b"))
            .findFirst()
            .orElseThrow();
    assertThat(again.start()).isBetween(MIDNIGHT + 60, MIDNIGHT + 90);
  }
}
