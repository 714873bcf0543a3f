package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.product.Component;

/**
 * Cohorts of a product with the same contents.
 *
 * @param from first year of sale
 * @param to last year of sale
 */
record ContentClass(int from, int to, List<ContentPath> paths) {

  ContentClass {
    paths = List.copyOf(paths);
  }

  /** Classes of all cohorts of a span, in order. */
  static List<ContentClass> of(
      String product,
      int from,
      int to,
      List<Component> components,
      Map<String, Integer> materials) {
    List<ContentClass> classes = new ArrayList<>();
    int first = from;
    List<ContentPath> current = paths(product, from, components, materials);
    for (int cohort = from + 1; cohort <= to; cohort++) {
      List<ContentPath> next = paths(product, cohort, components, materials);
      if (!next.equals(current)) {
        classes.add(new ContentClass(first, cohort - 1, current));
        first = cohort;
        current = next;
      }
    }
    classes.add(new ContentClass(first, to, current));
    return classes;
  }

  private static List<ContentPath> paths(
      String product, int cohort, List<Component> components, Map<String, Integer> materials) {
    List<ContentPath> paths = new ArrayList<>();
    descend(product, cohort, components, materials, 1, List.of(), paths);
    return paths;
  }

  private static void descend(
      String parent,
      int cohort,
      List<Component> components,
      Map<String, Integer> materials,
      double share,
      List<Integer> rows,
      List<ContentPath> paths) {
    if (rows.size() > components.size()) {
      throw new IllegalArgumentException("a component contains itself: " + parent);
    }
    for (int row = 0; row < components.size(); row++) {
      Component part = components.get(row);
      if (!part.parent().equals(parent) || !isOf(part, cohort)) {
        continue;
      }
      List<Integer> path = new ArrayList<>(rows);
      path.add(row);
      double passed = share * part.share();
      Integer material = materials.get(part.component());
      if (material != null) {
        paths.add(new ContentPath(material, passed, path));
      } else {
        descend(part.component(), cohort, components, materials, passed, path, paths);
      }
    }
  }

  private static boolean isOf(Component part, int cohort) {
    Integer from = part.fromYear();
    Integer to = part.toYear();
    return (from == null || from <= cohort) && (to == null || cohort <= to);
  }
}
