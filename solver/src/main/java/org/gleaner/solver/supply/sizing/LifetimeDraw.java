package org.gleaner.solver.supply.sizing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.solver.supply.uncertainty.Distribution;

/** A product's lifetime of which some parameters are uncertain. */
final class LifetimeDraw {

  private final ProductModel product;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();

  private record Parameter(int input, Distribution spread) {}

  LifetimeDraw(ProductModel product) {
    this.product = product;
  }

  /** The parameter is the input of this index. */
  void add(String parameter, int input, Distribution spread) {
    parameters.put(parameter, new Parameter(input, spread));
  }

  boolean isUncertain() {
    return !parameters.isEmpty();
  }

  LifeShares life(double[] u) {
    Lifetime best = product.lifetime();
    return OneLife.of(
        new Lifetime(
            best.product(),
            value("shape", best.shape(), u),
            value("scale", best.scaleYears(), u),
            best.evidence()),
        product.years());
  }

  private Ranged value(String name, Ranged range, double[] u) {
    Parameter parameter = parameters.get(name);
    return parameter == null
        ? range
        : Ranged.exactly(parameter.spread.quantile(u[parameter.input]));
  }
}
