package org.gleaner.domain.scenario;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeOutput;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.site.Site;

/** The names of a case that changes can be about. */
final class CaseNames {

  /** Stands for every material. */
  static final String ALL = "all";

  private CaseNames() {}

  static Set<String> sold(PlanningCase c) {
    return ids(c.markets().stream().map(Market::material).toList());
  }

  static Set<String> markets(PlanningCase c, String material) {
    return ids(
        c.markets().stream().filter(m -> m.material().equals(material)).map(Market::site).toList());
  }

  /** Materials that arise, their families, and all. */
  static Set<String> arising(PlanningCase c) {
    Set<String> arise = ids(c.arisings().stream().map(Arising::material).toList());
    Set<String> names = new LinkedHashSet<>(List.of(ALL));
    for (Material material : c.materials()) {
      if (arise.contains(material.id())) {
        names.add(material.id());
        if (material.family() != null) {
          names.add(material.family());
        }
      }
    }
    return names;
  }

  /** Regions and sites where something arises. */
  static Set<String> places(PlanningCase c) {
    Set<String> names = new LinkedHashSet<>();
    c.regions().forEach(r -> names.add(r.id()));
    c.arisings().forEach(a -> names.add(a.site()));
    return names;
  }

  static Set<String> plantSites(PlanningCase c) {
    return ids(c.plants().stream().map(Plant::site).toList());
  }

  static Set<String> processesAt(PlanningCase c, String site) {
    return ids(c.plants().stream().filter(p -> p.site().equals(site)).map(Plant::process).toList());
  }

  static Set<String> sites(PlanningCase c) {
    return ids(c.sites().stream().map(s -> s.id()).toList());
  }

  static Set<String> modes(PlanningCase c) {
    Set<String> names = new LinkedHashSet<>(List.of(ALL));
    c.transport().forEach(t -> names.add(t.mode()));
    return names;
  }

  static Set<String> limits(PlanningCase c) {
    return ids(c.limits().stream().map(l -> l.id()).toList());
  }

  static Set<String> policies(PlanningCase c) {
    return ids(c.policies().stream().map(p -> p.id()).toList());
  }

  static Set<String> materials(PlanningCase c) {
    return ids(c.materials().stream().map(Material::id).toList());
  }

  static Set<String> materialsAndFamilies(PlanningCase c) {
    Set<String> names = materials(c);
    c.materials().stream()
        .map(Material::family)
        .filter(f -> f != null)
        .forEach(f -> names.add(String.valueOf(f)));
    return names;
  }

  static Set<String> processes(PlanningCase c) {
    return ids(c.processes().stream().map(p -> p.id()).toList());
  }

  static Set<String> elements(PlanningCase c) {
    return ids(c.elements().elements().stream().map(e -> e.symbol()).toList());
  }

  static Set<String> elementsOf(PlanningCase c, String material) {
    return ids(
        c.material(material)
            .map(m -> m.composition().contents().stream().map(x -> x.element()).toList())
            .orElse(List.of()));
  }

  static Set<String> recipes(PlanningCase c) {
    return ids(c.recipes().stream().map(Recipe::id).toList());
  }

  /** Elements that the recipe recovers by name. */
  static Set<String> keyElements(PlanningCase c, String recipe) {
    Set<String> names = new LinkedHashSet<>();
    for (Recipe r : c.recipes()) {
      for (RecipeOutput output : r.outputs()) {
        if (r.id().equals(recipe) && output instanceof RecipeOutput.Recovered recovered) {
          names.add(recovered.element());
        }
      }
    }
    return names;
  }

  /** Ids of the materials that go by the name: an id, a family, or all. */
  static Set<String> materialsNamed(PlanningCase c, String name) {
    if (c.material(name).isPresent()) {
      return Set.of(name);
    }
    return c.materials().stream()
        .filter(m -> name.equals(ALL) || name.equals(m.family()))
        .map(Material::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The site of this id, and the sites in the region of this id. */
  static Set<String> sitesIn(PlanningCase c, String place) {
    return c.sites().stream()
        .filter(site -> place.equals(site.id()) || place.equals(site.region()))
        .map(Site::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> ids(Collection<String> ids) {
    return new LinkedHashSet<>(ids);
  }
}
