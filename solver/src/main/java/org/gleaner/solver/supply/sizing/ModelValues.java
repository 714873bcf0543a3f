package org.gleaner.solver.supply.sizing;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gleaner.domain.product.Component;
import org.gleaner.domain.quantity.Ranged;

/**
 * Values of the inputs that decide what is discarded of products.
 *
 * @param units sold, by product, place and year
 * @param kilograms in a unit of the parent, by row of the components
 * @param lives by product
 */
record ModelValues(double[][][] units, double[] kilograms, LifeShares[] lives) {

  /** One estimate of sales and kilograms, at the best lifetimes. */
  static ModelValues of(SupplyModel model, ToDoubleFunction<Ranged> estimate) {
    List<ProductModel> products = model.products();
    double[][][] units = new double[products.size()][][];
    LifeShares[] lives = new LifeShares[products.size()];
    for (int p = 0; p < units.length; p++) {
      ProductModel product = products.get(p);
      units[p] = new double[product.sales().size()][];
      for (int s = 0; s < units[p].length; s++) {
        units[p][s] = units(product.sales().get(s), estimate);
      }
      lives[p] = OneLife.of(product.lifetime(), product.years());
    }
    double[] kilograms =
        model.components().stream().map(Component::kgPerUnit).mapToDouble(estimate).toArray();
    return new ModelValues(units, kilograms, lives);
  }

  private static double[] units(PlaceSales sales, ToDoubleFunction<Ranged> estimate) {
    double[] units = new double[sales.rows().size()];
    for (int i = 0; i < units.length; i++) {
      units[i] = estimate.applyAsDouble(sales.units(i));
    }
    return units;
  }
}
