package org.gleaner.domain.planning;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.gleaner.domain.process.RecipeExpansion;
import org.gleaner.domain.site.Plant;

/**
 * Materials that something in a case takes: a recipe of one of its plants, a market or a disposal
 * site.
 */
public record TakenMaterials(Set<String> materials) {

  public TakenMaterials {
    materials = Set.copyOf(materials);
  }

  public static TakenMaterials of(PlanningCase planningCase) {
    Set<String> taken = new LinkedHashSet<>();
    Set<String> run =
        planningCase.plants().stream().map(Plant::process).collect(Collectors.toSet());
    RecipeExpansion.of(planningCase.recipes(), planningCase.materials()).stream()
        .filter(r -> run.contains(r.process()))
        .forEach(r -> r.inputs().forEach(i -> taken.add(i.material())));
    planningCase.disposal().forEach(d -> taken.add(d.material()));
    planningCase.markets().forEach(m -> taken.add(m.material()));
    return new TakenMaterials(taken);
  }

  public boolean contains(String material) {
    return materials.contains(material);
  }

  public boolean isEmpty() {
    return materials.isEmpty();
  }
}
