package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance;
import org.gleaner.domain.process.RecipeBalance.ElementBalance;
import org.gleaner.domain.process.RecipeBalance.MaterialShare;

/**
 * The share of each element in a material that the best chain of the case's recipes puts into
 * products: <i>R(m, e)</i> = 1 for a product, else the largest over recipes of the sum over outputs
 * of what goes there times <i>R</i> of the output. The best for one element need not be the best
 * for another: together they are more than one process gives.
 */
final class RecoverableShares {

  private static final double SETTLED = 1e-12;

  private final CaseIndex index;
  private final int period;
  private final Map<String, Map<String, Double>> shares = new LinkedHashMap<>();

  private RecoverableShares(CaseIndex index, int period) {
    this.index = index;
    this.period = period;
  }

  /** By period of the horizon, material and element. */
  static List<Map<String, Map<String, Double>>> of(CaseIndex index) {
    List<Map<String, Map<String, Double>>> all = new ArrayList<>();
    for (Period period : index.horizon().periods()) {
      RecoverableShares shares = new RecoverableShares(index, period.index());
      shares.settle();
      all.add(shares.shares);
    }
    return all;
  }

  private void settle() {
    // Shares only grow, and each round carries them one recipe further back.
    int rounds = index.planningCase().materials().size() + 1;
    for (int round = 0; round < rounds; round++) {
      boolean grew = false;
      for (Recipe recipe : index.recipes()) {
        grew |= improve(index.balance(recipe, period));
      }
      if (!grew) {
        return;
      }
    }
  }

  private boolean improve(RecipeBalance balance) {
    boolean grew = false;
    for (ElementBalance element : balance.elements()) {
      if (element.in() <= 0) {
        continue;
      }
      double share = share(balance, element);
      for (MaterialShare input : balance.inputs()) {
        Map<String, Double> of =
            shares.computeIfAbsent(input.material(), m -> new LinkedHashMap<>());
        if (share > of.getOrDefault(element.element(), 0.0) + SETTLED) {
          of.put(element.element(), share);
          grew = true;
        }
      }
    }
    return grew;
  }

  private double share(RecipeBalance balance, ElementBalance element) {
    String rest = balance.recipe().rest().map(r -> r.material()).orElse("");
    double recovered = 0;
    for (MaterialShare output : balance.outputs()) {
      Material material = index.material(output.material());
      double kg =
          output.material().equals(rest) && !material.composition().isKnown()
              ? element.toRest()
              : output.tonnes() * index.elementKgPerTonne(output.material(), element.element());
      recovered += kg / element.in() * recoverable(material, element.element());
    }
    return Math.min(1, recovered);
  }

  private double recoverable(Material material, String element) {
    return material.kind() == MaterialKind.PRODUCT
        ? 1
        : shares.getOrDefault(material.id(), Map.of()).getOrDefault(element, 0.0);
  }
}
