package org.gleaner.domain.cohort;

import java.util.List;
import org.gleaner.domain.finding.Finding;

/**
 * Flows and stocks year by year. Stocks are those of the year's end.
 *
 * @param stockByCohort by year, then by cohort, the year in which it came; 0 before it did
 */
public record CohortResult(
    List<Double> inflow,
    List<Double> stock,
    List<Double> outflow,
    List<List<Double>> stockByCohort,
    List<List<Double>> outflowByCohort,
    List<Finding> findings) {

  public CohortResult {
    inflow = List.copyOf(inflow);
    stock = List.copyOf(stock);
    outflow = List.copyOf(outflow);
    stockByCohort = List.copyOf(stockByCohort);
    outflowByCohort = List.copyOf(outflowByCohort);
    findings = List.copyOf(findings);
  }

  /** The same with other findings. */
  public CohortResult with(List<Finding> others) {
    return new CohortResult(inflow, stock, outflow, stockByCohort, outflowByCohort, others);
  }
}
