package org.gleaner.domain.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.gleaner.domain.quantity.Ranged;

/**
 * What is inside a product. Only the leaves of the tree, which are materials of the case, are
 * counted: a magnet in a motor in a car counts once.
 *
 * @param materials ids of the case's materials
 */
public record ProductTree(List<Component> components, Set<String> materials) {

  public ProductTree {
    components = List.copyOf(components);
  }

  /**
   * Kilograms of each material in one unit.
   *
   * @param estimate which of best, low and high to take
   * @throws IllegalArgumentException if a component contains itself
   */
  public Map<String, Double> kgPerUnit(
      String product, int cohort, ToDoubleFunction<Ranged> estimate) {
    Map<String, Double> kg = new LinkedHashMap<>();
    add(product, cohort, estimate, 1, 0, kg);
    return kg;
  }

  private void add(
      String parent,
      int cohort,
      ToDoubleFunction<Ranged> estimate,
      double units,
      int depth,
      Map<String, Double> kg) {
    if (depth > components.size()) {
      throw new IllegalArgumentException("a component contains itself: " + parent);
    }
    for (Component part : components) {
      if (!part.parent().equals(parent) || !isOf(part, cohort)) {
        continue;
      }
      double mass = units * part.share() * estimate.applyAsDouble(part.kgPerUnit());
      if (materials.contains(part.component())) {
        kg.merge(part.component(), mass, Double::sum);
      } else {
        add(part.component(), cohort, estimate, mass, depth + 1, kg);
      }
    }
  }

  private static boolean isOf(Component part, int cohort) {
    Integer from = part.fromYear();
    Integer to = part.toYear();
    return (from == null || from <= cohort) && (to == null || cohort <= to);
  }
}
