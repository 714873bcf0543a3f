package org.gleaner.solver.supply.sizing;

import org.gleaner.domain.product.Lifetime;
import org.gleaner.solver.supply.CohortModel;

/** One stage of use, the same for every cohort; nothing goes abroad. */
record OneLife(double[] discardedByAge, double[] inStockByAge, double[] none)
    implements LifeShares {

  static OneLife of(Lifetime lifetime, int ages) {
    CohortModel model = new CohortModel(lifetime);
    double[] discarded = new double[ages];
    double[] inStock = new double[ages];
    for (int age = 0; age < ages; age++) {
      discarded[age] = model.discardedShare(0, age);
      inStock[age] = model.inUseShare(0, age);
    }
    return new OneLife(discarded, inStock, new double[ages]);
  }

  @Override
  public double[] discarded(int cohort) {
    return discardedByAge;
  }

  @Override
  public double[] exported(int cohort) {
    return none;
  }

  @Override
  public double[] inStock(int cohort) {
    return inStockByAge;
  }
}
