package org.gleaner.solver.network;

import org.gleaner.domain.quantity.Series;

/**
 * A way for a material from one site to another by one mode.
 *
 * @param costPerTonne per period, distance included
 * @param kgCo2ePerTonne per period, distance included
 */
record Arc(Node from, Node to, String mode, double km, Series costPerTonne, Series kgCo2ePerTonne) {

  String material() {
    return from.material();
  }
}
