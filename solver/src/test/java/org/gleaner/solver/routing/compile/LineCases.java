package org.gleaner.solver.routing.compile;

import java.util.List;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;

/** A depot at 0 of a line, orders at 3 and 10, facilities at 4 and 12. */
final class LineCases {

  static final Order NEAR = Order.of("near", new Point(3, 0), 6);
  static final Order FAR = Order.of("far", new Point(10, 0), 5);
  static final VehicleType VEHICLE = VehicleType.of("v", 2, 11, 0);

  private LineCases() {}

  static RoutingCase line(List<VehicleType> fleet, Order... orders) {
    return line(TimeWindow.ALWAYS, fleet, orders);
  }

  static RoutingCase line(TimeWindow hours, List<VehicleType> fleet, Order... orders) {
    return new RoutingCase(
        "line",
        1,
        List.of(new Depot("d", new Point(0, 0), hours)),
        List.of(orders),
        List.of(
            new IntermediateFacility("f", new Point(4, 0), 2),
            new IntermediateFacility("g", new Point(12, 0), 0)),
        fleet,
        new PlanarTravel(),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }
}
