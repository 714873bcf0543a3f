package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gleaner.solver.routing.replan.DrivenDays.after;
import static org.gleaner.solver.routing.replan.DrivenDays.at;
import static org.gleaner.solver.routing.replan.DrivenDays.plan;
import static org.gleaner.solver.routing.replan.DrivenDays.replanned;
import static org.gleaner.solver.routing.replan.DrivenDays.routing;

import java.util.List;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.Relief;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.junit.jupiter.api.Test;

/** Two vans for 10: the first collects 1 at 10, 1 at 20 and 8 at 30, the second nothing. */
class ChangedLoadsTest {

  private static final RoutingCase LINE =
      routing(
          List.of(at("a", 10), at("b", 20), Order.of("c", new Point(30, 0), 8)),
          List.of(),
          VehicleType.of("van", 2, 10, 0));

  private static LiveDay after12(String order, double kg) {
    RoutePlan plan = plan(LINE, new VehicleRoute(0, 0, List.of(1, 2, 3)));
    return after(LINE, plan, 12, new RouteEvent.OrderLoadChanged(order, kg, "changed"));
  }

  /** The first is on its way to 20; 1 + 3 + 8 are more than 10, so 30 goes with the second. */
  @Test
  void whatFitsNoMoreGoesWithAnother() {
    RoutePlan plan = replanned(after12("b", 3), 0, 300);

    assertThat(plan.cost()).isEqualTo(100);
    assertThat(plan.routes()).hasSize(2);
  }

  /** At 12 the first is on its way to 20, where it can collect 9, not 10 more. */
  @Test
  void whoIsOnItsWayToItGoesOnIfItFits() {
    RoutePlan.Route fits = replanned(after12("b", 9), 0, 300).routes().get(0);
    assertThat(fits.executed()).isEqualTo(3);
    assertThat(fits.stops().get(2).loads()).containsExactly(10.0);

    RoutePlan.Route full = replanned(after12("b", 10), 0, 300).routes().get(0);
    assertThat(full.executed()).isEqualTo(2);
    assertThat(full.stops().stream().map(RoutePlan.Stop::id))
        .containsExactly("garage", "a", "c", "garage");
    // From 10 at 12.
    assertThat(full.stops().get(2).arrival()).isEqualTo(32);
  }

  /** Half of its 4 kg count under the relief: of 6 it is 3. */
  @Test
  void whatCountsUnderAReliefChangesWithIt() {
    Order order =
        Order.of("a", new Point(10, 0), 4)
            .withHandling(Handling.NONE.withRelief(new Relief("small", 2)));
    RoutingCase routing = routing(List.of(order), List.of(), VehicleType.of("van", 1, 10, 0));
    LiveDay live =
        after(routing, plan(routing), 0, new RouteEvent.OrderLoadChanged("a", 6, "changed"));

    Order changed = live.routing().orders().get(0);
    assertThat(changed.loads()).containsExactly(6.0);
    assertThat(changed.handling().relief()).isEqualTo(new Relief("small", 3));
  }
}
