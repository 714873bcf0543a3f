package org.gleaner.domain.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.material.Composition;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.MassBasis;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.material.NuclideContent;
import org.gleaner.domain.material.Stage;
import org.gleaner.domain.process.NuclideTransfer;
import org.gleaner.domain.process.Process;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeInput;
import org.gleaner.domain.process.RecipeOutput;
import org.gleaner.domain.quantity.Ranged;
import org.jspecify.annotations.Nullable;

/**
 * Wastes, what becomes of them, and the recipes between. A waste holds at most 80 % of the elements
 * that products are made of, a product declares at least 90 % of its key element, so named outputs
 * never weigh more than the input.
 */
final class RandomMaterials {
  private static final List<String> KEYS = List.of("Nd", "Dy", "Co", "Li");

  private final Dice dice;
  private final int periods;
  private final List<Material> materials = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();
  private final List<Recipe> recipes = new ArrayList<>();
  private final List<String> wastes = new ArrayList<>();
  private final List<String> sellable = new ArrayList<>();

  RandomMaterials(Dice dice, int periods) {
    this.dice = dice;
    this.periods = periods;
    List<String> keys = dice.someOf(KEYS);
    for (int i = dice.between(1, 3); i > 0; i--) {
      wastes.add("waste-" + i);
      add("waste-" + i, "scrap", MaterialKind.WASTE, dice.between(0.0, 0.4), waste(keys));
    }
    for (String key : keys) {
      sellable.add(productOf(key));
      ElementContent content =
          new ElementContent(key, Ranged.exactly(dice.between(0.9, 0.99)), dice.evidence());
      add(productOf(key), null, MaterialKind.PRODUCT, 0, new Composition(List.of(content)));
    }
    add("parts", null, MaterialKind.INTERMEDIATE, 0, Composition.UNKNOWN);
    sellable.add("parts");
    add("slag", null, MaterialKind.RESIDUE, dice.between(0.0, 0.3), Composition.UNKNOWN);
    addLeaching(keys);
    addDismantling();
  }

  List<Material> materials() {
    return materials;
  }

  List<Process> processes() {
    return processes;
  }

  List<Recipe> recipes() {
    return recipes;
  }

  List<String> wastes() {
    return wastes;
  }

  List<String> sellable() {
    return sellable;
  }

  String firstProduct() {
    return sellable.get(0);
  }

  private static String productOf(String element) {
    return element.toLowerCase(Locale.ROOT) + "-oxide";
  }

  private Composition waste(List<String> keys) {
    List<ElementContent> contents = new ArrayList<>();
    for (String key : keys) {
      contents.add(new ElementContent(key, dice.range(dice.between(0.001, 0.15)), dice.evidence()));
    }
    if (dice.chance(0.5)) {
      contents.add(new ElementContent("Fe", dice.range(dice.between(0.05, 0.2)), dice.evidence()));
    }
    return new Composition(contents);
  }

  private void add(
      String id,
      @Nullable String family,
      MaterialKind kind,
      double moisture,
      Composition composition) {
    boolean hazardous = kind == MaterialKind.WASTE && dice.chance(0.2);
    // What recipes make gets what they deliver: a declared activity might be more than arrives.
    List<NuclideContent> activity =
        kind == MaterialKind.WASTE && dice.chance(0.4)
            ? List.of(
                new NuclideContent(
                    Nuclide.RA_226, dice.range(dice.between(0.1, 0.8)), dice.evidence()))
            : List.of();
    materials.add(
        new Material(
            id,
            family,
            "Material " + id,
            "Vật liệu, " + id,
            kind,
            dice.pick(List.of(Stage.values())),
            dice.pick(List.of(MassBasis.values())),
            moisture,
            dice.chance(0.5) ? dice.between(0.5, 3.0) : null,
            hazardous ? "UN3480" : null,
            hazardous ? "flammable" : null,
            composition,
            activity,
            dice.evidence()));
  }

  private void addLeaching(List<String> keys) {
    processes.add(process("leaching"));
    for (String waste : wastes) {
      List<RecipeInput> inputs = new ArrayList<>();
      if (wastes.size() > 1 && dice.chance(0.3)) {
        inputs.add(new RecipeInput(waste, 0.75));
        inputs.add(
            new RecipeInput(waste.equals(wastes.get(0)) ? wastes.get(1) : wastes.get(0), 0.25));
      } else {
        inputs.add(new RecipeInput(waste, 1));
      }
      List<RecipeOutput> outputs = new ArrayList<>();
      for (String key : keys) {
        outputs.add(
            new RecipeOutput.Recovered(
                productOf(key), key, dice.range(dice.series(0.3, 0.6, periods))));
      }
      outputs.add(new RecipeOutput.Rest("slag"));
      recipes.add(
          new Recipe(
              "leach-" + waste,
              "leaching",
              inputs,
              outputs,
              nuclides(outputs),
              dice.chance(0.5) ? dice.between(0.0, 300.0) : 0,
              dice.chance(0.5) ? dice.between(0.0, 100.0) : 0,
              dice.evidence()));
    }
  }

  /**
   * Up to 0.9 of the radium to any of the outputs; the rest, if it is not named, takes what is
   * left.
   */
  private List<NuclideTransfer> nuclides(List<RecipeOutput> outputs) {
    List<NuclideTransfer> transfers = new ArrayList<>();
    for (Nuclide nuclide : List.of(Nuclide.RA_226, Nuclide.PB_210)) {
      for (RecipeOutput output : outputs) {
        if (dice.chance(0.3)) {
          double share = dice.between(0.0, 0.9 / outputs.size());
          transfers.add(
              new NuclideTransfer(
                  output.material(), nuclide, Ranged.exactly(share), dice.evidence()));
        }
      }
    }
    return transfers;
  }

  private void addDismantling() {
    if (dice.chance(0.5)) {
      processes.add(process("dismantling"));
      recipes.add(
          new Recipe(
              "dismantle",
              "dismantling",
              List.of(new RecipeInput(wastes.get(0), 1)),
              List.of(
                  new RecipeOutput.Yield("parts", dice.range(dice.series(0.1, 0.5, periods))),
                  new RecipeOutput.Rest("slag")),
              0,
              0,
              dice.evidence()));
    }
  }

  private Process process(String id) {
    return new Process(
        id,
        "Process " + id,
        "",
        dice.between(0.0, 1000.0),
        dice.between(0.0, 10.0),
        dice.chance(0.5) ? 0 : dice.between(0.0, 500.0),
        dice.between(0.0, 100.0),
        dice.between(0.0, 8.0),
        dice.evidence());
  }
}
