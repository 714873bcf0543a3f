package org.gleaner.solver.routing.replan;

import java.util.List;

/**
 * What keeps vehicles that still drive from taking an order: what they would break where they break
 * least.
 *
 * @param vehicles numbered as in the case, from 0, ascending
 * @param constraints ids, at least one
 */
public record Obstacle(List<Integer> vehicles, List<String> constraints) {

  public Obstacle {
    vehicles = List.copyOf(vehicles);
    constraints = List.copyOf(constraints);
  }
}
