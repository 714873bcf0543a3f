package org.gleaner.domain.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * The share of what enters a node that leaves it by one of its flows.
 *
 * @param flow leaves the node
 * @param layer of which the share is; null if it is of the mass
 * @param share between 0 and 1
 */
public record TransferCoefficient(
    String node, String flow, @Nullable String layer, Measurement share) {

  /** Names it in findings and results. */
  public String id() {
    return node + "/" + flow + (layer == null ? "" : "/" + layer);
  }
}
