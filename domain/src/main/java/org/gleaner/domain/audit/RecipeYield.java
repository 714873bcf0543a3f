package org.gleaner.domain.audit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeInput;
import org.gleaner.domain.process.RecipeOutput;

/**
 * What one as-received tonne of input becomes, worked out the auditor's own way: for one dry tonne
 * of input, element by element, and only then divided by the as-received mass of that input.
 *
 * @param consumed as-received tonnes of each input; they sum to 1
 * @param produced as-received tonnes of each output
 * @param created kg of each element that outputs hold beyond what the inputs brought; empty if an
 *     input's composition is unknown
 */
record RecipeYield(
    Map<String, Double> consumed, Map<String, Double> produced, Map<String, Double> created) {

  static RecipeYield of(CaseIndex index, Recipe recipe, int period) {
    Map<String, Double> consumed = new LinkedHashMap<>();
    double wetInput = 0;
    for (RecipeInput input : recipe.inputs()) {
      double wet = input.dryShareIn(period) / dryShare(index.material(input.material()));
      consumed.merge(input.material(), wet, Double::sum);
      wetInput += wet;
    }
    Map<String, Double> produced = new LinkedHashMap<>();
    double dryLeft = 1 + (recipe.addedKgPerTonne() - recipe.offGasKgPerTonne()) / 1000;
    for (RecipeOutput output : recipe.outputs()) {
      Material material = index.material(output.material());
      double dry = 0;
      if (output instanceof RecipeOutput.Recovered recovered) {
        double arrives = dryKgPerTonne(index, recipe, period, recovered.element());
        double held = 1000 * material.composition().fraction(recovered.element());
        double share = recovered.transferCoefficient().best().at(period);
        dry = arrives * share == 0 ? 0 : share * arrives / held;
      } else if (output instanceof RecipeOutput.Yield yield) {
        dry = yield.tonnesPerTonne().best().at(period) * wetInput * dryShare(material);
      }
      dryLeft -= dry;
      produced.merge(material.id(), dry / dryShare(material), Double::sum);
    }
    double left = dryLeft;
    recipe
        .rest()
        .ifPresent(
            r ->
                produced.merge(
                    r.material(), left / dryShare(index.material(r.material())), Double::sum));
    double scale = wetInput;
    consumed.replaceAll((m, t) -> t / scale);
    produced.replaceAll((m, t) -> t / scale);
    return new RecipeYield(consumed, produced, created(index, consumed, produced));
  }

  private static Map<String, Double> created(
      CaseIndex index, Map<String, Double> consumed, Map<String, Double> produced) {
    Map<String, Double> created = new LinkedHashMap<>();
    for (String input : consumed.keySet()) {
      if (!index.material(input).composition().isKnown()) {
        return created;
      }
    }
    Set<String> elements = new LinkedHashSet<>();
    for (String output : produced.keySet()) {
      for (ElementContent content : index.material(output).composition().contents()) {
        elements.add(content.element());
      }
    }
    for (String element : elements) {
      double in = kg(index, consumed, element);
      double out = kg(index, produced, element);
      if (out - in > AuditLog.TOLERANCE * Math.max(1, in)) {
        created.put(element, out - in);
      }
    }
    return created;
  }

  private static double kg(CaseIndex index, Map<String, Double> tonnes, String element) {
    double sum = 0;
    for (Map.Entry<String, Double> entry : tonnes.entrySet()) {
      Material material = index.material(entry.getKey());
      double dryKg = entry.getValue() * 1000 * dryShare(material);
      sum += dryKg * material.composition().fraction(element);
    }
    return sum;
  }

  private static double dryKgPerTonne(CaseIndex index, Recipe recipe, int period, String element) {
    double sum = 0;
    for (RecipeInput input : recipe.inputs()) {
      double fraction = index.material(input.material()).composition().fraction(element);
      sum += 1000 * input.dryShareIn(period) * fraction;
    }
    return sum;
  }

  private static double dryShare(Material material) {
    return 1 - material.moistureKgWaterPerKgWet();
  }
}
