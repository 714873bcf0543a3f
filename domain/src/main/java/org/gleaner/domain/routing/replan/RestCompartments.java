package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.Equipment;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Stowage;
import org.gleaner.domain.routing.VehicleProgress;
import org.jspecify.annotations.Nullable;

/**
 * Compartments for the rest of a day. What is aboard is one order, though it rides in several of
 * them: so it has one of its own, and the others are as much smaller. They stay so once it is
 * unloaded, which is safe, not exact.
 *
 * @param mark names what is aboard among the hazard classes
 */
record RestCompartments(RoutingCase whole, VehicleProgress vehicle, String mark) {

  private static final Double UNLIMITED = Double.POSITIVE_INFINITY;

  /** The equipment with these compartments. */
  Equipment of(Equipment equipment) {
    if (!isDivided()) {
      return equipment;
    }
    List<String> classes = new ArrayList<>(equipment.hazardClasses());
    classes.add(mark);
    // First, so that it is taken for what is aboard before others that would do.
    List<Compartment> compartments = new ArrayList<>();
    compartments.add(
        Compartment.of(mark, equipment.capacities().stream().map(c -> UNLIMITED).toList())
            .forHazardClasses(List.of(mark)));
    compartments.addAll(left(equipment.compartments()));
    return equipment.withHazardClasses(classes).withCompartments(compartments);
  }

  /** Of what is aboard; null if it needs none. */
  @Nullable String hazardClass() {
    return isDivided() ? mark : null;
  }

  private boolean isDivided() {
    return vehicle.hasLeft() && !vehicle.terms().equipment().compartments().isEmpty();
  }

  private List<Compartment> left(List<Compartment> compartments) {
    List<Order> aboard = aboard();
    // Executed stops that fit no stowage are what the check of the day reports.
    List<Integer> stowed = Stowage.of(compartments, aboard, whole.rules()).orElse(List.of());
    List<Compartment> left = new ArrayList<>(compartments);
    for (int i = 0; i < stowed.size(); i++) {
      left.set(stowed.get(i), without(left.get(stowed.get(i)), aboard.get(i)));
    }
    return left;
  }

  private static Compartment without(Compartment one, Order order) {
    List<Double> capacities = new ArrayList<>();
    for (int d = 0; d < one.capacities().size(); d++) {
      capacities.add(Math.max(0, one.capacities().get(d) - order.loads().get(d)));
    }
    return new Compartment(one.id(), capacities, one.materials(), one.hazardClasses());
  }

  private List<Order> aboard() {
    List<Order> aboard = new ArrayList<>();
    for (int place : vehicle.placesDone()) {
      if (whole.isOrder(place)) {
        aboard.add(whole.order(place));
      } else {
        aboard.clear();
      }
    }
    return aboard;
  }
}
