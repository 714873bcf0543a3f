package org.gleaner.solver.roads;

import java.util.List;
import org.gleaner.domain.routing.ListedTravel;

/**
 * The ways between places on roads.
 *
 * @param travel metres and seconds of the fastest ways, infinite where there is none
 * @param snapMetres from each place to the road beside it, in the order of places; no part of ways
 * @param nodes junctions of the network
 * @param edges pieces of road between junctions
 * @param memoryBytes that the network and the search take
 */
public record MeasuredWays(
    ListedTravel travel, List<Double> snapMetres, int nodes, int edges, long memoryBytes) {

  public MeasuredWays {
    snapMetres = List.copyOf(snapMetres);
  }
}
