package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.Separation.Scope;

/**
 * Search for a compartment for each order of a trip: one that takes it, whose capacities hold all
 * that is in it, and in which nothing is that must be apart from it by compartment.
 */
public final class Stowage {

  /** Trips have a few tens of orders, nearly all with one compartment: this many decide them. */
  private static final int MOST_TRIALS = 200_000;

  private final List<Compartment> compartments;
  private final List<Order> orders;
  private final HandlingRules rules;
  private final List<List<Integer>> acceptors;
  private final List<Integer> sequence;
  private final double[][] loads;
  private final int[] chosen;
  private int trials;

  private Stowage(List<Compartment> compartments, List<Order> orders, HandlingRules rules) {
    this.compartments = compartments;
    this.orders = orders;
    this.rules = rules;
    this.acceptors = orders.stream().map(order -> acceptors(compartments, order)).toList();
    // Who has no choice comes first, then the heaviest, for which there is the least room.
    this.sequence =
        IntStream.range(0, orders.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(i -> acceptors.get(i).size())
                    .thenComparing(i -> -orders.get(i).loads().get(0)))
            .toList();
    this.loads = new double[compartments.size()][];
    for (int c = 0; c < loads.length; c++) {
      loads[c] = new double[compartments.get(c).capacities().size()];
    }
    this.chosen = new int[orders.size()];
  }

  /**
   * Positions of the compartments, by order; empty if there is no such way, or none was found among
   * the first 200,000 trials.
   */
  public static Optional<List<Integer>> of(
      List<Compartment> compartments, List<Order> orders, HandlingRules rules) {
    Stowage stowage = new Stowage(compartments, orders, rules);
    return stowage.place(0)
        ? Optional.of(IntStream.of(stowage.chosen).boxed().toList())
        : Optional.empty();
  }

  /** Positions of the compartments that take an order, if nothing else is in them. */
  public static List<Integer> acceptors(List<Compartment> compartments, Order order) {
    return IntStream.range(0, compartments.size())
        .filter(c -> compartments.get(c).takes(order))
        .boxed()
        .toList();
  }

  private boolean place(int step) {
    if (step == sequence.size()) {
      return true;
    }
    int index = sequence.get(step);
    for (int compartment : acceptors.get(index)) {
      if (++trials > MOST_TRIALS) {
        return false;
      }
      if (fits(step, index, compartment)) {
        double[] before = loads[compartment].clone();
        add(orders.get(index), compartment);
        chosen[index] = compartment;
        if (place(step + 1)) {
          return true;
        }
        loads[compartment] = before;
      }
    }
    return false;
  }

  private boolean fits(int step, int index, int compartment) {
    List<Double> full = new ArrayList<>();
    for (int i = 0; i < loads[compartment].length; i++) {
      full.add(loads[compartment][i] + orders.get(index).loads().get(i));
    }
    return compartments.get(compartment).holds(full)
        && sequence.subList(0, step).stream()
            .noneMatch(other -> chosen[other] == compartment && isApart(index, other));
  }

  private boolean isApart(int one, int other) {
    return rules.scope(
            orders.get(one).handling().hazardClass(), orders.get(other).handling().hazardClass())
        == Scope.COMPARTMENT;
  }

  private void add(Order order, int compartment) {
    for (int i = 0; i < loads[compartment].length; i++) {
      loads[compartment][i] += order.loads().get(i);
    }
  }
}
