package org.gleaner.solver.supply.uncertainty;

import java.util.List;

/**
 * Uncertain inputs that are varied together, to see what they explain together.
 *
 * @param inputs dimensions, ascending
 */
public record InputGroup(String name, List<Integer> inputs) {

  public InputGroup {
    inputs = inputs.stream().sorted().toList();
  }
}
