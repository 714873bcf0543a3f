package org.gleaner.solver.supply.sizing;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.product.Component;
import org.gleaner.domain.quantity.Ranged;

/**
 * Values of all inputs, from which one sizing follows.
 *
 * @param units sold, by product, place and year
 * @param kilograms in a unit of the parent, by row of the components
 * @param lives by product
 * @param contents kg/kg of dry mass, by material and in the order of its composition
 * @param stated tonnes a year, by stream and period of the horizon
 */
record ModelValues(
    double[][][] units,
    double[] kilograms,
    LifeShares[] lives,
    double[][] contents,
    double[][] stated) {

  /** One estimate of all but lifetimes, at the best of these. */
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
    return new ModelValues(
        units, kilograms, lives, contents(model, estimate), stated(model, estimate));
  }

  private static double[] units(PlaceSales sales, ToDoubleFunction<Ranged> estimate) {
    double[] units = new double[sales.rows().size()];
    for (int i = 0; i < units.length; i++) {
      units[i] = estimate.applyAsDouble(sales.units(i));
    }
    return units;
  }

  private static double[][] contents(SupplyModel model, ToDoubleFunction<Ranged> estimate) {
    return model.planningCase().materials().stream()
        .map(
            m ->
                m.composition().contents().stream()
                    .map(ElementContent::kgPerKgDry)
                    .mapToDouble(estimate)
                    .toArray())
        .toArray(double[][]::new);
  }

  private static double[][] stated(SupplyModel model, ToDoubleFunction<Ranged> estimate) {
    int periods = model.planningCase().horizon().size();
    double[][] stated = new double[model.direct().size()][periods];
    for (int s = 0; s < stated.length; s++) {
      for (int period = 0; period < periods; period++) {
        stated[s][period] = model.direct().get(s).tonnes(period, estimate);
      }
    }
    return stated;
  }

  /** With arrays of its own, to be changed. */
  ModelValues copy() {
    double[][][] sold = new double[units.length][][];
    for (int p = 0; p < sold.length; p++) {
      sold[p] = copy(units[p]);
    }
    return new ModelValues(sold, kilograms.clone(), lives.clone(), copy(contents), copy(stated));
  }

  private static double[][] copy(double[][] rows) {
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i].clone();
    }
    return copy;
  }
}
