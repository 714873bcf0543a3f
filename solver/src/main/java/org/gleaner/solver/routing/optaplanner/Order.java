package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.ShadowVariable;

/**
 * What is asked for: the visit of one client, or one of the alternatives of a choice, such as the
 * days on which it may be collected.
 */
@PlanningEntity
public class Order {

  static final String VISITED = "visited";

  @PlanningId private int id;
  private boolean isRequired;
  private long prize;

  /** Locations that are visited together, ascending. */
  private List<List<Integer>> alternatives = List.of();

  private List<Stop> stops = new ArrayList<>();

  /** Changes far less often than the stops do, which spares the constraints most updates. */
  @ShadowVariable(
      variableListenerClass = VisitedListener.class,
      sourceEntityClass = Stop.class,
      sourceVariableName = Stop.VEHICLE)
  private List<Integer> visited = List.of();

  /** For OptaPlanner's cloner. */
  Order() {}

  Order(int id, List<List<Integer>> alternatives, long prize, boolean isRequired) {
    this.id = id;
    this.alternatives = alternatives.stream().map(one -> one.stream().sorted().toList()).toList();
    this.prize = prize;
    this.isRequired = isRequired;
  }

  int id() {
    return id;
  }

  boolean isRequired() {
    return isRequired;
  }

  /** Lost if it is left out. */
  long prize() {
    return prize;
  }

  List<List<Integer>> alternatives() {
    return alternatives;
  }

  boolean isChoice() {
    return stops.size() > 1 || alternatives.size() > 1;
  }

  /** A client that may be left out by itself. */
  boolean isOptionalClient() {
    return !isRequired && !isChoice();
  }

  /** Of every alternative. */
  List<Stop> stops() {
    return stops;
  }

  List<Integer> locations() {
    return stops.stream().map(Stop::location).sorted().toList();
  }

  /** Locations that vehicles visit, ascending. */
  List<Integer> visited() {
    return visited;
  }

  boolean isLeftOut() {
    return visited.isEmpty();
  }

  /** Some of it is visited, and not just one alternative. */
  boolean isMixed() {
    return !visited.isEmpty() && !alternatives.contains(visited);
  }

  void setVisited(List<Integer> locations) {
    visited = locations;
  }

  /** As the stops say. */
  List<Integer> visitedNow() {
    if (stops.size() == 1) {
      return stops.get(0).isUnserved() ? List.of() : alternatives.get(0);
    }
    return stops.stream().filter(stop -> !stop.isUnserved()).map(Stop::location).sorted().toList();
  }

  @Override
  public String toString() {
    return "order " + id;
  }
}
