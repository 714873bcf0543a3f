package org.gleaner.domain.routing;

import java.util.List;

/**
 * A part of a vehicle. What it has no lists for it takes from anybody; where it has one, only what
 * is on the list rides in it.
 *
 * @param id of its own in the vehicle
 * @param capacities one per load dimension of the case; infinite where only the vehicle limits it
 * @param materials that it takes; all if empty
 * @param hazardClasses that it takes, {@link #HARMLESS} among them for goods of no class; all if
 *     empty
 */
public record Compartment(
    String id, List<Double> capacities, List<String> materials, List<String> hazardClasses) {

  /** Stands for goods without a hazard class. */
  public static final String HARMLESS = "none";

  public Compartment {
    capacities = List.copyOf(capacities);
    materials = List.copyOf(materials);
    hazardClasses = List.copyOf(hazardClasses);
  }

  /** Takes everything. */
  public static Compartment of(String id, List<Double> capacities) {
    return new Compartment(id, capacities, List.of(), List.of());
  }

  public Compartment forMaterials(List<String> names) {
    return new Compartment(id, capacities, names, hazardClasses);
  }

  public Compartment forHazardClasses(List<String> names) {
    return new Compartment(id, capacities, materials, names);
  }

  public boolean accepts(Handling handling) {
    String hazard = handling.hazardClass();
    return (materials.isEmpty()
            || (handling.material() != null && materials.contains(handling.material())))
        && (hazardClasses.isEmpty() || hazardClasses.contains(hazard == null ? HARMLESS : hazard));
  }

  /** Whether the order can ride in it, if nothing else does. */
  public boolean takes(Order order) {
    return accepts(order.handling()) && holds(order.loads());
  }

  boolean holds(List<Double> loads) {
    for (int i = 0; i < capacities.size(); i++) {
      if (RouteViolations.isMore(loads.get(i), capacities.get(i))) {
        return false;
      }
    }
    return true;
  }
}
