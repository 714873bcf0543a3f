package org.gleaner.domain.pickup;

/**
 * A material that waits at a point.
 *
 * @param condition which of the handling terms of the material hold, such as {@code damaged}; empty
 *     for the usual ones
 * @param share of the tonnes of the material at the site of the point, from 0 to 1
 * @param containerLitres room for it at the point; infinite if there is no limit
 */
public record PointStream(
    String point, String material, String condition, double share, double containerLitres) {

  /** What it is called in ids and messages. */
  public String id() {
    return point + "." + material + (condition.isEmpty() ? "" : "." + condition);
  }
}
