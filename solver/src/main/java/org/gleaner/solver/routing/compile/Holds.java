package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Separation.Scope;
import org.gleaner.domain.routing.Stowage;
import org.gleaner.domain.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * Where orders may ride. Types with equal compartments have one layout in common; a vehicle without
 * any is one hold.
 */
final class Holds {

  private static final String HARMLESS = "";

  private final RoutingCase routing;

  /** Compartments of each. */
  private final List<List<Compartment>> layouts;

  /** Hazard classes for which it makes a difference what else is in their compartment. */
  private final Set<String> touchy;

  /** By compartment, whether what it takes in all is more than it holds, by dimension. */
  private final Map<Compartment, List<Boolean>> binding = new HashMap<>();

  /**
   * A way to carry an order.
   *
   * @param compartments position of the one that it rides in, by layout; {@link #NOWHERE} if
   *     another placement is for vehicles of that layout
   */
  record Placement(List<Integer> compartments) {

    static final int NOWHERE = -1;

    Placement {
      compartments = List.copyOf(compartments);
    }

    int in(int layout) {
      return compartments.get(layout);
    }

    boolean isFor(int layout) {
      return in(layout) != NOWHERE;
    }
  }

  private Holds(RoutingCase routing, List<List<Compartment>> layouts) {
    this.routing = routing;
    this.layouts = layouts;
    this.touchy = touchy(routing);
    layouts.forEach(layout -> layout.forEach(this::fill));
  }

  static Holds of(RoutingCase routing) {
    return new Holds(
        routing,
        routing.vehicleTypes().stream()
            .map(type -> type.equipment().compartments())
            .distinct()
            .toList());
  }

  private static Set<String> touchy(RoutingCase routing) {
    List<String> classes = routing.orders().stream().map(Holds::hazard).distinct().toList();
    return classes.stream()
        .filter(one -> classes.stream().anyMatch(other -> isApart(routing.rules(), one, other)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isApart(HandlingRules rules, String one, String other) {
    return rules.scope(orNull(one), orNull(other)) == Scope.COMPARTMENT;
  }

  private static String hazard(Order order) {
    String hazard = order.handling().hazardClass();
    return hazard == null ? HARMLESS : hazard;
  }

  private static @Nullable String orNull(String hazard) {
    return hazard.equals(HARMLESS) ? null : hazard;
  }

  private void fill(Compartment one) {
    List<Order> taken = routing.orders().stream().filter(one::takes).toList();
    binding.put(
        one,
        IntStream.range(0, one.capacities().size())
            .mapToObj(
                d ->
                    taken.stream().mapToDouble(order -> order.loads().get(d)).sum()
                        > one.capacities().get(d))
            .toList());
  }

  RoutingCase routing() {
    return routing;
  }

  List<List<Compartment>> layouts() {
    return layouts;
  }

  int layoutOf(VehicleType type) {
    return layouts.indexOf(type.equipment().compartments());
  }

  /**
   * Ways to carry an order, as few as say all that there is to choose.
   *
   * @param types of the case that may serve it
   */
  List<Placement> placements(Order order, Set<Integer> types) {
    Set<Integer> used = new TreeSet<>();
    types.forEach(type -> used.add(layoutOf(routing.vehicleTypes().get(type))));
    List<List<Integer>> choices = new ArrayList<>();
    for (int layout = 0; layout < layouts.size(); layout++) {
      choices.add(used.contains(layout) ? choices(layout, order) : List.of());
    }
    return isTouchy(order) ? eachAlone(choices) : together(choices);
  }

  private List<Integer> choices(int layout, Order order) {
    List<Compartment> compartments = layouts.get(layout);
    if (compartments.isEmpty()) {
      return List.of(0);
    }
    List<Integer> acceptors = Stowage.acceptors(compartments, order);
    // Where there is room for everything nothing else need be tried.
    return isTouchy(order)
        ? acceptors
        : acceptors.stream()
            .filter(c -> isAmple(compartments.get(c)))
            .findFirst()
            .map(List::of)
            .orElse(acceptors);
  }

  private boolean isAmple(Compartment one) {
    return IntStream.range(0, one.capacities().size()).noneMatch(d -> isBinding(one, d));
  }

  /** Whether all that the compartment takes is more than it holds. */
  boolean isBinding(Compartment one, int dimension) {
    return Objects.requireNonNull(binding.get(one)).get(dimension);
  }

  /** Whether it makes a difference what else is in the compartment. */
  boolean isTouchy(Order order) {
    return touchy.contains(hazard(order));
  }

  /** The first choice of every layout, then their second, and so on. */
  private static List<Placement> together(List<List<Integer>> choices) {
    int most = choices.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, most)
        .mapToObj(
            i ->
                new Placement(
                    choices.stream()
                        .map(some -> i < some.size() ? some.get(i) : Placement.NOWHERE)
                        .toList()))
        .toList();
  }

  /** What must be kept from it differs by layout, so each choice is a placement of its own. */
  private static List<Placement> eachAlone(List<List<Integer>> choices) {
    List<Placement> placements = new ArrayList<>();
    for (int layout = 0; layout < choices.size(); layout++) {
      for (int compartment : choices.get(layout)) {
        List<Integer> only = new ArrayList<>();
        for (int l = 0; l < choices.size(); l++) {
          only.add(l == layout ? compartment : Placement.NOWHERE);
        }
        placements.add(new Placement(only));
      }
    }
    return placements;
  }
}
