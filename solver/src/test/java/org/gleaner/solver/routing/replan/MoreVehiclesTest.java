package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gleaner.solver.routing.replan.DrivenDays.after;
import static org.gleaner.solver.routing.replan.DrivenDays.at;
import static org.gleaner.solver.routing.replan.DrivenDays.plan;
import static org.gleaner.solver.routing.replan.DrivenDays.replanned;
import static org.gleaner.solver.routing.replan.DrivenDays.routing;

import java.util.List;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.junit.jupiter.api.Test;

/** The only van is to visit 10, 20 and 30; at 15 it breaks down behind 10. */
class MoreVehiclesTest {

  private static final RouteEvent OUT = new RouteEvent.VehicleOut(0, 15, "vehicle 1 out");

  private static RoutingCase line() {
    return routing(
        List.of(at("a", 10), at("b", 20), at("c", 30)), List.of(), VehicleType.of("van", 1, 10, 0));
  }

  private static RouteEvent spare(String depot) {
    return new RouteEvent.VehicleAdded("spare", 0, 30, depot, "new vehicle spare like 1");
  }

  /** It leaves at 30 for 20 and 30, and is home at 90: 60 beside the 10 that the van has driven. */
  @Test
  void aReplacementDoesWhatIsLeft() {
    RoutingCase routing = line();
    RoutePlan plan = plan(routing, new VehicleRoute(0, 0, List.of(1, 2, 3)));

    RoutePlan again = replanned(after(routing, plan, 15, OUT, spare("garage")), 0, 200);

    assertThat(again.cost()).isEqualTo(70);
    RoutePlan.Route route = again.routes().get(1);
    assertThat(route.vehicle()).isEqualTo(2);
    assertThat(route.vehicleType()).isEqualTo("spare");
    assertThat(route.stops().get(0).departure()).isEqualTo(30);
    assertThat(route.stops().get(3).arrival()).isEqualTo(90);
  }

  /** From the yard at 40 it is 20 to 20 and as far back. */
  @Test
  void itStartsAtADepotOfTheCase() {
    RoutingCase one = line();
    RoutingCase routing =
        new RoutingCase(
            "yards",
            1,
            List.of(one.depots().get(0), new Depot("yard", new Point(40, 0), TimeWindow.ALWAYS)),
            one.orders(),
            List.of(),
            one.vehicleTypes(),
            one.travels(),
            one.terms());
    RoutePlan plan = plan(routing, new VehicleRoute(0, 0, List.of(2, 3, 4)));

    RoutePlan again = replanned(after(routing, plan, 15, OUT, spare("yard")), 0, 200);

    assertThat(again.cost()).isEqualTo(10 + 40);
    assertThat(again.routes().get(1).stops().get(0).id()).isEqualTo("yard");
    assertThat(again.routes().get(1).stops().get(3).id()).isEqualTo("yard");
  }

  @Test
  void itIsThereOnItsDayOnly() {
    RoutingCase one = line();
    RoutingCase routing =
        new RoutingCase(
            "days",
            2,
            one.depots(),
            one.orders(),
            List.of(),
            one.vehicleTypes(),
            one.travels(),
            one.terms());
    RoutePlan plan = plan(routing, new VehicleRoute(0, 0, List.of(1, 2, 3)));
    Findings findings = new Findings();

    LiveDay live =
        LiveDay.after(
            routing,
            plan,
            List.of(new LiveDay.Moment(0, 15, List.of(spare("garage")))),
            new LiveDay.Moment(1, 0, List.of()),
            findings);

    assertThat(findings.toList()).isEmpty();
    assertThat(live.routing().progressOn(0).orElseThrow().of(1).orElseThrow().isOver()).isFalse();
    assertThat(live.routing().progressOn(1).orElseThrow().of(1).orElseThrow().isOver()).isTrue();
  }
}
