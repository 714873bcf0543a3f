package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/** Orders as clients of a problem. */
final class Clients {

  private final RoundingConvention rounding;
  private final Units units;
  private final double firstStart;
  private final double lastEnd;

  private Clients(RoutingCase routing, Units units) {
    this.rounding = routing.rounding();
    this.units = units;
    List<VehicleType> types = routing.vehicleTypes();
    this.firstStart = types.stream().mapToDouble(t -> t.shift().open()).min().orElse(0);
    this.lastEnd = types.stream().mapToDouble(t -> t.shift().close()).max().orElse(0);
  }

  static List<Client> of(RoutingCase routing, Units units) {
    Clients clients = new Clients(routing, units);
    return routing.orders().stream().map(clients::client).toList();
  }

  private Client client(Order order) {
    if (!order.dayPatterns().contains(DayPattern.FIRST_DAY)) {
      throw new UnsupportedRoutingException(
          RoutingFeature.SEVERAL_DAYS, "order " + order.id() + " is not for the only day");
    }
    TimeWindow window = window(order);
    long earliest = units.up(Math.max(0, rounding.scaled(window.open())));
    long latest = units.down(rounding.scaled(window.close()));
    // A window shorter than the unit: begin at its unit's begin, and let service last to its end.
    long wait = Math.max(0, earliest - latest);
    return new Client(
        loads(order),
        units.up(rounding.scaled(order.serviceTime())) + wait,
        earliest - wait,
        latest,
        units.up(rounding.scaled(order.releaseTime())),
        order.prize() == null ? 0 : units.money(rounding.scaled(order.prize())),
        order.isMandatory());
  }

  private List<Long> loads(Order order) {
    return IntStream.range(0, order.loads().size())
        .mapToObj(d -> units.loadUp(d, order.loads().get(d)))
        .toList();
  }

  /**
   * The one window that counts: windows outside all shifts are never met, touching ones are one.
   */
  private TimeWindow window(Order order) {
    List<TimeWindow> apart = new ArrayList<>();
    for (TimeWindow window : order.windows()) {
      TimeWindow last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last != null && window.open() <= last.close()) {
        double close = Math.max(last.close(), window.close());
        apart.set(apart.size() - 1, new TimeWindow(last.open(), close));
      } else {
        apart.add(window);
      }
    }
    List<TimeWindow> met =
        apart.stream().filter(w -> w.close() >= firstStart && w.open() <= lastEnd).toList();
    if (met.size() > 1) {
      throw new UnsupportedRoutingException(
          RoutingFeature.SEVERAL_WINDOWS,
          "order " + order.id() + " has " + met.size() + " time windows, one can be planned");
    }
    return met.isEmpty() ? apart.get(apart.size() - 1) : met.get(0);
  }
}
