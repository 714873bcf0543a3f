package org.gleaner.domain.plan;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;

/** Tonnes a year that a use site gives back in a period, because of what it took before. */
public record Returned(String site, String material, int period, double tonnesPerYear) {

  /**
   * What comes back: {@code share x q(s)} in year {@code s + lag}, averaged over the years of the
   * period it falls in; what falls after the horizon is dropped.
   */
  static List<Returned> of(PlanningCase planningCase, List<Sale> sales) {
    Horizon horizon = planningCase.horizon();
    List<Returned> returned = new ArrayList<>();
    for (ReturnFlow flow : planningCase.returns()) {
      double[] sold = soldPerYear(flow, horizon, sales);
      for (Period period : horizon.periods()) {
        double sum = 0;
        for (int year = period.firstYear(); year < period.endYear(); year++) {
          sum += horizon.containing(year - flow.lagYears()).map(p -> sold[p.index()]).orElse(0.0);
        }
        if (sum != 0) {
          double rate = flow.share() * sum / period.years();
          returned.add(new Returned(flow.site(), flow.output(), period.index(), rate));
        }
      }
    }
    return returned;
  }

  private static double[] soldPerYear(ReturnFlow flow, Horizon horizon, List<Sale> sales) {
    double[] sold = new double[horizon.size()];
    for (Sale sale : sales) {
      if (sale.site().equals(flow.site()) && sale.material().equals(flow.input())) {
        sold[sale.period()] += sale.tonnesPerYear();
      }
    }
    return sold;
  }
}
