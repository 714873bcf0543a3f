package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.product.StockFigure;
import org.gleaner.domain.quantity.Ranged;
import org.jspecify.annotations.Nullable;

/**
 * What is stated of a product in one place: sales, or the stock that sales follow from. By year
 * from the product's first; null in years without a figure.
 */
record PlaceSales(Place place, List<@Nullable Sales> sales, List<@Nullable StockFigure> stocks) {

  PlaceSales {
    sales = Collections.unmodifiableList(new ArrayList<>(sales));
    stocks = Collections.unmodifiableList(new ArrayList<>(stocks));
  }

  /** Units sold in the year of the index. */
  Ranged units(int index) {
    Sales row = sales.get(index);
    return row == null ? Ranged.exactly(0) : row.units();
  }

  /** Whether the stock of any year drives the sales. */
  boolean hasStocks() {
    return stocks.stream().anyMatch(s -> s != null);
  }

  /** Index of the last year with a figure. */
  int last() {
    int last = 0;
    for (int i = 0; i < sales.size(); i++) {
      last = sales.get(i) == null && stocks.get(i) == null ? last : i;
    }
    return last;
  }

  /** Of all figures. */
  List<Evidence> evidence() {
    List<Evidence> all = new ArrayList<>();
    for (int i = 0; i < sales.size(); i++) {
      Sales sale = sales.get(i);
      StockFigure stock = stocks.get(i);
      if (sale != null) {
        all.add(sale.evidence());
      }
      if (stock != null) {
        all.add(stock.evidence());
      }
    }
    return all;
  }
}
