package org.gleaner.solver.roads;

/**
 * A way, or a part of one.
 *
 * @param weight by which ways are chosen; infinite if there is none
 * @param millis a whole number
 */
record RoadPart(double weight, double metres, double millis) {

  static final RoadPart NONE =
      new RoadPart(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  static final RoadPart ZERO = new RoadPart(0, 0, 0);

  boolean isWay() {
    return weight < Double.POSITIVE_INFINITY;
  }

  /** What is left of this part after another that begins where it does. */
  RoadPart minus(RoadPart first) {
    return isWay()
        ? new RoadPart(
            weight - first.weight, metres - first.metres, Math.max(0, millis - first.millis))
        : NONE;
  }
}
