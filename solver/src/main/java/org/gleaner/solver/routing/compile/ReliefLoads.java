package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Relief;
import org.gleaner.domain.routing.RoutingCase;

/**
 * What rides under reliefs, as a load dimension for each whose limit all orders together exceed.
 *
 * @param ids of these reliefs
 * @param perKg whole units in a kilogram, by relief
 */
record ReliefLoads(RoutingCase routing, List<String> ids, List<Long> perKg) {

  /** Of kilograms; more decimals than any scale shows. */
  private static final int FINEST = 6;

  /** A decimal times its power of ten misses the whole number that it is by a rounding error. */
  private static final double ROUND_OFF = 1e-6;

  ReliefLoads {
    ids = List.copyOf(ids);
    perKg = List.copyOf(perKg);
  }

  static ReliefLoads of(RoutingCase routing) {
    List<String> ids =
        reliefs(routing)
            .map(Relief::id)
            .distinct()
            .filter(id -> total(routing, id) > routing.rules().mostKg(id))
            .sorted()
            .toList();
    List<Long> perKg = ids.stream().map(id -> perKg(routing, id)).toList();
    return new ReliefLoads(routing, ids, perKg);
  }

  private static Stream<Relief> reliefs(RoutingCase routing) {
    return routing.orders().stream()
        .map(order -> order.handling().relief())
        .filter(Objects::nonNull);
  }

  private static DoubleStream kilograms(RoutingCase routing, String id) {
    return reliefs(routing).filter(relief -> relief.id().equals(id)).mapToDouble(Relief::kg);
  }

  private static double total(RoutingCase routing, String id) {
    return kilograms(routing, id).sum();
  }

  private static long perKg(RoutingCase routing, String id) {
    DoubleStream limit = DoubleStream.of(routing.rules().mostKg(id));
    return DecimalPlaces.powerFor(kilograms(routing, id).toArray(), limit, FINEST);
  }

  /** By dimension. */
  List<Long> loads(Order order) {
    List<Long> loads = new ArrayList<>();
    Relief relief = order.handling().relief();
    for (int i = 0; i < ids.size(); i++) {
      double kg = relief != null && relief.id().equals(ids.get(i)) ? relief.kg() : 0;
      loads.add((long) Math.ceil(kg * perKg.get(i) - ROUND_OFF));
    }
    return loads;
  }

  /** Of every vehicle, by dimension. */
  List<Long> capacities() {
    List<Long> capacities = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      double most = routing.rules().mostKg(ids.get(i));
      capacities.add((long) Math.floor(most * perKg.get(i) + ROUND_OFF));
    }
    return capacities;
  }
}
