package org.gleaner.domain.reconcile;

import java.util.List;

/**
 * Nodes and the flows between them in one period. In every node and layer what comes in is what
 * goes out, changes of stock included.
 *
 * @param layers tracked beside the mass, such as elements
 * @param flows changes of stock after all others
 */
public record FlowSystem(
    List<String> layers,
    List<String> nodes,
    List<Flow> flows,
    List<TransferCoefficient> transferCoefficients) {

  public FlowSystem {
    layers = List.copyOf(layers);
    nodes = List.copyOf(nodes);
    flows = List.copyOf(flows);
    transferCoefficients = List.copyOf(transferCoefficients);
  }
}
