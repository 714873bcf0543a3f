package org.gleaner.domain.product;

import java.util.List;

/**
 * What products are, contain and live through; empty where arisings are stated directly.
 *
 * @param sales as stated
 * @param putOnMarket what the sizing of the case found to be sold of products that stocks drive: a
 *     result that is kept with the case, as its arisings are
 */
public record ProductData(
    List<Product> products,
    List<Component> components,
    List<Sales> sales,
    List<StockFigure> stocks,
    List<Sales> putOnMarket,
    List<Lifetime> lifetimes,
    List<SurvivalPoint> survival,
    List<Fate> fates,
    List<AllocationShare> allocation) {

  public static final ProductData NONE =
      new ProductData(List.of(), List.of(), List.of(), List.of(), List.of());

  public ProductData {
    products = List.copyOf(products);
    components = List.copyOf(components);
    sales = List.copyOf(sales);
    stocks = List.copyOf(stocks);
    putOnMarket = List.copyOf(putOnMarket);
    lifetimes = List.copyOf(lifetimes);
    survival = List.copyOf(survival);
    fates = List.copyOf(fates);
    allocation = List.copyOf(allocation);
  }

  /** Products that are sold, used once and discarded. */
  public ProductData(
      List<Product> products,
      List<Component> components,
      List<Sales> sales,
      List<Lifetime> lifetimes,
      List<AllocationShare> allocation) {
    this(
        products,
        components,
        sales,
        List.of(),
        List.of(),
        lifetimes,
        List.of(),
        List.of(),
        allocation);
  }

  /** As it is, but for what the sizing found to be sold. */
  public ProductData withPutOnMarket(List<Sales> rows) {
    return new ProductData(
        products, components, sales, stocks, rows, lifetimes, survival, fates, allocation);
  }

  /** Lifetimes of a stage of the product, in the order of the table; empty if it has none. */
  public List<Lifetime> lifetimes(String product, LifeStage stage) {
    return lifetimes.stream()
        .filter(l -> l.product().equals(product) && l.stage() == stage)
        .toList();
  }

  /** Fates of the product, in the order of the table. */
  public List<Fate> fates(String product) {
    return fates.stream().filter(f -> f.product().equals(product)).toList();
  }
}
