package org.gleaner.domain.audit;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.element.Nuclide.Series;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.NuclideContent;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.process.NuclideTransfer;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeOutput;
import org.jspecify.annotations.Nullable;

/**
 * Bq per gram of every dry material, worked out the auditor's own way: all recipes are run again
 * and again on the activities found so far, until none of them delivers more than before.
 */
final class ActivitySums {

  private static final int ROUNDS = 1000;

  private final Audited audited;
  private final CaseIndex index;
  private Map<String, double[]> bqPerG = new LinkedHashMap<>();

  ActivitySums(Audited audited) {
    this.audited = audited;
    this.index = audited.index();
    for (Material material : audited.planningCase().materials()) {
      double[] row = new double[Nuclide.values().length];
      for (Nuclide nuclide : Nuclide.values()) {
        row[nuclide.ordinal()] = atFirst(material, nuclide);
      }
      bqPerG.put(material.id(), row);
    }
    boolean rising = true;
    for (int round = 0; rising && round < ROUNDS; round++) {
      rising = raise();
    }
  }

  /** Sum over the decay series of the highest nuclide; Bq/g is MBq/t, and water carries none. */
  double megabecquerelPerTonne(String material) {
    Map<Series, Double> highest = new EnumMap<>(Series.class);
    for (Nuclide nuclide : Nuclide.values()) {
      highest.merge(nuclide.series(), of(material, nuclide), Math::max);
    }
    double dry = highest.values().stream().mapToDouble(Double::doubleValue).sum();
    return dry * dryShare(material);
  }

