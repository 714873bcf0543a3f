package org.gleaner.solver.network;

import org.gleaner.solver.milp.ColumnBounds;
import org.gleaner.solver.milp.MilpModel;

/** Holds a request's openings, and no others, in the model. */
record FixedOpenings(NetworkModel network) {

  MilpModel apply(MilpModel rows, NetworkRequest request) {
    if (request.fixed().isEmpty()) {
      return rows;
    }
    ColumnBounds bounds = ColumnBounds.of(rows);
    for (PlantSizes sizes : network.plants().plants()) {
      sizes.fix(bounds, request.fixed());
    }
    return rows.with(bounds);
  }
}
