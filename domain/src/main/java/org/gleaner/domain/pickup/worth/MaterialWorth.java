package org.gleaner.domain.pickup.worth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tonne of a material is worth to a network plan when it is picked up. Money per as-received
 * tonne of it, in the currency of the plan's case.
 *
 * @param sales what all that is made of it is sold for
 * @param collection what is paid for it where it arises
 * @param treatment variable costs of the plants that it passes
 * @param haulage between sites and at transfer stations, without the way to the first site, which
 *     is what the routes cost
 * @param disposal of what is left of it
 * @param products all that is sold of it, in the order in which the plan comes to it
 * @param elements in it or in the products
 */
public record MaterialWorth(
    String material,
    double sales,
    double collection,
    double treatment,
    double haulage,
    double disposal,
    List<SoldProduct> products,
    List<ElementYield> elements) {

  public MaterialWorth {
    products = List.copyOf(products);
    elements = List.copyOf(elements);
  }

  /** Below 0 where it costs more than it earns. */
  public double perTonne() {
    return sales - collection - treatment - haulage - disposal;
  }

  /**
   * A material that is sold.
   *
   * @param tonnesPerTonne sold of a tonne that is picked up
   * @param pricePerTonne mean of the price steps and markets that the plan sells it to
   */
  public record SoldProduct(String product, double tonnesPerTonne, double pricePerTonne) {}

  /**
   * Kilograms of an element in a tonne that is picked up, and in the products sold of it.
   *
   * @param contained null if the material's composition does not list the element
   */
  public record ElementYield(String element, @Nullable Double contained, double recovered) {}
}
