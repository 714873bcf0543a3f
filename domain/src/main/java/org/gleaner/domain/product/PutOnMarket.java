package org.gleaner.domain.product;

import java.util.Map;
import java.util.Set;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.site.RegionTree;
import org.jspecify.annotations.Nullable;

/**
 * Mass put on the market in a year (V of producer responsibility): units sold x what is in a unit
 * of that year. Best estimates.
 *
 * @param caseMaterials ids of the case's materials, at which the product trees end
 * @param regions which of them lie in others: keys and sales may be stated at a finer level
 */
public record PutOnMarket(ProductData data, Set<String> caseMaterials, RegionTree regions) {
  private static final double KG_PER_TONNE = 1000;

  /**
   * Tonnes of the materials in what was sold of the product.
   *
   * @param materials ids
   * @param region counts sales stated for the region, and its share of national ones by the
   *     product's allocation key; null for all sales
   */
  public double tonnes(String product, Set<String> materials, int year, @Nullable String region) {
    double units = 0;
    for (Sales sale : data.sales()) {
      if (sale.product().equals(product) && sale.year() == year) {
        units += sale.units().best() * part(sale, region);
      }
    }
    return units == 0 ? 0 : units * kgPerUnit(product, materials, year) / KG_PER_TONNE;
  }

  /** Whether any unit of the product, of whatever year, contains one of the materials. */
  public boolean contains(String product, Set<String> materials) {
    return data.sales().stream()
        .filter(sale -> sale.product().equals(product))
        .anyMatch(sale -> kgPerUnit(product, materials, sale.year()) > 0);
  }

  /** Whether the case states sales of the product in the year. */
  public boolean statesSales(String product, int year) {
    return data.sales().stream().anyMatch(s -> s.product().equals(product) && s.year() == year);
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