  /** Sum over the decay series of the highest nuclide over its exemption value. */
  double exemptionIndex(String material) {
    Map<Series, Double> highest = new EnumMap<>(Series.class);
    for (Nuclide nuclide : Nuclide.values()) {
      double times = of(material, nuclide) / nuclide.exemptBqPerGram();
      highest.merge(nuclide.series(), times, Math::max);
    }
    return highest.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private double of(String material, Nuclide nuclide) {
    double[] row = bqPerG.get(material);
    return row == null ? 0 : row[nuclide.ordinal()];
  }

  private double atFirst(Material material, Nuclide nuclide) {
    Double said = said(material, nuclide);
    if (said != null) {
      return said;
    }
    Double parent = said(material, nuclide.parent());
    return parent == null || (isMade(material.id()) && !comesIn(material.id())) ? 0 : parent;
  }

  /** A declared activity, or that of a declared mass of the nuclide's own element. */
  private static @Nullable Double said(Material material, Nuclide nuclide) {
    for (NuclideContent content : material.activity()) {
      if (content.nuclide() == nuclide) {
        return content.bqPerGDry().best();
      }
    }
    String element = nuclide.parentElement();
    boolean listed = material.composition().find(element).isPresent();
    return nuclide == nuclide.parent() && listed
        ? Double.valueOf(material.composition().fraction(element) * nuclide.bqPerGramParent())
        : null;
  }

  private boolean isMade(String material) {
    return index.recipes().stream()
        .anyMatch(r -> r.outputs().stream().anyMatch(o -> o.material().equals(material)));
  }

  private boolean comesIn(String material) {
    PlanningCase c = audited.planningCase();
    return c.arisings().stream().anyMatch(a -> a.material().equals(material))
        || c.returns().stream().map(ReturnFlow::output).anyMatch(material::equals)
        || c.storage().stream()
            .anyMatch(s -> s.material().equals(material) && s.initialTonnes() > 0);
  }

  private boolean raise() {
    Map<String, double[]> next = new LinkedHashMap<>();
    bqPerG.forEach((material, row) -> next.put(material, row.clone()));
    boolean rising = false;
    for (Recipe recipe : index.recipes()) {
      for (int t = 0; t < audited.horizon().size(); t++) {
        for (Nuclide nuclide : Nuclide.values()) {
          rising |= raise(recipe, audited.yield(recipe, t), t, nuclide, next);
        }
      }
    }
    bqPerG = next;
    return rising;
  }

  private boolean raise(
      Recipe recipe, RecipeYield yield, int t, Nuclide nuclide, Map<String, double[]> next) {
    double in = 0;
    for (Map.Entry<String, Double> input : yield.consumed().entrySet()) {
      in += input.getValue() * dryShare(input.getKey()) * of(input.getKey(), nuclide);
    }
    boolean rising = false;
    for (Map.Entry<String, Double> output : yield.produced().entrySet()) {
      Material material = index.material(output.getKey());
      double dry = output.getValue() * dryShare(output.getKey());
      double[] row = next.get(output.getKey());
      if (in > 0 && dry > 0 && row != null && said(material, nuclide) == null) {
        double made = share(recipe, yield, t, nuclide, output.getKey()) * in / dry;
        rising |= made > row[nuclide.ordinal()] * (1 + 1e-12);
        row[nuclide.ordinal()] = Math.max(row[nuclide.ordinal()], made);
      }
    }
    return rising;
  }

  /** Share of the nuclide that reaches the output. */
  private double share(Recipe recipe, RecipeYield yield, int t, Nuclide nuclide, String output) {
    List<NuclideTransfer> own =
        recipe.nuclides().stream().filter(n -> n.nuclide() == nuclide).toList();
    if (own.isEmpty()) {
      return shareOfParent(recipe, yield, t, nuclide.parentElement(), output);
    }
    double toThis = 0;
    double toAll = 0;
    boolean named = false;
    for (NuclideTransfer transfer : own) {
      toAll += transfer.transferCoefficient().best();
      if (transfer.output().equals(output)) {
        toThis += transfer.transferCoefficient().best();
        named = true;
      }
    }
    return isRest(recipe, output) && !named ? Math.max(0, 1 - toAll) : toThis;
  }

  /** Share of the parent element; what no output is known to hold is in those that do not say. */
  private double shareOfParent(
      Recipe recipe, RecipeYield yield, int t, String element, String output) {
    double in = kg(yield.consumed(), element);
    double known = 0;
    double toThis = 0;
    Map<String, Double> unsaid = new LinkedHashMap<>();
    for (RecipeOutput o : recipe.outputs()) {
      double dry = yield.produced().getOrDefault(o.material(), 0.0) * dryShare(o.material());
      double share = 0;
      if (isRest(recipe, o.material())) {
        continue;
      } else if (o instanceof RecipeOutput.Recovered r && r.element().equals(element)) {
        share = r.transferCoefficient().best().at(t);
      } else if (index.material(o.material()).composition().find(element).isPresent()) {
        share = in == 0 ? 0 : kg(Map.of(o.material(), dry / dryShare(o.material())), element) / in;
      } else {
        unsaid.put(o.material(), dry);
      }
      // A recipe that makes the element is found elsewhere; it makes no activity.
      share = Math.min(share, 1 - known);
      known += share;
      toThis += o.material().equals(output) ? share : 0;
    }
    double left = Math.max(0, 1 - known);
    if (recipe.rest().isPresent()) {
      return isRest(recipe, output) ? left : toThis;
    }
    double tonnes = unsaid.values().stream().mapToDouble(Double::doubleValue).sum();
    Double here = unsaid.get(output);
    return here != null && tonnes > 0 ? left * here / tonnes : toThis;
  }

  private double kg(Map<String, Double> tonnes, String element) {
    double sum = 0;
    for (Map.Entry<String, Double> entry : tonnes.entrySet()) {
      sum += entry.getValue() * index.elementKgPerTonne(entry.getKey(), element);
    }
    return sum;
  }

  private double dryShare(String material) {
    return 1 - index.material(material).moistureKgWaterPerKgWet();
  }

  private static boolean isRest(Recipe recipe, String output) {
    return recipe.rest().filter(r -> r.material().equals(output)).isPresent();
  }
}
