package org.gleaner.solver.supply.life;

import java.util.List;
import org.gleaner.domain.cohort.LifetimeFamily;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.product.SurvivalPoint;
import org.gleaner.solver.supply.survival.LifetimeParameters;
import org.gleaner.solver.supply.survival.Survival;
import org.gleaner.solver.supply.survival.Survivals;
import org.jspecify.annotations.Nullable;

/**
 * A lifetime whose parameters are looked up among the values of inputs.
 *
 * @param names of its parameters, in the order of their inputs
 * @param firstInput index of the first of them
 * @param curve of an empirical lifetime; null for others
 */
record LifeRow(
    LifetimeFamily family, List<String> names, int firstInput, @Nullable Survival curve) {

  static LifeRow of(Lifetime lifetime, List<SurvivalPoint> points, int firstInput) {
    Survival curve =
        lifetime.family() == LifetimeFamily.EMPIRICAL ? Survivals.empirical(points) : null;
    return new LifeRow(
        lifetime.family(), List.copyOf(lifetime.parameters().keySet()), firstInput, curve);
  }

  Survival survival(double[] values) {
    if (curve != null) {
      return curve;
    }
    return Survivals.of(
        family,
        new LifetimeParameters() {
          @Override
          public boolean has(String name) {
            return names.contains(name);
          }

          @Override
          public double value(String name) {
            int index = names.indexOf(name);
            if (index < 0) {
              throw new IllegalArgumentException("no " + name + " is stated");
            }
            return values[firstInput + index];
          }
        });
  }
}
