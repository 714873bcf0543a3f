package org.gleaner.domain.policy;

import java.util.List;
import java.util.Set;
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
   * @param rate share of the mass put on the market
   */
  public record Rate(int fromYear, List<String> products, double rate) {

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
    boolean isNamed = rates.stream().anyMatch(r -> r.products().contains(product));
    int latest = Integer.MIN_VALUE;
    double found = 0;
    for (Rate row : rates) {
      boolean isFor = isNamed ? row.products().contains(product) : row.products().isEmpty();
      if (isFor && row.fromYear() <= year && row.fromYear() > latest) {
        latest = row.fromYear();
        found = row.rate();
      }
    }
    return found;
  }

  /**
   * Tonnes owed a year, mean of the years.
   *
   * @param ids of the materials that {@link #materials()} stand for
   * @param endYear the year after the last
   */
  public double tonnesPerYear(PutOnMarket market, Set<String> ids, int firstYear, int endYear) {
    double owed = 0;
    for (int year = firstYear; year < endYear; year++) {
      for (Product product : market.data().products()) {
        double rate = rate(product.id(), year);
        owed += rate == 0 ? 0 : rate * market.tonnes(product.id(), ids, year, region);
      }
    }
    return owed / (endYear - firstYear);
  }
}
