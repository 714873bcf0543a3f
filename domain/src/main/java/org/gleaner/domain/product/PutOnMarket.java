package org.gleaner.domain.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.site.RegionTree;
import org.jspecify.annotations.Nullable;

/**
 * Mass put on the market in a year (V of producer responsibility): units sold x what is in a unit
 * of that year. Best estimates. Sold is what the case states, and for years of which it states the
 * stock in use what its sizing found that the stock needs.
 */
public final class PutOnMarket {
  private static final double KG_PER_TONNE = 1000;

  private final ProductData data;
  private final Set<String> caseMaterials;
  private final RegionTree regions;
  private final Map<String, List<Sales>> sold = new LinkedHashMap<>();

  /** Of which a case states the stock. */
  private record Stocked(String product, @Nullable String region, int year) {}

  /**
   * @param caseMaterials ids of the case's materials, at which the product trees end
   * @param regions which of them lie in others: keys and sales may be stated at a finer level
   */
  public PutOnMarket(ProductData data, Set<String> caseMaterials, RegionTree regions) {
    this.data = data;
    this.caseMaterials = Set.copyOf(caseMaterials);
    this.regions = regions;
    data.sales().forEach(this::add);
    Set<Stocked> stocked = new LinkedHashSet<>();
    data.stocks().forEach(s -> stocked.add(new Stocked(s.product(), s.region(), s.year())));
    data.putOnMarket().stream()
        .filter(s -> stocked.contains(new Stocked(s.product(), s.region(), s.year())))
        .forEach(this::add);
  }

  private void add(Sales sale) {
    sold.computeIfAbsent(sale.product(), p -> new ArrayList<>()).add(sale);
  }

  /** The products of the case. */
  public List<Product> products() {
    return data.products();
  }

  /**
   * Tonnes of the materials in what was sold of the product.
   *
   * @param materials ids
   * @param region counts sales stated for the region, and its share of national ones by the
   *     product's allocation key; null for all sales
   */
  public double tonnes(String product, Set<String> materials, int year, @Nullable String region) {
    double units = 0;
    for (Sales sale : sold(product)) {
      if (sale.year() == year) {
        units += sale.units().best() * part(sale, region);
      }
    }
    return units == 0 ? 0 : units * kgPerUnit(product, materials, year) / KG_PER_TONNE;
  }

  /** Whether any unit of the product, of whatever year, contains one of the materials. */
  public boolean contains(String product, Set<String> materials) {
    return IntStream.concat(
            sold(product).stream().mapToInt(Sales::year),
            stocks(product).mapToInt(StockFigure::year))
        .distinct()
        .anyMatch(year -> kgPerUnit(product, materials, year) > 0);
  }

  /** Whether it is known what was sold of the product in the year. */
  public boolean knowsSales(String product, int year) {
    return sold(product).stream().anyMatch(s -> s.year() == year);
  }

  /**
   * Whether what was sold of the product in the year, anywhere, follows from a stock and is not
   * known.
   */
  public boolean lacksBuiltSales(String product, int year) {
    return stocks(product)
        .filter(stock -> stock.year() == year)
        .anyMatch(
            stock ->
                sold(product).stream()
                    .noneMatch(
                        s -> s.year() == year && Objects.equals(s.region(), stock.region())));
  }

  private List<Sales> sold(String product) {
    return sold.getOrDefault(product, List.of());
  }

  private Stream<StockFigure> stocks(String product) {
    return data.stocks().stream().filter(s -> s.product().equals(product));
  }

  private double kgPerUnit(String product, Set<String> materials, int year) {
    Map<String, Double> kg =
        new ProductTree(data.components(), caseMaterials).kgPerUnit(product, year, Ranged::best);
    return kg.entrySet().stream()
        .filter(e -> materials.contains(e.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  private double part(Sales sale, @Nullable String region) {
    if (region == null) {
      return 1;
    }
    if (sale.region() != null) {
      return regions.isIn(sale.region(), region) ? 1 : 0;
    }
    return share(sale.product(), region);
  }

  private double share(String product, String region) {
    return data.products().stream()
        .filter(p -> p.id().equals(product))
        .flatMap(p -> data.allocation().stream().filter(a -> a.key().equals(p.allocation())))
        .filter(a -> regions.isIn(a.region(), region))
        .mapToDouble(AllocationShare::share)
        .sum();
  }
}
