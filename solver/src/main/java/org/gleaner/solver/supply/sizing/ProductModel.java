package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gleaner.domain.evidence.Confidence;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.Product;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.product.StockFigure;
import org.gleaner.solver.supply.life.Convention;
import org.gleaner.solver.supply.life.LifeCourse;
import org.jspecify.annotations.Nullable;

/**
 * A product that was sold and is discarded: compiled once, evaluated with any values of its inputs.
 *
 * @param course from the first year of sales or stocks to the last year that is computed
 */
record ProductModel(
    Product product, LifeCourse course, List<PlaceSales> sales, List<ContentClass> classes) {

  ProductModel {
    sales = List.copyOf(sales);
    classes = List.copyOf(classes);
  }

  /** Empty for a product without a lifetime, or without sales and stocks until the last year. */
  static Optional<ProductModel> of(
      PlanningCase planningCase,
      Product product,
      Map<String, Integer> materials,
      RegionLevel level,
      int lastYear) {
    OptionalInt first = firstYear(planningCase, product.id());
    if (first.isEmpty() || first.getAsInt() > lastYear) {
      return Optional.empty();
    }
    int from = first.getAsInt();
    return LifeCourse.of(
            planningCase.products(), product.id(), from, lastYear - from + 1, Convention.OF_CASES)
        .map(
            course ->
                new ProductModel(
                    product,
                    course,
                    sales(planningCase, product, level, from, lastYear),
                    ContentClass.of(
                        product.id(),
                        from,
                        lastYear,
                        planningCase.products().components(),
                        materials)));
  }

  private static OptionalInt firstYear(PlanningCase planningCase, String product) {
    return IntStream.concat(
            planningCase.products().sales().stream()
                .filter(s -> s.product().equals(product))
                .mapToInt(Sales::year),
            planningCase.products().stocks().stream()
                .filter(s -> s.product().equals(product))
                .mapToInt(StockFigure::year))
        .min();
  }

  private static List<PlaceSales> sales(
      PlanningCase planningCase, Product product, RegionLevel level, int from, int lastYear) {
    int years = lastYear - from + 1;
    Map<String, List<@Nullable Sales>> sales = new LinkedHashMap<>();
    Map<String, List<@Nullable StockFigure>> stocks = new LinkedHashMap<>();
    for (Sales row : planningCase.products().sales()) {
      if (row.product().equals(product.id()) && row.year() <= lastYear) {
        place(sales, row.region(), years).set(row.year() - from, row);
      }
    }
    for (StockFigure row : planningCase.products().stocks()) {
      if (row.product().equals(product.id()) && row.year() <= lastYear) {
        place(stocks, row.region(), years).set(row.year() - from, row);
      }
    }
    stocks.keySet().forEach(region -> place(sales, region, years));
    List<PlaceSales> places = new ArrayList<>();
    sales.forEach(
        (region, rows) ->
            places.add(
                new PlaceSales(
                    region.isEmpty()
                        ? Place.ofKey(planningCase, level, product.allocation())
                        : Place.ofRegion(level.of(region)),
                    rows,
                    stocks.getOrDefault(region, Collections.nCopies(years, null)))));
    return places;
  }

  private static <T> List<@Nullable T> place(
      Map<String, List<@Nullable T>> byRegion, @Nullable String region, int years) {
    return byRegion.computeIfAbsent(
        Objects.requireNonNullElse(region, ""),
        r -> new ArrayList<>(Collections.nCopies(years, null)));
  }

  /**
   * What is said of what follows from the model. A chain is as sure as its weakest link; what says
   * nothing of itself is taken for an assumption.
   */
  Evidence evidence() {
    Confidence confidence =
        sales.stream()
            .flatMap(s -> s.evidence().stream())
            .map(Evidence::confidence)
            .map(c -> c == null ? Confidence.C : c)
            .max(Comparator.naturalOrder())
            .orElse(Confidence.C);
    return new Evidence("cohort model of " + product.id(), null, confidence);
  }

  int firstYear() {
    return course.firstYear();
  }

  int lastYear() {
    return course.firstYear() + course.years() - 1;
  }

  int years() {
    return course.years();
  }

  /** Last year with a figure anywhere. */
  int lastFigure() {
    return firstYear() + sales.stream().mapToInt(PlaceSales::last).max().orElse(0);
  }

  /** Whether any cohort contains what the row of the components states. */
  boolean uses(int row) {
    return classes.stream().flatMap(c -> c.paths().stream()).anyMatch(p -> p.rows().contains(row));
  }
}
