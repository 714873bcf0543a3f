package org.gleaner.domain.dataset.relog;

import java.util.List;
import java.util.Map;
import org.gleaner.domain.quantity.Series;
import org.jspecify.annotations.Nullable;

/**
 * An instance of either format in the terms that both share. A centre of 0.7 is a centre of 0.8
 * with one output and no input: acquisition is paid there on what is not disposed of, which is what
 * is sent. Amounts are tonnes, limits may be infinite, lists and maps keep the order of the file.
 *
 * @param buildingPeriods indices (from 0) of the years in which plants may open
 */
record RelogInstance(
    Dialect dialect,
    int years,
    List<Integer> buildingPeriods,
    List<Product> products,
    List<Center> centers,
    List<Plant> plants,
    List<Emission> emissions) {

  RelogInstance {
    buildingPeriods = List.copyOf(buildingPeriods);
    products = List.copyOf(products);
    centers = List.copyOf(centers);
    plants = List.copyOf(plants);
    emissions = List.copyOf(emissions);
  }

  /**
   * A product.
   *
   * @param transportCost per km and tonne
   * @param transportEmissions tonnes of each gas per km and tonne
   * @param disposalLimit tonnes a year over all centres (0.7) or over all sites (0.8)
   */
  record Product(
      String name,
      Series transportCost,
      Map<String, Series> transportEmissions,
      Series disposalLimit) {}

  /** Degrees as the file states them, which may be no place on Earth. */
  record Place(double latitude, double longitude) {

    boolean isPossible() {
      return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }
  }

  /**
   * A collection and distribution centre.
   *
   * @param input the product it takes; null if none
   * @param revenue per tonne of input received
   * @param operatingCost a year, whatever it does
   */
  record Center(
      String name,
      Place place,
      @Nullable String input,
      Series revenue,
      Series operatingCost,
      List<CenterOutput> outputs) {

    Center {
      outputs = List.copyOf(outputs);
    }
  }

  /**
   * What a centre collects of a product: the fixed amount plus factor k times what it received k
   * years ago.
   *
   * @param collectionCost per tonne sent
   */
  record CenterOutput(
      String product,
      Series fixed,
      List<Double> factors,
      Series collectionCost,
      Series disposalCost,
      Series disposalLimit) {

    CenterOutput {
      factors = List.copyOf(factors);
    }

    boolean isEverAvailable() {
      return fixed.max() > 0 || factors.stream().anyMatch(f -> f > 0);
    }
  }

  /**
   * A plant at a place.
   *
   * @param type name of the process; plants of one type (0.7) share it
   * @param emissions tonnes of each gas per tonne processed
   * @param sizes one (fixed) or two (the ends of a line), ascending
   * @param initialCapacity 0 for a candidate, else open before the first year
   * @param chargedOnReceipt the variable cost is paid on tonnes received (0.8), else on tonnes
   *     processed
   */
  record Plant(
      String type,
      String name,
      Place place,
      List<Input> inputs,
      List<PlantOutput> outputs,
      Map<String, Series> emissions,
      List<Size> sizes,
      double initialCapacity,
      boolean chargedOnReceipt) {

    Plant {
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
      sizes = List.copyOf(sizes);
    }

    boolean takes(String product) {
      return inputs.stream().anyMatch(i -> i.product().equals(product));
    }

    boolean gives(String product) {
      return outputs.stream().anyMatch(o -> o.product().equals(product));
    }
  }

  /**
   * A product that a plant processes, with its room in store.
   *
   * @param share of the tonnes processed; the shares of a plant sum to 1 in every year
   * @param storageCost per tonne in store at the end of each year
   */
  record Input(String product, Series share, Series storageCost, Series storageLimit) {}

  /** What a plant makes, in tonnes per tonne processed. */
  record PlantOutput(String product, Series yield, Series disposalCost, Series disposalLimit) {}

  /** A size in tonnes a year and what it costs. */
  record Size(double tonnes, Series openingCost, Series fixedCost, Series variableCost) {}

  /** A limit in tonnes a year and a price on every tonne emitted. */
  record Emission(String name, Series limit, Series penalty) {}
}
