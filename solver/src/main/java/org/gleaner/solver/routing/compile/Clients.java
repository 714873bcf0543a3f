package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;

/** Orders as clients of a problem, and as choices among them. */
final class Clients {

  private final RoutingCase routing;
  private final RoundingConvention rounding;
  private final Units units;
  private final Visits visits;
  private final GoodsKinds kinds;
  private final ReliefLoads reliefs;
  private final CompartmentLoads compartments;

  private Clients(
      RoutingCase routing,
      Visits visits,
      GoodsKinds kinds,
      CompartmentLoads compartments,
      Units units) {
    this.routing = routing;
    this.rounding = routing.rounding();
    this.visits = visits;
    this.units = units;
    this.kinds = kinds;
    this.reliefs = ReliefLoads.of(routing);
    this.compartments = compartments;
  }

  /** Clients for the visits; those of orders with a choice of visits are optional by themselves. */
  static List<Client> of(
      RoutingCase routing,
      Visits visits,
      Vehicles vehicles,
      GoodsKinds kinds,
      CompartmentLoads compartments,
      Units units) {
    Clients clients = new Clients(routing, visits, kinds, compartments, units);
    return IntStream.range(0, visits.count())
        .mapToObj(i -> clients.named(i).visitedBy(vehicles.typesFor(visits.get(i))))
        .toList();
  }

  /**
   * What orders with a choice of visits ask for; {@code first} is the location of the first visit.
   */
  static List<Choice> choices(RoutingCase routing, Visits visits, int first, Units units) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < routing.orders().size(); i++) {
      if (!visits.isPlain(i)) {
        for (List<List<Integer>> alternatives : visits.choices(i)) {
          choices.add(choice(routing, routing.orders().get(i), at(first, alternatives), units));
        }
      }
    }
    return choices;
  }

  private static List<List<Integer>> at(int first, List<List<Integer>> alternatives) {
    return alternatives.stream()
        .map(clients -> clients.stream().map(client -> first + client).toList())
        .toList();
  }

  private static Choice choice(
      RoutingCase routing, Order order, List<List<Integer>> alternatives, Units units) {
    Double prize = order.prize();
    return prize == null
        ? Choice.required(alternatives)
        : new Choice(
            alternatives,
            Units.naming(
                () -> "order " + order.id(), () -> units.prize(routing.rounding().scaled(prize))),
            false);
  }

  private Client named(int index) {
    return Units.naming(
        () -> "order " + routing.orders().get(visits.get(index).order()).id(), () -> client(index));
  }

  private Client client(int index) {
    Visits.Visit visit = visits.get(index);
    Order order = routing.orders().get(visit.order());
    boolean isPlain = visits.isPlain(visit.order());
    TimeWindow window = visit.window();
    long earliest = units.up(Math.max(0, rounding.scaled(window.open())));
    long latest = units.down(rounding.scaled(window.close()));
    // A window shorter than the unit: begin at its unit's begin, and let service last to its end.
    long wait = Math.max(0, earliest - latest);
    return new Client(
            loads(index, order),
            service(routing, order, units) + wait,
            earliest - wait,
            latest,
            units.up(rounding.scaled(order.releaseTime())),
            isPlain ? prize(order) : 0,
            isPlain && order.isMandatory())
        .carrying(kinds.of(order, visit.placement()));
  }

  /** Setup included: it is never saved where a problem is made of it (see RicherTerms). */
  static long service(RoutingCase routing, Order order, Units units) {
    RoundingConvention rounding = routing.rounding();
    return units.up(rounding.scaled(order.serviceTime()))
        + units.up(rounding.scaled(order.setupTime()));
  }

  private long prize(Order order) {
    return order.prize() == null ? 0 : units.prize(rounding.scaled(order.prize()));
  }

  private List<Long> loads(int index, Order order) {
    List<Long> loads = new ArrayList<>();
    IntStream.range(0, order.loads().size())
        .forEach(d -> loads.add(units.loadUp(d, order.loads().get(d))));
    loads.addAll(reliefs.loads(order));
    loads.addAll(compartments.loads(index));
    if (OrderLimits.areBinding(routing)) {
      loads.add(1L);
    }
    return loads;
  }
}
