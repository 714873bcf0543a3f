package org.gleaner.solver.routing.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.solver.routing.CostLine;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.optaplanner.PlanExplanation;
import org.gleaner.solver.routing.optaplanner.PlanExplanation.Explained;

/**
 * What the constraints count of one route by itself.
 *
 * @param constraints by name; without those of orders that other routes visit
 */
record RouteScore(List<Explained> constraints) {

  private static final Set<String> COSTS =
      Arrays.stream(CostLine.values()).map(CostLine::id).collect(Collectors.toUnmodifiableSet());

  /** Of what is visited elsewhere, or nowhere. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          CostLine.LOST_PRIZE.id(),
          RoutingConstraint.MANDATORY_ORDER.id(),
          RoutingConstraint.DAY_PATTERN.id());

  static RouteScore of(RoutingProblem problem, PlannedRoute route) {
    Stream<Explained> all =
        route.visits().isEmpty()
            ? Stream.of()
            : PlanExplanation.of(problem, List.of(route)).constraints().stream();
    return new RouteScore(all.filter(one -> !OF_OTHERS.contains(one.name())).toList());
  }

  /** What is paid; what has no price is not among it. */
  List<Explained> costs() {
    return constraints.stream()
        .filter(one -> COSTS.contains(one.name()) && one.amount() != 0)
        .toList();
  }

  /** By cost line. */
  Map<String, Long> amounts() {
    Map<String, Long> amounts = new TreeMap<>();
    costs().forEach(one -> amounts.put(one.name(), one.amount()));
    return amounts;
  }

  /** What is broken. */
  List<Explained> limits() {
    return constraints.stream().filter(one -> !COSTS.contains(one.name())).toList();
  }
}
