package org.gleaner.solver.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionStep;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.MarketStep;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance;
import org.gleaner.domain.process.RecipeBalance.MaterialShare;
import org.gleaner.domain.site.Plant;

/**
 * How much of each material there can be at most, in tonnes a year per period, whatever is decided.
 * A plant larger than its feed is no better than one that fits it, so these bounds tighten the
 * capacity rows and drop useless sizes. Found by passing supplies down the recipes: every pass
 * keeps valid bounds, so a cycle of recipes costs tightness, not truth.
 */
final class SupplyBounds {

  private static final int PASSES = 20;

  private final PlanningCase planningCase;
  private final CaseIndex index;
  private final Map<String, Integer> multiples;
  private final Map<String, double[]> supply = new HashMap<>();
  private final Map<String, double[]> runs = new HashMap<>();

  private SupplyBounds(PlanningCase planningCase, CaseIndex index, Map<String, Integer> multiples) {
    this.planningCase = planningCase;
    this.index = index;
    this.multiples = multiples;
  }

  static SupplyBounds of(
      PlanningCase planningCase, CaseIndex index, Map<String, Integer> multiples) {
    SupplyBounds bounds = new SupplyBounds(planningCase, index, multiples);
    bounds.startFromCapacities();
    for (int pass = 0; pass < PASSES; pass++) {
      bounds.supplyFromRuns();
      if (!bounds.runsFromSupply()) {
        break;
      }
    }
    return bounds;
  }

  /** Tonnes a year of the material that can be had anywhere in the network. */
  double supply(String material, int period) {
    double[] values = supply.get(material);
    return values == null ? 0 : values[period];
  }

  /** Tonnes a year of input that the plant can put through the recipe. */
  double run(Plant plant, Recipe recipe, int period) {
    double[] values = runs.get(key(plant, recipe));
    return values == null ? 0 : values[period];
  }

  private void startFromCapacities() {
    for (Plant plant : planningCase.plants()) {
      for (Recipe recipe : index.recipesOf(plant.process())) {
        double[] run = new double[periods()];
        for (int t = 0; t < run.length; t++) {
          run[t] = isPossible(plant, t) ? largest(plant) : 0;
        }
        runs.put(key(plant, recipe), run);
      }
    }
  }

  private double largest(Plant plant) {
    double one = Math.max(plant.largestCapacity(), plant.initialCapacityTonnesPerYear());
    return one * multiples.getOrDefault(plant.id(), 1);
  }

  private boolean isPossible(Plant plant, int period) {
    if (plant.isExisting()) {
      return true;
    }
    for (int t = 0; t <= period; t++) {
      if (index.mayOpenIn(plant, t)) {
        return true;
      }
    }
    return false;
  }

  private void supplyFromRuns() {
    supply.clear();
    for (Arising arising : planningCase.arisings()) {
      for (int t = 0; t < periods(); t++) {
        of(arising.material())[t] += collectable(index, arising, t);
      }
    }
    for (Plant plant : planningCase.plants()) {
      for (Recipe recipe : index.recipesOf(plant.process())) {
        double[] run = runs.getOrDefault(key(plant, recipe), new double[periods()]);
        for (int t = 0; t < run.length; t++) {
          for (MaterialShare output : index.balance(recipe, t).outputs()) {
            of(output.material())[t] += run[t] * output.tonnes();
          }
        }
      }
    }
    addReturns();
    spreadStored();
  }

  static double collectable(CaseIndex index, Arising arising, int period) {
    double share = 0;
    List<CollectionStep> steps = index.collectionTerms(arising.site(), arising.material()).steps();
    for (CollectionStep step : steps) {
      share += step.maxShare().at(period);
    }
    return Math.min(1, share) * arising.tonnesPerYear().best().at(period);
  }

  /** What use sites give back is bounded by what their market takes, in any period before. */
  private void addReturns() {
    for (ReturnFlow returned : planningCase.returns()) {
      double most = 0;
      for (Market market : planningCase.markets()) {
        if (market.site().equals(returned.site()) && market.material().equals(returned.input())) {
          for (int t = 0; t < periods(); t++) {
            most = Math.max(most, taken(market, t));
          }
        }
      }
      double[] values = of(returned.output());
      for (int t = 0; t < values.length; t++) {
        values[t] += returned.share() * most;
      }
    }
  }

  private static double taken(Market market, int period) {
    double sum = 0;
    for (MarketStep step : market.steps()) {
      sum += step.maxTonnesPerYear().at(period);
    }
    return sum;
  }

  /** Where a material can be stored, earlier periods may serve a later one. */
  private void spreadStored() {
    Map<String, Double> initial = new HashMap<>();
    for (Storage storage : planningCase.storage()) {
      initial.merge(storage.material(), storage.initialTonnes(), Double::sum);
    }
    initial.forEach(
        (material, tonnes) -> {
          double[] values = of(material);
          double total = tonnes;
          for (int t = 0; t < values.length; t++) {
            Period period = planningCase.horizon().period(t);
            total += values[t] * period.years();
            values[t] = total / period.years();
          }
        });
  }

  private boolean runsFromSupply() {
    boolean hasChanged = false;
    for (Plant plant : planningCase.plants()) {
      for (Recipe recipe : index.recipesOf(plant.process())) {
        double[] run = runs.getOrDefault(key(plant, recipe), new double[periods()]);
        for (int t = 0; t < run.length; t++) {
          double most = fed(index.balance(recipe, t), t);
          if (most < run[t] * (1 - 1e-12)) {
            hasChanged |= most < run[t] * 0.999;
            run[t] = most;
          }
        }
      }
    }
    return hasChanged;
  }

  private double fed(RecipeBalance balance, int period) {
    double most = Double.POSITIVE_INFINITY;
    for (MaterialShare input : balance.inputs()) {
      most = Math.min(most, supply(input.material(), period) / input.tonnes());
    }
    return most;
  }

  private double[] of(String material) {
    return supply.computeIfAbsent(material, m -> new double[periods()]);
  }

  private int periods() {
    return planningCase.horizon().size();
  }

  private static String key(Plant plant, Recipe recipe) {
    return plant.id() + "\n" + recipe.id();
  }
}
