package org.gleaner.solver.network;

import java.util.Map;
import java.util.OptionalInt;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.site.Plant;
import org.gleaner.solver.milp.MilpModelBuilder;

/** What the blocks of the model share while it is being built. */
record Assembly(
    PlanningCase planningCase,
    CaseIndex index,
    NetworkGraph graph,
    SupplyBounds bounds,
    MilpModelBuilder milp,
    Balances balances,
    Ledger ledger,
    Footprint footprint,
    Map<String, Integer> multiples) {

  /**
   * @param multiples how many identical plants a plant of the case stands for, by id; 1 where
   *     absent
   */
  static Assembly of(
      PlanningCase planningCase,
      CaseIndex index,
      NetworkGraph graph,
      Map<String, Integer> multiples) {
    return new Assembly(
        planningCase,
        index,
        graph,
        SupplyBounds.of(planningCase, index, multiples),
        new MilpModelBuilder(),
        new Balances(graph, planningCase.horizon().size()),
        new Ledger(planningCase.settings().discounting()),
        new Footprint(),
        multiples);
  }

  int copies(Plant plant) {
    return multiples.getOrDefault(plant.id(), 1);
  }

  Horizon horizon() {
    return planningCase.horizon();
  }

  int periods() {
    return planningCase.horizon().size();
  }

  Material material(String id) {
    return index.material(id);
  }

  Node node(String site, String material) {
    return graph
        .node(site, material)
        .orElseThrow(() -> new IllegalStateException("no node " + site + ", " + material));
  }

  /** A flow column of at most {@code most} tonnes a year; none if nothing can flow. */
  OptionalInt flowColumn(String name, double most) {
    return most > 0 ? OptionalInt.of(milp.addContinuous(name, 0, most, 0)) : OptionalInt.empty();
  }
}
