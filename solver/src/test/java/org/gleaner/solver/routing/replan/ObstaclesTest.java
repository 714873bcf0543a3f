package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RestOfDay;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.junit.jupiter.api.Test;

class ObstaclesTest {

  /**
   * At 5 the 10 is next and the 20 after it, which fill both compartments: of the 10 that the van
   * carries, 8 are left, but there is no compartment for what is at 15.
   */
  @Test
  void namesTheCompartmentsThatAreFull() {
    VehicleType van = VehicleType.of("van", 1, 10, 0);
    List<Compartment> two =
        List.of(Compartment.of("l", List.of(1.0)), Compartment.of("r", List.of(1.0)));
    List<Order> orders = List.of(DrivenDays.at("a", 10), DrivenDays.at("b", 20));
    RoutingCase routing =
        DrivenDays.routing(
            orders, List.of(), van.withEquipment(van.equipment().withCompartments(two)));
    LiveDay live =
        DrivenDays.after(
            routing,
            DrivenDays.plan(routing, new VehicleRoute(0, 0, List.of(1, 2))),
            5,
            new RouteEvent.OrderAdded(DrivenDays.at("f", 15), "added"));
    RestOfDay rest = RestOfDay.of(live, 0, 0).orElseThrow();
    RoutingCase left = rest.routing();
    int added = position(left, "f");

    List<Obstacle> obstacles = Replanning.of(rest, 0).obstacles(rest.present(), added);

    assertThat(obstacles).containsExactly(new Obstacle(List.of(0), List.of("compartment")));
  }

  private static int position(RoutingCase routing, String id) {
    return routing.orders().stream().map(Order::id).toList().indexOf(id);
  }
}
