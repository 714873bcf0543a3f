package org.gleaner.domain.planning;

import java.util.List;
import org.gleaner.domain.product.AllocationShare;
import org.gleaner.domain.product.Component;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.product.Product;
import org.gleaner.domain.product.ProductData;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.quantity.Ranged;

/** A car with a drive in it, and its sales. */
final class RandomProducts {

  private RandomProducts() {}

  static ProductData draw(Dice dice) {
    if (dice.chance(0.5)) {
      return ProductData.NONE;
    }
    double north = dice.between(0.0, 1.0);
    return new ProductData(
        List.of(new Product("car", "Car", "Xe", "unit", "people", dice.evidence())),
        List.of(
            new Component("car", "drive", dice.range(60), 1, null, null, dice.evidence()),
            new Component("drive", "parts", dice.range(0.1), 0.5, null, 2024, dice.evidence()),
            new Component("drive", "parts", dice.range(0.1), 1, 2025, null, dice.evidence())),
        List.of(
            new Sales("car", null, 2020, dice.range(1000), dice.evidence()),
            new Sales("car", "north", 2021, dice.range(1000), dice.evidence())),
        List.of(new Lifetime("car", new Ranged(3, 2, 4), Ranged.exactly(12), dice.evidence())),
        List.of(
            new AllocationShare("people", "north", north),
            new AllocationShare("people", "south", 1 - north)));
  }
}
