package org.gleaner.domain.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.gleaner.domain.product.Product;
import org.gleaner.domain.product.PutOnMarket;
import org.jspecify.annotations.Nullable;

/**
 * What producers owe: R x V, a dated rate on the mass they put on the market in the year (not on
 * what arises in it). It amounts to a least tonnage a year for each period, which is a {@link
 * Policy.CollectionMandate}.
 *
 * @param materials ids or families that are to be collected, and whose mass in what is sold counts
 * @param region of sales and collection; null for all
 */
public record EprObligation(
    String id,
    List<String> materials,
    @Nullable String region,
    List<Rate> rates,
    List<Integer> periods) {

  /**
   * A rate from a year on.
   *
   * @param products it holds for; empty for all that no other row names
   * @param rate R: share of the mass put on the market
   * @param contributionPerTonne Fs: what a fund takes for a tonne owed, in the case's money; 0 if
   *     that is not known
   */
  public record Rate(
      int fromYear, List<String> products, double rate, double contributionPerTonne) {

    public Rate {
      products = List.copyOf(products);
    }
  }

  public EprObligation {
    materials = List.copyOf(materials);
    rates = List.copyOf(rates);
    periods = List.copyOf(periods);
  }

  /** The rate of the year: rows that name the product win; 0 before the first of them. */
  public double rate(String product, int year) {
    return row(product, year).map(Rate::rate).orElse(0.0);
  }

  private Optional<Rate> row(String product, int year) {
    boolean isNamed = rates.stream().anyMatch(r -> r.products().contains(product));
    return rates.stream()
        .filter(r -> isNamed ? r.products().contains(product) : r.products().isEmpty())
        .filter(r -> r.fromYear() <= year)
        .max(Comparator.comparingInt(Rate::fromYear));
  }

  /**
   * Tonnes owed a year, mean of the years.
   *
   * @param ids of the materials that {@link #materials()} stand for
   * @param endYear the year after the last
   */
  public double tonnesPerYear(PutOnMarket market, Set<String> ids, int firstYear, int endYear) {
    return perYear(market, ids, firstYear, endYear, row -> 1);
  }

  /**
   * F: what a fund takes a year for all that is owed, mean of the years, in the case's money.
   *
   * @param ids of the materials that {@link #materials()} stand for
   * @param endYear the year after the last
   */
  public double contributionPerYear(
      PutOnMarket market, Set<String> ids, int firstYear, int endYear) {
    boolean isStated = rates.stream().anyMatch(row -> row.contributionPerTonne() > 0);
    return isStated
        ? perYear(market, ids, firstYear, endYear, Rate::contributionPerTonne)
        : 0; // Going through the sales of all years again would find nothing.
  }

  private double perYear(
      PutOnMarket market,
      Set<String> ids,
      int firstYear,
      int endYear,
      ToDoubleFunction<Rate> ofTonne) {
    double sum = 0;
    for (int year = firstYear; year < endYear; year++) {
      for (Product product : market.products()) {
        Rate row = row(product.id(), year).orElse(null);
        if (row != null && row.rate() > 0) {
          double sold = market.tonnes(product.id(), ids, year, region);
          sum += row.rate() * sold * ofTonne.applyAsDouble(row);
        }
      }
    }
    return sum / (endYear - firstYear);
  }
}
