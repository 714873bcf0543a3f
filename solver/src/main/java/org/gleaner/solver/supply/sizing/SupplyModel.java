package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.Component;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.product.Product;
import org.gleaner.domain.supply.SupplyStream;
import org.jspecify.annotations.Nullable;

/**
 * What arises in a case, compiled: products with their cohorts and contents, and what is stated
 * directly.
 *
 * @param products that have a lifetime and sales
 * @param direct in the order of the rows
 * @param materials id to index in the case
 */
record SupplyModel(
    PlanningCase planningCase,
    List<ProductModel> products,
    List<DirectStream> direct,
    Map<String, Integer> materials) {

  /**
   * Compiles what is needed until the last year.
   *
   * @throws org.gleaner.domain.finding.InvalidInputException if an allocation key has no shares
   * @throws IllegalArgumentException if a component contains itself
   */
  static SupplyModel of(PlanningCase planningCase, List<DirectArising> direct, int lastYear) {
    return of(planningCase, direct, lastYear, null);
  }

  /**
   * As {@link #of(PlanningCase, List, int)}.
   *
   * @param regionLevel name of the division that places are told apart by; null for the coarsest
   */
  static SupplyModel of(
      PlanningCase planningCase,
      List<DirectArising> direct,
      int lastYear,
      @Nullable String regionLevel) {
    RegionLevel level = RegionLevel.of(planningCase, regionLevel);
    Map<String, Integer> materials = new LinkedHashMap<>();
    for (Material material : planningCase.materials()) {
      materials.put(material.id(), materials.size());
    }
    List<ProductModel> products = new ArrayList<>();
    for (Product product : planningCase.products().products()) {
      ProductModel.of(planningCase, product, materials, level, lastYear).ifPresent(products::add);
    }
    return new SupplyModel(
        planningCase, products, streams(planningCase, level, direct, lastYear), materials);
  }

  private static List<DirectStream> streams(
      PlanningCase planningCase, RegionLevel level, List<DirectArising> direct, int lastYear) {
    List<DirectStream> streams = new ArrayList<>();
    Set<DirectArising> done = new LinkedHashSet<>();
    for (DirectArising row : direct) {
      if (done.contains(row)) {
        continue;
      }
      List<DirectArising> same =
          direct.stream().filter(other -> DirectStream.isSameThing(row, other)).toList();
      done.addAll(same);
      String site = row.site();
      String key = String.valueOf(row.allocation());
      streams.add(
          DirectStream.of(
              site != null ? site : SupplyStream.STATED_FOR_NATION + key,
              site != null
                  ? Place.ofSite(planningCase, level, site)
                  : Place.ofKey(planningCase, level, key),
              row.material(),
              same,
              planningCase.horizon(),
              lastYear));
    }
    return streams;
  }

  Material material(int index) {
    return planningCase.materials().get(index);
  }

  /** What holds the element, and nothing else. */
  SupplyModel only(String element) {
    return new SupplyModel(
        planningCase,
        products.stream()
            .filter(
                p ->
                    p.classes().stream()
                        .flatMap(c -> c.paths().stream())
                        .anyMatch(path -> holds(path.material(), element)))
            .toList(),
        direct.stream()
            .filter(s -> holds(materials.getOrDefault(s.material(), -1), element))
            .toList(),
        materials);
  }

  /**
   * Whether the row of the components is on the way to anything in the product.
   *
   * @param element that it must hold; null for any
   */
  boolean uses(ProductModel product, int row, @Nullable String element) {
    return product.classes().stream()
        .flatMap(c -> c.paths().stream())
        .filter(path -> element == null || holds(path.material(), element))
        .anyMatch(path -> path.rows().contains(row));
  }

  private boolean holds(int material, String element) {
    return material(material).composition().find(element).isPresent();
  }

  /** Whether any of the material arises, of products or as stated. */
  boolean arises(int material) {
    String id = material(material).id();
    return direct.stream().anyMatch(s -> s.material().equals(id))
        || products.stream()
            .flatMap(p -> p.classes().stream())
            .flatMap(c -> c.paths().stream())
            .anyMatch(path -> path.material() == material);
  }

  List<Component> components() {
    return planningCase.products().components();
  }
}
