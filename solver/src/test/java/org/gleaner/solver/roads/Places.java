package org.gleaner.solver.roads;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;

/** Cases of nothing but places, of which the first is the depot. */
final class Places {

  private Places() {}

  static RoutingCase of(List<String> names, List<Point> points) {
    List<Order> orders = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      orders.add(Order.of(names.get(i), points.get(i), 1));
    }
    return new RoutingCase(
        "town",
        1,
        List.of(new Depot(names.get(0), points.get(0), TimeWindow.ALWAYS)),
        orders,
        List.of(),
        List.of(VehicleType.of("v", 1, 1, 0)),
        new PlanarTravel(),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }

  static RoutingCase of(List<Point> points) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      names.add("p" + i);
    }
    return of(names, points);
  }
}
