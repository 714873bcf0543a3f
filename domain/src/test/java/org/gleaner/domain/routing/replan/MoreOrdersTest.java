package org.gleaner.domain.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gleaner.domain.routing.ClosedTravel;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.junit.jupiter.api.Test;

class MoreOrdersTest {

  private static RoutingCase withOneMore(Travel travel) {
    RoutingCase routing =
        new RoutingCase(
            "one",
            1,
            List.of(new Depot("depot", new Point(0, 0), TimeWindow.ALWAYS)),
            List.of(Order.of("a", new Point(3, 4), 1)),
            List.of(),
            List.of(VehicleType.of("van", 1, 9, 0)),
            travel,
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0);
    return MoreOrders.added(
        routing, List.of(new RouteEvent.OrderAdded(Order.of("b", new Point(6, 8), 1), "added")));
  }

  /** From 0/0 to 6/8. */
  @Test
  void whereAPlaceIsSaysHowFarItIs() {
    Travel plane = new PlanarTravel();
    assertThat(plane.distance(withOneMore(plane), 0, 2)).isEqualTo(10);
  }

  @Test
  void aTableKnowsNoOtherPlaces() {
    Travel table = ListedTravel.of(2, new double[] {0, 5, 5, 0});
    for (Travel travel : List.of(table, new ClosedTravel(table, List.of()))) {
      assertThatThrownBy(() -> withOneMore(travel))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("ListedTravel");
    }
  }
}
