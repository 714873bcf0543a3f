package org.gleaner.domain.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gleaner.domain.material.Material;

/**
 * The one place where recipes that name a material family become recipes of materials: one per
 * member of the family, with the id {@code recipe@member} ({@code recipe@first@second} where two
 * inputs name one).
 */
public final class RecipeExpansion {

  private RecipeExpansion() {}

  /** The recipes that a plan can run, in the order of the recipes and of the members. */
  public static List<Recipe> of(List<Recipe> recipes, List<Material> materials) {
    Set<String> ids = new LinkedHashSet<>();
    materials.forEach(m -> ids.add(m.id()));
    List<Recipe> expanded = new ArrayList<>();
    for (Recipe recipe : recipes) {
      List<Recipe> variants = List.of(recipe);
      for (int i = 0; i < recipe.inputs().size(); i++) {
        String input = recipe.inputs().get(i).material();
        if (!ids.contains(input)) {
          variants = expandInput(variants, i, members(input, materials));
        }
      }
      expanded.addAll(variants);
    }
    return expanded;
  }

  private static List<String> members(String family, List<Material> materials) {
    return materials.stream().filter(m -> family.equals(m.family())).map(Material::id).toList();
  }

  private static List<Recipe> expandInput(List<Recipe> variants, int input, List<String> members) {
    List<Recipe> expanded = new ArrayList<>();
    for (Recipe variant : variants) {
      for (String member : members) {
        List<RecipeInput> inputs = new ArrayList<>(variant.inputs());
        inputs.set(input, inputs.get(input).withMaterial(member));
        expanded.add(variant.with(variant.id() + "@" + member, inputs));
      }
    }
    return expanded;
  }
}
