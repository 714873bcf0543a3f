package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.Equipment;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Separation;
import org.gleaner.domain.routing.VehicleType;

/** Compartments of vehicles and what must not ride together in them, drawn for a case. */
record RandomCompartments(SplittableRandom goods) {

  /**
   * The same with compartments in most of the vehicle types, and classes that are kept apart in
   * them. Where each order has one compartment the problem says all that the check does.
   */
  RoutingCase stowed(RoutingCase routing, boolean hasChoices) {
    List<Order> orders = new ArrayList<>();
    for (Order order : routing.orders()) {
      String hazard = List.of("", "8", "4.3").get(goods.nextInt(3));
      String material = goods.nextInt(3) == 0 ? "motors" : "hdd";
      orders.add(
          order.withHandling(new Handling(material, hazard.isEmpty() ? null : hazard, List.of())));
    }
    List<VehicleType> types = new ArrayList<>();
    for (VehicleType type : routing.vehicleTypes()) {
      Equipment permitted = type.equipment().withHazardClasses(List.of("8", "4.3"));
      boolean isOneHold = hasChoices && goods.nextInt(4) == 0;
      types.add(
          type.withEquipment(
              permitted.withCompartments(isOneHold ? List.of() : compartments(hasChoices))));
    }
    Separation.Scope scope =
        goods.nextInt(4) == 0 ? Separation.Scope.NONE : Separation.Scope.COMPARTMENT;
    return new RoutingCase(
        routing.name(),
        routing.days(),
        routing.depots(),
        orders,
        routing.facilities(),
        types,
        routing.travels(),
        routing
            .terms()
            .withRules(
                new HandlingRules(List.of(new Separation("8", "4.3", scope, "")), List.of())));
  }

  /** A rich case with compartments as well, and classes kept apart in them or by vehicle. */
  RoutingCase divided(RoutingCase routing) {
    List<Order> orders = new ArrayList<>();
    for (Order order : routing.orders()) {
      Handling own = order.handling();
      String other = List.of("", "", "8", "4.3").get(goods.nextInt(4));
      String hazard = own.hazardClass() == null && !other.isEmpty() ? other : own.hazardClass();
      orders.add(
          order.withHandling(
              new Handling(own.material(), hazard, own.requiredFeatures(), own.relief())));
    }
    List<VehicleType> types = new ArrayList<>();
    for (VehicleType type : routing.vehicleTypes()) {
      List<String> classes = new ArrayList<>(type.equipment().hazardClasses());
      classes.addAll(List.of("8", "4.3"));
      List<Compartment> parts = goods.nextInt(3) == 0 ? List.of() : compartments(true);
      types.add(
          type.withEquipment(type.equipment().withHazardClasses(classes).withCompartments(parts)));
    }
    Separation.Scope alone =
        goods.nextBoolean() ? Separation.Scope.VEHICLE : Separation.Scope.COMPARTMENT;
    List<Separation> apart =
        List.of(
            new Separation("8", "4.3", Separation.Scope.COMPARTMENT, ""),
            new Separation("9A", "*", alone, ""));
    return new RoutingCase(
        routing.name(),
        routing.days(),
        routing.depots(),
        orders,
        routing.facilities(),
        types,
        routing.travels(),
        routing.terms().withRules(routing.rules().with(apart, List.of())));
  }

  private List<Compartment> compartments(boolean hasChoices) {
    Compartment hold = Compartment.of("hold", List.of(capacity()));
    Compartment box = Compartment.of("box", List.of(capacity()));
    return hasChoices && goods.nextBoolean()
        ? List.of(hold, box.forHazardClasses(List.of("8", Compartment.HARMLESS)))
        : List.of(hold.forMaterials(List.of("hdd")), box.forMaterials(List.of("motors")));
  }

  /** Room for an order or two; at times for all. */
  private double capacity() {
    return goods.nextInt(5) == 0 ? Double.POSITIVE_INFINITY : 10 + goods.nextInt(40) / 4.0;
  }
}
