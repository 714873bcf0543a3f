package org.gleaner.solver.roads;

import com.carrotsearch.hppc.IntArrayList;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIterator;
import java.util.Arrays;
import java.util.Optional;
import org.gleaner.domain.routing.Point;

/** Finds the road beside a place. */
final class RoadSnap {
  private final BaseGraph graph;
  private final LocationIndex index;
  private final Weighting weighting;
  private final EdgeFilter usable;
  private final RoadNetwork network;

  RoadSnap(RoadGraph graph, Weighting weighting, RoadNetwork network) {
    this.graph = graph.getBaseGraph();
    this.index = graph.getLocationIndex();
    this.weighting = weighting;
    this.usable = graph.usable(weighting);
    this.network = network;
  }

  /** The nearest place on a road; empty if there is none in the squares around. */
  Optional<RoadPoint> nearest(Point place) {
    Snap snap = index.findClosest(place.y(), place.x(), usable);
    if (!snap.isValid()) {
      return Optional.empty();
    }
    // Alone: the place of another must not make a junction where there is none.
    QueryGraph around = QueryGraph.create(graph, snap);
    return Optional.of(
        around.isVirtualNode(snap.getClosestNode())
            ? onRoad(around, snap)
            : RoadPoint.atNode(snap.getClosestNode(), snap.getQueryDistance()));
  }

  private RoadPoint onRoad(QueryGraph around, Snap snap) {
    // Two pieces lead away from the place: the first to the beginning of the road.
    EdgeIterator piece = around.createEdgeExplorer().setBaseNode(snap.getClosestNode());
    piece.next();
    int base = piece.getAdjNode();
    RoadPart toBase = part(piece, false);
    RoadPart fromBase = part(piece, true);
    piece.next();
    RoadPart toEnd = part(piece, false);
    RoadPart fromEnd = part(piece, true);
    int[] arcs = arcs(snap.getClosestEdge().getEdge(), base);
    return new RoadPoint(base, arcs, fromBase, toBase, toEnd, fromEnd, snap.getQueryDistance());
  }

  private RoadPart part(EdgeIterator piece, boolean reverse) {
    double weight = weighting.calcEdgeWeight(piece, reverse);
    double millis =
        weight < Double.POSITIVE_INFINITY
            ? weighting.calcEdgeMillis(piece, reverse)
            : Double.POSITIVE_INFINITY;
    return new RoadPart(weight, piece.getDistance(), millis);
  }

  /** A road in the middle of a forbidden sequence of turns is there several times. */
  private int[] arcs(int edge, int base) {
    IntArrayList edges = new IntArrayList();
    graph.forEdgeAndCopiesOfEdge(graph.createEdgeExplorer(), base, edge, edges::add);
    int[] arcs = edges.toArray();
    Arrays.sort(arcs);
    for (int i = 0; i < arcs.length; i++) {
      arcs[i] = network.head(2 * arcs[i] + 1) == base ? 2 * arcs[i] : 2 * arcs[i] + 1;
    }
    return arcs;
  }
}
