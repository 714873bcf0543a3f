package org.gleaner.domain.product;

import java.util.List;

/** All that supply sizing works on; empty in a case whose arisings are stated directly. */
public record ProductData(
    List<Product> products,
    List<Component> components,
    List<Sales> sales,
    List<Lifetime> lifetimes,
    List<AllocationShare> allocation) {

  public static final ProductData NONE =
      new ProductData(List.of(), List.of(), List.of(), List.of(), List.of());

  public ProductData {
    products = List.copyOf(products);
    components = List.copyOf(components);
    sales = List.copyOf(sales);
    lifetimes = List.copyOf(lifetimes);
    allocation = List.copyOf(allocation);
  }
}
