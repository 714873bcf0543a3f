package org.gleaner.solver.routing.ortools;

import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;

/** Loads aboard, and the nodes where vehicles get rid of them. */
record LoadDimensions(
    RoutingProblem problem,
    Fleet fleet,
    Nodes nodes,
    RoutingIndexManager indices,
    RoutingModel routing) {

  void add() {
    addLoads();
    addReloads();
  }

  /**
   * At a reload the load falls by what the largest vehicle holds, and slack makes up for what was
   * not aboard: it is then anything from nothing on. Slack of clients is nothing.
   */
  private void addLoads() {
    for (int d = 0; d < problem.dimensions(); d++) {
      int dimension = d;
      long largest =
          fleet.types().stream().mapToLong(type -> type.capacity().get(dimension)).max().orElse(0);
      long[] loads = new long[nodes.count()];
      for (int client = problem.depots(); client < problem.locations(); client++) {
        loads[nodes.nodeOf()[client]] = problem.client(client).load().get(d);
      }
      for (int reload : nodes.reloads()) {
        loads[reload] = -largest;
      }
      routing.addDimensionWithVehicleCapacity(
          routing.registerUnaryTransitVector(loads),
          nodes.reloads().length == 0 ? 0 : largest,
          fleet.longs(type -> type.capacity().get(dimension)),
          true,
          "load " + d);
      if (nodes.reloads().length > 0) {
        fixSlack(routing.getMutableDimension("load " + d));
      }
    }
  }

  private void fixSlack(RoutingDimension load) {
    for (int client = problem.depots(); client < problem.locations(); client++) {
      load.slackVar(indices.nodeToIndex(nodes.nodeOf()[client])).setValue(0);
    }
    for (int vehicle = 0; vehicle < fleet.size(); vehicle++) {
      load.slackVar(routing.start(vehicle)).setValue(0);
    }
  }

  private void addReloads() {
    long[] counts = new long[nodes.count()];
    for (int reload : nodes.reloads()) {
      long index = indices.nodeToIndex(reload);
      counts[reload] = 1;
      routing.addDisjunction(new long[] {index}, 0);
      routing.vehicleVar(index).removeValues(fleet.notUnloadingAt(nodes.locationOf()[reload]));
    }
    if (nodes.reloads().length > 0) {
      routing.addDimensionWithVehicleCapacity(
          routing.registerUnaryTransitVector(counts),
          0,
          fleet.longs(VehicleType::reloadLimit),
          true,
          "reloads");
    }
  }
}
