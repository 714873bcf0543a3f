package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.Equipment;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Separation.Scope;
import org.gleaner.domain.routing.Stowage;
import org.jspecify.annotations.Nullable;

/**
 * Compartments for the rest of a day. What is aboard is one order, though it rides in several of
 * them: so it has one of its own, and the others are as much smaller, and closed to what must be
 * apart from what is in them. They stay so once it is unloaded, which is safe, not exact.
 *
 * @param left orders to collect
 */
record RestCompartments(RestGoods goods, List<Order> left) {

  private static final Double UNLIMITED = Double.POSITIVE_INFINITY;

  /** The equipment with these compartments. */
  Equipment of(Equipment equipment) {
    String mark = goods.hazardClass();
    if (mark == null) {
      return equipment;
    }
    List<String> classes = new ArrayList<>(equipment.hazardClasses());
    classes.add(mark);
    Equipment permitted = equipment.withHazardClasses(classes);
    return goods.isDivided()
        ? permitted.withCompartments(compartments(equipment, mark))
        : permitted;
  }

  private List<Compartment> compartments(Equipment equipment, String mark) {
    // First, so that it is taken for what is aboard before others that would do.
    List<Compartment> compartments = new ArrayList<>();
    compartments.add(
        Compartment.of(mark, equipment.capacities().stream().map(c -> UNLIMITED).toList())
            .forHazardClasses(List.of(mark)));
    compartments.addAll(rest(equipment.compartments()));
    return compartments;
  }

  private List<Compartment> rest(List<Compartment> compartments) {
    List<Order> aboard = goods.aboard();
    // Executed stops that fit no stowage are what the check of the day reports.
    List<Integer> stowed =
        Stowage.of(compartments, aboard, goods.whole().rules()).orElse(List.of());
    List<Compartment> rest = new ArrayList<>(compartments);
    for (int i = 0; i < stowed.size(); i++) {
      rest.set(stowed.get(i), without(rest.get(stowed.get(i)), aboard.get(i)));
    }
    return rest;
  }

  private Compartment without(Compartment one, Order order) {
    List<Double> capacities = new ArrayList<>();
    for (int d = 0; d < one.capacities().size(); d++) {
      capacities.add(Math.max(0, one.capacities().get(d) - order.loads().get(d)));
    }
    return new Compartment(one.id(), capacities, one.materials(), open(one, order));
  }

  /** Classes that may join the order; those stated already where they all may. */
  private List<String> open(Compartment one, Order order) {
    List<String> taken = classes().filter(hazard -> isTaken(one, hazard)).toList();
    List<String> open = taken.stream().filter(hazard -> !isApart(order, hazard)).toList();
    if (open.size() == taken.size()) {
      return one.hazardClasses();
    }
    // A list of none would be open to all.
    return open.isEmpty() ? List.of(one.id() + " is closed") : open;
  }

  private Stream<String> classes() {
    return Stream.concat(
            Stream.of(Compartment.HARMLESS),
            left.stream().map(order -> order.handling().hazardClass()).filter(Objects::nonNull))
        .distinct();
  }

  private static boolean isTaken(Compartment one, String hazard) {
    return one.hazardClasses().isEmpty() || one.hazardClasses().contains(hazard);
  }

  private boolean isApart(Order order, String hazard) {
    @Nullable String other = hazard.equals(Compartment.HARMLESS) ? null : hazard;
    return goods.whole().rules().scope(order.handling().hazardClass(), other) == Scope.COMPARTMENT;
  }
}
