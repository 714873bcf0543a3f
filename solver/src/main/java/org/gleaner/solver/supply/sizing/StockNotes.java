package org.gleaner.solver.supply.sizing;

import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.solver.supply.life.StockEvent;

/** Which stocks of a case are not made by inflow alone. */
final class StockNotes {

  private static final double MOST_WHOLE = 1e15;

  private StockNotes() {}

  static List<Finding> of(SupplyModel model, ModelValues values) {
    Findings findings = new Findings();
    for (int p = 0; p < model.products().size(); p++) {
      ProductModel product = model.products().get(p);
      for (int s = 0; s < product.sales().size(); s++) {
        for (StockEvent event : values.flows(p, s).events()) {
          findings.add(finding(product, event));
        }
      }
    }
    return findings.toList();
  }

  /** Whole ones, as far as they can be told. */
  private static String units(double units) {
    return Math.abs(units) < MOST_WHOLE ? Long.toString(Math.round(units)) : Double.toString(units);
  }

  private static Finding finding(ProductModel product, StockEvent event) {
    int year = product.firstYear() + event.year();
    String what =
        switch (event.kind()) {
          case EARLY_OUTFLOW -> "is less than survives, so this many of all cohorts leave early: ";
          case NOT_REACHED -> "is not reached, as what is sold in the year leaves in it; it lacks ";
          case NEGATIVE_INFLOW -> "is less than survives: a negative inflow makes up for it, of ";
        };
    return Finding.warning(
        event.kind() == StockEvent.Kind.NOT_REACHED ? "stock-not-reached" : "early-outflow",
        SourceLocation.ofFile("stocks.csv"),
        product.product().id() + ", " + year,
        what + units(event.units()));
  }
}
