package org.gleaner.solver.roads;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.TurnRestriction;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.TurnCostStorage;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The roads in arrays. A piece of road between two junctions is two arcs: {@code 2 * edge} from its
 * beginning to its end, {@code 2 * edge + 1} back.
 */
final class RoadNetwork {
  private final int nodes;
  private final int[] head;
  private final double[] weight;
  private final int[] millis;
  private final double[] metres;
  private final int[] firstOut;
  private final int[] out;
  private final int[] @Nullable [] closedTurns;
  private final double turningRound;
  private final int[] part;

  private RoadNetwork(BaseGraph graph, Weighting weighting, BooleanEncodedValue closed) {
    this.nodes = graph.getNodes();
    int edges = graph.getEdges();
    this.head = new int[2 * edges];
    this.weight = new double[2 * edges];
    this.millis = new int[2 * edges];
    this.metres = new double[edges];
    fillArcs(graph.getAllEdges(), weighting);
    this.firstOut = new int[nodes + 1];
    this.out = new int[2 * edges];
    sortByTail();
    this.closedTurns = new int[2 * edges][];
    fillTurns(graph.getTurnCostStorage(), closed);
    // The same everywhere; any edge says it.
    this.turningRound = edges == 0 ? 0 : weighting.calcTurnWeight(0, head[0], 0);
    this.part = parts();
  }

  static RoadNetwork of(RoadGraph graph, Weighting weighting) {
    BooleanEncodedValue closed =
        graph
            .getEncodingManager()
            .getTurnBooleanEncodedValue(TurnRestriction.key(RoadProfile.NAME));
    return new RoadNetwork(graph.getBaseGraph(), weighting, closed);
  }

  private void fillArcs(AllEdgesIterator edge, Weighting weighting) {
    while (edge.next()) {
      int arc = 2 * edge.getEdge();
      head[arc] = edge.getAdjNode();
      head[arc + 1] = edge.getBaseNode();
      metres[edge.getEdge()] = edge.getDistance();
      weight[arc] = weighting.calcEdgeWeight(edge, false);
      weight[arc + 1] = weighting.calcEdgeWeight(edge, true);
      millis[arc] = millis(weighting.calcEdgeMillis(edge, false));
      millis[arc + 1] = millis(weighting.calcEdgeMillis(edge, true));
    }
  }

  /** A road without a speed takes for ever, which no arc of a finite weight does. */
  private static int millis(long time) {
    return (int) Math.min(time, Integer.MAX_VALUE);
  }

  private void sortByTail() {
    for (int arc = 0; arc < head.length; arc++) {
      firstOut[head[arc ^ 1] + 1] += isOpen(arc) ? 1 : 0;
    }
    for (int node = 0; node < nodes; node++) {
      firstOut[node + 1] += firstOut[node];
    }
    int[] next = Arrays.copyOf(firstOut, nodes);
    for (int arc = 0; arc < head.length; arc++) {
      if (isOpen(arc)) {
        out[next[head[arc ^ 1]]++] = arc;
      }
    }
  }

  private void fillTurns(TurnCostStorage turns, BooleanEncodedValue closed) {
    TurnCostStorage.Iterator turn = turns.getAllTurnCosts();
    while (turn.next()) {
      if (turn.get(closed)) {
        int node = turn.getViaNode();
        for (int from = 2 * turn.getFromEdge(); from <= 2 * turn.getFromEdge() + 1; from++) {
          if (head[from] == node) {
            addClosedTurn(from, turn.getToEdge());
          }
        }
      }
    }
  }

  private void addClosedTurn(int from, int toEdge) {
    int[] known = closedTurns[from];
    int[] more = known == null ? new int[1] : Arrays.copyOf(known, known.length + 1);
    more[more.length - 1] = toEdge;
    closedTurns[from] = more;
  }

  /** The part of the network that each node is in, if roads could be driven in both directions. */
  private int[] parts() {
    int[] root = new int[nodes];
    Arrays.setAll(root, node -> node);
    for (int arc = 0; arc < head.length; arc++) {
      if (isOpen(arc)) {
        int a = root(root, head[arc]);
        int b = root(root, head[arc ^ 1]);
        root[Math.max(a, b)] = Math.min(a, b);
      }
    }
    for (int node = 0; node < nodes; node++) {
      root[node] = root(root, node);
    }
    return root;
  }

  private static int root(int[] root, int node) {
    int top = node;
    while (root[top] != top) {
      root[top] = root[root[top]];
      top = root[top];
    }
    return top;
  }

  private boolean isOpen(int arc) {
    return weight[arc] < Double.POSITIVE_INFINITY;
  }

  int nodes() {
    return nodes;
  }

  int arcs() {
    return head.length;
  }

  int head(int arc) {
    return head[arc];
  }

  double weight(int arc) {
    return weight[arc];
  }

  double metres(int arc) {
    return metres[arc >> 1];
  }

  double millis(int arc) {
    return millis[arc];
  }

  int part(int node) {
    return part[node];
  }

  /** Arcs from a node that may be driven are those of {@link #out} from here to before the next. */
  int firstOut(int node) {
    return firstOut[node];
  }

  int out(int position) {
    return out[position];
  }

  /** What turning from one arc into another adds to the weight; infinite if it is forbidden. */
  double turn(int from, int to) {
    if ((from ^ 1) == to) {
      return turningRound;
    }
    int[] closed = closedTurns[from];
    if (closed != null) {
      for (int edge : closed) {
        if (edge == to >> 1) {
          return Double.POSITIVE_INFINITY;
        }
      }
    }
    return 0;
  }

  long bytes() {
    return 24L * head.length + 8L * metres.length + 8L * nodes;
  }
}
