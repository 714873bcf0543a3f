package org.gleaner.solver.routing;

import java.util.List;

/**
 * Clients of which one alternative is visited, and none of the others: the days on which an order
 * may be collected. Its clients are optional, without a prize of their own, and in no other choice.
 *
 * @param alternatives locations that are visited together, no two of them by one vehicle type
 * @param prize lost if an optional choice is left out; 0 for a required one
 */
public record Choice(List<List<Integer>> alternatives, long prize, boolean required) {

  public Choice {
    alternatives = alternatives.stream().map(List::copyOf).toList();
    Quantities.requirePrize(prize);
    if (alternatives.isEmpty() || alternatives.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a choice needs an alternative, each with a client");
    }
    if (required && prize != 0) {
      throw new IllegalArgumentException("a required choice has no prize, but has " + prize);
    }
  }

  public static Choice required(List<List<Integer>> alternatives) {
    return new Choice(alternatives, 0, true);
  }

  /** Every location of any alternative, ascending. */
  public List<Integer> locations() {
    return alternatives.stream().flatMap(List::stream).distinct().sorted().toList();
  }
}
