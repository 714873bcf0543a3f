package org.gleaner.domain.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.site.Plant;

/**
 * The capacity of every plant in use in every period, as openings and closings make it. A plant
 * whose smallest size is 0 can be in use, and cost what that size costs, before it can take
 * anything.
 */
public final class CapacityTimeline {

  private final Map<String, double[]> capacities = new LinkedHashMap<>();
  private final Map<String, boolean[]> uses = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();

  private CapacityTimeline(CaseIndex index, NetworkDecisions decisions) {
    int periods = index.horizon().size();
    for (Plant plant : index.planningCase().plants()) {
      double[] capacity = new double[periods];
      Arrays.fill(capacity, plant.initialCapacityTonnesPerYear());
      capacities.put(plant.id(), capacity);
      boolean[] use = new boolean[periods];
      Arrays.fill(use, plant.isExisting());
      uses.put(plant.id(), use);
    }
    decisions.openings().stream()
        .sorted(Comparator.comparingInt(Opening::period))
        .forEach(o -> open(index, o));
    decisions.closings().forEach(this::close);
  }

  public static CapacityTimeline of(CaseIndex index, NetworkDecisions decisions) {
    return new CapacityTimeline(index, decisions);
  }

  /** As-received tonnes of input a year that the plant can take; 0 when it is not in use. */
  public double capacity(Plant plant, int period) {
    return row(capacities, plant.id())[period];
  }

  public boolean inUse(Plant plant, int period) {
    return row(uses, plant.id())[period];
  }

  /** Openings and expansions in the order in which they happen, with the size before each. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  private void open(CaseIndex index, Opening opening) {
    double[] capacity = row(capacities, opening.plant());
    boolean[] use = row(uses, opening.plant());
    int from = opening.period();
    Plant plant = index.plant(opening.site(), opening.process()).orElseThrow();
    steps.add(new Step(plant, opening, use[from], capacity[from]));
    Arrays.fill(capacity, from, capacity.length, opening.capacityTonnesPerYear());
    Arrays.fill(use, from, use.length, true);
  }

  private void close(Closing closing) {
    double[] capacity = row(capacities, closing.plant());
    boolean[] use = row(uses, closing.plant());
    Arrays.fill(capacity, closing.period(), capacity.length, 0);
    Arrays.fill(use, closing.period(), use.length, false);
  }

  private static <T> T row(Map<String, T> rows, String plant) {
    T row = rows.get(plant);
    if (row == null) {
      throw new IllegalArgumentException("unknown plant: " + plant);
    }
    return row;
  }

  /** An opening or expansion, whether the plant was in use before, and its capacity then, t/a. */
  record Step(Plant plant, Opening opening, boolean isExpansion, double before) {}
}
