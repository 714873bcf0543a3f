package org.gleaner.domain.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.material.Composition;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.process.RecipeBalance.ElementBalance;
import org.gleaner.domain.process.RecipeBalance.MaterialShare;

/**
 * Computes recipe outputs from transfer coefficients and declared compositions, so that mass closes
 * for every element by construction. All flows of a case are as-received tonnes, all compositions
 * of dry mass: this is the one place where the two meet.
 *
 * @param materials by id; every material that a recipe names must be there
 */
public record ElementAccounting(Map<String, Material> materials) {

  private static final double KG_PER_TONNE = 1000;

  /** The balance of a recipe in a period. */
  public RecipeBalance balance(Recipe recipe, int period) {
    double wetPerDry = 0;
    for (RecipeInput input : recipe.inputs()) {
      wetPerDry += input.dryShareIn(period) / material(input.material()).drySharePerWet();
    }
    double dryPerWet = 1 / wetPerDry;
    List<Output> outputs = outputs(recipe, period, wetPerDry);
    double rest = restDryMass(recipe, outputs);
    List<MaterialShare> out = new ArrayList<>();
    for (Output output : outputs) {
      out.add(new MaterialShare(output.material.id(), wet(output, dryPerWet)));
    }
    recipe
        .rest()
        .ifPresent(
            r -> out.add(new MaterialShare(r.material(), wet(r.material(), rest, dryPerWet))));
    return new RecipeBalance(
        recipe,
        period,
        inputShares(recipe, period, wetPerDry),
        out,
        elementBalances(recipe, period, outputs, rest, dryPerWet),
        dryPerWet,
        recipe.rest().isPresent() && rest >= 0 ? 0 : rest * dryPerWet);
  }

  /**
   * Kilograms of the element in one as-received tonne of the material, by its declared composition.
   */
  public double kgPerTonneWet(String material, String element) {
    Material m = material(material);
    return m.composition().fraction(element) * m.drySharePerWet() * KG_PER_TONNE;
  }

  private List<MaterialShare> inputShares(Recipe recipe, int period, double wetPerDry) {
    List<MaterialShare> shares = new ArrayList<>();
    for (RecipeInput input : recipe.inputs()) {
      double wet = input.dryShareIn(period) / material(input.material()).drySharePerWet();
      shares.add(new MaterialShare(input.material(), wet / wetPerDry));
    }
    return shares;
  }

  /** Dry tonnes of each named output per dry tonne of input. */
  private List<Output> outputs(Recipe recipe, int period, double wetPerDry) {
    List<Output> outputs = new ArrayList<>();
    for (RecipeOutput output : recipe.outputs()) {
      Material material = material(output.material());
      if (output instanceof RecipeOutput.Recovered recovered) {
        double key =
            recovered.transferCoefficient().best().at(period)
                * inputFraction(recipe, period, recovered.element());
        double declared = material.composition().fraction(recovered.element());
        outputs.add(new Output(material, key == 0 ? 0 : key / declared));
      } else if (output instanceof RecipeOutput.Yield yield) {
        double wet = yield.tonnesPerTonne().best().at(period) * wetPerDry;
        outputs.add(new Output(material, wet * material.drySharePerWet()));
      }
    }
    return outputs;
  }

  private double restDryMass(Recipe recipe, List<Output> outputs) {
    double named = outputs.stream().mapToDouble(Output::dryTonnes).sum();
    return 1 + (recipe.addedKgPerTonne() - recipe.offGasKgPerTonne()) / KG_PER_TONNE - named;
  }

  private List<ElementBalance> elementBalances(
      Recipe recipe, int period, List<Output> outputs, double rest, double dryPerWet) {
    List<ElementBalance> balances = new ArrayList<>();
    double scale = dryPerWet * KG_PER_TONNE;
    for (String element : declaredElements(recipe, outputs)) {
      double in = inputFraction(recipe, period, element);
      double named = 0;
      for (Output output : outputs) {
        named += output.dryTonnes * output.material.composition().fraction(element);
      }
      double left = in - named;
      double toRest = recipe.rest().map(r -> restTakes(r, element, rest, left)).orElse(0.0);
      balances.add(
          new ElementBalance(
              element, in * scale, named * scale, toRest * scale, (left - toRest) * scale));
    }
    return balances;
  }

  /** A rest of declared composition holds what it declares; any other takes all that is left. */
  private double restTakes(RecipeOutput.Rest rest, String element, double dryMass, double left) {
    Composition declared = material(rest.material()).composition();
    return declared.isKnown() ? dryMass * declared.fraction(element) : Math.max(0, left);
  }

  private Set<String> declaredElements(Recipe recipe, List<Output> outputs) {
    Set<String> elements = new LinkedHashSet<>();
    for (RecipeInput input : recipe.inputs()) {
      Composition composition = material(input.material()).composition();
      if (!composition.isKnown()) {
        return Set.of();
      }
      composition.contents().forEach(c -> elements.add(c.element()));
    }
    outputs.forEach(
        o -> o.material.composition().contents().forEach(c -> elements.add(c.element())));
    recipe
        .rest()
        .ifPresent(
            r ->
                material(r.material())
                    .composition()
                    .contents()
                    .forEach(c -> elements.add(c.element())));
    return elements;
  }

  private double inputFraction(Recipe recipe, int period, String element) {
    double sum = 0;
    for (RecipeInput input : recipe.inputs()) {
      sum += input.dryShareIn(period) * material(input.material()).composition().fraction(element);
    }
    return sum;
  }

  private double wet(Output output, double dryPerWet) {
    return wet(output.material.id(), output.dryTonnes, dryPerWet);
  }

  private double wet(String material, double dryTonnes, double dryPerWet) {
    return dryTonnes * dryPerWet / material(material).drySharePerWet();
  }

  private Material material(String id) {
    Material material = materials.get(id);
    if (material == null) {
      throw new IllegalArgumentException("unknown material: " + id);
    }
    return material;
  }

  private record Output(Material material, double dryTonnes) {}
}
