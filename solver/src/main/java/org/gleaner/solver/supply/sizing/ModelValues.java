package org.gleaner.solver.supply.sizing;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gleaner.domain.arising.CollectionPath;
import org.gleaner.domain.cohort.NegativeInflow;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.product.Component;
import org.gleaner.domain.product.StockFigure;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.supply.Yearly;
import org.gleaner.solver.supply.life.LifeFlows;
import org.gleaner.solver.supply.life.LifeShares;
import org.jspecify.annotations.Nullable;

/**
 * Values of all inputs, from which one sizing follows, and the flows of units that follow from
 * them. Of one thread; {@link #live} computes the flows anew.
 */
final class ModelValues {

  private final SupplyModel model;

  /** Sold, by product, place and year. */
  private final double[][][] units;

  /** In stock when a year ends, by product, place and year; NaN where nothing is stated. */
  private final double[][][] stocks;

  /** Of lifetimes and fates, by product. */
  private final double[][] lives;

  private final double[] kilograms;
  private final double[][] contents;
  private final double[][] stated;
  private final @Nullable CollectionPath[] paths;
  private final LifeShares[] shares;
  private final LifeFlows[][] flows;

  private ModelValues(
      SupplyModel model,
      double[][][] units,
      double[][][] stocks,
      double[][] lives,
      double[] kilograms,
      double[][] contents,
      double[][] stated,
      @Nullable CollectionPath[] paths) {
    this.model = model;
    this.units = units;
    this.stocks = stocks;
    this.lives = lives;
    this.kilograms = kilograms;
    this.contents = contents;
    this.stated = stated;
    this.paths = paths;
    shares = new LifeShares[lives.length];
    flows = new LifeFlows[lives.length][];
    for (int p = 0; p < shares.length; p++) {
      shares[p] = new LifeShares(model.products().get(p).course());
      shares[p].update(lives[p]);
      flows[p] = new LifeFlows[units[p].length];
      for (int s = 0; s < flows[p].length; s++) {
        flows[p][s] = new LifeFlows(shares[p]);
        run(p, s);
      }
    }
  }

  /** One estimate of all but lifetimes, fates and collection, at the best of these. */
  static ModelValues of(SupplyModel model, ToDoubleFunction<Ranged> estimate) {
    List<ProductModel> products = model.products();
    double[][][] units = new double[products.size()][][];
    double[][][] stocks = new double[products.size()][][];
    double[][] lives = new double[products.size()][];
    for (int p = 0; p < units.length; p++) {
      ProductModel product = products.get(p);
      units[p] = new double[product.sales().size()][];
      stocks[p] = new double[product.sales().size()][];
      for (int s = 0; s < units[p].length; s++) {
        units[p][s] = units(product.sales().get(s), estimate);
        stocks[p][s] = stocks(product.sales().get(s), estimate);
      }
      lives[p] = product.course().best();
    }
    double[] kilograms =
        model.components().stream().map(Component::kgPerUnit).mapToDouble(estimate).toArray();
    return new ModelValues(
        model,
        units,
        stocks,
        lives,
        kilograms,
        contents(model, estimate),
        stated(model, estimate),
        paths(model));
  }

  private static double[] units(PlaceSales sales, ToDoubleFunction<Ranged> estimate) {
    double[] units = new double[sales.sales().size()];
    Arrays.setAll(units, i -> estimate.applyAsDouble(sales.units(i)));
    return units;
  }

  private static double[] stocks(PlaceSales sales, ToDoubleFunction<Ranged> estimate) {
    double[] stocks = new double[sales.stocks().size()];
    for (int i = 0; i < stocks.length; i++) {
      StockFigure row = sales.stocks().get(i);
      stocks[i] = row == null ? Double.NaN : estimate.applyAsDouble(row.units());
    }
    return stocks;
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
    return model.direct().stream().map(stream -> stream.tonnes(estimate)).toArray(double[][]::new);
  }

  /** Stated rates by material; null where there is none. */
  static @Nullable CollectionPath[] paths(SupplyModel model) {
    List<Material> materials = model.planningCase().materials();
    @Nullable CollectionPath[] paths = new CollectionPath[materials.size()];
    for (int m = 0; m < paths.length; m++) {
      paths[m] =
          CollectionPath.of(
              model.planningCase().supply().collectionRates(),
              materials.get(m).id(),
              materials.get(m).family());
    }
    return paths;
  }

  /** With arrays and flows of its own, to be changed. */
  ModelValues copy() {
    return new ModelValues(
        model,
        copy(units),
        copy(stocks),
        copy(lives),
        kilograms.clone(),
        copy(contents),
        copy(stated),
        paths.clone());
  }

  private static double[][][] copy(double[][][] tables) {
    double[][][] copy = new double[tables.length][][];
    Arrays.setAll(copy, i -> copy(tables[i]));
    return copy;
  }

  private static double[][] copy(double[][] rows) {
    double[][] copy = new double[rows.length][];
    Arrays.setAll(copy, i -> rows[i].clone());
    return copy;
  }

  /** Computes the flows of a product from its values. */
  void live(int product) {
    shares[product].update(lives[product]);
    sell(product);
  }

  /** As {@link #live}, of a product whose lifetimes and fates are as before. */
  void sell(int product) {
    for (int s = 0; s < flows[product].length; s++) {
      run(product, s);
    }
  }

  private void run(int product, int place) {
    boolean hasStocks = model.products().get(product).sales().get(place).hasStocks();
    flows[product][place].run(
        units[product][place], hasStocks ? stocks[product][place] : null, NegativeInflow.CORRECT);
  }

  double[] units(int product, int place) {
    return units[product][place];
  }

  double[] stocks(int product, int place) {
    return stocks[product][place];
  }

  /** In the order of the course's inputs. */
  double[] lives(int product) {
    return lives[product];
  }

  LifeFlows flows(int product, int place) {
    return flows[product][place];
  }

  /** In a unit of the parent, by row of the components. */
  double[] kilograms() {
    return kilograms;
  }

  /** kg/kg of dry mass, in the order of the material's composition. */
  double[] contents(int material) {
    return contents[material];
  }

  /** Tonnes of a stated stream by year of its span. */
  double[] stated(int stream) {
    return stated[stream];
  }

  /** Tonnes of a stated stream by year. */
  Yearly statedByYear(int stream) {
    return Yearly.of(model.direct().get(stream).span().from(), stated[stream]);
  }

  /** By material; null where no rate is stated, but perhaps terms of collection. */
  @Nullable CollectionPath[] paths() {
    return paths;
  }
}
