package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cheapest haulage of one material in one period, in money per tonne, over any number of transfer
 * stations. Handling there is left out: what is asked for is a lower bound.
 */
final class Lanes {

  private final Map<List<Integer>, Double> direct = new HashMap<>();
  private final List<Node> stations = new ArrayList<>();

  /**
   * @param arcs of the material
   */
  Lanes(NetworkGraph graph, List<Arc> arcs, int period) {
    for (Arc arc : arcs) {
      double cost = arc.costPerTonne().at(period);
      direct.merge(List.of(arc.from().id(), arc.to().id()), cost, Math::min);
      if (graph.isTransfer(arc.to()) && !stations.contains(arc.to())) {
        stations.add(arc.to());
      }
    }
    // Floyd and Warshall over the stations: afterwards a lane that starts or ends at one of them
    // is the cheapest over all of them.
    for (Node via : stations) {
      for (Node from : stations) {
        for (Node to : stations) {
          double around = direct(from, via) + direct(via, to);
          direct.merge(List.of(from.id(), to.id()), around, Math::min);
        }
      }
    }
  }

  private double direct(Node from, Node to) {
    return direct.getOrDefault(List.of(from.id(), to.id()), Double.POSITIVE_INFINITY);
  }

  /** Infinite where nothing leads. */
  double costPerTonne(Node from, Node to) {
    double least = direct(from, to);
    for (Node first : stations) {
      for (Node last : stations) {
        double between = first.equals(last) ? 0 : direct(first, last);
        least = Math.min(least, direct(from, first) + between + direct(last, to));
      }
    }
    return least;
  }
}
