package org.gleaner.solver.supply.sizing;

import java.util.List;

/**
 * A way from a product down to a material, by rows of the components.
 *
 * @param material index of the material
 * @param share of the units that go this way
 * @param rows indices of components whose kilograms multiply
 */
record ContentPath(int material, double share, List<Integer> rows) {

  ContentPath {
    rows = List.copyOf(rows);
  }

  /** Kilograms of the material in a unit of the product. */
  double kgPerUnit(double[] kilograms) {
    double kg = share;
    for (int row : rows) {
      kg *= kilograms[row];
    }
    return kg;
  }
}
