package org.gleaner.solver.roads;

import java.util.Arrays;

/**
 * The lightest ways from one place to many (Dijkstra). What is labelled is an arc and not a
 * junction, since the way that one came by decides where one may turn to.
 */
final class WaySearch {
  private final RoadNetwork network;
  private final RoadTargets targets;
  private final double[] weight;
  private final double[] metres;
  private final double[] millis;
  private final ArcQueue queue = new ArcQueue();
  private final RoadPart[] found;
  private int missing;
  private double heaviest;

  WaySearch(RoadNetwork network, RoadTargets targets) {
    this.network = network;
    this.targets = targets;
    this.weight = new double[network.arcs()];
    this.metres = new double[network.arcs()];
    this.millis = new double[network.arcs()];
    this.found = new RoadPart[targets.size()];
  }

  /** What one search takes. */
  static long bytes(RoadNetwork network) {
    return 24L * network.arcs();
  }

  /** The ways from one of the places to all of them, in their order. */
  RoadPart[] from(int source) {
    Arrays.fill(weight, Double.POSITIVE_INFINITY);
    Arrays.fill(found, RoadPart.NONE);
    queue.clear();
    RoadPoint start = targets.point(source);
    missing = reachable(start);
    heaviest = Double.NaN;
    offer(source, 0, 0, 0);
    leave(start);
    while (!queue.isEmpty()) {
      double lightest = queue.firstWeight();
      if (missing == 0 && lightest > heaviest()) {
        break;
      }
      int arc = queue.poll();
      // One that was found by a lighter way since is there a second time.
      if (lightest == weight[arc]) {
        proceed(arc);
      }
    }
    return found.clone();
  }

  /** Places that no road leads to from here are not waited for. */
  private int reachable(RoadPoint start) {
    int part = network.part(start.node());
    int count = 0;
    for (int i = 0; i < targets.size(); i++) {
      count += network.part(targets.point(i).node()) == part ? 1 : 0;
    }
    return count;
  }

  private void leave(RoadPoint start) {
    if (start.isAtNode()) {
      for (int target : targets.at(start.node())) {
        offer(target, 0, 0, 0);
      }
      for (int i = network.firstOut(start.node()); i < network.firstOut(start.node() + 1); i++) {
        enter(network.out(i), 0, 0, 0);
      }
      return;
    }
    for (int i = 0; i < targets.size(); i++) {
      if (start.isOnRoadOf(targets.point(i))) {
        RoadPart way = start.straightTo(targets.point(i));
        offer(i, way.weight(), way.metres(), way.millis());
      }
    }
    for (int arc : start.arcs()) {
      label(arc, start.toEnd());
      label(arc ^ 1, start.toBase());
    }
  }

  private void label(int arc, RoadPart part) {
    if (part.isWay()) {
      label(arc, part.weight(), part.metres(), part.millis());
    }
  }

  private void proceed(int arc) {
    int node = network.head(arc);
    if (targets.anyAt(node)) {
      for (int target : targets.at(node)) {
        offer(target, weight[arc], metres[arc], millis[arc]);
      }
    }
    for (int i = network.firstOut(node); i < network.firstOut(node + 1); i++) {
      int next = network.out(i);
      double turned = weight[arc] + network.turn(arc, next);
      if (turned < Double.POSITIVE_INFINITY) {
        enter(next, turned, metres[arc], millis[arc]);
      }
    }
  }

  private void enter(int arc, double weightBefore, double metresBefore, double millisBefore) {
    if (targets.anyOn(arc)) {
      for (int target : targets.on(arc)) {
        RoadPart reach = targets.reach(arc, target);
        offer(
            target,
            weightBefore + reach.weight(),
            metresBefore + reach.metres(),
            millisBefore + reach.millis());
      }
    }
    label(
        arc,
        weightBefore + network.weight(arc),
        metresBefore + network.metres(arc),
        millisBefore + network.millis(arc));
  }

  /** Of two ways of one weight the shorter counts, whichever is found first. */
  private void label(int arc, double w, double m, double t) {
    if (w < weight[arc] || (w == weight[arc] && m < metres[arc])) {
      weight[arc] = w;
      metres[arc] = m;
      millis[arc] = t;
      queue.add(w, arc);
    }
  }

  private void offer(int target, double w, double m, double t) {
    RoadPart best = found[target];
    if (w < best.weight() || (w == best.weight() && best.isWay() && m < best.metres())) {
      missing -= best.isWay() ? 0 : 1;
      found[target] = new RoadPart(w, m, t);
      heaviest = Double.NaN;
    }
  }

  private double heaviest() {
    if (Double.isNaN(heaviest)) {
      heaviest = 0;
      for (RoadPart way : found) {
        heaviest = way.isWay() ? Math.max(heaviest, way.weight()) : heaviest;
      }
    }
    return heaviest;
  }
}
