package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gleaner.solver.routing.replan.DrivenDays.after;
import static org.gleaner.solver.routing.replan.DrivenDays.at;
import static org.gleaner.solver.routing.replan.DrivenDays.plan;
import static org.gleaner.solver.routing.replan.DrivenDays.replanned;
import static org.gleaner.solver.routing.replan.DrivenDays.routing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.explain.OrderExplanation;
import org.gleaner.solver.routing.explain.RouteExplainer;
import org.junit.jupiter.api.Test;

/**
 * A Monday with a van, vehicle 1, and a truck of Tuesdays, vehicle 2. The van is to visit 10 and
 * 20; at 5 it breaks down.
 */
class VehicleDaysReplanTest {

  private static final RouteEvent OUT = new RouteEvent.VehicleOut(0, 5, "vehicle 1 out");
  private static final RouteEvent SPARE =
      new RouteEvent.VehicleAdded("spare", 1, 6, "garage", "new vehicle spare like 2");

  private static RoutingCase starting(LocalDate date) {
    VehicleType truck = VehicleType.of("truck", 1, 10, 0);
    RoutingCase routing =
        routing(
            List.of(at("a", 10), at("b", 20)),
            List.of(),
            VehicleType.of("van", 1, 10, 0),
            truck.withHours(truck.hours().onWeekdays(List.of(DayOfWeek.TUESDAY))));
    RoutingTerms terms = routing.terms();
    return routing.withTerms(terms.startingOn(date));
  }

  private static RoutingCase monday() {
    return starting(LocalDate.of(2026, 3, 2));
  }

  private static RoutePlan van(RoutingCase routing) {
    return plan(routing, new VehicleRoute(0, 0, List.of(1, 2)));
  }

  @Test
  void aVehicleAtHomeTakesNothingOver() {
    RoutePlan again = replanned(after(monday(), van(monday()), 5, OUT), 0, 100);

    assertThat(again.routes()).isEmpty();
    assertThat(again.unserved()).hasSize(2);
  }

  /** From the garage to 20 and back. */
  @Test
  void onItsWeekdayItDoes() {
    RoutingCase tuesday = starting(LocalDate.of(2026, 3, 3));

    RoutePlan again = replanned(after(tuesday, van(tuesday), 5, OUT), 0, 100);

    assertThat(again.routes()).extracting(RoutePlan.Route::vehicle).containsExactly(2);
    assertThat(again.cost()).isEqualTo(40);
  }

  @Test
  void aReplacementLikeItIsThereWhenItComes() {
    RoutePlan again = replanned(after(monday(), van(monday()), 5, OUT, SPARE), 0, 100);

    assertThat(again.routes()).extracting(RoutePlan.Route::vehicle).containsExactly(3);
    assertThat(again.unserved()).isEmpty();
  }

  /** The plan was made before the truck had weekdays; what is driven is no breach. */
  @Test
  void whoHasLeftOnAnotherDayGoesOn() {
    RoutingCase routing = monday();
    RoutePlan plan = plan(routing, new VehicleRoute(1, 0, List.of(1, 2)));
    assertThat(plan.violations()).hasSize(1);

    LiveDay live = after(routing, plan, 15, new RouteEvent.VehicleOut(0, 15, "vehicle 1 out"));

    assertThat(replanned(live, 0, 100).cost()).isEqualTo(40);
  }

  @Test
  void anExplanationSaysWhoIsAtHome() {
    RoutingCase routing = monday();
    OrderExplanation explained =
        RouteExplainer.of(
                CompiledRouting.of(routing),
                new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1, 2))), null))
            .order(0);

    assertThat(explained.others())
        .filteredOn(place -> place.vehicle() == 1)
        .singleElement()
        .satisfies(place -> assertThat(place.broken()).containsOnlyKeys("fleet"));
  }
}
