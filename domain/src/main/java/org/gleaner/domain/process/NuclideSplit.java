package org.gleaner.domain.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.process.RecipeBalance.MaterialShare;

/**
 * How a recipe shares out the activity of one nuclide among its outputs. The shares never sum to
 * more than 1, so no recipe makes activity.
 *
 * @param own whether the recipe states coefficients of the nuclide itself; then outputs of which it
 *     says nothing get none, and the rest takes what remains. Otherwise the nuclide goes where its
 *     parent element goes
 * @param shares by output, in the order of the recipe
 */
record NuclideSplit(Nuclide nuclide, boolean own, Map<String, Double> shares) {

  NuclideSplit {
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }

  static NuclideSplit of(RecipeBalance balance, Nuclide nuclide, Map<String, Material> materials) {
    Draft draft = new Draft(balance, materials);
    boolean own = !balance.recipe().transfersOf(nuclide).isEmpty();
    if (own) {
      draft.takeStated(nuclide);
    } else {
      draft.followParent(nuclide.parentElement());
    }
    return new NuclideSplit(nuclide, own, draft.shares);
  }

  /** Shares under construction; {@code left} is what no output has yet. */
  private static final class Draft {
    private final RecipeBalance balance;
    private final Recipe recipe;
    private final Map<String, Material> materials;
    private final Map<String, Double> shares = new LinkedHashMap<>();
    private double left = 1;

    Draft(RecipeBalance balance, Map<String, Material> materials) {
      this.balance = balance;
      this.recipe = balance.recipe();
      this.materials = materials;
      recipe.outputs().forEach(o -> shares.put(o.material(), 0.0));
    }

    void takeStated(Nuclide nuclide) {
      boolean restStated = false;
      for (NuclideTransfer transfer : recipe.transfersOf(nuclide)) {
        give(transfer.output(), transfer.transferCoefficient().best());
        restStated |= isRest(transfer.output());
      }
      if (!restStated) {
        recipe.rest().ifPresent(r -> give(r.material(), left));
      }
    }

    void followParent(String element) {
      double arrives = kg(balance.inputs(), element);
      List<String> silent = new ArrayList<>();
      for (RecipeOutput output : recipe.outputs()) {
        if (output instanceof RecipeOutput.Recovered r && r.element().equals(element)) {
          give(r.material(), r.transferCoefficient().best().at(balance.period()));
        } else if (!(output instanceof RecipeOutput.Rest)) {
          boolean lists = material(output.material()).composition().find(element).isPresent();
          if (!lists) {
            silent.add(output.material());
          } else if (arrives > 0) {
            give(output.material(), kg(made(output.material()), element) / arrives);
          }
        }
      }
      if (recipe.rest().isPresent()) {
        give(recipe.rest().get().material(), left);
      } else {
        spread(silent);
      }
    }

    /**
     * Without a rest, what is left is in the outputs that do not say how much of the element they
     * hold: as dilute in one as in the other.
     */
    private void spread(List<String> silent) {
      double tonnes = silent.stream().mapToDouble(this::dryTonnes).sum();
      if (tonnes > 0) {
        double all = left;
        silent.forEach(output -> give(output, all * dryTonnes(output) / tonnes));
      }
    }

    private void give(String output, double share) {
      double given = Math.min(share, left);
      shares.merge(output, given, Double::sum);
      left = Math.max(0, left - given);
    }

    private boolean isRest(String output) {
      return recipe.rest().filter(r -> r.material().equals(output)).isPresent();
    }

    private List<MaterialShare> made(String output) {
      return balance.outputs().stream().filter(o -> o.material().equals(output)).toList();
    }

    private double dryTonnes(String output) {
      return made(output).stream()
          .mapToDouble(o -> o.tonnes() * material(output).drySharePerWet())
          .sum();
    }

    private double kg(List<MaterialShare> shares, String element) {
      double sum = 0;
      for (MaterialShare share : shares) {
        Material m = material(share.material());
        sum += share.tonnes() * m.drySharePerWet() * 1000 * m.composition().fraction(element);
      }
      return sum;
    }

    private Material material(String id) {
      Material material = materials.get(id);
      if (material == null) {
        throw new IllegalArgumentException("unknown material: " + id);
      }
      return material;
    }
  }
}
