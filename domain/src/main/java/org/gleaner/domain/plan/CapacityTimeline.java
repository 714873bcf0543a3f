package org.gleaner.domain.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.site.Plant;

/** The capacity of every plant in use in every period, as openings and closings make it. */
public final class CapacityTimeline {

  private final Map<String, double[]> capacities = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();

  private CapacityTimeline(CaseIndex index, NetworkDecisions decisions) {
    int periods = index.horizon().size();
    for (Plant plant : index.planningCase().plants()) {
      double[] capacity = new double[periods];
      Arrays.fill(capacity, plant.initialCapacityTonnesPerYear());
      capacities.put(plant.id(), capacity);
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
    return row(plant.id())[period];
  }

  public boolean inUse(Plant plant, int period) {
    return capacity(plant, period) > 0;
  }

  /** Openings and expansions in the order in which they happen, with the size before each. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  private void open(CaseIndex index, Opening opening) {
    double[] capacity = row(opening.plant());
    Plant plant = index.plant(opening.site(), opening.process()).orElseThrow();
    steps.add(new Step(plant, opening, capacity[opening.period()]));
    for (int t = opening.period(); t < capacity.length; t++) {
      capacity[t] = opening.capacityTonnesPerYear();
    }
  }

  private void close(Closing closing) {
    double[] capacity = row(closing.plant());
    for (int t = closing.period(); t < capacity.length; t++) {
      capacity[t] = 0;
    }
  }

  private double[] row(String plant) {
    double[] row = capacities.get(plant);
    if (row == null) {
      throw new IllegalArgumentException("unknown plant: " + plant);
    }
    return row;
  }

  /** An opening and the capacity before it, t/a. */
  record Step(Plant plant, Opening opening, double before) {}
}
