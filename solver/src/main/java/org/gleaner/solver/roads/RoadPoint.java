package org.gleaner.solver.roads;

/**
 * Where a place is on the network: at a junction, or on a road between two.
 *
 * @param node the junction; the one where the road begins if it is on a road
 * @param arcs the road, as often as the network has it, from where it begins; none at a junction.
 *     Against it the number is the next or the last one, which {@code ^ 1} makes
 * @param fromBase along the road, from its beginning to the place
 * @param toBase against it, from the place to its beginning
 * @param toEnd along the road, from the place to its end
 * @param fromEnd against it, from its end to the place
 */
record RoadPoint(
    int node,
    int[] arcs,
    RoadPart fromBase,
    RoadPart toBase,
    RoadPart toEnd,
    RoadPart fromEnd,
    double snapMetres) {

  static RoadPoint atNode(int node, double snapMetres) {
    return new RoadPoint(
        node, new int[0], RoadPart.ZERO, RoadPart.ZERO, RoadPart.ZERO, RoadPart.ZERO, snapMetres);
  }

  boolean isAtNode() {
    return arcs.length == 0;
  }

  boolean isOnRoadOf(RoadPoint other) {
    return !isAtNode() && !other.isAtNode() && arcs[0] == other.arcs[0];
  }

  /** The way along the road that both are on, without a junction; none if it is not driven so. */
  RoadPart straightTo(RoadPoint other) {
    // Lengths are known in both directions, also of a road that is driven in one.
    double ahead = other.fromBase.metres() - fromBase.metres();
    if (ahead == 0) {
      return RoadPart.ZERO;
    }
    return ahead > 0 ? toEnd.minus(other.toEnd) : toBase.minus(other.toBase);
  }
}
