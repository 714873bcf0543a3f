package org.gleaner.domain.dataset.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.format.SiteFormats;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.Component;
import org.jspecify.annotations.Nullable;

/**
 * A magnet in a motor in a car counts once: no component by two paths, no cycles, no cohort twice.
 */
final class ComponentChecks {
  private final PlanningCase planningCase;
  private final CaseTables tables;
  private final Findings findings;
  private final Map<String, Set<String>> children = new LinkedHashMap<>();

  ComponentChecks(PlanningCase planningCase, CaseTables tables, Findings findings) {
    this.planningCase = planningCase;
    this.tables = tables;
    this.findings = findings;
    for (Component component : planningCase.products().components()) {
      children
          .computeIfAbsent(component.parent(), p -> new LinkedHashSet<>())
          .add(component.component());
    }
  }

  void check() {
    if (!tables.isSound(ProductFormats.COMPONENTS)) {
      return;
    }
    checkWindows();
    if (hasCycle()) {
      return;
    }
    Set<String> inner = new LinkedHashSet<>();
    children.values().forEach(inner::addAll);
    children.keySet().stream().filter(root -> !inner.contains(root)).forEach(this::checkPaths);
    checkArisings();
  }

  /** Two rows for the same component of the same parent must not share a cohort year. */
  private void checkWindows() {
    List<Component> all = planningCase.products().components();
    Map<List<String>, List<Component>> groups = new LinkedHashMap<>();
    for (Component component : all) {
      List<Component> same =
          groups.computeIfAbsent(
              List.of(component.parent(), component.component()), k -> new ArrayList<>());
      for (Component earlier : same) {
        if (first(component) <= last(earlier) && first(earlier) <= last(component)) {
          findings.error(
              "overlapping-windows",
              place(component, "from_year"),
              component.component(),
              "the cohort years overlap those of another row for the same component");
        }
      }
      same.add(component);
    }
  }

  private static int first(Component component) {
    return component.fromYear() == null ? Integer.MIN_VALUE : component.fromYear();
  }

  private static int last(Component component) {
    return component.toYear() == null ? Integer.MAX_VALUE : component.toYear();
  }

  private boolean hasCycle() {
    for (String start : children.keySet()) {
      if (reaches(start, start, new LinkedHashSet<>())) {
        findings.error(
            "component-cycle",
            tables.at(ProductFormats.COMPONENTS, "parent", Map.of("parent", start)),
            start,
            "contains itself");
        return true;
      }
    }
    return false;
  }

  private boolean reaches(String from, String wanted, Set<String> seen) {
    for (String child : children.getOrDefault(from, Set.of())) {
      if (child.equals(wanted) || (seen.add(child) && reaches(child, wanted, seen))) {
        return true;
      }
    }
    return false;
  }

  private void checkPaths(String root) {
    Map<String, String> parents = new LinkedHashMap<>();
    List<String> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      String node = open.remove(0);
      for (String child : children.getOrDefault(node, Set.of())) {
        String other = parents.putIfAbsent(child, node);
        if (other == null) {
          open.add(child);
        } else if (!other.equals(node)) {
          findings.add(
              Finding.error(
                      "counted-twice",
                      tables.at(
                          ProductFormats.COMPONENTS,
                          "component",
                          Map.of("parent", node, "component", child)),
                      child,
                      "is in "
                          + root
                          + " by way of "
                          + other
                          + " and of "
                          + node
                          + ", and would count twice")
                  .withHint("Name them apart if they are two things."));
        }
      }
    }
  }

  private void checkArisings() {
    Map<String, Set<String>> bySite = new LinkedHashMap<>();
    for (Arising arising : planningCase.arisings()) {
      bySite.computeIfAbsent(arising.site(), s -> new LinkedHashSet<>()).add(arising.material());
    }
    for (Arising arising : planningCase.arisings()) {
      String inner = containedIn(arising.material(), bySite.get(arising.site()));
      if (inner != null) {
        findings.warning(
            "arises-twice",
            tables.at(
                SiteFormats.ARISINGS,
                "material",
                Map.of("site", arising.site(), "material", inner)),
            inner,
            "arises beside " + arising.material() + ", which contains it; it may count twice");
      }
    }
  }

  private @Nullable String containedIn(String parent, @Nullable Set<String> materials) {
    if (materials == null || !children.containsKey(parent)) {
      return null;
    }
    return materials.stream()
        .filter(m -> !m.equals(parent) && reaches(parent, m, new LinkedHashSet<>()))
        .findFirst()
        .orElse(null);
  }

  private org.gleaner.domain.finding.SourceLocation place(Component component, String column) {
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("parent", component.parent());
    key.put("component", component.component());
    if (component.fromYear() != null) {
      key.put("from_year", component.fromYear());
    }
    return tables.at(ProductFormats.COMPONENTS, column, key);
  }
}
