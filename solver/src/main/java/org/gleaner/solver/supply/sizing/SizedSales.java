package org.gleaner.solver.supply.sizing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.product.StockFigure;
import org.gleaner.domain.quantity.Ranged;

/**
 * What is put on the market of products that stocks drive, as the sizing of a case has it: by
 * product, place and year of the horizon in which a stock is stated.
 */
final class SizedSales {

  /** Units are counted, megawatts to the kilowatt: finer would feign precision. */
  private static final int DECIMALS = 3;

  private final SupplyModel model;
  private final List<Cell> cells;

  /**
   * A figure of the table.
   *
   * @param product index in the model
   * @param place index in the product
   * @param year index from the product's first year
   * @param stock that it follows from
   */
  private record Cell(int product, int place, int year, StockFigure stock) {}

  SizedSales(SupplyModel model) {
    this.model = model;
    cells = cells(model);
  }

  private static List<Cell> cells(SupplyModel model) {
    Horizon horizon = model.planningCase().horizon();
    List<Cell> cells = new ArrayList<>();
    for (int p = 0; p < model.products().size(); p++) {
      ProductModel product = model.products().get(p);
      for (int s = 0; s < product.sales().size(); s++) {
        for (int y = 0; y < product.years(); y++) {
          StockFigure stock = product.sales().get(s).stocks().get(y);
          if (stock != null && horizon.containing(product.firstYear() + y).isPresent()) {
            cells.add(new Cell(p, s, y, stock));
          }
        }
      }
    }
    return cells;
  }

  /** Number of figures. */
  int cells() {
    return cells.size();
  }

  /** Units by figure. */
  double[] units(ModelValues values) {
    return cells.stream()
        .mapToDouble(c -> values.flows(c.product(), c.place()).inflow(c.year()))
        .toArray();
  }

  /**
   * Rows with ranges that hold the best figure: what a low stock needs may be more than a high one
   * does.
   */
  List<Sales> rows(double[] best, double[] low, double[] high) {
    List<Sales> rows = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      Cell cell = cells.get(i);
      double units = rounded(best[i]);
      Ranged range =
          new Ranged(units, Math.min(units, rounded(low[i])), Math.max(units, rounded(high[i])));
      rows.add(
          new Sales(
              cell.stock().product(),
              cell.stock().region(),
              cell.stock().year(),
              range,
              model.products().get(cell.product()).evidence()));
    }
    return rows;
  }

  private static double rounded(double units) {
    return BigDecimal.valueOf(units).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
  }
}
