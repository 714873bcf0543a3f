package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/** Orders as clients of a problem, and as choices among them. */
final class Clients {

  private final RoutingCase routing;
  private final RoundingConvention rounding;
  private final Units units;
  private final double firstStart;
  private final double lastEnd;

  private Clients(RoutingCase routing, Units units) {
    this.routing = routing;
    this.rounding = routing.rounding();
    this.units = units;
    List<VehicleType> types = routing.vehicleTypes();
    this.firstStart = types.stream().mapToDouble(t -> t.shift().open()).min().orElse(0);
    this.lastEnd = types.stream().mapToDouble(t -> t.shift().close()).max().orElse(0);
  }

  /** Clients for the visits; those of orders with a choice of days are optional by themselves. */
  static List<Client> of(RoutingCase routing, Visits visits, Vehicles vehicles, Units units) {
    Clients clients = new Clients(routing, units);
    return visits.all().stream()
        .map(
            visit ->
                clients
                    .client(routing.orders().get(visit.order()), visits.isPlain(visit.order()))
                    .visitedBy(vehicles.typesOn(visit.day())))
        .toList();
  }

  /**
   * What orders with a choice of days ask for; {@code first} is the location of the first visit.
   */
  static List<Choice> choices(RoutingCase routing, Visits visits, int first, Units units) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < routing.orders().size(); i++) {
      if (!visits.isPlain(i)) {
        choices.add(choice(routing, visits, i, first, units));
      }
    }
    return choices;
  }

  private static Choice choice(
      RoutingCase routing, Visits visits, int index, int first, Units units) {
    Order order = routing.orders().get(index);
    List<List<Integer>> alternatives =
        visits.patterns(index).stream()
            .map(clients -> clients.stream().map(client -> first + client).toList())
            .toList();
    Double prize = order.prize();
    return prize == null
        ? Choice.required(alternatives)
        : new Choice(alternatives, units.money(routing.rounding().scaled(prize)), false);
  }

  private Client client(Order order, boolean isPlain) {
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
        isPlain ? prize(order) : 0,
        isPlain && order.isMandatory());
  }

  private long prize(Order order) {
    return order.prize() == null ? 0 : units.money(rounding.scaled(order.prize()));
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
