package org.gleaner.solver.supply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gleaner.domain.cohort.NegativeInflow;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.product.ProductData;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.product.StockFigure;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.solver.supply.life.Convention;
import org.gleaner.solver.supply.life.LifeCourse;
import org.gleaner.solver.supply.life.LifeFlows;
import org.gleaner.solver.supply.life.LifeShares;
import org.gleaner.solver.supply.life.StockEvent;
import org.jspecify.annotations.Nullable;

/**
 * Units of a product that are discarded, by region and year of sale. Low and high follow from the
 * low and high of sales and stocks, at the best lifetime and fates.
 */
final class UnitDiscards {
  private static final List<ToDoubleFunction<Ranged>> ESTIMATES =
      List.of(Ranged::best, Ranged::low, Ranged::high);

  private final ProductData data;
  private final String product;
  private final LifeCourse course;
  private final List<LifeFlows> flows = new ArrayList<>();

  private UnitDiscards(ProductData data, String product, LifeCourse course) {
    this.data = data;
    this.product = product;
    this.course = course;
    LifeShares shares = new LifeShares(course);
    shares.update(course.best());
    ESTIMATES.forEach(estimate -> flows.add(new LifeFlows(shares)));
  }

  /** Empty if nothing of the product is discarded within the horizon, or nothing is known of it. */
  static Optional<UnitDiscards> of(ProductData data, String product, Horizon horizon) {
    int end = horizon.period(horizon.size() - 1).endYear();
    int first = years(data, product).min().orElse(end);
    return first >= end
        ? Optional.empty()
        : LifeCourse.of(data, product, first, end - first, Convention.OF_CASES)
            .map(course -> new UnitDiscards(data, product, course));
  }

  private static IntStream years(ProductData data, String product) {
    return IntStream.concat(
        data.sales().stream().filter(s -> s.product().equals(product)).mapToInt(Sales::year),
        data.stocks().stream()
            .filter(s -> s.product().equals(product))
            .mapToInt(StockFigure::year));
  }

  /** Regions that figures are stated for, in their order; null for national figures. */
  Set<@Nullable String> regions() {
    Set<@Nullable String> regions = new LinkedHashSet<>();
    Stream.concat(
            data.sales().stream()
                .filter(s -> s.product().equals(product))
                .map(s -> Optional.ofNullable(s.region())),
            data.stocks().stream()
                .filter(s -> s.product().equals(product))
                .map(s -> Optional.ofNullable(s.region())))
        .forEach(region -> regions.add(region.orElse(null)));
    return regions;
  }

  /** Turns to the figures of a region; null for the national ones. */
  void turnTo(@Nullable String region) {
    for (int i = 0; i < ESTIMATES.size(); i++) {
      ToDoubleFunction<Ranged> estimate = ESTIMATES.get(i);
      flows.get(i).run(sales(region, estimate), stock(region, estimate), NegativeInflow.CORRECT);
    }
  }

  private double[] sales(@Nullable String region, ToDoubleFunction<Ranged> estimate) {
    double[] units = new double[course.years()];
    for (Sales sale : data.sales()) {
      int year = sale.year() - course.firstYear();
      if (sale.product().equals(product)
          && Objects.equals(sale.region(), region)
          && year < units.length) {
        units[year] += estimate.applyAsDouble(sale.units());
      }
    }
    return units;
  }

  private double @Nullable [] stock(@Nullable String region, ToDoubleFunction<Ranged> estimate) {
    double[] units = new double[course.years()];
    Arrays.fill(units, Double.NaN);
    boolean isAny = false;
    for (StockFigure stock : data.stocks()) {
      int year = stock.year() - course.firstYear();
      if (stock.product().equals(product)
          && Objects.equals(stock.region(), region)
          && year < units.length) {
        units[year] = estimate.applyAsDouble(stock.units());
        isAny = true;
      }
    }
    return isAny ? units : null;
  }

  /** Years of sale, from the first on. */
  int cohorts() {
    return course.years();
  }

  int yearOfSale(int cohort) {
    return course.firstYear() + cohort;
  }

  /**
   * Units of a cohort that are discarded in a year of the period, on average: best, low and high.
   * What follows from a low stock need not be less in every year, so the ends may cross.
   */
  double[] perYear(int cohort, Period period) {
    double[] units = new double[ESTIMATES.size()];
    for (int i = 0; i < units.length; i++) {
      for (int year = period.firstYear(); year < period.endYear(); year++) {
        int index = year - course.firstYear();
        units[i] += index < cohort ? 0 : flows.get(i).discarded(index, cohort);
      }
      units[i] /= period.years();
    }
    return units;
  }

  /** What became of stocks that inflow alone did not make, by best estimates. */
  List<StockEvent> events() {
    return flows.get(0).events();
  }
}
