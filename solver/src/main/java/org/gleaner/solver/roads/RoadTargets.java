package org.gleaner.solver.roads;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which places are to be found where on the network. */
final class RoadTargets {
  private static final int[] NONE = {};

  private final List<RoadPoint> points;
  private final BitSet nodes = new BitSet();
  private final BitSet arcs = new BitSet();
  private final Map<Integer, int[]> atNode = new HashMap<>();
  private final Map<Integer, int[]> onArc = new HashMap<>();

  RoadTargets(List<RoadPoint> points) {
    this.points = List.copyOf(points);
    for (int i = 0; i < points.size(); i++) {
      RoadPoint point = points.get(i);
      if (point.isAtNode()) {
        nodes.set(point.node());
        add(atNode, point.node(), i);
      }
      for (int arc : point.arcs()) {
        arcs.set(arc);
        arcs.set(arc ^ 1);
        add(onArc, arc, i);
        add(onArc, arc ^ 1, i);
      }
    }
  }

  private static void add(Map<Integer, int[]> places, int where, int point) {
    int[] known = places.getOrDefault(where, NONE);
    int[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = point;
    places.put(where, more);
  }

  int size() {
    return points.size();
  }

  RoadPoint point(int number) {
    return points.get(number);
  }

  boolean anyAt(int node) {
    return nodes.get(node);
  }

  boolean anyOn(int arc) {
    return arcs.get(arc);
  }

  int[] at(int node) {
    return atNode.getOrDefault(node, NONE);
  }

  int[] on(int arc) {
    return onArc.getOrDefault(arc, NONE);
  }

  /** From where an arc begins to a place on it. */
  RoadPart reach(int arc, int number) {
    RoadPoint point = points.get(number);
    for (int along : point.arcs()) {
      if (along == arc) {
        return point.fromBase();
      }
    }
    return point.fromEnd();
  }
}
