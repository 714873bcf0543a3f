package org.gleaner.domain.dataset.relog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.quantity.Series;

/**
 * How a product travels; the same keys in both formats.
 *
 * @param cost per km and tonne
 * @param emissions tonnes of each gas per km and tonne
 */
record ProductTransport(Series cost, Map<String, Series> emissions) {

  private static final String COST = "transportation cost ($/km/tonne)";
  private static final String ENERGY = "transportation energy (J/km/tonne)";
  private static final String EMISSIONS = "transportation emissions (tonne/km/tonne)";

  /** The keys of a product's transport and those given. */
  static List<String> and(String... others) {
    List<String> keys = new ArrayList<>(List.of(COST, ENERGY, EMISSIONS));
    keys.addAll(List.of(others));
    return List.copyOf(keys);
  }

  static ProductTransport read(Field product, YearlySeries series) {
    product.get(ENERGY).ifPresent(energy -> checkEnergy(energy, series));
    return new ProductTransport(
        series.requiredCost(product, COST), series.gases(product.get(EMISSIONS)));
  }

  /** Energy has neither a price nor a limit in RELOG, so no plan depends on it. */
  static void checkEnergy(Field energy, YearlySeries series) {
    Series joules = series.cost(energy);
    if (joules.isConstant() && joules.at(0) == 0) {
      return;
    }
    energy.info(
        "energy-not-imported",
        "energy costs nothing and is limited by nothing in RELOG; it is not imported");
  }
}
