package org.gleaner.domain.plan;

import java.util.List;

/** All that a network plan decides; everything else about it follows. */
public record NetworkDecisions(
    List<Opening> openings,
    List<Closing> closings,
    List<Collected> collected,
    List<Flow> flows,
    List<Run> runs,
    List<Stock> stocks,
    List<Disposed> disposed,
    List<Sale> sales) {

  public NetworkDecisions {
    openings = List.copyOf(openings);
    closings = List.copyOf(closings);
    collected = List.copyOf(collected);
    flows = List.copyOf(flows);
    runs = List.copyOf(runs);
    stocks = List.copyOf(stocks);
    disposed = List.copyOf(disposed);
    sales = List.copyOf(sales);
  }
}
