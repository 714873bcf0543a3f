package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.product.Product;
import org.gleaner.domain.product.Sales;
import org.jspecify.annotations.Nullable;

/**
 * A product that was sold and is discarded: compiled once, evaluated with any values of its inputs.
 *
 * @param firstYear of sales anywhere
 * @param lastYear that is computed
 */
record ProductModel(
    Product product,
    Lifetime lifetime,
    List<PlaceSales> sales,
    List<ContentClass> classes,
    int firstYear,
    int lastYear) {

  ProductModel {
    sales = List.copyOf(sales);
    classes = List.copyOf(classes);
  }

  /** Empty for a product without a lifetime, or without sales until the last year. */
  static Optional<ProductModel> of(
      PlanningCase planningCase, Product product, Map<String, Integer> materials, int lastYear) {
    Optional<Lifetime> lifetime =
        planningCase.products().lifetimes().stream()
            .filter(l -> l.product().equals(product.id()))
            .findFirst();
    List<PlaceSales> sales = sales(planningCase, product, lastYear);
    if (lifetime.isEmpty() || sales.isEmpty()) {
      return Optional.empty();
    }
    int first = sales.stream().mapToInt(PlaceSales::firstYear).min().orElseThrow();
    int last = sales.stream().mapToInt(PlaceSales::lastYear).max().orElseThrow();
    List<ContentClass> classes =
        ContentClass.of(product.id(), first, last, planningCase.products().components(), materials);
    return Optional.of(new ProductModel(product, lifetime.get(), sales, classes, first, lastYear));
  }

  private static List<PlaceSales> sales(PlanningCase planningCase, Product product, int lastYear) {
    Map<String, TreeMap<Integer, Sales>> byPlace = new LinkedHashMap<>();
    for (Sales row : planningCase.products().sales()) {
      if (row.product().equals(product.id()) && row.year() <= lastYear) {
        byPlace
            .computeIfAbsent(Objects.requireNonNullElse(row.region(), ""), r -> new TreeMap<>())
            .put(row.year(), row);
      }
    }
    List<PlaceSales> sales = new ArrayList<>();
    byPlace.forEach(
        (region, rows) -> {
          Place place =
              region.isEmpty()
                  ? Place.ofKey(planningCase, product.allocation())
                  : Place.ofRegion(region);
          List<@Nullable Sales> years = new ArrayList<>();
          for (int year = rows.firstKey(); year <= rows.lastKey(); year++) {
            years.add(rows.get(year));
          }
          sales.add(new PlaceSales(place, rows.firstKey(), years));
        });
    return sales;
  }

  /** Whether any cohort contains what the row of the components states. */
  boolean uses(int row) {
    return classes.stream().flatMap(c -> c.paths().stream()).anyMatch(p -> p.rows().contains(row));
  }

  int years() {
    return lastYear - firstYear + 1;
  }
}
