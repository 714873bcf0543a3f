package org.gleaner.solver.supply.sizing;

import java.util.List;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.quantity.Ranged;
import org.jspecify.annotations.Nullable;

/**
 * Sales of a product in one place, by year from the first.
 *
 * @param rows of the case, by year; null in years without sales
 */
record PlaceSales(Place place, int firstYear, List<@Nullable Sales> rows) {

  int lastYear() {
    return firstYear + rows.size() - 1;
  }

  /** Units sold in the year of the index. */
  Ranged units(int index) {
    Sales row = rows.get(index);
    return row == null ? Ranged.exactly(0) : row.units();
  }
}
