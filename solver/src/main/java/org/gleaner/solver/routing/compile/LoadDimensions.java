package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.routing.RoutingCase;

/**
 * What the load dimensions of a problem stand for: the loads of the case first, then those that
 * count under reliefs, then those of compartments, and at last the number of orders, if that is
 * limited.
 */
record LoadDimensions(
    RoutingCase routing, Units units, ReliefLoads reliefs, CompartmentLoads compartments) {

  /** Of the case itself. */
  private int loads() {
    return routing.vehicleTypes().get(0).capacities().size();
  }

  private int firstCompartment() {
    return loads() + reliefs.ids().size();
  }

  boolean isOfCompartment(int dimension) {
    int first = firstCompartment();
    return dimension >= first && dimension < first + compartments.count();
  }

  /** What a load comes to in the unit of the case; under a relief kilograms. */
  double load(int dimension, long amount) {
    int relief = dimension - loads();
    return relief >= 0 && relief < reliefs.ids().size()
        ? (double) amount / reliefs.perKg().get(relief)
        : units.load(dimension, amount);
  }

  /** What limits them; of compartments without their names. */
  List<String> names(int dimensions) {
    List<String> names = new ArrayList<>();
    for (int d = 0; d < loads(); d++) {
      names.add("capacity " + (d + 1));
    }
    reliefs.ids().forEach(id -> names.add("relief " + id));
    for (int i = 0; i < compartments.count(); i++) {
      names.add("compartment");
    }
    if (names.size() < dimensions) {
      names.add("max-orders");
    }
    return names;
  }

  /** What limits one of them in vehicles of a type of the case. */
  String limit(int typeOfCase, int dimension, int dimensions) {
    return isOfCompartment(dimension)
        ? "compartment "
            + compartments
                .names(routing.vehicleTypes().get(typeOfCase))
                .get(dimension - firstCompartment())
        : names(dimensions).get(dimension);
  }
}
